import { useWords, vocabulary } from '../platform/language';

/** What is said of changes that came while the reader looked away. */
export const arrivalsWords = vocabulary(
  'arrivals',
  {
    changed: 'changed since you last saw it',
    above: { one: '{{count}} change above', other: '{{count}} changes above' },
    below: { one: '{{count}} change below', other: '{{count}} changes below' },
  },
  {
    changed: 'изменено с тех пор, как вы это видели',
    above: {
      one: 'Выше – {{count}} изменение',
      few: 'Выше – {{count}} изменения',
      many: 'Выше – {{count}} изменений',
      other: 'Выше – {{count}} изменения',
    },
    below: {
      one: 'Ниже – {{count}} изменение',
      few: 'Ниже – {{count}} изменения',
      many: 'Ниже – {{count}} изменений',
      other: 'Ниже – {{count}} изменения',
    },
  },
);

export const useArrivalsWords = () => useWords(arrivalsWords);
