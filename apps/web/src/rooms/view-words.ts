import { useWords, vocabulary } from '../platform/language';

/** What is said around the views of a text: tracked, open issues, the numbers afresh, what meets what. */
export const viewWords = vocabulary(
  'views',
  {
    view: 'The text as',
    rolling: 'Rolling',
    brackets: 'Without names',
    bracketsOnly: 'The same text with its brackets alone: no delegation stands beside a reading.',
    tracked: 'Tracked',
    issues: 'Open issues',

    // tracked
    trackedNote: 'What has been accepted since. What is only proposed stands in the rolling text.',
    since: 'Changes since',
    circulated: 'the text as circulated',
    revisionOf: 'Rev. {{number}}, {{day}}',
    comparing: 'Comparing …',
    notCompared: 'The earlier text cannot be had just now.',
    again: 'Try again',
    nothingAccepted: 'Nothing has been accepted since: the text stands as it was.',
    changed: 'changed',
    inserted: 'new',
    added: 'added',
    deleted: 'deleted',
    moved: 'moved',
    alsoMoved: 'changed and moved',
    same: 'as it was',

    // open issues
    openIssues: { one: '{{count}} open issue', other: '{{count}} open issues' },
    noIssues:
      'Nothing is open. No bracket and no objection stands, and nobody holds a reservation.',
    backToIssues: 'Back to the open issues',
    goTo: 'Go to {{label}}',
    reservationOn: 'reservation on the provision',
    ofAmendment: 'words of the amendment',

    // numbers afresh
    numberedAfresh: {
      one: 'Numbered afresh: {{count}} label has changed',
      other: 'Numbered afresh: {{count}} labels have changed',
    },
    becameOf: '{{from}} has become {{to}}',

    // explanations
    howTheyMeet: 'How the proposals here relate',
    furtherMeetings: { one: '{{count}} more', other: '{{count}} more' },
  },
  {
    view: 'Вид текста',
    rolling: 'Сводный',
    brackets: 'Без названий',
    bracketsOnly: 'Тот же текст с одними скобками, без делегаций. Они названы в сводном тексте.',
    tracked: 'Изменения',
    issues: 'Открытые вопросы',

    trackedNote:
      'Показано принятое с тех пор. То, что только предложено, стоит в сводном рабочем тексте.',
    since: 'Изменения по сравнению с редакцией',
    circulated: 'текст при распространении',
    revisionOf: 'Rev. {{number}}, {{day}}',
    comparing: 'Идёт сопоставление …',
    notCompared: 'Прежний текст сейчас получить не удалось.',
    again: 'Повторить',
    nothingAccepted: 'С тех пор ничего не принято: текст прежний.',
    changed: 'изменено',
    inserted: 'новое',
    added: 'добавлено',
    deleted: 'исключено',
    moved: 'перенесено',
    alsoMoved: 'изменено и перенесено',
    same: 'без изменений',

    openIssues: {
      one: '{{count}} открытый вопрос',
      few: '{{count}} открытых вопроса',
      many: '{{count}} открытых вопросов',
      other: '{{count}} открытого вопроса',
    },
    noIssues: 'Открытых вопросов нет: нет ни скобок, ни возражений, ни оговорок.',
    backToIssues: 'Назад к открытым вопросам',
    goTo: 'Перейти к {{label}}',
    reservationOn: 'оговорка по положению в целом',
    ofAmendment: 'слова поправки',

    numberedAfresh: {
      one: 'Новая нумерация: изменилось {{count}} обозначение',
      few: 'Новая нумерация: изменилось {{count}} обозначения',
      many: 'Новая нумерация: изменилось {{count}} обозначений',
      other: 'Новая нумерация: изменилось {{count}} обозначения',
    },
    becameOf: '{{from}} теперь {{to}}',

    howTheyMeet: 'Как соотносятся предложения',
    furtherMeetings: {
      one: 'ещё {{count}}',
      few: 'ещё {{count}}',
      many: 'ещё {{count}}',
      other: 'ещё {{count}}',
    },
  },
);

export const useViewWords = () => useWords(viewWords);
