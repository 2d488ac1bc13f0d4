import { useWords, vocabulary } from '../platform/language';

/** The silence procedure in the room of its text: what runs, who may do what, what became of it. */
export const roomSilenceWords = vocabulary(
  'roomSilence',
  {
    // while it runs
    procedure: 'Silence procedure',
    adoptedUnless:
      'The text stands adopted at the deadline, unless a Member breaks silence before it.',
    deadline: 'Deadline',
    interim: 'Interim text, without a number until then.',
    follows: 'It follows {{previous}}, which was broken.',
    formerly: 'The deadline was {{moments}} before.',
    askedForTime: 'More time was asked for by {{names}}. This breaks nothing.',
    breakSilence: 'Break silence',
    breakFor: '{{name}} breaks silence. Choose how:',
    byObjection: 'by an objection to the text',
    byAmendment: 'by an amendment, which you then propose',
    provision: 'Provision it speaks to (need not be named)',
    wholeText: 'the text as a whole',
    reason: 'Reason (need not be given)',
    breakMeans:
      'If you confirm, silence is broken at once, for {{name}}: the text is not adopted and goes back to negotiation. A break cannot be taken back.',
    breakNamed: 'All Members read who broke it, and the reason, if you give one.',
    breakUnnamed: 'Others read that a delegation broke it, and not which.',
    breakSealed: 'Only the Chair and the Secretariat are told who broke it.',
    chairBreaks:
      'The presiding officer does not break silence; {{name}} does, in its national capacity.',
    yesBreak: 'Yes, break silence',
    requestTime: 'Ask for more time',
    proposeNow: 'Propose the amendment now',

    // what became of it
    brokenBy: '{{symbol}}: silence was broken by {{name}} on {{moment}}. The text was not adopted.',
    asAmendment: 'By an amendment.',
    asObjection: 'By an objection.',
    speaksTo: 'It speaks to {{label}}.',
    reasonGiven: 'Reason: {{reason}}',
    byNote: 'It came by note: {{proof}}.',
    cancelled: '{{symbol}} was cancelled by the Chair. Reason: {{reason}}',
    cancelledByWithdrawal: '{{symbol}} ended when the draft was withdrawn.',
    proved:
      'A note proves that silence ({{symbol}}) had been broken in time, by {{name}} on {{moment}}. The Chair is to declare the adoption void.',
    wasProved:
      'Silence ({{symbol}}) had been broken in time by {{name}}, on {{moment}}, as a note proves.',
    declareVoid: 'Declare the adoption void',
    voidMeans:
      'The decision is then said not to have been adopted, since silence had been broken in time. Its number stays used, its text is kept, and neither comes back.',
    yesVoid: 'Yes, declare it void',

    // the desks
    proposeSilence: 'Put under silence …',
    how: 'How',
    inMeeting: 'ask the meeting ({{meeting}}) first',
    byCirculation: 'circulate under silence at once',
    proposeInMeeting: 'Ask for silence',
    askMeans:
      'You ask the room whether anyone objects to the procedure. If no objection stands, silence begins, until {{moment}}.',
    circulateUnderSilence: 'Circulate under silence',
    circulateMeans:
      'Silence begins at once. Unless a Member breaks it, the text is adopted as it stands on {{moment}}; nobody, the Chair included, can then withhold the adoption.',
    yesCirculate: 'Yes, silence begins',
    shortest: {
      one: 'Silence runs for {{count}} hour at the least.',
      other: 'Silence runs for {{count}} hours at the least.',
    },
    extend: 'Move the deadline …',
    extendTo: 'Move the deadline',
    extendMeans: 'The deadline is moved to {{moment}}. It can never be moved to an earlier time.',
    cancel: 'Cancel the procedure …',
    cancelReason: 'Reason, which all Members read',
    cancelIt: 'Cancel the procedure',
    cancelMeans: 'Silence ends without a decision, and the text is clean as before.',
    recordBreak: 'Enter a break that came by note …',
    recordProof: 'Enter the proof of a break in time …',
    recordMeans:
      'A break received before the deadline counts, however late it is entered. Silence is then broken, and the text is not adopted.',
    proofMeans:
      'The text has been adopted by silence. If a note had come in time, the Chair declares the adoption void.',
    whose: 'Which delegation',
    kind: 'How silence is broken',
    noteObjects: 'by an objection',
    noteAmends: 'by an amendment',
    receivedDay: 'Received on',
    receivedTime: 'at, in Astana',
    proof: 'Proof: the note, its number and date',
    enter: 'Enter it',
    back: 'Close',
  },
  {
    procedure: 'Процедура умолчания',
    adoptedUnless:
      'По истечении срока текст считается принятым, если до этого ни одно государство-член не нарушит молчание.',
    deadline: 'Срок',
    interim: 'Промежуточный текст; номера до этого не имеет.',
    follows: 'Следует за {{previous}}, где молчание было нарушено.',
    formerly: 'Прежний срок: {{moments}}.',
    askedForTime: 'Продлить срок просили: {{names}}. Молчания это не нарушает.',
    breakSilence: 'Нарушить молчание',
    breakFor: 'Молчание нарушает {{name}}. Выберите, как:',
    byObjection: 'возражением против текста',
    byAmendment: 'поправкой, которую вы затем внесёте',
    provision: 'К какому положению относится (не обязательно)',
    wholeText: 'к тексту в целом',
    reason: 'Обоснование (не обязательно)',
    breakMeans:
      'Если вы подтвердите, молчание немедленно нарушено ({{name}}): текст не принят и возвращается к согласованию. Взять это назад нельзя.',
    breakNamed:
      'Все государства-члены прочтут, кто нарушил молчание, и обоснование, если вы его дадите.',
    breakUnnamed: 'Остальные прочтут, что молчание нарушила одна из делегаций, но не какая.',
    breakSealed: 'Кто нарушил молчание, узнают только Председатель и Секретариат.',
    chairBreaks:
      'Председательствующий молчания не нарушает; его нарушает {{name}}, в национальном качестве.',
    yesBreak: 'Да, нарушить молчание',
    requestTime: 'Просить о продлении срока',
    proposeNow: 'Внести поправку сейчас',

    brokenBy: '{{symbol}}: молчание нарушено ({{name}}), {{moment}}. Текст не принят.',
    asAmendment: 'Внесением поправки.',
    asObjection: 'Возражением.',
    speaksTo: 'Относится к: {{label}}.',
    reasonGiven: 'Обоснование: {{reason}}',
    byNote: 'Поступило нотой: {{proof}}.',
    cancelled: 'Процедура {{symbol}} отменена Председателем. Обоснование: {{reason}}',
    cancelledByWithdrawal: 'Процедура {{symbol}} прекращена с отзывом проекта.',
    proved:
      'Нотой подтверждено, что молчание ({{symbol}}) было своевременно нарушено ({{name}}, {{moment}}). Председателю надлежит объявить принятие недействительным.',
    wasProved:
      'Молчание ({{symbol}}) было своевременно нарушено ({{name}}, {{moment}}), что подтверждено нотой.',
    declareVoid: 'Объявить принятие недействительным',
    voidMeans:
      'Решение считается непринятым, поскольку молчание было своевременно нарушено. Номер остаётся использованным, текст сохраняется; отменить это нельзя.',
    yesVoid: 'Да, объявить недействительным',

    proposeSilence: 'Вынести на процедуру умолчания…',
    how: 'Как',
    inMeeting: 'сначала спросить заседание ({{meeting}})',
    byCirculation: 'сразу распространить в порядке умолчания',
    proposeInMeeting: 'Спросить о процедуре умолчания',
    askMeans:
      'Вы спрашиваете зал, есть ли возражения против процедуры. Если возражений нет, она начинается; срок: {{moment}}.',
    circulateUnderSilence: 'Распространить в порядке умолчания',
    circulateMeans:
      'Процедура начинается сразу. Если ни одно государство-член не нарушит молчание, текст принимается в нынешнем виде; срок: {{moment}}. Отложить принятие после этого не может никто, включая Председателя.',
    yesCirculate: 'Да, начать процедуру',
    shortest: {
      one: 'Срок процедуры умолчания – не менее {{count}} часа.',
      few: 'Срок процедуры умолчания – не менее {{count}} часов.',
      many: 'Срок процедуры умолчания – не менее {{count}} часов.',
      other: 'Срок процедуры умолчания – не менее {{count}} часа.',
    },
    extend: 'Перенести срок…',
    extendTo: 'Перенести срок',
    extendMeans: 'Новый срок: {{moment}}. Перенести его на более раннее время нельзя.',
    cancel: 'Отменить процедуру…',
    cancelReason: 'Обоснование, которое прочтут все государства-члены',
    cancelIt: 'Отменить процедуру',
    cancelMeans: 'Процедура прекращается без решения; текст остаётся чистовым.',
    recordBreak: 'Внести нарушение молчания, поступившее нотой…',
    recordProof: 'Внести подтверждение своевременного нарушения…',
    recordMeans:
      'Полученное до истечения срока учитывается, когда бы оно ни было внесено. Молчание тогда нарушено, и текст не принят.',
    proofMeans:
      'Текст принят в порядке процедуры умолчания. Если нота поступила своевременно, Председатель объявляет принятие недействительным.',
    whose: 'Какая делегация',
    kind: 'Как нарушено молчание',
    noteObjects: 'возражением',
    noteAmends: 'поправкой',
    receivedDay: 'Получено',
    receivedTime: 'в (Астана)',
    proof: 'Подтверждение: нота, её номер и дата',
    enter: 'Внести',
    back: 'Закрыть',
  },
);

export const useRoomSilenceWords = () => useWords(roomSilenceWords);
