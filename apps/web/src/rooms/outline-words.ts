import { useWords, vocabulary } from '../platform/language';

/** What the outline of a draft says. */
export const outlineWords = vocabulary(
  'outline',
  {
    outline: 'Outline',
    progress: '{{agreed}} of {{all}} agreed',
    goTo: 'Go to',
    close: 'Close the outline',
    next: 'Next provision',
    previous: 'Previous provision',
    letGo: 'Let go of the provision',
  },
  {
    outline: 'Структура',
    progress: 'Согласовано: {{agreed}} из {{all}}',
    goTo: 'Перейти',
    close: 'Закрыть структуру',
    next: 'Следующее положение',
    previous: 'Предыдущее положение',
    letGo: 'Отпустить положение',
  },
);

export const useOutlineWords = () => useWords(outlineWords);
