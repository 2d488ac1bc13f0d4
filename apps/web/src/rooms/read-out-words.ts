import { useWords, vocabulary } from '../platform/language';

/** What is said of an amendment that a delegation read out in the room and somebody else typed. */
export const readOutWords = vocabulary(
  'readOut',
  {
    asReadOut: 'as read out in the room',
    enter: 'Enter what was read out',
    enterAfter: 'Enter a new paragraph as read out',
    wordsOf: 'Words of {{label}} as read out',
    wordsOfNew: 'Words of the new paragraph after {{label}} as read out',
    whose: 'Who has read it out',
    enterFor: 'Enter for {{name}}',
    chooseFirst: 'Choose the delegation first',
    binds:
      'It stands in brackets under the name of that delegation, which may revise or withdraw it. It binds nobody.',
  },
  {
    asReadOut: 'зачитана в зале',
    enter: 'Записать зачитанное',
    enterAfter: 'Записать зачитанный новый пункт',
    wordsOf: 'Слова {{label}}, как они были зачитаны',
    wordsOfNew: 'Слова нового пункта после {{label}}, как они были зачитаны',
    whose: 'Кто зачитал',
    enterFor: 'Записать: {{name}}',
    chooseFirst: 'Сначала выберите делегацию',
    binds:
      'Поправка встанет в скобках под названием этой делегации; изменить или отозвать её может она сама. Никого она не связывает.',
  },
);

export const useReadOutWords = () => useWords(readOutWords);
