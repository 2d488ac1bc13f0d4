import { useWords, vocabulary } from './language';

/** What stands around every page. */
export const frameWords = vocabulary(
  'frame',
  {
    name: 'Shanyrak',
    skip: 'Skip to the text',
    home: 'Today',
    drafts: 'Drafts',
    meetings: 'Meetings',
    silence: 'Silence',
    decisions: 'Decisions',
    council: 'Council',
    inbox: 'Inbox',
    inboxUnread: { one: 'Inbox, {{count}} unread', other: 'Inbox, {{count}} unread' },
    main: 'Main',
    menu: 'Menu',
    changeSeat: 'Change seat',
    signOut: 'Sign out',
    language: 'Language',
    en: 'English',
    ru: 'Русский',
    loading: 'One moment …',
    no: 'No',
    notReached: 'The server does not answer. It is asked again every few seconds.',
    asOf: 'As of {{time}}, Astana. {{why}}',
    askAgain: 'Ask again',
    nothing: 'There is nothing here for you',
    nothingMore:
      'Either there is nothing at this address, or it is not open to you. What one may not see does not exist here.',
    toDrafts: 'To the drafts',
    stumbled: 'This page has stumbled',
    stumbledMore:
      'Nothing of the record is lost. Load the page anew; if it stumbles again, tell the Secretariat.',
    reload: 'Load anew',
    newRelease:
      'A new version of Shanyrak is being served. Load the page anew when you have sent or put aside what you are writing.',
    demonstration: 'Demonstration: all States and people here are invented.',
  },
  {
    name: 'Шанырак',
    skip: 'Перейти к тексту',
    home: 'Сегодня',
    drafts: 'Проекты',
    meetings: 'Заседания',
    silence: 'Умолчание',
    decisions: 'Решения',
    council: 'Совет',
    inbox: 'Извещения',
    inboxUnread: {
      one: 'Извещения, {{count}} непрочитанное',
      few: 'Извещения, {{count}} непрочитанных',
      many: 'Извещения, {{count}} непрочитанных',
      other: 'Извещения, {{count}} непрочитанных',
    },
    main: 'Основные разделы',
    menu: 'Меню',
    changeSeat: 'Сменить место',
    signOut: 'Выйти',
    language: 'Язык',
    en: 'English',
    ru: 'Русский',
    loading: 'Одну минуту…',
    no: 'Нет',
    notReached: 'Сервер не отвечает. Запрос повторяется каждые несколько секунд.',
    asOf: 'По состоянию на {{time}}, Астана. {{why}}',
    askAgain: 'Запросить снова',
    nothing: 'Здесь для вас ничего нет',
    nothingMore:
      'По этому адресу либо ничего нет, либо доступ к нему вам не открыт. Того, что видеть не положено, здесь не существует.',
    toDrafts: 'К проектам',
    stumbled: 'Сбой на этой странице',
    stumbledMore:
      'Записи не пострадали. Обновите страницу; если сбой повторится, сообщите Секретариату.',
    reload: 'Обновить страницу',
    newRelease:
      'Сервер перешёл на новую версию Шанырака. Обновите страницу, когда отправите или отложите то, что пишете.',
    demonstration: 'Демонстрация: все государства и лица здесь вымышлены.',
  },
);

export const useFrameWords = () => useWords(frameWords);
