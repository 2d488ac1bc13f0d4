/**
 * The rules of the journal and the minutes that can refuse an act, and their sentences in both
 * languages, as in `rules.ts`, which takes them in.
 */
export const JOURNAL_RULES = {
  'journal.absent': {
    en: 'The journal has no such entry.',
    ru: 'В журнале нет такой записи.',
  },
  'journal.anothers': {
    en: 'Only the delegation concerned corrects its own intervention. Decline the dispute, or ask that delegation.',
    ru: 'Своё выступление исправляет только сама делегация. Отклоните замечание или обратитесь к этой делегации.',
  },
  'journal.attachments': {
    en: 'What is appended may be put in another order; nothing is added to it or taken from it.',
    ru: 'Можно изменить порядок приложений, но не их состав.',
  },
  'journal.body': {
    en: 'This is a meeting of {body}: its journal is numbered there.',
    ru: 'Это заседание органа {body}: журнал получает номер в его реестре.',
  },
  'journal.corrections': {
    en: 'Delegations may still correct their interventions. The journal is issued after the deadline.',
    ru: 'Делегации ещё могут исправлять свои выступления. Журнал выпускается по истечении срока.',
  },
  'journal.drafted': {
    en: 'The journal of this meeting has been drafted already.',
    ru: 'Проект журнала этого заседания уже составлен.',
  },
  'journal.drafts': {
    en: 'Name exactly the drafts under the items of the agenda, so that what became of them is read.',
    ru: 'Укажите в точности проекты, стоящие под пунктами повестки дня, чтобы были учтены результаты их рассмотрения.',
  },
  'journal.issued': {
    en: 'The journal has been issued as {symbol} and does not change. An error of form is set right by a corrigendum.',
    ru: 'Журнал выпущен под обозначением {symbol} и не изменяется. Погрешность формы устраняется исправлением (Corr.).',
  },
  'journal.late': {
    en: 'The time for corrections has run out. Please turn to the Secretariat.',
    ru: 'Срок для исправлений истёк. Просим обратиться в Секретариат.',
  },
  'journal.minutes': {
    en: 'The {body} keeps agreed minutes, which are negotiated, and no journal. Draft the minutes instead.',
    ru: 'Орган {body} ведёт не журнал, а согласованный протокол. Составьте проект протокола.',
  },
  'journal.noDispute': {
    en: 'There is no such dispute before the Chair.',
    ru: 'Такого замечания у Председателя нет.',
  },
  'journal.none': {
    en: 'No journal of this meeting has been drafted yet.',
    ru: 'Проект журнала этого заседания ещё не составлен.',
  },
  'journal.notIssued': {
    en: 'The journal has not been issued yet: its form can still be edited.',
    ru: 'Журнал ещё не выпущен: его форму можно править.',
  },
  'journal.notYours': {
    en: 'Each delegation corrects its own interventions. What you doubt elsewhere, put to the Chair.',
    ru: 'Каждая делегация исправляет только свои выступления. Сомнения в остальном направьте Председателю.',
  },
  'journal.sameOfficer': {
    en: 'You drafted this journal; another officer issues it.',
    ru: 'Проект журнала составили вы; выпускает его другой сотрудник.',
  },
  'journal.silences': {
    en: 'Other decisions than those named wait to be announced as adopted by silence. Look at the journal again.',
    ru: 'Объявлению как принятые в порядке процедуры умолчания подлежат иные решения, чем указанные. Посмотрите журнал ещё раз.',
  },
  'journal.statements': {
    en: 'Statements may still be attached to {symbol} until {until}, and their numbers may change. The journal is issued after that.',
    ru: 'К решению {symbol} ещё могут быть приложены заявления, и их номера могут измениться: срок – {until}. Журнал выпускается после этого.',
  },
  'journal.settled': {
    en: 'The Chair has settled this dispute already.',
    ru: 'Председатель уже рассмотрел это замечание.',
  },
  'journal.substance': {
    en: 'The Secretariat edits form only. This is substance ({field}) and stays as the record has it.',
    ru: 'Секретариат правит только форму. Это вопрос существа ({field}); он остаётся таким, как в записи.',
  },
  'journal.tooManyDisputes': {
    en: 'At most {most} disputes are put to the Chair about one journal.',
    ru: 'По одному журналу Председателю направляется не более {most} замечаний.',
  },
  'journal.unchanged': {
    en: 'The journal says so already.',
    ru: 'В журнале так уже и записано.',
  },
  'journal.yours': {
    en: 'This is your own intervention: correct it yourself.',
    ru: 'Это ваше собственное выступление: исправьте его сами.',
  },
  'minutes.journal': {
    en: 'The {body} keeps a journal of the day, and no agreed minutes.',
    ru: 'Орган {body} ведёт журнал заседания, а не согласованный протокол.',
  },
  'minutes.notHeld': {
    en: 'Minutes are drafted of a meeting that sits or has been closed.',
    ru: 'Протокол составляется по идущему или закрытому заседанию.',
  },
} as const;
