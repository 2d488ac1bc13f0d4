import { type Language } from './screen';

/**
 * What the screens say, in both languages, written down a second time: a spec finds things by these
 * words, as a reader does, so that a word that changes by mistake, or lacks its other language, is
 * found out.
 */
const ENGLISH = {
  // Coming in
  takeASeat: 'Take a seat',
  findASeat: 'Find a seat',
  changeSeat: 'Change seat',
  drafts: 'Drafts',
  onTheTable: 'On the table',
  otherLanguage: 'Русский',
  nothingHere: 'There is nothing here for you',
  signIn: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  wrongPassword: 'The address or the password is not right.',
  signOut: 'Sign out',
  sessionEnded: 'Your session has ended',
  takeAgain: /^Take the seat again/,
  newRelease: /^A new version of Shanyrak is being served/,

  // The room
  takeTheSeat: 'Take the seat',
  youHoldTheSeat: /^You hold the seat of/,
  textOfDraft: 'Text of the draft',
  presentText: 'present text: ',
  negotiation: 'Under negotiation',
  clean: 'Clean text',
  questionPut: 'Question put',
  adopted: 'Adopted',
  observing: /^You follow this draft as an observer/,
  behind: 'not yet aligned with the original',
  saving: 'being saved',
  agreed: 'agreed',

  // The line
  connected: /^Connected · saved up to \d\d:\d\d:\d\d/,
  byRequests: /^Connected by requests: web sockets are blocked here · saved up to/,
  lost: /^Connection lost\. What you see is from \d\d:\d\d:\d\d/,
  onTheWay: '1 act is being saved',
  keptUntilBack: '1 act is kept and will be sent',
  unanswered: '1 act from before the page was loaded was never confirmed.',
  sendAgain: 'Send again',

  // A provision
  proposeChange: 'Propose a change',
  wordsOf: (label: string) => `Words of ${label}`,
  propose: 'Propose',
  oppose: 'Oppose',
  support: 'Support',
  opposedBy: (name: string) => `opposed by ${name}`,
  returned: /returned to its sponsor/,
  otherScript: /^These words are not in Latin script/,
  characters: 'of 20,000 characters',

  // Before the room
  anyObjection: 'Any objection?',
  askWording: (label: string) => `Any objection to this wording of ${label}?`,
  nobodyObjects: 'No objection has been expressed.',
  objects: (name: string) => `Objection: ${name}`,
  object: 'Object',
  yesObject: 'Yes, object',
  takeObjectionBack: 'Take the objection back',
  settled: 'No objection: settled',
  meeting: 'Meeting',
  begin: 'Begin the reading',
  openToObservers: 'Open to observers',
  declareClean: 'Declare the text clean',
  putTheQuestion: 'Put the question',
  askQuestion: /^Is there any objection to adopting/,
  gavel: 'Gavel',
  gavelFell: /^The gavel has fallen/,
  adoptedAs: (symbol: string) => `Adopted as ${symbol}`,
};

type Words = typeof ENGLISH;

const RUSSIAN: Words = {
  takeASeat: 'Займите место',
  findASeat: 'Найти место',
  changeSeat: 'Сменить место',
  drafts: 'Проекты',
  onTheTable: 'На рассмотрении',
  otherLanguage: 'English',
  nothingHere: 'Здесь для вас ничего нет',
  signIn: 'Вход',
  email: 'Адрес электронной почты',
  password: 'Пароль',
  wrongPassword: 'Адрес или пароль указан неверно.',
  signOut: 'Выйти',
  sessionEnded: 'Сеанс завершён',
  takeAgain: /^Снова занять место/,
  newRelease: /^Сервер перешёл на новую версию Шанырака/,

  takeTheSeat: 'Занять место',
  youHoldTheSeat: /^Вы занимаете место делегации/,
  textOfDraft: 'Текст проекта',
  presentText: 'нынешний текст: ',
  negotiation: 'На согласовании',
  clean: 'Чистовой текст',
  questionPut: 'Поставлен вопрос о принятии',
  adopted: 'Принят',
  observing: /^Вы следите за проектом как наблюдатель/,
  behind: 'ещё не приведено в соответствие с оригиналом',
  saving: 'сохраняется',
  agreed: 'согласовано',

  connected: /^Связь есть · сохранено по состоянию на \d\d:\d\d:\d\d/,
  byRequests: /^Связь через запросы: веб-сокеты здесь заблокированы · сохранено/,
  lost: /^Связь прервана\. На экране положение на \d\d:\d\d:\d\d/,
  onTheWay: 'сохраняется 1 действие',
  keptUntilBack: '1 действие сохранено и будет отправлено',
  unanswered: '1 действие, совершённое до обновления страницы, не было подтверждено.',
  sendAgain: 'Отправить снова',

  proposeChange: 'Предложить изменение',
  wordsOf: (label) => `Слова ${label}`,
  propose: 'Предложить',
  oppose: 'Против',
  support: 'Поддержать',
  opposedBy: (name) => `возражают: ${name}`,
  returned: /возвращена автору/,
  otherScript: /^Эти слова набраны не латиницей/,
  characters: 'из 20 000 знаков',

  anyObjection: 'Есть возражения?',
  askWording: (label) => `Есть ли возражения против этой формулировки ${label}?`,
  nobodyObjects: 'Возражений не высказано.',
  objects: (name) => `Возражают: ${name}`,
  object: 'Возразить',
  yesObject: 'Да, возразить',
  takeObjectionBack: 'Снять возражение',
  settled: 'Возражений нет: согласовано',
  meeting: 'Заседание',
  begin: 'Начать чтение',
  openToObservers: 'Открыть наблюдателям',
  declareClean: 'Объявить текст чистовым',
  putTheQuestion: 'Поставить вопрос',
  askQuestion: /^Есть ли возражения против принятия/,
  gavel: 'Удар молотка',
  gavelFell: /^Удар молотка прозвучал/,
  adoptedAs: (symbol) => `Принято как ${symbol}`,
};

export const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, ru: RUSSIAN };
