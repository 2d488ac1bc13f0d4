import { useWords, vocabulary } from '../platform/language';

/** The days on which missions and capitals do not work, as delegations declare and read them. */
export const daysWords = vocabulary(
  'closed-days',
  {
    title: 'Closed days',
    about:
      'When your mission in Astana and your capital do not work. It is a courtesy to whoever chooses a deadline: everybody at the table may read it, nothing depends on it. What you do not declare is taken as not known.',
    mission: 'Mission in Astana',
    capital: 'Capital',
    weekdays: 'Closed every week',
    weekdaysOf: 'Closed every week: {{workplace}}',
    dates: 'Closed on',
    noDates: 'No dates yet.',
    first: 'First day',
    last: 'Last day (may be empty)',
    label: 'What it is (may be empty)',
    eachYear: 'Each year',
    add: 'Add the date',
    remove: 'Remove',
    removeOne: 'Remove {{dates}}',
    save: 'Save the closed days',
    saved: 'The closed days are saved. Everybody at the table reads them from now on.',
    unsaved: 'Not saved yet.',

    notDeclared: 'not declared',
    noneToCome: 'none to come',
    range: '{{from}} to {{to}}',
    yearly: '{{dates}}, each year',
    labelled: '{{dates}} ({{label}})',
  },
  {
    title: 'Нерабочие дни',
    about:
      'Когда не работают ваше представительство в Астане и ваша столица. Сообщается из любезности к тем, кто назначает сроки: прочесть это могут все за столом, и ничто от этого не зависит. Несообщённое считается неизвестным.',
    mission: 'Представительство в Астане',
    capital: 'Столица',
    weekdays: 'Не работает каждую неделю',
    weekdaysOf: 'Не работает каждую неделю: {{workplace}}',
    dates: 'Не работает по датам',
    noDates: 'Дат пока нет.',
    first: 'Первый день',
    last: 'Последний день (можно не указывать)',
    label: 'Что это за день (можно не указывать)',
    eachYear: 'Каждый год',
    add: 'Добавить дату',
    remove: 'Убрать',
    removeOne: 'Убрать: {{dates}}',
    save: 'Сохранить нерабочие дни',
    saved: 'Нерабочие дни сохранены. Теперь их видят все за столом.',
    unsaved: 'Ещё не сохранено.',

    notDeclared: 'не сообщено',
    noneToCome: 'предстоящих нет',
    range: '{{from}} – {{to}}',
    yearly: '{{dates}}, каждый год',
    labelled: '{{dates}} ({{label}})',
  },
);

export const useDaysWords = () => useWords(daysWords);
