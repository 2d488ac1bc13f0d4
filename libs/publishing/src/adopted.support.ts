import {
  canonicalText,
  type Decision,
  type DraftState,
  NAMES_OPEN,
  type Objection,
  type Provision,
  type Statement,
} from '@shanyrak/draft';
import { digestOf } from '@shanyrak/kernel';
import { publicDecision, type InForce, type PublicDecision } from './public-decision';

/**
 * For specs: a draft at its adoption, with a whole negotiation still in its state. Every word that
 * must not become public holds `secret`; every code, person and instant in it is listed below.
 */
export const SECRET = 'secret';
export const ACTORS = ['XAK', 'XIN', 'XTU', 'person-of-xak', 'adviser', 'oppose', 'WITHDRAWN'];
const HOUR = 1_793_870_123_456;

const provision = (
  n: number,
  kind: Provision['kind'],
  label: string,
  text: Provision['text'],
  more: Partial<Provision> = {},
): Provision => ({
  ...{ id: `0191d7a2-0000-7000-8000-0000000000a1.${n}`, kind, depth: 0, label, formerly: null },
  ...{ text, behind: [], closed: { at: HOUR, meeting: 'PC/2026-XII' }, deleted: false },
  ...more,
});

const PROVISIONS = [
  provision(1, 'title', '', { en: 'On *contact* points', ru: 'О контактных пунктах' }),
  provision(2, 'heading', 'H1', { en: 'The Council,', ru: 'Совет,' }),
  provision(3, 'preambular', 'PP1', { en: '*Recalling* <the> Act,', ru: '*ссылаясь* на Акт,' }),
  provision(4, 'operative', 'OP1', { en: 'a secret paragraph' }, { deleted: true, label: '' }),
  provision(
    5,
    'operative',
    'OP1',
    { en: '*Decides* to encourage:', ru: '*постановляет* secret' },
    {
      behind: ['ru'],
      formerly: 'OP2',
    },
  ),
  provision(
    6,
    'subparagraph',
    'OP1(a)',
    { en: 'all States;', ru: 'все государства;' },
    { depth: 1 },
  ),
  provision(7, 'operative', 'OP2', { en: '*Requests* “nothing” & no one.' }, { behind: ['ru'] }),
  provision(8, 'annex', 'AN1', { en: 'Form', ru: 'Бланк' }),
  provision(9, 'footnote', 'FN1', { en: 'See above.', ru: 'См. выше.' }),
];

const STANDING = PROVISIONS.filter(({ deleted }) => !deleted);

export const DECISION: Decision = {
  ...{ symbol: 'PC.DEC/7', number: 7, adoptedAt: HOUR, meeting: 'PC/2026-XIV' },
  digest: digestOf(canonicalText(STANDING, 'en')),
};

const objection: Objection = {
  ...{ delegation: 'XTU', at: HOUR, function: 'adviser', withoutSeat: true, seenInRoom: true },
};

const statement = (n: number, more: Partial<Statement> = {}): Statement => ({
  ...{ id: `0191d7a2-0000-7000-8000-0000000000b${n}.1`, kind: 'explanation', status: 'STANDING' },
  ...{ delegation: 'XZA', provision: null, given: { language: 'en', text: 'We joined.' } },
  ...{ translation: null, digest: DECISION.digest, receivedAt: HOUR + n },
  ...{ onBehalfOf: {}, aligned: {} },
  ...more,
});

export const ADOPTED: DraftState = {
  ...{
    kind: 'draft',
    id: '0191d7a2-0000-7000-8000-0000000000a1',
    symbol: 'PC.DD/7/26',
    body: 'PC',
  },
  ...{ originalLanguage: 'en', languages: ['en', 'ru'], sponsor: 'XAK', coSponsors: ['XIN'] },
  ...{ mandate: { en: 'a secret mandate' }, status: 'ADOPTED', revision: 2 },
  facilitator: { person: 'person-of-xak', delegation: 'XAK' },
  revisions: [{ number: 2, seq: 40, at: HOUR, digest: 'f'.repeat(64) }],
  order: PROVISIONS.map(({ id }) => id),
  provisions: Object.fromEntries(PROVISIONS.map((one) => [one.id, one])),
  amendments: {
    a1: {
      ...{ id: 'a1', sponsor: 'XIN', coSponsors: ['XTU'], rationale: 'a secret reason' },
      ...{ status: 'WITHDRAWN', revision: 1, seq: 12, revises: null, settles: [] },
      change: { kind: 'replace', provision: PROVISIONS[4]!.id, text: 'secret words' },
    },
  },
  stances: { a1: { XTU: { stance: 'oppose', reason: 'secret', at: HOUR } } },
  adRefs: { text: { XTU: { at: HOUR, until: HOUR } } },
  session: {
    ...{ meeting: 'PC/2026-XIV', since: HOUR, seats: { XAK: 'person-of-xak' } },
    ...{ remote: ['XAK'], takenUp: PROVISIONS[1]!.id },
  },
  asks: {},
  heard: { [`question:${DECISION.digest}`]: { XTU: objection } },
  question: {
    ...{ id: 'q1', digest: DECISION.digest, meeting: 'PC/2026-XIV', at: HOUR },
    ...{ objections: { XTU: objection }, remote: ['XAK'] },
    gavel: { at: HOUR, until: HOUR, aloud: ['XAK'] },
    recommends: null,
  },
  ...{
    decision: DECISION,
    silences: [],
    statements: [
      statement(1, { status: 'WITHDRAWN', given: { language: 'en', text: SECRET } }),
      statement(2, { status: 'LAPSED', given: { language: 'en', text: SECRET } }),
    ],
    forwarded: null,
    remitted: null,
    remittals: [],
    adoptedAbove: null,
    origin: null,
    package: null,
    itemClosed: false,
    amendedByOthers: true,
    acts: [],
    asked: [],
  },
  ...{ attribution: NAMES_OPEN, observers: { open: true, view: 9 }, seq: 99, at: HOUR },
};

export const IN_FORCE: InForce = {
  body: { en: 'Permanent Council', ru: 'Постоянный совет' },
  date: '2026-11-05',
  place: { en: 'Astana', ru: 'Астана' },
  members: [
    { code: 'XZB', name: { en: 'Belvara', ru: 'Яруна' } },
    { code: 'XZA', name: { en: 'Cintavia', ru: 'Велта' } },
  ],
};

/** The same with two statements beside it, one in a language that is none of the Council's. */
export const ATTACHED: DraftState = {
  ...ADOPTED,
  statements: [
    ...ADOPTED.statements,
    statement(3, {
      ...{ kind: 'dissociation', provision: PROVISIONS[4]!.id },
      given: { language: 'ar', text: 'لا ننضم إلى <هذه> الفقرة.\n*وهذا* كل شيء.' },
      translation: { language: 'en', text: 'We do not join in this paragraph.' },
      onBehalfOf: { XTU: null, XZB: HOUR },
    }),
    statement(4, { delegation: 'XZB', aligned: { XZA: HOUR + 9, XQQ: HOUR + 8 } }),
  ],
};

export const published = (): PublicDecision => publicDecision(ADOPTED, DECISION, IN_FORCE);
