import { canonical, nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Payloads } from '../commands';
import { type Context } from '../context';
import { type Intervention, type Journal, type JournalEntry } from '../state';
import { notIssued } from './journal';
import { actingDelegation, happening, unless, type MeetingRule } from './rule';
import { fit, LONGEST_SYMBOL, summarised, worded } from './words';

/**
 * Each delegation corrects its own interventions until the deadline, and nobody corrects another's
 * (practice 2.14): how it is listed, a summary in its own words, the symbol of its written text, or
 * that it did not speak. What a Member doubts elsewhere it puts to the Chair, who may accept it for an
 * entry of the Secretariat; another's intervention remains that delegation's own.
 */
const MOST_DISPUTES = 100;

export const correctJournal: MeetingRule<'journal.correct'> = (state, { payload }, context) => {
  const { journal } = state;
  if (!journal) return unless(refuse('journal.none', {}), () => []);
  const { entry, intervention } = interventionIn(journal, payload.intervention);
  if (!entry || !intervention) return unless(refuse('journal.absent', {}), () => []);
  const delegation = actingDelegation(context);
  const corrected = asCorrected(intervention, payload, context);
  return unless(
    notIssued(journal) ??
      (intervention.delegation === delegation ? null : refuse('journal.notYours', {})) ??
      inTime(journal, context) ??
      fits(payload, context) ??
      (saysTheSame(intervention, corrected) ? refuse('journal.unchanged', {}) : null),
    () => [happening('journal.correct', { item: entry.item, intervention: corrected })],
  );
};

export const disputeJournal: MeetingRule<'journal.dispute'> = (state, { id, payload }, context) => {
  const { journal } = state;
  if (!journal) return unless(refuse('journal.none', {}), () => []);
  const { entry, words } = payload;
  const delegation = actingDelegation(context);
  return unless(
    notIssued(journal) ??
      disputable(journal, entry, delegation) ??
      inTime(journal, context) ??
      worded(words, 'words', context.settings) ??
      (journal.disputes.length < MOST_DISPUTES
        ? null
        : refuse('journal.tooManyDisputes', { most: MOST_DISPUTES })),
    () => {
      const dispute = { id: nthOf(id, 1), delegation, entry, words, at: context.at, settled: null };
      return [happening('journal.dispute', { dispute })];
    },
  );
};

export const settleDispute: MeetingRule<'journal.settle'> = (state, { payload }) => {
  const { journal } = state;
  if (!journal) return unless(refuse('journal.none', {}), () => []);
  const dispute = journal.disputes.find(({ id }) => id === payload.dispute);
  if (!dispute) return unless(refuse('journal.noDispute', {}), () => []);
  const { accepted } = payload;
  const ofTheSecretariat = entryUnder(journal, dispute.entry) !== null;
  return unless(
    notIssued(journal) ??
      (dispute.settled ? refuse('journal.settled', {}) : null) ??
      (accepted && !ofTheSecretariat ? refuse('journal.anothers', {}) : null),
    () => {
      const note = accepted ? { item: dispute.entry, words: dispute.words } : null;
      return [happening('journal.settle', { dispute: dispute.id, accepted, note })];
    },
  );
};

/** The entry of this item; null where the journal has none. */
export function entryUnder({ entries }: Journal, item: string): JournalEntry | null {
  return entries.find((entry) => entry.item === item) ?? null;
}

export function interventionIn(
  { entries }: Journal,
  id: string,
): { readonly entry: JournalEntry | null; readonly intervention: Intervention | null } {
  for (const entry of entries) {
    const intervention = entry.interventions.find((one) => one.id === id);
    if (intervention) return { entry, intervention };
  }
  return { entry: null, intervention: null };
}

function asCorrected(
  intervention: Intervention,
  { spoke, manner, summary, symbol }: Payloads['journal.correct'],
  { at }: Context,
): Intervention {
  return { ...intervention, spoke, manner, summary, symbol, correctedAt: at };
}

function saysTheSame(one: Intervention, other: Intervention): boolean {
  const said = ({ spoke, manner, summary, symbol }: Intervention): string =>
    canonical({ spoke, manner, summary, symbol });
  return said(one) === said(other);
}

/** What the database received before the deadline counts (design 3). */
function inTime({ deadline }: Journal, { at, receivedAt }: Context): Refusal | null {
  return (receivedAt ?? at) < deadline ? null : refuse('journal.late', { until: deadline });
}

function fits(
  { summary, symbol }: Payloads['journal.correct'],
  { settings }: Context,
): Refusal | null {
  return (
    (summary === null ? null : summarised(summary, settings)) ??
    (symbol === null ? null : writtenText(symbol))
  );
}

function writtenText(symbol: string): Refusal | null {
  if (symbol.trim() === '') return refuse('text.empty', { field: 'symbol' });
  return fit(symbol, 'symbol', LONGEST_SYMBOL);
}

/** An entry that is there, and not one's own: that one corrects oneself. */
function disputable(journal: Journal, entry: string, delegation: string): Refusal | null {
  if (entryUnder(journal, entry)) return null;
  const { intervention } = interventionIn(journal, entry);
  if (!intervention) return refuse('journal.absent', {});
  return intervention.delegation === delegation ? refuse('journal.yours', {}) : null;
}
