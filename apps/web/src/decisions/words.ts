import { i18n, type Language, type Say, useWords, vocabulary } from '../platform/language';

/** Decisions adopted, and how the Secretariat publishes them. */
export const decisionsWords = vocabulary(
  'decisions',
  {
    title: 'Decisions',
    empty: 'No decision has been adopted yet',
    emptyMore:
      'A draft becomes a decision when the gavel has fallen and no Member has objected, or when nobody has broken silence.',
    emptyGuest: 'No decision has been published yet',
    emptyGuestMore:
      'A decision stands here from the moment the Secretariat publishes it; it is then read by anybody.',
    toDrafts: 'To the drafts',
    facts: '{{date}}, meeting {{meeting}}',
    factsSilence: '{{date}}, silence procedure {{meeting}}',
    factsSilencePublicly: '{{date}}, silence procedure',
    voided: 'Not adopted: silence had been broken in time. The number stays used.',
    voidedMore:
      'The text stands here as it was taken to be adopted. It has no effect; it can be submitted anew.',
    voidedMark: 'Void: not adopted',
    inOther: 'in the original language',

    MEMBERS: 'Members only',
    PUBLIC: 'Published',
    prepared: 'Issue prepared',
    toIssue: 'Not issued yet',
    membersOnly: 'Nobody outside the Council can read this decision.',
    published: 'Published on {{date}}. Anybody may read it at its permanent address:',

    symbol: 'Symbol',
    date: 'Date',
    original: 'Original',
    inEnglish: 'English',
    inRussian: 'Russian',
    number: 'Decision No. {{number}}',
    adopted: 'Adopted at meeting {{meeting}} on {{date}}.',
    adoptedBySilence: 'Adopted by silence procedure {{meeting}}, {{date}}.',
    adoptedBySilencePublicly: 'Adopted by silence procedure, {{date}}.',
    languageShown: 'Language of the text',
    both: 'Both',
    behind: 'English text not yet in line with the adopted text',
    behindNotice:
      'The English text of the provisions marked below has not yet been brought into line with the adopted text. Until it has, the English version is unofficial.',
    missing: 'There is no English version of this decision.',
    members: 'Members of the Council on that date',
    membersMore: 'Under the names in force on that date; not a list of those present.',
    digest: 'Digest of the adopted text',
    digestMore:
      'The SHA-256 of the provisions in the original language, in their canonical form. It stands for exactly these words: change one letter, and it is another.',
  },
  {
    title: 'Решения',
    empty: 'Решений пока не принято',
    emptyMore:
      'Проект становится решением после удара молотка, если ни один член Совета не возразил, либо по истечении срока процедуры умолчания, если молчание не нарушено.',
    emptyGuest: 'Опубликованных решений пока нет',
    emptyGuestMore:
      'Решение появляется здесь, как только Секретариат его опубликует; с этого момента его может прочесть каждый.',
    toDrafts: 'К проектам',
    facts: '{{date}}, заседание {{meeting}}',
    factsSilence: '{{date}}, процедура умолчания {{meeting}}',
    factsSilencePublicly: '{{date}}, процедура умолчания',
    voided: 'Не принято: молчание было своевременно нарушено. Номер остаётся использованным.',
    voidedMore:
      'Текст стоит здесь в том виде, в каком считался принятым. Силы он не имеет; его можно представить заново.',
    voidedMark: 'Недействительно: не принято',
    inOther: 'на языке оригинала',

    MEMBERS: 'Только для членов',
    PUBLIC: 'Опубликовано',
    prepared: 'Выпуск подготовлен',
    toIssue: 'Ещё не выпущено',
    membersOnly: 'За пределами Совета это решение никому не доступно.',
    published: 'Опубликовано {{date}}. Его может прочесть каждый по постоянному адресу:',

    symbol: 'Условное обозначение',
    date: 'Дата',
    original: 'Язык оригинала',
    inEnglish: 'английский',
    inRussian: 'русский',
    number: 'Решение № {{number}}',
    adopted: 'Принято на заседании {{meeting}} {{date}}.',
    adoptedBySilence: 'Принято в порядке процедуры умолчания {{meeting}}, {{date}}.',
    adoptedBySilencePublicly: 'Принято в порядке процедуры умолчания, {{date}}.',
    languageShown: 'Язык текста',
    both: 'Оба',
    behind: 'русский текст ещё не приведён в соответствие с принятым',
    behindNotice:
      'Русский текст отмеченных ниже положений ещё не приведён в соответствие с принятым текстом. До приведения в соответствие русский вариант не является официальным.',
    missing: 'Русского варианта этого решения нет.',
    members: 'Члены Совета на эту дату',
    membersMore: 'Под названиями, действовавшими на эту дату; это не список присутствовавших.',
    digest: 'Контрольная сумма принятого текста',
    digestMore:
      'SHA-256 положений на языке оригинала в канонической форме. Она соответствует именно этим словам: с изменением одной буквы изменится и она.',
  },
);

type DecisionsWords = Say<(typeof decisionsWords)['en']>;

export const useDecisionsWords = (): DecisionsWords => useWords(decisionsWords);

/** A document speaks the language of its text, whoever reads it. */
export function wordsIn(language: Language): DecisionsWords {
  const say = i18n.getFixedT(language, decisionsWords.module) as unknown as (
    key: string,
    params?: object,
  ) => string;
  return (key, params) => say(key, params);
}
