import { useWords, vocabulary } from '../platform/language';

/** What is said where a meeting that was held on paper is entered. */
export const enteringWords = vocabulary(
  'entering',
  {
    entered: 'Entered from paper: it happened on (Astana time)',
    day: 'Day on which it happened',
    time: 'Time in Astana at which it happened',
    asEntered: 'Without a day and a time, it happens as you enter it.',
    before: 'The record goes on until {{time}}: this is before that.',
    own: 'By your clock: {{own}}.',
  },
  {
    entered: 'Вносится с бумаги: это произошло (по времени Астаны)',
    day: 'День, когда это произошло',
    time: 'Время в Астане, когда это произошло',
    asEntered: 'Без дня и времени считается, что это происходит в момент внесения.',
    before: 'Запись доведена до {{time}}: указанное время раньше.',
    own: 'По вашим часам: {{own}}.',
  },
);

export const useEnteringWords = () => useWords(enteringWords);
