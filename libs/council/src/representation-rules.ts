/**
 * The sentences of the rules about bodies, chairmanship, credentials and seats (domain 1.2, 1.3,
 * 4 (f), practice rule 11). Part of `RULES`; apart from it, since they belong together.
 */
export const REPRESENTATION_RULES = {
  'body.forwardsNowhere': {
    en: 'There is no other body “{body}” to which a text could be forwarded.',
    ru: 'Другого органа «{body}», которому можно было бы передать текст, нет.',
  },
  'body.noParent': {
    en: 'There is no other body “{body}” under which this one could stand.',
    ru: 'Другого органа «{body}», которому этот мог бы подчиняться, нет.',
  },
  'body.powerless': {
    en: 'Say what {body} may do with a text: adopt, recommend or take note.',
    ru: 'Укажите, что {body} может делать с текстом: принимать, рекомендовать или принимать к сведению.',
  },
  'accreditation.none': {
    en: 'This person holds no accreditation to the delegation of {delegation} that could be ended.',
    ru: 'У этого лица нет аккредитации при делегации {delegation}, которую можно было бы прекратить.',
  },
  'accreditation.presides': {
    en: 'This person presides, now or later. First enter who does so instead.',
    ru: 'Это лицо председательствует сейчас или позднее. Сначала внесите, кто будет председательствовать вместо него.',
  },
  'chair.already': {
    en: 'This person presides already.',
    ru: 'Это лицо уже председательствует.',
  },
  'chair.actingNobody': {
    en: 'Only a person accredited to a Member can stand in for the Chair.',
    ru: 'Замещать Председателя может только лицо, аккредитованное государством-членом.',
  },
  'chair.actingOnly': {
    en: 'The Chair may cede the chair for a time; other changes are prepared by the Secretariat.',
    ru: 'Председатель может на время уступить председательство; прочие изменения готовит Секретариат.',
  },
  'chairmanship.noBody': {
    en: 'There is no such body on that day.',
    ru: 'Такого органа на эту дату нет.',
  },
  'chairmanship.noMember': {
    en: 'Only a Member holds the chairmanship; {delegation} is none on that day.',
    ru: 'Председательствует только государство-член; {delegation} на эту дату им не является.',
  },
  'chairmanship.overlap': {
    en: 'Another term entered for this body begins within these dates. Let this one end before it.',
    ru: 'В эти сроки уже внесён другой срок председательства в этом органе. Укажите более раннее окончание.',
  },
  'chairmanship.person': {
    en: 'Whoever presides must by then be accredited to the delegation of {delegation}.',
    ru: 'Председательствующий должен быть к этому моменту аккредитован при делегации {delegation}.',
  },
  'credentials.elsewhere': {
    en: 'In these dates this person is accredited to {delegation}. End that accreditation first.',
    ru: 'В эти сроки данное лицо аккредитовано при делегации {delegation}. Сначала прекратите ту аккредитацию.',
  },
  'credentials.headAlready': {
    en: 'In these dates {delegation} has another head of delegation. End that accreditation first.',
    ru: 'В эти сроки у делегации {delegation} есть другой глава. Сначала прекратите его аккредитацию.',
  },
  'credentials.noPart': {
    en: '{delegation} takes no part in the council on that day.',
    ru: '{delegation} на эту дату в работе Совета не участвует.',
  },
  'credentials.nobody': {
    en: 'Say who the person is: a name in both languages, or somebody who is known here.',
    ru: 'Укажите, кто это: имя на обоих языках или лицо, которое здесь уже известно.',
  },
  'credentials.officer': {
    en: 'This person is an officer of the Secretariat, which speaks for no State.',
    ru: 'Это лицо – сотрудник Секретариата, который не представляет ни одно государство.',
  },
  'credentials.residence': {
    en: 'Say where a person who is not resident is accredited from.',
    ru: 'Укажите, откуда аккредитовано лицо, не проживающее в Астане.',
  },
  'dates.backwards': {
    en: 'The dates do not follow each other: what begins must end later, and not begin in what is past.',
    ru: 'Даты не следуют друг за другом: окончание должно быть позже начала, а начало – не в прошлом.',
  },
  'membership.noStep': {
    en: 'There is no step from “{from}” to “{to}”.',
    ru: 'Переход из состояния «{from}» в состояние «{to}» не предусмотрен.',
  },
  'membership.organization': {
    en: 'An organization takes part as an observer and goes no further.',
    ru: 'Организация участвует в качестве наблюдателя; иной статус ей не предоставляется.',
  },
  'membership.territory': {
    en: 'A Member has at least part of its territory in Asia; record that it has.',
    ru: 'Хотя бы часть территории государства-члена находится в Азии; внесите это в сведения о нём.',
  },
  'membership.unknown': {
    en: '{delegation} is not on the roster yet: say its kind and its names.',
    ru: '{delegation} ещё нет в составе: укажите вид участника и его названия.',
  },
  'membership.unsigned': {
    en: 'A Member has signed both founding documents by then; record the two dates.',
    ru: 'К этому времени государство-член должно подписать оба учредительных документа; внесите обе даты.',
  },
  'ownPeople.first': {
    en: 'Who heads a delegation, acts as its head or deputizes is entered by the Secretariat, upon a note of the foreign ministry.',
    ru: 'Главу делегации, исполняющего его обязанности и заместителя вносит Секретариат на основании ноты министерства иностранных дел.',
  },
  'ownPeople.function': {
    en: 'A delegation adds alternates, advisers, experts and registry staff by itself; for “{function}” send a note to the Secretariat.',
    ru: 'Делегация сама вносит заместителей представителя, советников, экспертов и сотрудников канцелярии; для функции «{function}» направьте ноту в Секретариат.',
  },
  'ownPeople.limit': {
    en: 'A delegation adds at most {limit} people by itself. End an accreditation first, or send a note to the Secretariat.',
    ru: 'Делегация сама вносит не более {limit} человек. Сначала прекратите одну из аккредитаций или направьте ноту в Секретариат.',
  },
  'ownPeople.stranger': {
    en: 'This is none of your delegation’s people.',
    ru: 'Это лицо не относится к вашей делегации.',
  },
  'seat.contested': {
    en: 'By a recorded decision the seat of {delegation} is contested, and its delegation does not act for it meanwhile.',
    ru: 'По принятому решению место {delegation} оспаривается; до его урегулирования делегация от имени государства не действует.',
  },
  'seat.contestedAlready': {
    en: 'The seat of {delegation} is marked contested already.',
    ru: 'Место {delegation} уже отмечено как оспариваемое.',
  },
  'seat.noMember': {
    en: '{delegation} is no Member on that day; only a Member’s seat can be contested.',
    ru: '{delegation} на эту дату не является государством-членом; оспариваться может лишь место члена.',
  },
  'seat.notContested': {
    en: 'No decision marks the seat of {delegation} contested.',
    ru: 'Решения, по которому место {delegation} оспаривается, нет.',
  },
  'sheet.nobody': {
    en: 'Nobody in your delegation holds any of these functions; nobody could act for the State.',
    ru: 'В вашей делегации никто не исполняет этих функций; от имени государства некому было бы действовать.',
  },
  'warrant.ahead': {
    en: 'The document {symbol} bears a date that has not come yet.',
    ru: 'Дата документа {symbol} ещё не наступила.',
  },
  'warrant.dated': {
    en: 'Give the date of the document: year, month and day.',
    ru: 'Укажите дату документа: год, месяц и день.',
  },
  'warrant.decision': {
    en: 'This change rests on a decision of the council. Cite its symbol.',
    ru: 'Это изменение вносится по решению Совета. Укажите его условное обозначение.',
  },
  'warrant.document': {
    en: 'Every change cites a document. Give its symbol or number.',
    ru: 'Каждое изменение вносится на основании документа. Укажите его обозначение или номер.',
  },
  'warrant.settled': {
    en: 'Nothing is left to do here: this change is {state}.',
    ru: 'Здесь больше нечего делать: изменение {state}.',
  },
  'warrant.twoPersons': {
    en: 'You prepared this change; another officer confirms it.',
    ru: 'Это изменение подготовили вы; подтвердить его должен другой сотрудник.',
  },
} as const;
