import { type Paper } from '../../support/paper';

/** A paper short enough to be agreed within a spec. */
export const TITLE = { en: 'Contact points', ru: 'Контактные пункты' } as const;

/** What stands in its operative paragraphs. Negotiated is the English. */
export const OP1 = 'Decides that Member States shall designate a contact point;';
export const OP2 = 'Requests the Secretariat to keep a list of contact points;';
export const OP1_READ_IN = {
  en: OP1,
  ru: 'Постановляет, что государства-члены назначают контактный пункт;',
} as const;

export const SHORT_PAPER: Paper = {
  coSponsors: [],
  mandate: { en: 'Ministerial decision of 2025', ru: 'Решение министров 2025 года' },
  provisions: [
    { kind: 'title', depth: 0, text: TITLE },
    {
      kind: 'preambular',
      depth: 0,
      text: { en: 'Recalling the Almaty Act,', ru: 'Ссылаясь на Алматинский акт,' },
    },
    {
      kind: 'operative',
      depth: 0,
      text: OP1_READ_IN,
    },
    {
      kind: 'operative',
      depth: 0,
      text: { en: OP2, ru: 'Просит Секретариат вести список контактных пунктов;' },
    },
  ],
};

export const OP3 =
  'Also requests the Secretariat to report once a year; the report shall be public;';
const OP4 = 'Decides to review the present decision in 2028.';

/** The same with enough in it to be moved, divided and merged. */
export const WIDER_PAPER: Paper = {
  ...SHORT_PAPER,
  provisions: [
    ...SHORT_PAPER.provisions,
    {
      kind: 'operative',
      depth: 0,
      text: {
        en: OP3,
        ru: 'Также просит Секретариат представлять доклад раз в год; доклад является открытым;',
      },
    },
    {
      kind: 'operative',
      depth: 0,
      text: { en: OP4, ru: 'Постановляет рассмотреть настоящее решение в 2028 году.' },
    },
  ],
};
