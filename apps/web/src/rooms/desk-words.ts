import { useWords, vocabulary } from '../platform/language';

/** What is said of the order of work, of ad referendum, of the seat, and in front of the question. */
export const deskWords = vocabulary(
  'desk',
  {
    // what is before the room
    nowBefore: 'Before the room: {{label}}',
    nothingTakenUp: 'No paragraph is before the room now.',
    wholeTextBefore: 'Before the room: the whole text',
    goThere: 'Go there',
    follow: 'Follow the Chair',
    followMeans: 'My screen goes where the Chair goes, unless I am writing',
    takeUp: 'Take up {{label}}',
    leave: 'Leave {{label}}',

    // ad referendum
    adRef: 'Ad referendum',
    adRefOnText: 'The whole text ad referendum',
    agreedAdRef: 'agreed ad ref – {{names}}',
    agreedAdRefUnnamed: 'agreed ad ref',
    adRefBeside: 'ad ref – {{names}}',
    adRefUnnamed: 'ad ref',
    byDay: '{{name}} (by {{day}})',
    notConfirmed: '{{name}} (not confirmed by {{day}})',
    ownAdRef: 'Your delegation has agreed ad referendum.',
    ownAdRefUntil: 'Your delegation has agreed ad referendum, to be confirmed by {{day}}.',
    ownAdRefOver:
      'Your delegation has agreed ad referendum; its capital has not confirmed by {{day}}.',
    markAdRef: 'Agreed ad ref',
    adRefMeans:
      'Agreed, subject to the word of your capital. No reason is asked, and nobody is held up.',
    toDay: 'to a date',
    byWhen: 'The capital’s word is expected by',
    confirmAdRef: 'Confirmed by the capital',
    confirmMeans: 'The capital of {{name}} confirms {{what}} as it stands on your screen.',
    theWholeText: 'the whole text',

    // the meeting
    openUnder: 'Open under item {{label}} of {{meeting}}',
    waitsUnder: 'Under item {{label}} of {{meeting}}, which is not open now',
    notOnAgenda: 'Not under any item of {{meeting}}',
    toMeeting: 'To the meeting',

    // in front of the question
    readText: 'Read the text that is put',
    readTextBefore: 'Read the text as it would be put',
    textPut: 'The text that is put',
    textToBePut: 'The text as it would be put',
    digestWhole:
      'Its digest: {{digest}}. The same figures stand on every screen and in the record.',
    digestDiffers:
      'The text has changed since the question was put. It is put again before it is adopted.',
    close: 'Close',
    listed: 'Reservations and ad ref marks',
    listedNone: 'No reservation and no ad ref mark stands.',
    listedMore: 'They do not prevent the question.',
    reservation: 'reservation – {{names}}',
    held: 'The gavel waits: the remote seat of {{names}} has dropped since the question was put.',
    proceedAloud: 'Proceed aloud',
    proceedMeans:
      'You have said in the room that you proceed without the remote seat of {{names}}. This is recorded. The quiet period begins; at its end the text is adopted.',
    confirmProceed: 'Yes, proceed: gavel',
    proceeded: 'The Chair proceeded aloud without the remote seat of {{names}}.',

    // the Chair as a national
    chairObjects: 'The presiding officer does not object; {{name}} does, in its national capacity.',
    takeNational: 'Take the seat of {{name}} first',
    seatIsOthers:
      'Another person holds the seat of {{name}}. The objection of any accredited person counts all the same, and the head of delegation is told.',
    seatIsVacant:
      'Nobody sits for {{name}} yet. Take its seat, or object at once: the objection of any accredited person counts.',
    seatIsOwn: 'You hold the seat of {{name}}: you object from there, not from the Chair.',
    objectFor: 'Yes, {{name}} objects',

    // the way on
    wayOn:
      'While the objection of {{names}} stands, this wording cannot be settled. You can wait until it is taken back, take your question back, or lay a text of your own before the room.',
    wayOnClosing:
      'While the objection of {{names}} stands, this cannot be closed. You can wait until it is taken back, or take your question back.',
    wayOnWithItem:
      'While the objection of {{names}} stands, the gavel cannot fall. You can wait until it is taken back, or close the item with its outcome at the Chair’s desk.',
    leaveInBrackets: 'Take the question back: {{label}} stays in brackets',
    leaveOpen: 'Take the question back: {{label}} stays open',
    askAnew:
      'It leaves the room when the reading ends, or when something else is asked about the same provision.',
    takeUpMeans: 'Leads the screens there, and the wall. You may ask without it.',

    // what has just been settled
    settledNow: '{{label}}: the wording is settled; no objection stands. Not closed yet.',
    settledOut: '{{label}}: settled; no objection stands.',
    closedNow: '{{label}} is closed; no objection stands.',
  },
  {
    nowBefore: 'На рассмотрении: {{label}}',
    nothingTakenUp: 'Сейчас ни одно положение не рассматривается.',
    wholeTextBefore: 'На рассмотрении: весь текст',
    goThere: 'Перейти туда',
    follow: 'Следовать за Председателем',
    followMeans: 'Мой экран переходит вслед за Председателем, когда я не пишу',
    takeUp: 'Перейти к рассмотрению {{label}}',
    leave: 'Завершить рассмотрение {{label}}',

    adRef: 'Ad referendum',
    adRefOnText: 'Весь текст ad referendum',
    agreedAdRef: 'согласовано ad ref – {{names}}',
    agreedAdRefUnnamed: 'согласовано ad ref',
    adRefBeside: 'ad ref – {{names}}',
    adRefUnnamed: 'ad ref',
    byDay: '{{name}} (до {{day}})',
    notConfirmed: '{{name}} (не подтверждено к сроку: {{day}})',
    ownAdRef: 'Ваша делегация согласилась ad referendum.',
    ownAdRefUntil:
      'Ваша делегация согласилась ad referendum. Срок ({{day}}) для ответа столицы ещё не истёк.',
    ownAdRefOver:
      'Ваша делегация согласилась ad referendum. К сроку ({{day}}) столица не подтвердила согласие.',
    markAdRef: 'Согласовано ad ref',
    adRefMeans:
      'Согласие при условии одобрения столицей. Причин не спрашивают, и никого это не задерживает.',
    toDay: 'до определённого дня',
    byWhen: 'Ответ столицы ожидается до',
    confirmAdRef: 'Подтверждено столицей',
    confirmMeans: 'Столица ({{name}}) подтверждает {{what}} в том виде, как на вашем экране.',
    theWholeText: 'весь текст',

    openUnder: 'Рассматривается по пункту {{label}} {{meeting}}',
    waitsUnder: 'Пункт {{label}} {{meeting}}, сейчас не открыт',
    notOnAgenda: 'Не внесён ни в один пункт {{meeting}}',
    toMeeting: 'К заседанию',

    readText: 'Прочитать поставленный текст',
    readTextBefore: 'Прочитать текст, по которому будет поставлен вопрос',
    textPut: 'Текст, по которому поставлен вопрос',
    textToBePut: 'Текст, по которому будет поставлен вопрос',
    digestWhole: 'Контрольная сумма: {{digest}}. Она одна и та же на всех экранах и в записи.',
    digestDiffers:
      'С тех пор как поставлен вопрос, текст изменился. До принятия вопрос будет поставлен снова.',
    close: 'Закрыть',
    listed: 'Оговорки и отметки ad ref',
    listedNone: 'Ни оговорок, ни отметок ad ref нет.',
    listedMore: 'Постановке вопроса они не препятствуют.',
    reservation: 'оговорка – {{names}}',
    held: 'Молоток ждёт: после постановки вопроса прервалась связь с дистанционным местом ({{names}}).',
    proceedAloud: 'Продолжить, объявив вслух',
    proceedMeans:
      'Вы объявили в зале, что продолжаете без дистанционного места ({{names}}). Это записывается. Начинается период тишины; по его окончании текст принят.',
    confirmProceed: 'Да, продолжить: удар молотка',
    proceeded:
      'Председатель, объявив об этом вслух, продолжил без дистанционного места ({{names}}).',

    chairObjects: 'Председательствующий не возражает; возражает {{name}}, в национальном качестве.',
    takeNational: 'Сначала занять место делегации ({{name}})',
    seatIsOthers:
      'Место делегации ({{name}}) занимает другой её представитель. Возражение любого аккредитованного лица всё равно учитывается; о нём сообщают главе делегации.',
    seatIsVacant:
      'От имени делегации ({{name}}) пока никто не сидит за столом. Займите её место или возразите сразу: возражение любого аккредитованного лица учитывается.',
    seatIsOwn:
      'Вы занимаете место делегации ({{name}}): вы возражаете с него, а не с места Председателя.',
    objectFor: 'Да, {{name}} возражает',

    wayOn:
      'Пока в силе возражение ({{names}}), эту формулировку нельзя согласовать. Можно подождать, пока его снимут, снять свой вопрос или представить залу собственный текст.',
    wayOnClosing:
      'Пока в силе возражение ({{names}}), закрыть положение нельзя. Можно подождать, пока его снимут, или снять свой вопрос.',
    wayOnWithItem:
      'Пока в силе возражение ({{names}}), молоток не опустится. Можно подождать, пока его снимут, или закрыть пункт повестки с его итогом за столом Председателя.',
    leaveInBrackets: 'Снять вопрос: {{label}} остаётся в скобках',
    leaveOpen: 'Снять вопрос: {{label}} остаётся открытым',
    askAnew: 'Вопрос снимется, когда закончится чтение или когда о том же положении спросят иначе.',
    takeUpMeans: 'Ведёт туда экраны и экран зала. Спросить можно и без этого.',

    settledNow: '{{label}}: формулировка согласована, возражений нет. Ещё не закрыто.',
    settledOut: '{{label}}: согласовано, возражений нет.',
    closedNow: '{{label}}: закрыто, возражений нет.',
  },
);

export const useDeskWords = () => useWords(deskWords);
