/**
 * The rules of a meeting that can refuse an act, and their sentences in both languages, as in
 * `rules.ts`, which takes them in.
 */
export const MEETING_RULES = {
  'agenda.currentIssues': {
    en: 'One item at most can be marked “current issues”.',
    ru: 'Отметку «текущие вопросы» может иметь не более одного пункта.',
  },
  'agenda.empty': {
    en: 'There is no item on the agenda yet. Set the agenda first.',
    ru: 'В повестке дня пока нет ни одного пункта. Сначала составьте повестку.',
  },
  'agenda.label': {
    en: '“{label}” is not the number of an item. Write it as 3 or 3.b.',
    ru: '«{label}» не является номером пункта. Укажите его в виде 3 или 3.b.',
  },
  'agenda.labelTwice': {
    en: 'The number {label} is given twice. Give each item its own.',
    ru: 'Номер {label} присвоен дважды. Дайте каждому пункту свой номер.',
  },
  'agenda.noCurrentIssues': {
    en: 'There is no item “current issues” on this agenda under which the matter could be raised.',
    ru: 'В этой повестке нет пункта «текущие вопросы», в рамках которого можно было бы поднять этот вопрос.',
  },
  'agenda.notAdopted': {
    en: 'The agenda has not been adopted ({status}); without an adopted agenda no item is dealt with.',
    ru: 'Повестка дня не принята ({status}); без принятой повестки пункты не рассматриваются.',
  },
  'agenda.settled': {
    en: 'The agenda is no longer a draft ({status}) and cannot be changed.',
    ru: 'Повестка дня больше не является проектом ({status}) и не может быть изменена.',
  },
  'agenda.tooMany': {
    en: 'An agenda has at most {most} items.',
    ru: 'В повестке дня может быть не более {most} пунктов.',
  },
  'agenda.unchanged': {
    en: 'The agenda stands so already.',
    ru: 'Повестка дня уже имеет такой вид.',
  },
  'agenda.unopposed': {
    en: 'Nobody objects to the agenda. Ask about it, and adopt it when the time for objections has run out.',
    ru: 'Против повестки дня никто не возражает. Спросите, нет ли возражений, и примите её по истечении отведённого времени.',
  },
  'floor.aligned': {
    en: 'Your delegation has confirmed this already.',
    ru: 'Ваша делегация это уже подтвердила.',
  },
  'floor.asked': {
    en: 'The delegation is on the list for this item already.',
    ru: 'Делегация уже внесена в список выступающих по этому пункту.',
  },
  'floor.group': {
    en: 'A statement for a group names the Members for whom it is made.',
    ru: 'В заявлении от имени группы следует указать государства-члены, от имени которых оно делается.',
  },
  'floor.limit': {
    en: 'A speaking time is more than nothing and at most two hours.',
    ru: 'Продолжительность выступления должна быть больше нуля и не превышать двух часов.',
  },
  'floor.listClosed': {
    en: 'The list of speakers for this item is closed. A right of reply remains; the Chair can reopen the list.',
    ru: 'Список выступающих по этому пункту закрыт. Сохраняется право на ответ; Председатель может вновь открыть список.',
  },
  'floor.listOpen': {
    en: 'The list of speakers for this item is open.',
    ru: 'Список выступающих по этому пункту открыт.',
  },
  'floor.nobody': {
    en: 'Nobody has the floor.',
    ru: 'Слово сейчас никому не предоставлено.',
  },
  'floor.notAtTable': {
    en: '{delegation} takes no part in the council now.',
    ru: 'Делегация {delegation} в настоящее время не участвует в работе Совета.',
  },
  'floor.notNamed': {
    en: '{delegation} is not among those for whom the statement is made. Ask the speaker to name it.',
    ru: 'Делегация {delegation} не указана среди тех, от чьего имени делается заявление. Попросите выступающего указать её.',
  },
  'floor.notYours': {
    en: 'This is another delegation’s turn to speak.',
    ru: 'Это выступление другой делегации.',
  },
  'floor.onBehalf': {
    en: 'One cannot speak on behalf of {delegation} here: a Member speaks for other Members, each named once.',
    ru: 'Выступить от имени делегации {delegation} здесь нельзя: государство-член выступает от имени других государств-членов, каждое указывается один раз.',
  },
  'floor.otherItem': {
    en: 'The speaker has asked for the floor under another item than the one that is open.',
    ru: 'Слово запрошено по другому пункту, а не по тому, который сейчас рассматривается.',
  },
  'floor.permutation': {
    en: 'The list has changed meanwhile. Order it as it stands now.',
    ru: 'Список за это время изменился. Упорядочьте его в нынешнем виде.',
  },
  'floor.replies': {
    en: 'The right of reply has been used under this item: at most {most} replies for each delegation.',
    ru: 'Право на ответ по этому пункту уже использовано: не более {most} ответов для каждой делегации.',
  },
  'floor.reply': {
    en: 'A delegation may reply while the item is open.',
    ru: 'Право на ответ предоставляется делегации, пока пункт рассматривается.',
  },
  'floor.taken': {
    en: 'Somebody has the floor. Let the speaker finish, or end the speech, first.',
    ru: 'Слово кому-то предоставлено. Сначала дождитесь окончания выступления или завершите его.',
  },
  'floor.tooMany': {
    en: 'The list of speakers is full: at most {most}.',
    ru: 'Список выступающих заполнен: не более {most}.',
  },
  'floor.unchanged': {
    en: 'This is set so already.',
    ru: 'Это уже установлено.',
  },
  'floor.whom': {
    en: 'A guest is entered by name, a delegation by its code: one of the two.',
    ru: 'Гость вносится в список по имени, делегация по её коду: одно из двух.',
  },
  'format.closedItem': {
    en: 'A closed item is open. Close it before observers come back into the room.',
    ru: 'Рассматривается закрытый пункт. Завершите его, прежде чем наблюдатели вернутся в зал.',
  },
  'format.membersOnly': {
    en: 'The room is now the Members’ alone.',
    ru: 'Сейчас в зале только государства-члены.',
  },
  'format.noDevices': {
    en: 'The meeting is held without devices: speak in the room; the Chair and the Secretariat enter what happens. An objection is heard in any case.',
    ru: 'Заседание проходит без устройств: обращайтесь к залу; происходящее вносят Председатель и Секретариат. Возражение принимается в любом случае.',
  },
  'format.unchanged': {
    en: 'The meeting has this format already.',
    ru: 'Заседание уже проходит в этом формате.',
  },
  'item.absent': {
    en: 'There is no such item on the agenda.',
    ru: 'Такого пункта в повестке дня нет.',
  },
  'item.another': {
    en: 'Item {label} is open. Conclude or adjourn it first.',
    ru: 'Рассматривается пункт {label}. Сначала завершите или отложите его рассмотрение.',
  },
  'item.draft': {
    en: 'The draft under {symbol} is not named as it should be.',
    ru: 'Проект под обозначением {symbol} указан неверно.',
  },
  'item.drafts': {
    en: 'Other drafts stand under this item than those you looked at. Look at the item as it stands and act again.',
    ru: 'Под этим пунктом значатся не те проекты, с которыми вы ознакомились. Посмотрите на пункт в нынешнем виде и повторите действие.',
  },
  'item.forwardsTo': {
    en: '{body} does not forward texts to {to}.',
    ru: '{body} не передаёт тексты в {to}.',
  },
  'item.goesOn': {
    en: 'Say for {document} the body to which it goes, if it is recommended, forwarded or remitted, and no body otherwise.',
    ru: 'Для {document} укажите орган, которому документ рекомендуется, передаётся или возвращается; в иных случаях орган не указывается.',
  },
  'item.linked': {
    en: '{symbol} stands under this item already.',
    ru: '{symbol} уже значится под этим пунктом.',
  },
  'item.questionOpen': {
    en: 'The question on {symbol} is still before the room. Close it with its outcome first.',
    ru: 'Вопрос по {symbol} ещё находится на рассмотрении. Сначала закройте его, указав итог.',
  },
  'item.untrue': {
    en: '{document} has not come to that: it is {status}.',
    ru: 'Такой итог не соответствует состоянию документа {document}: {status}.',
  },
  'item.results': {
    en: 'Outcomes are told of documents under this item, each once.',
    ru: 'Итоги указываются по документам этого пункта, по каждому один раз.',
  },
  'item.status': {
    en: 'This cannot be done with the item as it stands ({status}).',
    ru: 'При нынешнем состоянии пункта ({status}) это невозможно.',
  },
  'item.tooManyDocuments': {
    en: 'An item has at most {most} documents.',
    ru: 'К одному пункту относится не более {most} документов.',
  },
  'item.twice': {
    en: 'The same item is named twice.',
    ru: 'Один и тот же пункт указан дважды.',
  },
  'meeting.ended': {
    en: '{meeting} has ended; nothing is done in it any more.',
    ru: 'Заседание {meeting} завершено; действия в нём больше невозможны.',
  },
  'meeting.itself': {
    en: '{meeting} is this meeting. Name another.',
    ru: '{meeting} и есть это заседание. Укажите другое.',
  },
  'meeting.ofRight': {
    en: '{delegation} has asked for this meeting as of right; it is not cancelled.',
    ru: 'Заседание запрошено делегацией {delegation}, имеющей на это право; оно не отменяется.',
  },
  'meeting.past': {
    en: 'This instant has passed. Name one that lies ahead.',
    ru: 'Этот момент уже прошёл. Укажите предстоящий.',
  },
  'meeting.putOff': {
    en: '{delegation} has asked for this meeting as of right; it cannot be put off so far.',
    ru: 'Заседание запрошено делегацией {delegation}, имеющей на это право; его нельзя отложить на такой срок.',
  },
  'meeting.status': {
    en: 'This cannot be done with the meeting as it stands ({status}).',
    ru: 'При нынешнем состоянии заседания ({status}) это невозможно.',
  },
  'meeting.symbolOfStream': {
    en: 'The record does not belong to {meeting}. Each meeting has a record of its own, named after its symbol.',
    ru: 'Эта запись не относится к {meeting}. У каждого заседания своя запись, именуемая по его обозначению.',
  },
  'meeting.unchanged': {
    en: 'The meeting begins then already.',
    ru: 'Заседание уже назначено на это время.',
  },
  'meeting.year': {
    en: '{meeting} would begin in {year}. The symbol bears the year in which the meeting begins, by Astana time.',
    ru: 'Заседание {meeting} началось бы в {year} году. Обозначение содержит год начала заседания по времени Астаны.',
  },
  'order.none': {
    en: 'No point of order waits for a ruling.',
    ru: 'Нет вопроса по порядку ведения заседания, ожидающего решения Председателя.',
  },
  'order.notYours': {
    en: 'The point of order was raised by {delegation}, which alone withdraws it.',
    ru: 'Вопрос по порядку ведения поднят делегацией {delegation}; снять его может только она.',
  },
  'order.waits': {
    en: '{delegation} has raised a point of order. It is ruled on before anything else goes on.',
    ru: 'Делегация {delegation} подняла вопрос по порядку ведения заседания. Сначала по нему принимается решение.',
  },
  'quorum.notMet': {
    en: 'Too few Members have taken their seats for a decision: {needed} are needed.',
    ru: 'Для принятия решения недостаточно государств-членов, занявших свои места: требуется {needed}.',
  },
  'request.absent': {
    en: 'There is no such request.',
    ru: 'Такого запроса нет.',
  },
  'request.draft': {
    en: 'The draft that the request is about is not named as it should be.',
    ru: 'Проект, к которому относится запрос, указан неверно.',
  },
  'request.notYours': {
    en: 'This request is {delegation}’s.',
    ru: 'Этот запрос внесён делегацией {delegation}.',
  },
  'request.standing': {
    en: 'Your delegation has asked for a place for this draft already.',
    ru: 'Ваша делегация уже запросила место в повестке для этого проекта.',
  },
  'request.tooMany': {
    en: 'A delegation has at most {most} requests. Withdraw one that has been met.',
    ru: 'У делегации может быть не более {most} запросов. Отзовите какой-либо из удовлетворённых.',
  },
  'request.unanswered': {
    en: 'The Chair still has time to answer. Afterwards you may convene the meeting yourself.',
    ru: 'У Председателя ещё есть время для ответа. По его истечении вы можете созвать заседание сами.',
  },
  'speaker.absent': {
    en: 'There is no such speaker on the list any more.',
    ru: 'Такого выступающего в списке больше нет.',
  },
  'words.tooLong': {
    en: 'This has at most {most} characters ({field}). Please shorten it.',
    ru: 'Здесь допускается не более {most} знаков ({field}). Просим сократить.',
  },
} as const;
