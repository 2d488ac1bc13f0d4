import { useWords, vocabulary } from '../platform/language';

/** Functions and capacities, as they are addressed at the table. */
export const councilWords = vocabulary(
  'council',
  {
    chair: 'Chair',
    facilitator: 'Facilitator',
    secretariat: 'Secretariat',
    national: 'National representative',
    head: 'Head of delegation',
    charge: 'Chargé d’affaires a.i.',
    deputy: 'Deputy',
    alternate: 'Alternate',
    adviser: 'Adviser',
    expert: 'Expert',
    registry: 'Registry',
    sealedSpeaker: 'Delegation {{number}}',
    aDelegation: 'a delegation',
    member: 'Member',
    observer: 'Observer',
  },
  {
    chair: 'Председатель',
    facilitator: 'Фасилитатор',
    secretariat: 'Секретариат',
    national: 'Представитель государства',
    head: 'Глава делегации',
    charge: 'Временный поверенный в делах',
    deputy: 'Заместитель',
    alternate: 'Заместитель представителя',
    adviser: 'Советник',
    expert: 'Эксперт',
    registry: 'Канцелярия',
    sealedSpeaker: 'Делегация {{number}}',
    aDelegation: 'одна из делегаций',
    member: 'Член',
    observer: 'Наблюдатель',
  },
);

export const useCouncilWords = () => useWords(councilWords);
