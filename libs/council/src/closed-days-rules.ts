/**
 * The rules by which closed days can be declared (practice 2.22), and their sentences in both
 * languages, as in `rules.ts`, which takes them in.
 */
export const CLOSED_DAYS_RULES = {
  'closedDays.backwards': {
    en: 'A range of closed days ends no earlier than it begins: {from}, {to}.',
    ru: 'Период нерабочих дней не может закончиться раньше, чем начался: {from}, {to}.',
  },
  'closedDays.date': {
    en: '“{date}” is no date. Give year, month and day (2026-03-21), or month and day for each year (03-21).',
    ru: '«{date}» не является датой. Укажите год, месяц и день (2026-03-21) либо месяц и день для каждого года (03-21).',
  },
  'closedDays.label': {
    en: 'What a closed day is takes at most {limit} visible characters, in one line.',
    ru: 'Название нерабочего дня – не более {limit} видимых знаков в одну строку.',
  },
  'closedDays.mixed': {
    en: 'A range lies either within one year or in each: {from}, {to}.',
    ru: 'Обе даты периода указываются либо с годом, либо для каждого года: {from}, {to}.',
  },
  'closedDays.tooLong': {
    en: 'A range of closed days holds at most {limit} days: {from}, {to}. Enter a longer one in parts.',
    ru: 'Период нерабочих дней – не более {limit} дней: {from}, {to}. Более длинный внесите по частям.',
  },
  'closedDays.tooMany': {
    en: 'At most {limit} dates can be declared. Take out what is over.',
    ru: 'Можно сообщить не более {limit} дат. Исключите прошедшие.',
  },
  'closedDays.weekday': {
    en: 'Days of the week are numbers from 0, Sunday, to 6, Saturday, each named once (here: {weekdays}).',
    ru: 'Дни недели указываются числами от 0 (воскресенье) до 6 (суббота), каждый один раз (здесь: {weekdays}).',
  },
  'closedDays.wholeWeek': {
    en: 'Not every day of the week can be closed. If the days are not known, leave them undeclared.',
    ru: 'Нерабочими не могут быть все дни недели. Если они неизвестны, ничего не указывайте.',
  },
} as const;
