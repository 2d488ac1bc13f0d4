import { type Say, useWords, vocabulary } from '../platform/language';

/** How the Secretariat issues a document and publishes it, and where its forms are. */
export const issuingWords = vocabulary(
  'issuing',
  {
    title: 'Issue and publication',
    none: 'This decision is adopted and not issued. Issuing takes two officers of the Secretariat: one prepares it, another issues it. Members then have it in every form; publishing is an act of its own.',
    mine: 'You prepared the issue on {{when}} (Astana). Another officer of the Secretariat looks at it and issues it.',
    others:
      'An officer prepared the issue on {{when}} (Astana). Look at exactly what is prepared, and issue it.',
    issued:
      'Issued on {{when}} (Astana), edition {{edition}}. Its Members have it in every form; nobody else can read it.',
    issuedMembers:
      'Issued on {{when}} (Astana), edition {{edition}}, for Members only. To publish it, issue another edition for general distribution.',
    published: 'Public since {{when}} (Astana), edition {{edition}}.',
    again: 'Another edition',
    look: 'Look at what is to be issued',
    lookPrepared: 'Look at what is prepared',
    lookIssued: 'Look at what was issued',
    close: 'Close',
    exactly:
      'This is, to the letter, what readers will have under {{symbol}}. Nothing else of the negotiation becomes part of it.',
    page: 'Page in {{language}}',
    en: 'English',
    ru: 'Russian',
    both: 'Side by side',
    data: 'Data (JSON)',
    digest: 'Digest of what is issued',

    checks: 'Check-list',
    checkDone: 'In order',
    checkOpen: 'Open',
    checkLanguageDone: 'Every provision is in line in {{language}}.',
    checkLanguageOpen:
      'Not in line in {{language}}: {{labels}}. The document will say so; another edition can follow.',
    checkTheTitle: 'the title',
    checkStatementsDone: 'Statements are final; attached: {{number}}.',
    checkStatementsOpen:
      'Statements may be made until {{when}} (Astana); attached so far: {{number}}. One that comes after the issue needs another edition.',
    checkNamesDone: 'No name in the text was out of force on its date.',
    checkNamesOpen:
      'The text names {{names}}. Adopted words are not changed; weigh a footnote or a corrigendum.',
    checkName: '“{{used}}” (in force: “{{inForce}}”)',
    distribution: 'Distribution',
    general: 'General: it may be published',
    members: 'Members only',
    mandate: 'Mandate',
    mandateMore:
      'The text that authorised the work; it stands in the header. Leave it empty for none.',
    fromDraft: 'As the draft names it',
    relations: 'Relations to earlier decisions',
    relationsMore: 'Each of them will say so, wherever it is shown.',
    relation: 'Relation',
    amends: 'amends',
    repeals: 'repeals',
    corrects: 'corrects',
    implements: 'implements',
    refersTo: 'refers to',
    decision: 'Decision',
    addRelation: 'Add a relation',
    removeRelation: 'Remove the relation to {{symbol}}',
    reason: 'Why it is issued anew',
    reasonMore: 'For the register: layout, a language that has come into line, a statement.',
    renew: 'Show it with these answers',
    changed: 'The answers have changed since this was shown.',

    prepare: 'Prepare the issue',
    prepareMeans: 'Nothing is issued yet: another officer has to issue it.',
    issue: 'Issue: fix for ever',
    issueMeans:
      'From this moment Members have it in every form, and not a letter of it changes. It is not public by that.',
    issueMeansUnder:
      'From this moment not a letter of it changes, and anybody may read it: the council has a standing decision, {{symbol}}.',
    takeBack: 'Take the preparation back',
    publish: 'Publish',
    publishMeans: 'From this moment anybody may read it, for ever.',
    publishYes: 'Yes, publish {{symbol}}',

    forms: 'Download',
    formsMore: 'As it was issued, letter for letter.',
    edition: 'Edition {{edition}}, {{date}}',
    editionReason: 'Edition {{edition}}, {{date}}: {{reason}}',
    html: 'Page',
    txt: 'Plain text',
    json: 'Data',
    xml: 'Akoma Ntoso',
    docx: 'Word',
    pdf: 'PDF',
    work: 'Both languages',
    printing: 'being printed',
    column: 'Language',
    failed: 'It could not be fetched.',
  },
  {
    title: 'Выпуск и публикация',
    none: 'Решение принято, но не выпущено. Выпуск требует двух сотрудников Секретариата: один готовит, другой выпускает. После этого документ доступен членам Совета во всех формах; публикация — отдельное действие.',
    mine: 'Вы подготовили выпуск {{when}} (Астана). Его проверит и выпустит другой сотрудник Секретариата.',
    others:
      'Выпуск подготовлен {{when}} (Астана) другим сотрудником. Проверьте, что именно подготовлено, и выпустите документ.',
    issued:
      'Выпущено {{when}} (Астана), издание {{edition}}. Документ доступен членам Совета во всех формах и никому более.',
    issuedMembers:
      'Выпущено {{when}} (Астана), издание {{edition}}, только для членов Совета. Чтобы опубликовать документ, выпустите новое издание для общего распространения.',
    published: 'Опубликовано {{when}} (Астана), издание {{edition}}.',
    again: 'Новое издание',
    look: 'Просмотреть, что будет выпущено',
    lookPrepared: 'Просмотреть подготовленное',
    lookIssued: 'Просмотреть выпущенное',
    close: 'Закрыть',
    exactly:
      'Именно это, буква в букву, получат читатели под обозначением {{symbol}}. Ничто иное из переговоров в документ не входит.',
    page: 'Страница: {{language}}',
    en: 'английский',
    ru: 'русский',
    both: 'Оба языка рядом',
    data: 'Данные (JSON)',
    digest: 'Контрольная сумма выпускаемого',

    checks: 'Проверка',
    checkDone: 'В порядке',
    checkOpen: 'Открыто',
    checkLanguageDone: 'Все положения приведены в соответствие: {{language}}.',
    checkLanguageOpen:
      'Не приведены в соответствие ({{language}}): {{labels}}. В документе это будет указано; может последовать новое издание.',
    checkTheTitle: 'заголовок',
    checkStatementsDone: 'Состав заявлений окончателен; приложено: {{number}}.',
    checkStatementsOpen:
      'Заявления принимаются до {{when}} (Астана); пока приложено: {{number}}. Для поступившего после выпуска потребуется новое издание.',
    checkNamesDone: 'Названий, не действовавших на дату решения, в тексте нет.',
    checkNamesOpen:
      'В тексте упоминается: {{names}}. Принятые слова не меняются; рассмотрите сноску или исправление.',
    checkName: '«{{used}}» (действовало «{{inForce}}»)',
    distribution: 'Распространение',
    general: 'Общее: документ может быть опубликован',
    members: 'Только для членов Совета',
    mandate: 'Мандат',
    mandateMore:
      'Текст, на основании которого велась работа; указывается в заголовке. Если указывать нечего, оставьте пустым.',
    fromDraft: 'Как указано в проекте',
    relations: 'Связь с ранее принятыми решениями',
    relationsMore: 'Это будет указано при каждом из них, где бы оно ни показывалось.',
    relation: 'Связь',
    amends: 'изменяет',
    repeals: 'отменяет',
    corrects: 'исправляет',
    implements: 'исполняет',
    refersTo: 'ссылается на',
    decision: 'Решение',
    addRelation: 'Добавить связь',
    removeRelation: 'Убрать связь с {{symbol}}',
    reason: 'Почему документ выпускается заново',
    reasonMore:
      'Для реестра: оформление, языковой вариант приведён в соответствие, поступило заявление.',
    renew: 'Показать с этими ответами',
    changed: 'С момента показа ответы изменились.',

    prepare: 'Подготовить выпуск',
    prepareMeans: 'Пока ничего не выпускается: выпускает другой сотрудник.',
    issue: 'Выпустить: закрепить навсегда',
    issueMeans:
      'С этого момента документ доступен членам Совета во всех формах, и ни одна буква в нём не изменится. Публикацией это не является.',
    issueMeansUnder:
      'С этого момента ни одна буква в документе не изменится, и прочесть его сможет каждый: в Совете действует общее решение {{symbol}}.',
    takeBack: 'Отозвать подготовленное',
    publish: 'Опубликовать',
    publishMeans: 'С этого момента документ может прочесть каждый, навсегда.',
    publishYes: 'Да, опубликовать {{symbol}}',

    forms: 'Скачать',
    formsMore: 'В том виде, в каком документ выпущен, буква в букву.',
    edition: 'Издание {{edition}}, {{date}}',
    editionReason: 'Издание {{edition}}, {{date}}: {{reason}}',
    html: 'Страница',
    txt: 'Простой текст',
    json: 'Данные',
    xml: 'Akoma Ntoso',
    docx: 'Word',
    pdf: 'PDF',
    work: 'Оба языка',
    printing: 'печатается',
    column: 'Язык',
    failed: 'Не удалось получить файл.',
  },
);

export type IssuingWords = Say<(typeof issuingWords)['en']>;

export const useIssuingWords = (): IssuingWords => useWords(issuingWords);
