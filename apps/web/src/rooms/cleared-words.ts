import { useWords, vocabulary } from '../platform/language';

/** What is said of clearance by one's capital. */
export const clearedWords = vocabulary(
  'cleared',
  {
    clearance: 'Cleared by my capital',
    mark: 'Cleared by my capital',
    markAgain: 'Cleared as it reads now',
    markAll: 'The whole text is cleared',
    takeBack: 'Take the mark back',
    takeAllBack: 'Take all marks back',
    onlyHere: 'Your own mark: it lies in this browser, and nobody else sees it.',

    inMargin: 'cleared',
    inMarginChanged: 'changed since cleared',
    revision: 'Rev.{{number}}',
    circulated: 'as circulated',

    same: 'Unchanged since you marked it cleared ({{when}}).',
    changed: {
      one: '{{count}} word has changed since you marked it cleared ({{when}}).',
      other: '{{count}} words have changed since you marked it cleared ({{when}}).',
    },
    signsChanged: 'Signs alone have changed since you marked it cleared ({{when}}).',
    new: 'New since you marked the whole text cleared ({{when}}).',

    sameAll: 'Nothing that you marked cleared has changed since.',
    changedIn: {
      one: '{{count}} word in {{label}} has changed since you marked it cleared ({{when}}).',
      other: '{{count}} words in {{label}} have changed since you marked it cleared ({{when}}).',
    },
    signsChangedIn: 'Signs alone in {{label}} have changed since you marked it cleared ({{when}}).',
    deletedIn: '{{label}} has been deleted since you marked it cleared ({{when}}).',
    newIn: '{{label}} is new since you marked the whole text cleared ({{when}}).',
    more: { one: '{{count}} more', other: '{{count}} more' },
  },
  {
    clearance: 'Одобрено моей столицей',
    mark: 'Одобрено моей столицей',
    markAgain: 'Одобрено в нынешнем виде',
    markAll: 'Одобрен весь текст',
    takeBack: 'Снять отметку',
    takeAllBack: 'Снять все отметки',
    onlyHere: 'Ваша собственная отметка: она хранится в этом браузере, и никто другой её не видит.',

    inMargin: 'одобрено',
    inMarginChanged: 'изменено после одобрения',
    revision: 'Rev.{{number}}',
    circulated: 'как распространено',

    same: 'После вашей отметки об одобрении изменений нет ({{when}}).',
    changed: {
      one: 'После вашей отметки об одобрении изменилось {{count}} слово ({{when}}).',
      few: 'После вашей отметки об одобрении изменились {{count}} слова ({{when}}).',
      many: 'После вашей отметки об одобрении изменилось {{count}} слов ({{when}}).',
      other: 'После вашей отметки об одобрении изменилось {{count}} слова ({{when}}).',
    },
    signsChanged: 'После вашей отметки об одобрении изменились только знаки ({{when}}).',
    new: 'Появилось после вашей отметки об одобрении всего текста ({{when}}).',

    sameAll: 'Всё, что вы отметили одобренным, осталось без изменений.',
    changedIn: {
      one: '{{label}}: после вашей отметки об одобрении изменилось {{count}} слово ({{when}}).',
      few: '{{label}}: после вашей отметки об одобрении изменились {{count}} слова ({{when}}).',
      many: '{{label}}: после вашей отметки об одобрении изменилось {{count}} слов ({{when}}).',
      other: '{{label}}: после вашей отметки об одобрении изменилось {{count}} слова ({{when}}).',
    },
    signsChangedIn:
      '{{label}}: после вашей отметки об одобрении изменились только знаки ({{when}}).',
    deletedIn: '{{label}}: исключено после вашей отметки об одобрении ({{when}}).',
    newIn: '{{label}}: появилось после вашей отметки об одобрении всего текста ({{when}}).',
    more: {
      one: 'ещё {{count}}',
      few: 'ещё {{count}}',
      many: 'ещё {{count}}',
      other: 'ещё {{count}}',
    },
  },
);

export const useClearedWords = () => useWords(clearedWords);
