import { type Params, type Refusal } from '@shanyrak/kernel';
import { CLOSED_DAYS_RULES } from './closed-days-rules';
import { JOURNAL_RULES } from './journal-rules';
import { MEETING_RULES } from './meeting-rules';
import { REPRESENTATION_RULES } from './representation-rules';
import { SILENCE_RULES } from './silence-rules';
import { STATEMENT_RULES } from './statement-rules';
import { inWords } from './terms';

/**
 * Every rule that can refuse an act, and its sentence in both languages. The names are stable: they
 * travel over the wire, and clients look the sentence up here. `{name}` is filled from the
 * refusal's params. The sentences are courteous, exact and short, and say what to do next where
 * something can be done.
 */
interface Sentence {
  readonly en: string;
  readonly ru: string;
}

export const RULES = {
  ...MEETING_RULES,

  ...REPRESENTATION_RULES,

  ...CLOSED_DAYS_RULES,

  ...JOURNAL_RULES,

  ...SILENCE_RULES,

  ...STATEMENT_RULES,
  'accreditation.ended': {
    en: 'Your accreditation has ended; you can no longer act here.',
    ru: 'Срок вашей аккредитации истёк; действовать здесь вы больше не можете.',
  },
  'access.denied': {
    en: 'This act is not open to you in the capacity “{capacity}”.',
    ru: 'Это действие недоступно вам в качестве «{capacity}».',
  },
  'capacity.notHeld': {
    en: 'You do not hold the capacity “{capacity}” here.',
    ru: 'Вы не выступаете здесь в качестве «{capacity}».',
  },
  'observers.never': {
    en: 'Only Members take part in decisions; observers neither propose nor object.',
    ru: 'В принятии решений участвуют только государства-члены; наблюдатели не вносят предложений и не возражают.',
  },
  'chair.national': {
    en: 'The Chair does not object. To object, act in your national capacity, from your delegation’s seat.',
    ru: 'Председатель не возражает. Чтобы возразить, действуйте в национальном качестве, с места своей делегации.',
  },
  'seat.notHeld': {
    en: 'In session the seat of {delegation} speaks for it. Take the seat, or ask who holds it to pass it to you.',
    ru: 'Во время заседания от имени делегации {delegation} действует тот, кто занимает её место. Займите место или попросите передать его вам.',
  },
  'sheet.notAuthorised': {
    en: 'Outside a session {delegation} acts through the persons named on its own sheet.',
    ru: 'Вне заседания {delegation} действует через лиц, указанных в её собственном перечне.',
  },
  'adRef.none': {
    en: 'No ad ref mark of {delegation} stands here to be confirmed.',
    ru: 'Отметки ad referendum делегации {delegation} здесь нет; подтверждать нечего.',
  },
  'adRef.past': {
    en: 'The date by which the capital is to confirm has passed. Name one to come, or none.',
    ru: 'Срок подтверждения столицей уже истёк. Укажите будущую дату или не указывайте её вовсе.',
  },
  'text.controlCharacter': {
    en: 'The text holds a character that cannot be seen on paper ({field}). Remove it and send the text again.',
    ru: 'Текст содержит знак, которого не видно на бумаге ({field}). Удалите его и отправьте текст снова.',
  },
  'text.directionOverride': {
    en: 'The text holds a sign that shows its words in another order than they are written ({field}). Remove it and send the text again.',
    ru: 'Текст содержит знак, меняющий видимый порядок слов ({field}). Удалите его и отправьте текст снова.',
  },
  'text.lineBreak': {
    en: 'A provision is one paragraph; put what follows the line break into a provision of its own ({field}).',
    ru: 'Положение состоит из одного абзаца; вынесите текст после разрыва строки в отдельное положение ({field}).',
  },
  'text.loneSurrogate': {
    en: 'The text holds half of a character ({field}). Enter it anew and send the text again.',
    ru: 'Текст содержит половину знака ({field}). Введите его заново и отправьте текст снова.',
  },
  'text.notACharacter': {
    en: 'The text holds a code that stands for no character ({field}). Remove it and send the text again.',
    ru: 'Текст содержит код, которому не соответствует никакой знак ({field}). Удалите его и отправьте текст снова.',
  },
  'text.tooLong': {
    en: 'A text of a provision has at most 20,000 characters ({field}). Divide it into several provisions.',
    ru: 'Текст положения содержит не более 20 000 знаков ({field}). Разделите его на несколько положений.',
  },
  'amendment.chairsText': {
    en: 'The Chair’s text stands on the Chair’s own responsibility; you may support it, not co-sponsor it.',
    ru: 'Текст Председателя вносится под его собственную ответственность; его можно поддержать, но не стать его соавтором.',
  },
  'amendment.language': {
    en: 'The text is negotiated in “{original}”; words in “{language}” follow once they are settled.',
    ru: 'Текст согласовывается на языке «{original}»; формулировки на языке «{language}» приводятся в соответствие после согласования.',
  },
  'amendment.noWords': {
    en: 'This amendment has no words: it deletes or moves. Withdraw it, or propose other words for the provision.',
    ru: 'В этой поправке нет формулировок: она исключает или переносит положение. Отзовите её или предложите иной текст положения.',
  },
  'amendment.notInText': {
    en: 'This amendment no longer stands in the text ({status}).',
    ru: 'Этой поправки больше нет в тексте ({status}).',
  },
  'amendment.notWithdrawn': {
    en: 'Only a withdrawn amendment can be taken over, at its own place in the text; this one is {status}.',
    ru: 'Внести от своего имени можно лишь отозванную поправку, к тому же месту текста; состояние этой поправки: {status}.',
  },
  'amendment.notYours': {
    en: 'This amendment belongs to {delegation}; only its sponsor revises or withdraws it.',
    ru: 'Эту поправку внесла делегация {delegation}; пересмотреть или отозвать её может только автор.',
  },
  'amendment.nothing': {
    en: 'These words stand in the text already ({label}); there is nothing to amend.',
    ru: 'Эта формулировка уже содержится в тексте ({label}); изменять нечего.',
  },
  'amendment.revise': {
    en: 'You already have an amendment to {label} in the text. Revise or withdraw that one.',
    ru: 'У вас уже есть поправка к {label}. Пересмотрите или отзовите её.',
  },
  'amendment.tooDeep': {
    en: 'This is an amendment to an amendment already. Propose your own words for the amendment itself.',
    ru: 'Это уже поправка к поправке. Предложите свою формулировку самой поправки.',
  },
  'merge.apart': {
    en: 'Only two provisions of one kind and level that follow each other, without parts, can be merged ({labels}).',
    ru: 'Объединить можно лишь два следующих друг за другом положения одного вида и уровня без подпунктов ({labels}).',
  },
  'provision.intoItself': {
    en: '{label} cannot stand inside itself. Choose another place.',
    ru: '{label} не может стоять внутри самого себя. Выберите другое место.',
  },
  'split.onePart': {
    en: 'To divide {label}, give each part a line of its own: two at least, and as many as before in an amendment to it.',
    ru: 'Чтобы разделить {label}, начните каждую часть с новой строки: не менее двух, а в поправке к такому предложению столько же, сколько в нём.',
  },
  'text.ownWords': {
    en: 'A text of the Chair’s or the facilitator’s speaks to the draft itself. Propose it for the provision, and name what it would settle.',
    ru: 'Текст Председателя или фасилитатора относится к самому проекту. Предложите его к положению и укажите, какие поправки он урегулирует.',
  },
  'amendment.sponsorAlready': {
    en: '{delegation} already stands behind this amendment.',
    ru: 'Делегация {delegation} уже числится среди авторов этой поправки.',
  },
  'ask.absent': {
    en: 'This is no longer before the room: it was settled, replaced, or has lapsed. Ask again if need be.',
    ru: 'Этот вопрос больше не находится на рассмотрении: он решён, заменён другим или снят. При необходимости поставьте его снова.',
  },
  'ask.open': {
    en: 'Something is still before the room. Settle it first.',
    ru: 'На рассмотрении ещё находится другой вопрос. Сначала завершите его рассмотрение.',
  },
  'attribution.unchanged': {
    en: 'The reading is attributed so already.',
    ru: 'Авторство в этом чтении уже указывается именно так.',
  },
  'attribution.wider': {
    en: 'Attribution only narrows once the reading has opened or somebody has spoken under it; those who spoke relied on who would know.',
    ru: 'После открытия чтения или первого высказывания без указания авторства круг знающих авторов можно только сузить: высказавшиеся на это рассчитывали.',
  },
  'command.changed': {
    en: 'An act with this id was recorded with another content. Send the changed act under an id of its own.',
    ru: 'Действие с этим идентификатором уже записано с другим содержанием. Отправьте изменённое действие под новым идентификатором.',
  },
  'command.idTaken': {
    en: 'This id cannot be used. Send the act under an id of its own.',
    ru: 'Этот идентификатор использовать нельзя. Отправьте действие под новым идентификатором.',
  },
  'digest.missing': {
    en: 'This act takes words as settled and must carry the digest of the words on your screen.',
    ru: 'Это действие закрепляет формулировку и должно содержать контрольную сумму текста на вашем экране.',
  },
  'draft.adopted': {
    en: 'The decision has been adopted as {symbol}; its text is final.',
    ru: 'Решение принято под номером {symbol}; его текст окончателен.',
  },
  'draft.notNegotiated': {
    en: 'The text is not under negotiation now ({status}).',
    ru: 'Текст сейчас не согласовывается ({status}).',
  },
  'draft.resting': {
    en: 'The draft is at rest ({status}). It can be amended once a session takes it up again.',
    ru: 'Работа над проектом приостановлена ({status}). Поправки возможны, когда он вновь будет рассмотрен на заседании.',
  },
  'draft.withdrawn': {
    en: 'The draft has been withdrawn by its sponsor.',
    ru: 'Проект отозван его автором.',
  },
  'event.tooLarge': {
    en: 'This act is too large to be recorded: at most {kilobytes} kB at once. Please divide it.',
    ru: 'Это действие слишком велико для записи: допускается не более {kilobytes} кБ за один раз. Просим разделить его.',
  },
  'facilitator.notMember': {
    en: 'A facilitator comes from a Member’s delegation; {delegation} is not a Member.',
    ru: 'Фасилитатор назначается из делегации государства-члена; {delegation} членом не является.',
  },
  'gavel.fallen': {
    en: 'The gavel has fallen and the quiet period runs. Only an objection counts now.',
    ru: 'Удар молотка прозвучал, идёт период тишины. Сейчас принимаются только возражения.',
  },
  'gavel.held': {
    en: 'A remote seat has dropped since the question was put: {delegations}. Wait until it is back, or proceed aloud.',
    ru: 'После постановки вопроса прервалась связь с дистанционным местом: {delegations}. Дождитесь её восстановления или продолжите, объявив об этом вслух.',
  },
  'gavel.none': {
    en: 'The gavel has not fallen, or an objection has lifted it.',
    ru: 'Удара молотка не было, или он снят возражением.',
  },
  'issue.changed': {
    en: 'Since {symbol} was prepared, its statements, its languages or the names in force on its date have changed. Take the preparation back and prepare it anew.',
    ru: 'С момента подготовки {symbol} изменились заявления, языковые варианты или названия, действовавшие на его дату. Отзовите подготовленное и подготовьте документ заново.',
  },
  'issue.form': {
    en: '{symbol} was not issued: its form {form} could not be made. Nothing was changed and no number was taken. Look at the words of the document for signs that cannot be set.',
    ru: 'Документ {symbol} не выпущен: не удалось изготовить форму {form}. Ничего не изменено, номер не занят. Проверьте, нет ли в документе знаков, которые невозможно набрать.',
  },
  'issue.issued': {
    en: '{symbol} has been issued, and nothing is prepared; what is issued never changes.',
    ru: 'Документ {symbol} выпущен, ничего нового не подготовлено; выпущенное не меняется.',
  },
  'issue.none': {
    en: '{symbol} has not been prepared, or the preparation was taken back. Prepare it; another officer then issues it.',
    ru: 'Документ {symbol} не подготовлен либо подготовленное отозвано. Подготовьте его; выпустит его другой сотрудник Секретариата.',
  },
  'issue.prepared': {
    en: '{symbol} has been prepared already. Another officer issues it, or it is taken back.',
    ru: 'Документ {symbol} уже подготовлен. Его выпускает другой сотрудник Секретариата, либо подготовленное отзывается.',
  },
  'issue.public': {
    en: '{symbol} is public, and stays so: another edition of it is for general distribution.',
    ru: 'Документ {symbol} опубликован и остаётся таковым: его новое издание предназначено для общего распространения.',
  },
  'issue.reason': {
    en: '{symbol} has been issued. Say why it is issued anew.',
    ru: 'Документ {symbol} уже выпущен. Укажите, почему он выпускается заново.',
  },
  'issue.relation': {
    en: 'There is no issued decision {symbol} to which this one could relate.',
    ru: 'Нет выпущенного решения {symbol}, к которому могло бы относиться данное.',
  },
  'issue.sameOfficer': {
    en: 'You prepared this document yourself. Another officer of the Secretariat issues it.',
    ru: 'Вы сами подготовили этот документ. Выпускает его другой сотрудник Секретариата.',
  },
  'issue.voided': {
    en: '{symbol} was not adopted: silence had been broken in time. It can be neither issued nor published.',
    ru: '{symbol} не принято: молчание было своевременно нарушено. Его нельзя ни выпустить, ни опубликовать.',
  },
  'item.open': {
    en: 'The item is still open. Close it with its outcome before the session ends.',
    ru: 'Пункт повестки ещё открыт. Закройте его, указав итог, прежде чем завершать заседание.',
  },
  'item.outcome': {
    en: 'The outcome “{outcome}” does not agree with what has happened to the draft.',
    ru: 'Итог «{outcome}» не соответствует тому, что произошло с проектом.',
  },
  'language.original': {
    en: 'The text in the original language “{language}” is missing.',
    ru: 'Отсутствует текст на языке оригинала «{language}».',
  },
  'language.unknown': {
    en: '“{language}” is not a language of this body.',
    ru: '«{language}» не является языком этого органа.',
  },
  'meeting.absent': {
    en: 'No meeting {meeting} has been convened here. Convene it, or name the meeting that sits.',
    ru: 'Заседание {meeting} здесь не созывалось. Созовите его или укажите идущее заседание.',
  },
  'meeting.notSitting': {
    en: 'The meeting {meeting} is not sitting now. Open or resume it first.',
    ru: 'Заседание {meeting} сейчас не идёт. Сначала откройте или возобновите его.',
  },
  'item.notOpen': {
    en: 'No item of {meeting} under which {symbol} stands is open. Open that item first.',
    ru: 'В {meeting} не открыт пункт, по которому внесён {symbol}. Сначала откройте этот пункт.',
  },
  'meeting.other': {
    en: 'The session is held in {meeting}. Name that meeting.',
    ru: 'Заседание проводится в рамках {meeting}. Укажите это заседание.',
  },
  'meeting.symbol': {
    en: '“{meeting}” is not the symbol of a meeting. Write it as PC/2026-XIV.',
    ru: '«{meeting}» не является обозначением заседания. Укажите его в виде PC/2026-XIV.',
  },
  'objection.late': {
    en: 'The objection was received after the quiet period had ended and does not count.',
    ru: 'Возражение получено по окончании периода тишины и не учитывается.',
  },
  'objection.none': {
    en: 'No objection of {delegation} stands here.',
    ru: 'Действующих возражений делегации {delegation} здесь нет.',
  },
  'objection.notMember': {
    en: 'Only a Member’s objection can be entered; {delegation} is not a Member.',
    ru: 'Внести можно лишь возражение государства-члена; {delegation} членом не является.',
  },
  'objection.nothingAsked': {
    en: 'Nothing is before the room to object to.',
    ru: 'Сейчас на рассмотрение не вынесено ничего, против чего можно было бы возразить.',
  },
  'objection.settled': {
    en: 'What you object to was settled or has lapsed. Tell the Chair, who can undo or reopen it, or propose an amendment.',
    ru: 'То, против чего вы возражаете, уже решено или снято. Сообщите Председателю, который может отменить или вновь открыть вопрос, либо внесите поправку.',
  },
  'objection.stands': {
    en: 'An objection stands: {delegations}. It ends when the delegation withdraws it.',
    ru: 'Имеется возражение: {delegations}. Оно снимается только самой делегацией.',
  },
  'observers.unchanged': {
    en: 'The draft stands so already.',
    ru: 'Проект уже находится в этом состоянии.',
  },
  'occurredAt.early': {
    en: 'The instant certified lies before the meeting, {meeting}: {at} at the earliest.',
    ru: 'Удостоверенный момент относится ко времени до заседания {meeting}: не ранее {at}.',
  },
  'occurredAt.future': {
    en: 'The instant certified lies in the future.',
    ru: 'Удостоверенный момент относится к будущему.',
  },
  'payload.malformed': {
    en: 'This act cannot be read: “{field}” is missing or is not what it should be. Please reload the page and act again.',
    ru: 'Это действие не удаётся прочитать: поле «{field}» отсутствует или заполнено неверно. Просим обновить страницу и повторить действие.',
  },
  'provision.bracketed': {
    en: 'Brackets are still open in {labels}. Settle or withdraw those amendments first.',
    ru: 'Остаются открытые скобки: {labels}. Сначала согласуйте или отзовите эти поправки.',
  },
  'provision.closed': {
    en: '{label} is closed already.',
    ru: '{label} уже закрыт.',
  },
  'provision.depth': {
    en: 'A provision of this level ({depth}) has no place there: parts belong to a paragraph, and no level is skipped.',
    ru: 'Положению этого уровня ({depth}) здесь нет места: подпункты относятся к пункту, уровни не пропускаются.',
  },
  'provision.hasParts': {
    en: '{label} still has sub-paragraphs. They would have to go first.',
    ru: 'В {label} ещё есть подпункты. Сначала следует исключить их.',
  },
  'provision.notClosed': {
    en: '{label} is not closed.',
    ru: '{label} не закрыт.',
  },
  'provision.title': {
    en: 'A draft has exactly one title, at its head; it can be reworded, not added or deleted.',
    ru: 'У проекта ровно один заголовок, в его начале; его можно изменить, но не добавить или исключить.',
  },
  'provision.tooMany': {
    en: 'A draft holds at most {most} provisions, deleted ones included.',
    ru: 'Проект содержит не более {most} положений, включая исключённые.',
  },
  'publication.membersOnly': {
    en: '{symbol} was issued for Members only. Issue another edition for general distribution; then it can be published.',
    ru: 'Документ {symbol} выпущен только для государств-членов. Выпустите новое издание для общего распространения; затем его можно опубликовать.',
  },
  'publication.notIssued': {
    en: '{symbol} has not been issued. Two officers issue it; then it can be published.',
    ru: 'Документ {symbol} не выпущен. Его выпускают два сотрудника Секретариата; затем его можно опубликовать.',
  },
  'publication.published': {
    en: '{symbol} has been published.',
    ru: 'Документ {symbol} опубликован.',
  },
  'question.before': {
    en: 'The question is before the room. If you cannot join, object to it; once an objection stands, new words can be proposed.',
    ru: 'Вопрос о принятии уже поставлен. Если вы не можете присоединиться к консенсусу, заявите возражение; при наличии возражения можно предлагать иные формулировки.',
  },
  'question.chairOnly': {
    en: 'While the question is put, only the Chair opens and closes the session.',
    ru: 'Пока вопрос поставлен, открывает и закрывает заседание только Председатель.',
  },
  'question.changed': {
    en: 'The text is no longer the one that was put. Put the question again.',
    ru: 'Текст отличается от того, по которому был поставлен вопрос. Поставьте вопрос снова.',
  },
  'question.none': {
    en: 'No such question is before the Council.',
    ru: 'Такой вопрос перед Советом не стоит.',
  },
  'question.notClean': {
    en: 'The question can be put on a clean text only (now: {status}). Declare the text clean first.',
    ru: 'Вопрос ставится только по чистовому тексту (сейчас: {status}). Сначала объявите текст чистым.',
  },
  'remark.tooLong': {
    en: 'This has at most 2,000 characters ({field}). Please shorten it.',
    ru: 'Здесь допускается не более 2000 знаков ({field}). Просим сократить.',
  },
  'revision.readingOpen': {
    en: 'The reading has begun; revisions are now issued by the Secretariat or the facilitator.',
    ru: 'Чтение началось; пересмотренные варианты выпускает Секретариат или фасилитатор.',
  },
  'seat.occupied': {
    en: 'The seat of {delegation} is occupied. Who holds it can pass it on; the head or the chargé can take it.',
    ru: 'Место делегации {delegation} занято. Занимающий может передать его; глава делегации или временный поверенный может занять его сам.',
  },
  'seat.stranger': {
    en: 'The seat passes only to an accredited person of {delegation}.',
    ru: 'Место передаётся только аккредитованному лицу делегации {delegation}.',
  },
  'body.unknown': {
    en: 'The council has no body {body}.',
    ru: 'У Совета нет органа {body}.',
  },
  'body.other': {
    en: 'This draft is before the body {body}; act in a meeting of that body.',
    ru: 'Этот проект рассматривает орган {body}; действуйте на заседании этого органа.',
  },
  'body.mayNot': {
    en: 'The body {body} has not the power “{power}”.',
    ru: 'Орган {body} не обладает полномочием «{power}».',
  },
  'draft.forwarded': {
    en: 'This text has been recommended to the body {body} and is at rest here.',
    ru: 'Этот текст рекомендован органу {body}; работа над ним здесь завершена.',
  },
  'draft.notForwarded': {
    en: 'This text has not been recommended to the body {body}.',
    ru: 'Этот текст не был рекомендован органу {body}.',
  },
  'draft.remitted': {
    en: 'This text has been remitted to the body {body}, which works on it further.',
    ru: 'Этот текст возвращён на доработку органу {body}; работа над ним продолжается там.',
  },
  'draft.adoptedAbove': {
    en: 'This text has been adopted as {symbol} by the body to which it was recommended, and is closed here.',
    ru: 'Этот текст принят как {symbol} органом, которому он был рекомендован; работа над ним здесь завершена.',
  },
  'remit.nowhere': {
    en: 'No other body has recommended this text; there is none to which it could be remitted.',
    ru: 'Этот текст не рекомендован другим органом; возвращать его некому.',
  },
  'remit.remarks': {
    en: 'Say with what remarks the text goes back: the body that recommended it reads them.',
    ru: 'Укажите, с какими замечаниями текст возвращается: их прочтёт рекомендовавший его орган.',
  },
  'remit.question': {
    en: 'The question is before the room. Close the item with its outcome before you remit the text.',
    ru: 'Вопрос поставлен. Прежде чем возвращать текст, закройте пункт с его итогом.',
  },
  'remittal.none': {
    en: 'The body {body} has not remitted this text.',
    ru: 'Орган {body} этот текст не возвращал.',
  },
  'adoption.none': {
    en: 'The body {body} has not adopted this text.',
    ru: 'Орган {body} этот текст не принимал.',
  },
  'adoption.stands': {
    en: 'The adoption as {symbol} has not been declared void.',
    ru: 'Принятие решения {symbol} не объявлено недействительным.',
  },
  'origin.apart': {
    en: 'What becomes of this text is recorded in the same act where it comes from, in {symbol}.',
    ru: 'Судьба этого текста записывается тем же действием и там, откуда он поступил: {symbol}.',
  },
  'package.apart': {
    en: 'The drafts of a package are put, objected to and adopted together, not one by one.',
    ru: 'Вопрос по проектам пакета ставится, возражения по ним заявляются и принимаются они вместе, а не по отдельности.',
  },
  'package.size': {
    en: 'A package holds at least two different drafts and at most {most}.',
    ru: 'Пакет содержит не менее двух разных проектов и не более {most}.',
  },
  'package.item': {
    en: 'Every draft of a package stands under the item of {meeting} that is open. Add the missing one to it first.',
    ru: 'Все проекты пакета должны стоять под открытым пунктом {meeting}. Сначала добавьте к нему недостающий.',
  },
  'session.none': {
    en: 'No session is open on this draft.',
    ru: 'По этому проекту заседание не открыто.',
  },
  'session.open': {
    en: 'A session is open already, in {meeting}.',
    ru: 'Заседание уже открыто: {meeting}.',
  },
  'sponsor.notMember': {
    en: '{delegation} cannot be named as co-sponsor: co-sponsors are other Members, each named once.',
    ru: 'Делегацию {delegation} нельзя указать соавтором: соавторами могут быть другие государства-члены, каждое один раз.',
  },
  stale: {
    en: 'The words have changed since your screen showed them. Look at the text as it stands and act again.',
    ru: 'Текст изменился с тех пор, как он был показан на вашем экране. Ознакомьтесь с текущим текстом и повторите действие.',
  },
  'stance.none': {
    en: '{delegation} has taken no stance here that could be lifted.',
    ru: 'Делегация {delegation} не занимала здесь позиции, которую можно было бы снять.',
  },
  'stance.own': {
    en: 'A sponsor supports its own amendment as a matter of course. Withdraw it if you no longer do.',
    ru: 'Автор по определению поддерживает свою поправку. Если это уже не так, отзовите её.',
  },
  'stream.absent': {
    en: 'There is no such draft or meeting.',
    ru: 'Такого проекта или заседания нет.',
  },
  'stream.exists': {
    en: 'This is there already.',
    ru: 'Это уже существует.',
  },
  'stream.readOnly': {
    en: 'This record can only be read here: it holds entries that this version of the software does not know, or its contents have been erased by rule.',
    ru: 'Эта запись доступна только для чтения: она содержит события, неизвестные данной версии программы, или её содержание удалено по правилам.',
  },
  'stream.wrong': {
    en: 'The act “{act}” has no place here.',
    ru: 'Действие «{act}» здесь неприменимо.',
  },
  'submission.named': {
    en: 'This name is kept for a text that the council itself will open. Hand the paper in under another.',
    ru: 'Это имя оставлено для текста, который откроет сам Совет. Представьте документ под другим именем.',
  },
  'submission.circulated': {
    en: 'The draft has been circulated; act on the draft before the Members.',
    ru: 'Проект уже распространён; действуйте в отношении проекта, находящегося на рассмотрении членов.',
  },
  'submission.incomplete': {
    en: 'The draft lacks: {missing}. It needs a title at its head, an operative paragraph, and a mandate or reason.',
    ru: 'В проекте не хватает: {missing}. Нужны заголовок в начале, постановляющий пункт и мандат или обоснование.',
  },
  'submission.notRegistered': {
    en: 'Only a registered draft can be circulated (now: {status}).',
    ru: 'Распространить можно только зарегистрированный проект (сейчас: {status}).',
  },
  'submission.status': {
    en: 'This cannot be done with the submission as it stands ({status}).',
    ru: 'При нынешнем состоянии внесённого проекта ({status}) это невозможно.',
  },
  'takeUp.unchanged': {
    en: 'The room is there already.',
    ru: 'Это уже на рассмотрении.',
  },
  'target.absent': {
    en: 'What this act speaks of does not exist in this draft.',
    ru: 'Того, к чему относится это действие, в этом проекте нет.',
  },
  'target.deleted': {
    en: '{label} has been deleted from the text.',
    ru: '{label} исключён из текста.',
  },
  'text.empty': {
    en: 'The text is empty. To take a provision out, propose its deletion.',
    ru: 'Текст пуст. Чтобы исключить положение, внесите предложение об исключении.',
  },
  'undo.beyond': {
    en: 'This can no longer be undone: it was undone already, lies too far back, or a revision was issued or the question put since.',
    ru: 'Отменить это уже нельзя: действие отменено ранее, слишком давнее, либо с тех пор выпущен пересмотренный вариант или поставлен вопрос.',
  },
  'undo.later': {
    en: 'A later act stands in the way: {act} on {label}. Undo that one first.',
    ru: 'Мешает более позднее действие: {act} ({label}). Сначала отмените его.',
  },
  'undo.notYours': {
    en: 'An act is undone by the function that did it.',
    ru: 'Отменить действие может лишь тот, кто его совершил, и в том же качестве.',
  },
  'undo.question': {
    en: 'Nothing is undone while the question is put. Close the item first.',
    ru: 'Пока вопрос поставлен, ничего не отменяется. Сначала закройте пункт.',
  },
  'window.open': {
    en: 'The time for objections has not run out yet. Please wait until it has.',
    ru: 'Время для возражений ещё не истекло. Просим дождаться его окончания.',
  },
  'withdraw.received': {
    en: 'The text is here because {body} recommended it; no sponsor takes it back alone. The Chair can remit it with remarks.',
    ru: 'Текст находится здесь по рекомендации органа {body}; автор не может отозвать его один. Председатель может вернуть его с замечаниями.',
  },
  'withdraw.question': {
    en: 'The question is put; the draft cannot be withdrawn until the item is closed.',
    ru: 'Вопрос поставлен; проект нельзя отозвать, пока пункт не закрыт.',
  },
} as const satisfies Record<string, Sentence>;

export type Rule = keyof typeof RULES;

export function refuse(rule: Rule, params: Params): Refusal {
  return { rule, params };
}

/** The sentence of a refusal, with its blanks filled in words of that language; lists are joined by commas. */
export function sentence(refusal: Refusal, language: 'en' | 'ru'): string {
  if (!Object.hasOwn(RULES, refusal.rule)) return refusal.rule;
  const known: Sentence = RULES[refusal.rule as Rule];
  return known[language].replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = refusal.params[name];
    if (value === undefined) return blank;
    const values = typeof value === 'object' ? value : [String(value)];
    return values.map((one) => inWords(one, language)).join(', ');
  });
}
