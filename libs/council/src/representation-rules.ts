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
} as const;
