import { useWords, vocabulary } from '../platform/language';

/** What is said around two ways to read a text: two languages side by side, one delegation's reading. */
export const readingWords = vocabulary(
  'reading',
  {
    languages: 'Two languages',
    delegation: 'One delegation',
    nextView: 'The next view of the text',

    // two languages
    beside: 'Beside the original',
    originalIn: '{{language}}: the original, with its brackets',
    versionIn: '{{language}}: as it stands',
    behind: 'has not followed the original yet',
    missing: 'not there yet in this language',
    onlyProposed: 'only proposed, in the original',

    // one delegation
    whoseReading: 'As this delegation would have it',
    reckoned:
      'Reckoned from the amendments that {{name}} has proposed, co-sponsors or supports. It is no position that anybody has declared.',
    nobodysReading:
      'No Member has anything in the text: there is one reading only, the text as it stands.',
    changed: 'changed',
    inserted: 'new',
    deleted: 'deleted',
    same: 'as it stands',
    undecided: 'several readings supported: the present text is shown',
  },
  {
    languages: 'Два языка',
    delegation: 'Одна делегация',
    nextView: 'Следующий вид текста',

    beside: 'Рядом с оригиналом',
    originalIn: '{{language}}: оригинал со скобками',
    versionIn: '{{language}}: текст в нынешнем виде',
    behind: 'ещё не следует оригиналу',
    missing: 'на этом языке текста ещё нет',
    onlyProposed: 'только предложено, на языке оригинала',

    whoseReading: 'Текст, каким его хотела бы видеть делегация',
    reckoned:
      'Составлено по поправкам, которые делегация ({{name}}) внесла, соавтором которых является или которые поддерживает. Это не заявленная кем-либо позиция.',
    nobodysReading: 'Ни один член ничего не предложил в тексте: он читается одинаково для всех.',
    changed: 'изменено',
    inserted: 'новое',
    deleted: 'исключено',
    same: 'без изменений',
    undecided: 'поддержано несколько вариантов: показан нынешний текст',
  },
);

export const useReadingWords = () => useWords(readingWords);
