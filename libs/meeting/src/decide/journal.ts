import { found, streamName, type Instant, type Keyed, type Refusal } from '@shanyrak/kernel';
import { refuse, workingTimeAfter } from '@shanyrak/council';
import { type Command } from '../commands';
import { type Context } from '../context';
import { journalDigest } from '../digest';
import { isDraftRead, type DraftRead } from '../draft-read';
import { type Happening } from '../events';
import { attachmentsOf, entriesOf } from '../journal-facts';
import { draftsOnAgenda } from '../order-of-business';
import { type Journal, type JournalEntry, type MeetingState, type Texts } from '../state';
import { happening, unless, type MeetingRule } from './rule';

/**
 * The journal of the day (domain 2.2, practice 2.14). The Secretariat drafts it once the meeting is
 * closed, from the record and from nothing else; until the deadline each delegation corrects its own
 * interventions; afterwards a second officer issues it, whole, with the next number of its body's
 * journals. A body that keeps agreed minutes has no journal: its record is negotiated.
 */
export const draftJournal: MeetingRule<'journal.draft'> = (state, { payload }, context) =>
  unless(
    (state.journal ? refuse('journal.drafted', {}) : null) ??
      keepsJournal(state, context) ??
      namesDrafts(payload.drafts, state),
    () => {
      const { at, settings } = context;
      const deadline = workingTimeAfter(at, settings.journalCorrections);
      const entries = entriesOf(state, draftsRead(payload.drafts, context));
      return [
        happening('journal.draft', { deadline, place: state.place }),
        ...inFull(entries, attachmentsOf(entries)),
      ];
    },
  );

export const issueJournal: MeetingRule<'journal.issue'> = (state, command, context) => {
  const { journal, body } = state;
  if (!journal) return unless(refuse('journal.none', {}), () => []);
  return unless(
    notIssued(journal) ??
      (command.payload.body === body ? null : refuse('journal.body', { body })) ??
      (context.at < journal.deadline
        ? refuse('journal.corrections', { until: journal.deadline })
        : null) ??
      (context.actor.person === journal.draftedBy ? refuse('journal.sameOfficer', {}) : null) ??
      sameJournal(command, journal, state),
    () => {
      const { number } = context;
      if (!number) throw new Error('A journal needs the next number of its register.');
      const { place, entries, attachments } = journal;
      const symbol = `${body}.JOUR/${number.value}`;
      const names = namesIn(state, journal, context);
      return [
        happening('journal.issue', { symbol, number: number.value, names, place }),
        ...inFull(entries, attachments),
      ];
    },
  );
};

/** So many interventions fit into one event of 64 kB, however long their summaries are. */
const IN_ONE_EVENT = 4;

/** The whole journal, an item at a time, so that no event is too large to be recorded (design 3). */
function inFull(entries: readonly JournalEntry[], attachments: readonly string[]): Happening[] {
  return [
    ...entries.flatMap(({ interventions, ...entry }) => [
      happening('journal.entry', { entry }),
      ...inParts(interventions).map((part) =>
        happening('journal.interventions', { item: entry.item, interventions: part }),
      ),
    ]),
    happening('journal.attachments', { attachments }),
  ];
}

function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += IN_ONE_EVENT)
    parts.push(all.slice(from, from + IN_ONE_EVENT));
  return parts;
}

export function notIssued({ status, symbol }: Journal): Refusal | null {
  return status === 'ISSUED' ? refuse('journal.issued', { symbol: symbol ?? '' }) : null;
}

function keepsJournal({ body }: MeetingState, { bodies }: Context): Refusal | null {
  const keepsMinutes = bodies?.find(({ code }) => code === body)?.keepsMinutes ?? false;
  return keepsMinutes ? refuse('journal.minutes', { body }) : null;
}

/** Exactly the drafts under the items are named: what became of each has been looked at. */
function namesDrafts(drafts: readonly string[], state: MeetingState): Refusal | null {
  const under = new Set(draftsOnAgenda(state));
  const named = new Set(drafts);
  const same = under.size === named.size && [...under].every((one) => named.has(one));
  return same ? null : refuse('journal.drafts', {});
}

function draftsRead(drafts: readonly string[], { reads }: Context): Keyed<DraftRead> {
  return Object.fromEntries(
    drafts.flatMap((id) => {
      const read = found(reads, streamName('draft', id));
      return isDraftRead(read) ? [[id, read]] : [];
    }),
  );
}

function sameJournal(command: Command, journal: Journal, state: MeetingState): Refusal | null {
  if (command.digest === undefined) return refuse('digest.missing', { act: command.type });
  if (command.digest === journalDigest(journal)) return null;
  return refuse('stale', { seen: command.seen, seq: state.seq });
}

/** The day of the meeting: names in force when it was opened are the names of its journal (domain 0.8). */
export function heldAt({ sittings, startsAt }: MeetingState): Instant {
  return sittings[0]?.from ?? startsAt;
}

/** Every delegation and body that the journal names, as it was called on that day. */
function namesIn(
  state: MeetingState,
  { entries }: Journal,
  { names }: Context,
): Readonly<Record<string, Texts>> {
  if (!names) return {};
  const at = heldAt(state);
  const bodies = [state.body, ...entries.flatMap((one) => one.results.map(({ to }) => to))];
  const spoken = entries.flatMap(({ interventions, orders }) => [
    ...interventions
      .filter(({ spoke }) => spoke)
      .flatMap(({ delegation, others }) => [delegation, ...others]),
    ...orders.map(({ delegation }) => delegation),
  ]);
  const delegations = [...state.presided.map(({ delegation }) => delegation), ...spoken];
  const once = (codes: readonly (string | null)[]): string[] =>
    [...new Set(codes.filter((code) => code !== null))].sort();
  return Object.fromEntries([
    ...once(bodies).map((code) => [code, names.body(code, at)] as const),
    ...once(delegations).map((code) => [code, names.delegation(code, at)] as const),
  ]);
}
