import { isInstant, isUuid, type Refusal } from '@shanyrak/kernel';
import { refuse, type DraftCommandType } from '@shanyrak/council';
import { type AnyCommand, type Payloads } from '../commands';
import {
  ATTRIBUTION_MODES,
  BREAK_KINDS,
  OUTCOMES,
  PROVISION_KINDS,
  STANCES,
  STATEMENT_KINDS,
} from '../state';

/**
 * The shape of what an act says (issue 2, bad input). The server's boundary reads frames by its own
 * classes; the core is called by browsers and by the ledger too, and what it accepts is kept for
 * ever: so it accepts nothing that has not the shape of `Payloads`. A field that no rule reads is
 * passed over, and never kept.
 */
type Fits = (value: unknown) => boolean;
type Shape<P> = { readonly [F in keyof P]-?: Fits };

/** Levels of the tree of provisions: (a), (i) and so on, eight deep. */
const DEEPEST = 8;
const words: Fits = (value) => typeof value === 'string';
/** Whatever language a State speaks. */
const languageCode: Fits = (value) => typeof value === 'string' && /^[a-z]{2}$/.test(value);
const yesOrNo: Fits = (value) => typeof value === 'boolean';
const depth: Fits = (value) => Number.isInteger(value) && between(value as number, 0, DEEPEST);
const oneOf =
  (known: readonly string[]): Fits =>
  (value) =>
    typeof value === 'string' && known.includes(value);
const optional =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || fits(value);
const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || fits(value);
const list =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits);
const record =
  (shape: Readonly<Record<string, Fits>>): Fits =>
  (value) =>
    isRecord(value) && misfit(value, shape) === null;
/** A text per language. */
const texts: Fits = (value) => isRecord(value) && Object.values(value).every(words);

const CHANGES: Readonly<Record<string, Fits>> = {
  replace: record({ provision: words, text: words }),
  delete: record({ provision: words }),
  insert: record({ after: words, provisionKind: oneOf(PROVISION_KINDS), depth, text: words }),
  alternative: record({ provision: words, text: words }),
  move: record({ provision: words, after: words }),
  split: record({ provision: words, text: words }),
  merge: record({ provision: words, with: words, text: words }),
  amend: record({ amendment: words, text: words }),
};
const change: Fits = (value) =>
  isRecord(value) &&
  typeof value['kind'] === 'string' &&
  Object.hasOwn(CHANGES, value['kind']) &&
  CHANGES[value['kind']]!(value);
const certified = { occurredAt: optional(isInstant) };
const deadline = { until: isInstant, local: words };
const provision = record({ kind: oneOf(PROVISION_KINDS), depth, text: texts });

const SHAPES: { readonly [T in DraftCommandType]: Shape<Payloads[T]> } = {
  'draft.submit': {
    ...{ coSponsors: list(words), mandate: texts, provisions: list(provision) },
    body: optional(words),
  },
  'draft.suggest': { note: words },
  'draft.insist': { body: optional(words) },
  'draft.register': { body: optional(words) },
  'draft.circulate': {},
  'draft.receive': { from: words, body: words },
  'draft.withdraw': {},
  'facilitator.name': { person: words, delegation: words },
  'draft.openToObservers': { open: yesOrNo },
  'attribution.set': { mode: oneOf(ATTRIBUTION_MODES) },
  'session.begin': { meeting: words, ...certified },
  'session.end': certified,
  'seat.take': { remote: optional(yesOrNo) },
  'seat.pass': { to: words },
  'provision.takeUp': { provision: orNull(words) },
  'amendment.enter': { delegation: words, change, language: words, ...certified },
  'amendment.propose': {
    ...{ change, language: words },
    rationale: optional(words),
    takesOver: optional(words),
  },
  'amendment.revise': {
    ...{ amendment: words, text: words, language: words },
    rationale: optional(words),
  },
  'amendment.withdraw': { amendment: words },
  'amendment.cosponsor': { amendment: words },
  'stance.set': { target: words, stance: oneOf(STANCES), reason: optional(words) },
  'stance.lift': { target: words },
  'adRef.mark': { provision: orNull(words), until: orNull(isInstant) },
  'adRef.confirm': { provision: orNull(words) },
  'text.propose': { change, language: words, settles: list(words) },
  'wording.ask': { amendment: words },
  'wording.settle': { ask: words },
  'provision.ask': { provision: words },
  'provision.close': { ask: words },
  'provision.reopen': { provision: words },
  'revision.issue': {},
  'draft.declareClean': {},
  undo: { command: words },
  'question.put': {
    meeting: words,
    package: optional(list(record({ draft: words, digest: words }))),
    recommends: optional(words),
    ...certified,
  },
  'objection.raise': { against: words, reason: optional(words) },
  'objection.withdraw': { against: words },
  'objection.seen': { against: words, delegation: words, ...certified },
  gavel: { meeting: words, aloud: optional(yesOrNo), ...certified },
  'decision.adopt': { question: words, body: optional(words) },
  'draft.remit': { meeting: words, remarks: words, ...certified },
  'remittal.record': { draft: words },
  'adoption.record': { draft: words },
  'adoption.recordVoid': { draft: words },
  'item.close': { outcome: oneOf(OUTCOMES), ...certified },
  'silence.propose': { ...deadline, meeting: optional(words), body: optional(words) },
  'silence.start': { ask: words, meeting: words, body: optional(words) },
  'silence.break': {
    ...{ silence: words, kind: oneOf(BREAK_KINDS) },
    ...{ reason: optional(words), provision: optional(words) },
  },
  'silence.recordBreak': {
    ...{ silence: words, delegation: words, receivedAt: isInstant, proof: words },
    ...{ kind: oneOf(BREAK_KINDS), reason: optional(words) },
  },
  'silence.requestTime': { silence: words },
  'silence.extend': { silence: words, ...deadline },
  'silence.cancel': { silence: words, reason: words },
  'silence.expire': { silence: words, until: isInstant, body: words },
  'silence.void': { silence: words },
  'statement.submit': {
    ...{ kind: oneOf(STATEMENT_KINDS), language: words, text: words },
    translation: optional(record({ language: languageCode, text: words })),
    ...{ provision: optional(words), onBehalfOf: list(words) },
  },
  'statement.confirm': { statement: words },
  'statement.align': { statement: words },
  'statement.leave': { statement: words },
  'statement.withdraw': { statement: words },
};

/** Null where the command can be read; else the first field that cannot. Its type is a known one. */
export function readable({ id, type, payload, seen, digest }: AnyCommand): Refusal | null {
  const envelope = misfit(
    { id, payload, seen, digest },
    { id: isUuid, payload: isRecord, seen: isInstant, digest: optional(words) },
  );
  const field = envelope ?? misfit(payload as Record<string, unknown>, SHAPES[type]);
  return field === null ? null : refuse('payload.malformed', { field });
}

/** The name of the first field that does not fit; null where all do. */
function misfit(
  value: Readonly<Record<string, unknown>>,
  shape: Readonly<Record<string, Fits>>,
): string | null {
  const odd = Object.entries(shape).find(([field, fits]) => !fits(own(value, field)));
  return odd ? odd[0] : null;
}

function own(value: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.hasOwn(value, field) ? value[field] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function between(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
