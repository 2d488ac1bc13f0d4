import { useWords, vocabulary } from '../platform/language';

/** What the wall says: nothing that the whole hall may not read. */
export const wallWords = vocabulary(
  'wall',
  {
    wall: 'The wall',
    openWall: 'Open the wall in a window of its own',
    pressF11: 'F11 fills the screen.',
    text: 'Text of the draft',
    before: 'before the room',
    of: '– {{name}}',
    alsoAsked: {
      one: '{{count}} more is asked of the room',
      other: '{{count}} more are asked of the room',
    },
    askQuestion: 'Is there any objection to adopting {{symbol}} as it stands?',
    gavelled: 'The gavel has fallen. Unless an objection is received, {{symbol}} is adopted.',
    gavelledRecommend:
      'The gavel has fallen. Unless an objection is received, {{symbol}} is recommended to the {{body}}.',
    forwarded: 'Recommended to the {{body}}',
    remitted: 'Remitted to the {{body}}',
    adoptedAbove: 'Adopted by the {{body}} as {{symbol}}',
    objected: 'An objection has been expressed.',
    adopted: 'Adopted as {{symbol}}',
    seconds: { one: '{{count}} second', other: '{{count}} seconds' },
    goesOn: '{{label}} goes on below',
    lost: 'Connection lost. This is the text as of {{time}} (Astana); it may have changed since.',
    joining: 'Entering the room. The text is not up to date yet.',
    signedOut: 'The session of this window has ended. This is the text as of {{time}} (Astana).',
    outdated:
      'This page is older than the server: load it anew. The text is as of {{time}} (Astana).',
    signIn: 'Sign in again',
    closed: 'This draft is not open to observers now.',
    nothingYet: 'This draft has not been circulated yet.',
  },
  {
    wall: 'Экран зала',
    openWall: 'Открыть экран зала в отдельном окне',
    pressF11: 'F11 – на весь экран.',
    text: 'Текст проекта',
    before: 'на рассмотрении',
    of: '– {{name}}',
    alsoAsked: {
      one: 'перед залом ещё {{count}} вопрос',
      few: 'перед залом ещё {{count}} вопроса',
      many: 'перед залом ещё {{count}} вопросов',
      other: 'перед залом ещё {{count}} вопроса',
    },
    askQuestion: 'Есть ли возражения против принятия {{symbol}} в нынешнем виде?',
    gavelled: 'Удар молотка прозвучал. Если возражений не поступит, {{symbol}} принимается.',
    gavelledRecommend:
      'Удар молотка прозвучал. Если возражений не поступит, {{symbol}} рекомендуется ({{body}}).',
    forwarded: 'Рекомендован ({{body}})',
    remitted: 'Возвращён на доработку ({{body}})',
    adoptedAbove: 'Принят ({{body}}) как {{symbol}}',
    objected: 'Высказано возражение.',
    adopted: 'Принято как {{symbol}}',
    seconds: {
      one: '{{count}} секунда',
      few: '{{count}} секунды',
      many: '{{count}} секунд',
      other: '{{count}} секунды',
    },
    goesOn: '{{label}}: продолжение ниже',
    lost: 'Связь прервана. Показан текст на {{time}} (Астана); с тех пор он мог измениться.',
    joining: 'Вход в зал. Текст ещё не обновлён.',
    signedOut: 'Сеанс этого окна завершён. Показан текст на {{time}} (Астана).',
    outdated: 'Эта страница старше сервера: обновите её. Показан текст на {{time}} (Астана).',
    signIn: 'Войти снова',
    closed: 'Сейчас этот проект для наблюдателей закрыт.',
    nothingYet: 'Этот проект ещё не распространён.',
  },
);

export const useWallWords = () => useWords(wallWords);
