import {
  type Intervention,
  type Journal,
  type JournalEntry,
  type MeetingState,
  type Objection,
} from '@shanyrak/meeting';
import { type CalledThen } from './public-journal';

/**
 * For specs: a meeting at its close, with everything in its state that a journal never says. Every
 * word that must not become public holds `secret`; whoever only objected, asked or was present is XOO.
 */
export const SECRET = 'secret';
export const ONLY_OBJECTED = 'XOO';
const at = (hour: number, minute = 0): number => Date.UTC(2026, 2, 26, hour - 5, minute);

const entry = (
  label: string,
  heading: string,
  change: Partial<JournalEntry> = {},
): JournalEntry => ({
  ...{ item: `item-${label}`, label, heading: { en: heading, ru: `По-русски: ${heading}` } },
  ...{ closed: false, taken: 'DEALT_WITH', adjournedTo: null, interventions: [], orders: [] },
  ...{ results: [], note: null, ...change },
});
const speech: Omit<Intervention, 'id' | 'delegation'> = {
  ...{ name: null, kind: 'statement', others: [], manner: 'onBehalfOf', spoke: true },
  ...{ summary: null, symbol: null, correctedAt: null },
};

export const ENTRIES: readonly JournalEntry[] = [
  entry('1', 'Report of the Secretary General', {
    interventions: [
      {
        ...speech,
        ...{ id: 's0', delegation: null, kind: 'report' },
        name: { en: 'The Secretary General', ru: 'Генеральный секретарь' },
      },
    ],
    results: [
      {
        ...{ document: 'SEC.GAL/12/26', draft: false, title: null, outcome: 'tookNote' },
        ...{ to: null, decision: null },
      },
    ],
  }),
  entry('3.b', 'Vision paper <2013>', {
    interventions: [
      { ...speech, id: 's1', delegation: 'XAA', others: ['XBE', 'XCI'], symbol: 'PC.DEL/3/26' },
      { ...speech, id: 's2', delegation: 'XBE', manner: 'alignment', others: ['XCI'] },
      { ...speech, id: 's3', delegation: 'XCI', summary: { ru: 'Делегация просила & просила.' } },
      { ...speech, id: 's4', delegation: 'XAA', kind: 'reply' },
      { ...speech, id: 's5', delegation: ONLY_OBJECTED, spoke: false, summary: { en: SECRET } },
    ],
    orders: [{ delegation: 'XBE', granted: true }],
    results: [
      {
        ...{ document: 'PC.DD/5/26', draft: true, outcome: 'recommended', to: 'MC' },
        ...{ title: { en: 'On *steps*', ru: 'О шагах' }, decision: null },
      },
    ],
  }),
  entry('4', 'Contact points', {
    results: [
      {
        ...{ document: 'PC.DD/7/26', draft: true, outcome: 'adopted', to: null },
        title: { en: 'On contact points', ru: 'О контактных пунктах' },
        decision: { symbol: 'PC.DEC/31', number: 31, adoptedAt: at(12) },
      },
      {
        ...{ document: 'PC.DD/8/26', draft: true, outcome: 'notAdopted', to: null },
        ...{ title: { en: 'On what failed', ru: 'О том, что не принято' }, decision: null },
      },
    ],
    note: {
      en: 'The Chair thanked the Secretariat.',
      ru: 'Председатель поблагодарил Секретариат.',
    },
  }),
  entry('5', 'A closed matter', {
    closed: true,
    interventions: [{ ...speech, id: 's6', delegation: 'XDO' }],
  }),
  entry('6', 'Current issues', { taken: 'NOT_TAKEN_UP' }),
  entry('7', 'Budget', { taken: 'ADJOURNED', adjournedTo: 'PC/2026-XV' }),
];

export const JOURNAL: Journal = {
  ...{ status: 'ISSUED', draftedBy: 'secret-officer', draftedAt: at(15), deadline: at(16) },
  ...{ place: { en: 'Conference room 1', ru: 'Зал 1' }, entries: ENTRIES },
  ...{ announcements: [], statements: {}, attachments: ['PC.DEC/31'] },
  disputes: [
    {
      ...{ id: 'd1', delegation: ONLY_OBJECTED, entry: 'item-4', words: { en: SECRET } },
      ...{ at: at(15), settled: null },
    },
  ],
  ...{ symbol: 'PC.JOUR/45', number: 45, issuedAt: at(17), names: {}, corrigenda: [] },
};

const objection: Objection = {
  ...{ delegation: ONLY_OBJECTED, at: at(11), function: 'head', withoutSeat: true },
  ...{ seenInRoom: true, reason: SECRET },
};

export const MEETING: MeetingState = {
  ...{ kind: 'meeting', id: 'secret-id', symbol: 'PC/2026-XIV', body: 'PC', title: null },
  ...{ status: 'CLOSED', startsAt: at(9), place: null, mode: 'hybrid', format: 'plenary' },
  onPaper: false,
  urgent: {
    ...{ delegation: ONLY_OBJECTED, reason: SECRET, at: at(8), answerBy: at(9), heldBy: at(10) },
    declined: null,
  },
  agenda: {
    ...{ status: 'ADOPTED', version: 1, order: [], ask: null, adoptedAt: at(10) },
    objections: { x: { [ONLY_OBJECTED]: objection } },
    heard: { x: { [ONLY_OBJECTED]: objection } },
  },
  items: {},
  requests: [
    {
      ...{ id: 'r', delegation: ONLY_OBJECTED, title: { en: SECRET }, draft: null, at: at(9) },
      item: null,
    },
  ],
  current: null,
  floor: {
    ...{ list: [], speaking: null, spoken: [], limit: null, replyLimit: null, clockShown: false },
  },
  order: null,
  orders: [
    {
      ...{ id: 'o', delegation: 'XBE', item: 'item-3.b', at: at(11) },
      ruling: { granted: true, words: SECRET, at: at(11) },
    },
  ],
  sittings: [
    { from: at(10, 5), until: at(13) },
    { from: at(15), until: at(16, 30) },
  ],
  presided: [{ person: 'secret-person', delegation: 'XHU' }],
  ...{ seats: {}, remote: [ONLY_OBJECTED], attended: [ONLY_OBJECTED, 'XAA'] },
  suspendedUntil: null,
  next: { symbol: 'PC/2026-XV', startsAt: Date.UTC(2026, 3, 2, 5) },
  journal: JOURNAL,
  ...{ observers: { view: 3 }, seq: 99, at: at(17) },
};

const BODIES: Readonly<Record<string, { readonly en: string; readonly ru: string }>> = {
  PC: { en: 'Permanent Council', ru: 'Постоянный совет' },
  MC: { en: 'Ministerial Council', ru: 'Совет министров иностранных дел' },
};

export const THEN: CalledThen = {
  nameOf: (code) => BODIES[code] ?? { en: `Land ${code}`, ru: `Страна ${code}` },
  city: { en: 'Astana', ru: 'Астана' },
  chairpersons: [{ en: 'Ambassador A. Person', ru: 'посол А. Персон' }],
  ...{ originalLanguage: 'en', languages: ['en', 'ru'] },
};
