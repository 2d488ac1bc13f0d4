import { useWords, vocabulary } from '../platform/language';

/** The list of drafts, and the states of a draft in the council's words. */
export const draftsWords = vocabulary(
  'drafts',
  {
    title: 'Drafts',
    submit: 'Submit a draft',
    onTheTable: 'On the table',
    withSecretariat: 'With the Secretariat, before circulation',
    concluded: 'Concluded',
    withdrawn: 'Withdrawn',
    untitled: 'A draft without a title',
    notRegistered: 'No symbol yet',
    revision: 'Rev.{{number}}',
    sponsor: 'Submitted by {{name}}',
    changed: 'changed {{day}}, {{time}} Astana time',
    changedOwn: 'changed {{day}}, {{time}} Astana time ({{own}} yours)',
    today: 'today',
    decision: 'Decision {{symbol}}',
    inEnglish: 'in English',
    inRussian: 'in Russian',
    inOther: 'in the original language',
    empty: 'No draft is before the Council',
    emptyMember:
      'A draft stands here from the moment the Secretariat circulates it; one that your delegation submits stands here at once, before you and the Secretariat alone.',
    emptySecretariat:
      'What a delegation submits stands here at once, for you to register and to circulate.',
    emptyObserver:
      'A draft stands here from the moment the Chair opens it to observers. Published decisions are read at any time.',
    toDecisions: 'To the decisions',

    CIRCULATED: 'Circulated',
    NEGOTIATION: 'Under negotiation',
    CLEAN: 'Clean text',
    SCHEDULED: 'Question put',
    ADOPTED: 'Adopted',
    NOT_ADOPTED: 'Not adopted',
    DEFERRED: 'Deferred',
    FORWARDED: 'Recommended to another body',
    WITHDRAWN: 'Withdrawn',
    SUBMITTED: 'Submitted',
    SUGGESTED: 'Remarks of the Secretariat',
    REGISTERED: 'Registered',
  },
  {
    title: 'Проекты',
    submit: 'Представить проект',
    onTheTable: 'На рассмотрении',
    withSecretariat: 'В Секретариате, до распространения',
    concluded: 'Рассмотрение завершено',
    withdrawn: 'Отозванные',
    untitled: 'Проект без заголовка',
    notRegistered: 'Без условного обозначения',
    revision: 'Rev.{{number}}',
    sponsor: 'Автор: {{name}}',
    changed: 'изменён {{day}}, {{time}} по времени Астаны',
    changedOwn: 'изменён {{day}}, {{time}} по времени Астаны ({{own}} по вашему)',
    today: 'сегодня',
    decision: 'Решение {{symbol}}',
    inEnglish: 'на английском языке',
    inRussian: 'на русском языке',
    inOther: 'на языке оригинала',
    empty: 'На рассмотрении Совета нет проектов',
    emptyMember:
      'Проект появляется здесь, как только Секретариат его распространит; проект, представленный вашей делегацией, – сразу же, но виден он только вам и Секретариату.',
    emptySecretariat:
      'Представленные делегациями проекты появляются здесь сразу же – для регистрации и распространения.',
    emptyObserver:
      'Проект появляется здесь, как только Председатель откроет его для наблюдателей. Опубликованные решения доступны всегда.',
    toDecisions: 'К решениям',

    CIRCULATED: 'Распространён',
    NEGOTIATION: 'На согласовании',
    CLEAN: 'Чистовой текст',
    SCHEDULED: 'Поставлен вопрос о принятии',
    ADOPTED: 'Принят',
    NOT_ADOPTED: 'Не принят',
    DEFERRED: 'Отложен',
    FORWARDED: 'Рекомендован другому органу',
    WITHDRAWN: 'Отозван',
    SUBMITTED: 'Представлен',
    SUGGESTED: 'Замечания Секретариата',
    REGISTERED: 'Зарегистрирован',
  },
);

export const useDraftsWords = () => useWords(draftsWords);
