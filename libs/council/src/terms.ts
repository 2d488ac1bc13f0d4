/**
 * Names that refusals carry in their params (capacities, states, outcomes, parts of a submission), as
 * people read them in a sentence. They stand in the nominative, since a sentence quotes them or sets
 * them apart. What is not listed, a symbol or a delegation's code, is read as it is written.
 */
const TERMS: Readonly<Record<string, { readonly en: string; readonly ru: string }>> = {
  national: { en: 'national representative', ru: 'представитель государства' },
  chair: { en: 'Chair', ru: 'Председатель' },
  facilitator: { en: 'facilitator', ru: 'фасилитатор' },
  secretariat: { en: 'Secretariat', ru: 'Секретариат' },
  system: { en: 'clock of the council', ru: 'часы Совета' },

  SUBMITTED: { en: 'submitted', ru: 'представлен' },
  SUGGESTED: { en: 'remarks made by the Secretariat', ru: 'имеются замечания Секретариата' },
  REGISTERED: { en: 'registered', ru: 'зарегистрирован' },
  CIRCULATED: { en: 'circulated', ru: 'распространён' },
  NEGOTIATION: { en: 'under negotiation', ru: 'на согласовании' },
  CLEAN: { en: 'clean text', ru: 'чистовой текст' },
  UNDER_SILENCE: { en: 'under silence', ru: 'процедура умолчания' },
  SCHEDULED: { en: 'question put', ru: 'поставлен вопрос о принятии' },
  ADOPTED: { en: 'adopted', ru: 'принятие состоялось' },
  NOT_ADOPTED: { en: 'not adopted', ru: 'решение не принято' },
  FORWARDED: { en: 'recommended to another body', ru: 'рекомендован другому органу' },
  REMITTED: { en: 'remitted', ru: 'возвращён на доработку' },
  DEFERRED: { en: 'deferred', ru: 'рассмотрение отложено' },

  RUNNING: { en: 'running', ru: 'проводится' },
  BROKEN: { en: 'silence was broken', ru: 'молчание нарушено' },
  VOIDED: { en: 'void', ru: 'принятие недействительно' },

  REQUESTED: { en: 'requested by a Member', ru: 'поступил запрос' },
  DECLINED: { en: 'declined', ru: 'запрос отклонён' },
  CONVENED: { en: 'convened', ru: 'созыв состоялся' },
  CANCELLED: { en: 'cancelled', ru: 'отмена состоялась' },
  OPEN: { en: 'open', ru: 'открытие состоялось' },
  SUSPENDED: { en: 'suspended', ru: 'объявлен перерыв' },
  CLOSED: { en: 'closed', ru: 'закрытие состоялось' },
  DRAFT: { en: 'draft', ru: 'проект' },
  PENDING: { en: 'not opened yet', ru: 'рассмотрение не начато' },
  CONCLUDED: { en: 'concluded', ru: 'рассмотрение завершено' },
  ADJOURNED: { en: 'adjourned', ru: 'рассмотрение отложено' },
  MOVED: { en: 'moved', ru: 'перенос состоялся' },
  STRUCK: { en: 'struck', ru: 'исключение состоялось' },

  IN_TEXT: { en: 'in the text', ru: 'в тексте' },
  ACCEPTED: { en: 'accepted', ru: 'принята' },
  SATISFIED: { en: 'satisfied', ru: 'учтена' },
  RETURNED: { en: 'returned', ru: 'возвращена' },
  NOT_RETAINED: { en: 'not retained', ru: 'не сохранена' },
  WITHDRAWN: { en: 'withdrawn', ru: 'отзыв состоялся' },
  SUPERSEDED: { en: 'superseded', ru: 'заменена' },
  STANDING: { en: 'standing', ru: 'в силе' },
  LAPSED: { en: 'lapsed', ru: 'утратило силу' },
  UNDONE: { en: 'undone', ru: 'внесение отменено' },

  adopted: { en: 'adopted', ru: 'решение принято' },
  notAdopted: { en: 'not adopted', ru: 'решение не принято' },
  forwarded: { en: 'recommended to another body', ru: 'рекомендация другому органу' },
  deferred: { en: 'deferred', ru: 'рассмотрение отложено' },
  negotiation: { en: 'back to negotiation', ru: 'возвращение к согласованию' },

  confirmed: { en: 'confirmed', ru: 'подтверждено' },
  withdrawn: { en: 'withdrawn', ru: 'отозвано' },

  head: { en: 'head of delegation', ru: 'глава делегации' },
  charge: { en: 'chargé d’affaires a.i.', ru: 'временный поверенный в делах' },
  deputy: { en: 'deputy', ru: 'заместитель' },

  'membership.NONE': { en: 'outside', ru: 'не участвует' },
  'membership.OBSERVER_APPLICANT': {
    en: 'applicant for observer status',
    ru: 'обратился за статусом наблюдателя',
  },
  'membership.OBSERVER_STATE': { en: 'observer State', ru: 'государство-наблюдатель' },
  'membership.OBSERVER_ORGANIZATION': {
    en: 'observer organization',
    ru: 'организация-наблюдатель',
  },
  'membership.MEMBER_APPLICANT': { en: 'applicant for membership', ru: 'обратился за членством' },
  'membership.MEMBER': { en: 'Member', ru: 'государство-член' },
  'membership.WITHDRAWN': { en: 'withdrawn', ru: 'вышел из состава' },

  title: { en: 'title', ru: 'заголовок' },
  operative: { en: 'operative paragraph', ru: 'постановляющий пункт' },
  annotation: { en: 'annotation', ru: 'аннотация' },
  name: { en: 'name', ru: 'имя' },
  place: { en: 'place', ru: 'место' },
  reason: { en: 'reason', ru: 'обоснование' },
  symbol: { en: 'symbol', ru: 'обозначение' },
  words: { en: 'words', ru: 'слова' },
  heading: { en: 'heading', ru: 'заголовок' },
  summary: { en: 'summary', ru: 'краткое изложение' },
  speakers: { en: 'speakers', ru: 'выступавшие' },
  outcome: { en: 'outcome', ru: 'итог' },
  decision: { en: 'decision', ru: 'решение' },
  ruling: { en: 'ruling', ru: 'постановление Председателя' },
  mandate: { en: 'mandate or reason', ru: 'мандат или обоснование' },
};

/** A name in the words of a language; what is no such name is answered as it came. */
export function inWords(name: string, language: 'en' | 'ru'): string {
  return Object.hasOwn(TERMS, name) ? TERMS[name]![language] : name;
}
