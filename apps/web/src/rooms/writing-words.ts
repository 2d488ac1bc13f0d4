import { useWords, vocabulary } from '../platform/language';

/** What is said to whoever writes in the text. */
export const writingWords = vocabulary(
  'writing',
  {
    how: 'What you add is underlined, what you take out stays struck; the room sees it so once you propose it.',
    howNew: 'A new paragraph: the room sees it once you propose it.',
    keys: 'Ctrl + Enter sends, Escape puts aside.',
    proposedAlready: '{{name}} proposes exactly this.',
    cosponsorIt: 'Co-sponsor it',

    // the words changed under one
    moved: 'The words here have changed since you began:',
    movedMore: 'Your words are kept. Above they are compared with the present words.',
    carryOver: 'Carry my words over to the present text',
    carriedNot:
      'What you change has itself been changed, so that your words cannot be carried over.',
    alreadySo: 'The present words already say what you wrote.',
    compared: 'I have compared them',
  },
  {
    how: 'Добавленное подчёркнуто, исключённое остаётся зачёркнутым; зал увидит это, когда вы предложите.',
    howNew: 'Новый пункт: зал увидит его, когда вы его предложите.',
    keys: 'Ctrl + Enter – предложить, Escape – отложить.',
    proposedAlready: '{{name}} предлагает в точности это.',
    cosponsorIt: 'Стать соавтором',

    moved: 'С тех пор как вы начали, слова здесь изменились:',
    movedMore: 'Ваши слова сохранены. Выше они сопоставлены с нынешними.',
    carryOver: 'Перенести мои слова в нынешний текст',
    carriedNot: 'То, что вы меняете, само изменилось: перенести ваши слова нельзя.',
    alreadySo: 'Нынешний текст уже говорит то, что вы написали.',
    compared: 'Я сопоставил слова',
  },
);

export const useWritingWords = () => useWords(writingWords);
