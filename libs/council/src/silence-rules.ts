/**
 * The rules of the silence procedure that can refuse an act, and their sentences in both languages, as
 * in `rules.ts`, which takes them in.
 */
export const SILENCE_RULES = {
  'silence.running': {
    en: 'The text is under silence ({symbol}) until {until}. It cannot change before the round has ended.',
    ru: 'Текст находится в процедуре умолчания ({symbol}) до {until}. До её окончания он не может быть изменён.',
  },
  'silence.none': {
    en: 'The text is not under silence.',
    ru: 'Процедура умолчания по этому тексту не проводится.',
  },
  'silence.other': {
    en: 'This round is not the one that runs. Look at {symbol} first.',
    ru: 'Сейчас проводится другая процедура. Сначала ознакомьтесь с {symbol}.',
  },
  'silence.over': {
    en: '{symbol} has ended: {status}.',
    ru: 'Процедура {symbol} завершена: {status}.',
  },
  'silence.late': {
    en: 'Received at {receivedAt}; silence had ended at {until}. At the very instant of the deadline it is late.',
    ru: 'Получено в {receivedAt}; срок процедуры умолчания истёк в {until}. В самый момент истечения срока — уже поздно.',
  },
  'silence.notYet': {
    en: 'Received at {receivedAt}, before the round had begun at {startedAt}.',
    ru: 'Получено в {receivedAt}, до начала процедуры в {startedAt}.',
  },
  'silence.tooShort': {
    en: 'Silence runs for {hours} hours at the least: choose {least} or later.',
    ru: 'Срок процедуры умолчания — не менее {hours} часов: выберите {least} или более позднее время.',
  },
  'silence.localTime': {
    en: '{local} in Astana is not the instant that was sent. The zone data of the sender are out of date; choose the time again.',
    ru: '{local} по времени Астаны не соответствует переданному моменту. Данные о часовых поясах у отправителя устарели; выберите время заново.',
  },
  'silence.earlier': {
    en: 'A deadline is only moved to a later time than {until}.',
    ru: 'Срок может быть перенесён только на время позднее {until}.',
  },
  'silence.deadlinePassed': {
    en: 'The deadline, {until}, has passed. Nothing but a break received before it stops the adoption now.',
    ru: 'Срок, {until}, истёк. Принятию может помешать только возражение, полученное до него.',
  },
  'silence.notDue': {
    en: 'The round ends at {due}.',
    ru: 'Процедура завершится в {due}.',
  },
  'silence.inMeeting': {
    en: 'Silence is proposed in a meeting, under the open item of the text.',
    ru: 'Процедура умолчания предлагается на заседании, в рамках открытого пункта о данном тексте.',
  },
  'silence.adRef': {
    en: 'Agreed ad referendum by {delegations}: silence waits until the capitals have confirmed.',
    ru: 'Согласовано ad referendum: {delegations}. Процедура умолчания начнётся после подтверждения столиц.',
  },
  'silence.asked': {
    en: '{delegation} has asked for more time already.',
    ru: 'Делегация {delegation} уже попросила о продлении срока.',
  },
  'silence.proof': {
    en: 'Name the paper that proves it: its number and date.',
    ru: 'Укажите подтверждающий документ: его номер и дату.',
  },
  'silence.proved': {
    en: 'A break received in time has been entered already. The Chair is to declare the adoption void.',
    ru: 'Своевременное возражение уже внесено. Председателю надлежит объявить принятие недействительным.',
  },
  'silence.notProved': {
    en: 'No break received before the deadline has been entered.',
    ru: 'Возражение, полученное до истечения срока, не внесено.',
  },
  'draft.voided': {
    en: '{symbol} was not adopted: silence had been broken in time. Its number stays used; the text can be submitted anew.',
    ru: '{symbol} не принято: молчание было своевременно нарушено. Номер остаётся использованным; текст может быть представлен заново.',
  },
} as const;
