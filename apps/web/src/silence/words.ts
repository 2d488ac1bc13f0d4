import { type Say, useWords, vocabulary } from '../platform/language';

/** Rounds of the silence procedure: on the board, in the room of the text, and as a deadline is chosen. */
export const silenceWords = vocabulary(
  'silence',
  {
    title: 'Silence',
    lead: 'A text under silence becomes a decision at its deadline, unless a Member breaks silence before.',
    running: 'Under silence now',
    ended: 'Ended lately',
    empty: 'No text is under silence',
    emptyMore:
      'A clean text is put under silence by the Chair, in a meeting or by circulation. It then stands here with its deadline, the soonest first.',
    emptyGuest:
      'Rounds of silence are the Members’ affair; the decisions they lead to are published.',
    toDrafts: 'To the drafts',
    toDecisions: 'To the decisions',
    untitled: 'A draft without a title',
    toDraft: 'To the draft',
    toBoard: 'All rounds of silence',
    print: 'Print',

    RUNNING: 'Under silence',
    BROKEN: 'Broken: not adopted',
    ADOPTED: 'Adopted',
    CANCELLED: 'Cancelled',
    VOIDED: 'Void: not adopted',

    // instants
    moment: '{{day}}, {{time}}, Astana time',
    momentOwn: '{{day}}, {{time}}, Astana time ({{own}} yours)',
    deadline: 'Deadline: {{moment}}',
    left: '{{left}} left',
    days: { one: '{{count}} day', other: '{{count}} days' },
    daysHours: '{{days}} {{hours}} h',
    hoursMinutes: '{{hours}} h {{minutes}} min',
    minutesSeconds: '{{minutes}} min {{seconds}} s',
    seconds: '{{seconds}} s',
    grace: 'Deadline passed',
    graceMore:
      'What was received before the deadline still counts. Until {{moment}} the Secretariat may enter a note that came in time; then the text is adopted.',
    due: 'The council’s clock is adopting the text.',

    // a deadline as it is chosen
    day: 'Day',
    time: 'Time in Astana',
    ends: 'Silence ends on {{moment}}.',
    noTime: 'Choose a day and a time.',
    weekend: 'This is a weekend in Astana: many missions and capitals are closed.',
    atNight: 'This is outside of working hours in Astana.',
    edgeOfWeek: 'On a Monday or a Friday some missions and capitals are closed.',
    holiday: 'Public holiday in Kazakhstan: {{name}}.',

    // who does not work then
    closedDays: 'Closed days',
    dayByDay: 'Missions closed, day by day',
    closedOnDay: {
      one: '{{day}}: {{count}} mission closed.',
      other: '{{day}}: {{count}} missions closed.',
    },
    closedThen: 'Closed on that day: {{who}}.',
    missions: { one: '{{count}} mission ({{names}})', other: '{{count}} missions ({{names}})' },
    capitals: { one: '{{count}} capital', other: '{{count}} capitals' },
    nobodyClosed: 'All who have declared their closed days work on that day.',
    noWorkingDay: {
      one: '{{count}} mission has no whole working day before it ({{names}}).',
      other: '{{count}} missions have no whole working day before it ({{names}}).',
    },
    undeclared: {
      one: '{{count}} delegation has not declared the days of its mission.',
      other: '{{count}} delegations have not declared the days of their missions.',
    },
    byDelegation: 'Whole working days before it, by delegation',
    delegation: 'Delegation',
    missionDays: 'Mission',
    capitalDays: 'Capital',
    andClosed: '{{count}}, closed on that day',
    notDeclared: 'not declared',
  },
  {
    title: 'Умолчание',
    lead: 'Текст, вынесенный на процедуру умолчания, становится решением по истечении срока, если до этого ни одно государство-член не нарушит молчание.',
    running: 'Процедура проводится',
    ended: 'Недавно завершённые',
    empty: 'Процедура умолчания сейчас не проводится',
    emptyMore:
      'Чистовой текст на процедуру умолчания выносит Председатель – на заседании или путём распространения. После этого он стоит здесь со сроком; ближайший срок – первым.',
    emptyGuest:
      'Процедура умолчания – дело государств-членов; решения, принятые в её порядке, публикуются.',
    toDrafts: 'К проектам',
    toDecisions: 'К решениям',
    untitled: 'Проект без заголовка',
    toDraft: 'К проекту',
    toBoard: 'Все процедуры умолчания',
    print: 'Печать',

    RUNNING: 'Процедура умолчания',
    BROKEN: 'Молчание нарушено: не принято',
    ADOPTED: 'Принято',
    CANCELLED: 'Отменена',
    VOIDED: 'Недействительно: не принято',

    moment: '{{day}}, {{time}} по времени Астаны',
    momentOwn: '{{day}}, {{time}} по времени Астаны ({{own}} по вашему)',
    deadline: 'Срок: {{moment}}',
    left: 'осталось {{left}}',
    days: {
      one: '{{count}} день',
      few: '{{count}} дня',
      many: '{{count}} дней',
      other: '{{count}} дня',
    },
    daysHours: '{{days}} {{hours}} ч',
    hoursMinutes: '{{hours}} ч {{minutes}} мин',
    minutesSeconds: '{{minutes}} мин {{seconds}} с',
    seconds: '{{seconds}} с',
    grace: 'Срок истёк',
    graceMore:
      'Полученное до истечения срока учитывается. Секретариат ещё может внести своевременно поступившую ноту; последний срок для этого: {{moment}}. Затем текст принимается.',
    due: 'Часы Совета оформляют принятие текста.',

    day: 'День',
    time: 'Время в Астане',
    ends: 'Срок истекает: {{moment}}.',
    noTime: 'Выберите день и время.',
    weekend: 'В Астане это выходной день: многие представительства и столицы не работают.',
    atNight: 'В Астане это нерабочее время.',
    edgeOfWeek: 'По понедельникам и пятницам некоторые представительства и столицы не работают.',
    holiday: 'Праздничный день в Казахстане: {{name}}.',

    closedDays: 'Нерабочие дни',
    dayByDay: 'Сколько представительств не работает, по дням',
    closedOnDay: {
      one: '{{day}}: не работает {{count}} представительство.',
      few: '{{day}}: не работают {{count}} представительства.',
      many: '{{day}}: не работают {{count}} представительств.',
      other: '{{day}}: не работает {{count}} представительства.',
    },
    closedThen: 'В этот день не работают: {{who}}.',
    missions: {
      one: '{{count}} представительство ({{names}})',
      few: '{{count}} представительства ({{names}})',
      many: '{{count}} представительств ({{names}})',
      other: '{{count}} представительства ({{names}})',
    },
    capitals: {
      one: '{{count}} столица',
      few: '{{count}} столицы',
      many: '{{count}} столиц',
      other: '{{count}} столицы',
    },
    nobodyClosed: 'Все, кто сообщил о своих нерабочих днях, в этот день работают.',
    noWorkingDay: {
      one: 'До этого срока у {{count}} представительства нет ни одного полного рабочего дня ({{names}}).',
      few: 'До этого срока у {{count}} представительств нет ни одного полного рабочего дня ({{names}}).',
      many: 'До этого срока у {{count}} представительств нет ни одного полного рабочего дня ({{names}}).',
      other:
        'До этого срока у {{count}} представительства нет ни одного полного рабочего дня ({{names}}).',
    },
    undeclared: {
      one: '{{count}} делегация не сообщила о нерабочих днях своего представительства.',
      few: '{{count}} делегации не сообщили о нерабочих днях своих представительств.',
      many: '{{count}} делегаций не сообщили о нерабочих днях своих представительств.',
      other: '{{count}} делегации не сообщили о нерабочих днях своих представительств.',
    },
    byDelegation: 'Полных рабочих дней до этого срока, по делегациям',
    delegation: 'Делегация',
    missionDays: 'Представительство',
    capitalDays: 'Столица',
    andClosed: '{{count}}, в этот день не работает',
    notDeclared: 'не сообщено',
  },
);

export type SilenceWords = Say<(typeof silenceWords)['en']>;
export const useSilenceWords = (): SilenceWords => useWords(silenceWords);
