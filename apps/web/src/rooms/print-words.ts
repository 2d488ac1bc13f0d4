import { useWords, vocabulary } from '../platform/language';

/** What stands in the margins of a printed page. */
export const printWords = vocabulary(
  'print',
  {
    members: 'Distribution: Members only',
    observers: 'Distribution: Members and observers',
    secretariat: 'Distribution: sponsor and Secretariat only',
    printed: 'Printed {{day}}, {{time}} (Astana)',
    stale:
      'Printed {{day}}, {{time}} (Astana); the text is as of {{since}}: the connection was lost',
    asItStood: 'Printed {{day}}, {{time}} (Astana); an earlier text, of {{since}}',
    page: 'Page ',
    of: ' of ',
  },
  {
    members: 'Рассылка: только члены Совета',
    observers: 'Рассылка: члены Совета и наблюдатели',
    secretariat: 'Рассылка: только автор и Секретариат',
    printed: 'Напечатано: {{day}}, {{time}} (Астана)',
    stale: 'Напечатано: {{day}}, {{time}} (Астана); текст на {{since}}: связь была прервана',
    asItStood: 'Напечатано: {{day}}, {{time}} (Астана); прежний текст, на {{since}}',
    page: 'Страница ',
    of: ' из ',
  },
);

export const usePrintWords = () => useWords(printWords);
