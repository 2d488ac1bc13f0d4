import { useWords, vocabulary } from './language';

/** The choice of colours. */
export const coloursWords = vocabulary(
  'colours',
  {
    colours: 'Colours',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
    choose: 'Colours: {{which}}',
  },
  {
    colours: 'Цвета',
    auto: 'Как в системе',
    light: 'Светлые',
    dark: 'Тёмные',
    contrast: 'Высокий контраст',
    choose: 'Цвета: {{which}}',
  },
);

export const useColoursWords = () => useWords(coloursWords);
