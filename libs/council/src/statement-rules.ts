/**
 * The rules of statements beside a decision that can refuse an act, and their sentences in both
 * languages, as in `rules.ts`, which takes them in.
 */
export const STATEMENT_RULES = {
  'statement.nothingPut': {
    en: 'A statement is made once the question of adoption is put or the text is under silence, and until its deadline after the adoption.',
    ru: 'Заявление делается после постановки вопроса о принятии или начала процедуры умолчания и до истечения срока после принятия.',
  },
  'statement.late': {
    en: 'Received at {receivedAt}; statements were received until {until}. At the very instant of the deadline it is late.',
    ru: 'Получено в {receivedAt}; заявления принимались до {until}. В самый момент истечения срока — уже поздно.',
  },
  'statement.tooMany': {
    en: 'A delegation makes at most {most} statements on one text.',
    ru: 'Делегация может сделать не более {most} заявлений по одному тексту.',
  },
  'statement.empty': {
    en: 'The statement has no words yet. Write them as they are to be attached.',
    ru: 'В заявлении пока нет текста. Напишите его так, как он должен быть приложен.',
  },
  'statement.tooLong': {
    en: 'A statement has at most 10,000 characters ({field}); an emoji or another rare sign counts as two. Please shorten it.',
    ru: 'Заявление содержит не более 10 000 знаков ({field}); эмодзи и другие редкие знаки считаются за два. Просим сократить его.',
  },
  'statement.language': {
    en: '“{language}” is not the code of a known language. Name the language as in “kk”, “fa-AF” or “zh-Hant”.',
    ru: '«{language}» не является кодом известного языка. Укажите язык, например «kk», «fa-AF» или «zh-Hant».',
  },
  'statement.sameLanguage': {
    en: 'The statement itself is in “{language}”. A courtesy translation is in another language.',
    ru: 'Само заявление сделано на языке «{language}». Неофициальный перевод даётся на другом языке.',
  },
  'statement.provision': {
    en: 'A delegation dissociates itself from a provision. Name the provision.',
    ru: 'Делегация отмежёвывается от определённого положения. Укажите это положение.',
  },
  'statement.notMember': {
    en: 'A statement is made on behalf of Members; {delegation} is not one.',
    ru: 'Заявление делается от имени государств-членов; {delegation} к ним не относится.',
  },
  'statement.namedTwice': {
    en: '{delegation} is named already: as the author, or among those for whom it speaks.',
    ru: 'Делегация {delegation} уже названа: как автор или среди тех, от чьего имени делается заявление.',
  },
  'statement.notStanding': {
    en: 'This statement no longer stands ({status}).',
    ru: 'Это заявление больше не действует ({status}).',
  },
  'statement.notNamed': {
    en: 'The statement does not name {delegation}. To join it, align yourself with it.',
    ru: 'Делегация {delegation} в заявлении не названа. К нему можно присоединиться.',
  },
  'statement.confirmed': {
    en: '{delegation} has confirmed already that the statement is made on its behalf.',
    ru: 'Делегация {delegation} уже подтвердила, что заявление сделано и от её имени.',
  },
  'statement.own': {
    en: 'The statement is your own.',
    ru: 'Это заявление вашей собственной делегации.',
  },
  'statement.named': {
    en: 'The statement names {delegation} already. Confirm that it is made on your behalf.',
    ru: 'Делегация {delegation} уже названа в заявлении. Подтвердите, что оно сделано и от вашего имени.',
  },
  'statement.aligned': {
    en: '{delegation} has aligned itself with this statement already.',
    ru: 'Делегация {delegation} уже присоединилась к этому заявлению.',
  },
  'statement.notJoined': {
    en: '{delegation} stands behind this statement neither by its confirmation nor by alignment.',
    ru: 'Делегация {delegation} не подтверждала этого заявления и не присоединялась к нему.',
  },
  'statement.notYours': {
    en: 'The statement is that of {delegation}; its author alone withdraws it, and nobody edits it.',
    ru: 'Это заявление делегации {delegation}; отозвать его может только автор, а изменить не может никто.',
  },
} as const;
