import { found, streamName, type Instant, type Keyed, type Refusal } from '@shanyrak/kernel';
import { refuse, workingTimeAfter } from '@shanyrak/council';
import { type Command } from '../commands';
import { type Context, type Unannounced } from '../context';
import { journalDigest } from '../digest';
import { isDraftRead, type DraftRead } from '../draft-read';
import { type Happening } from '../events';
import { announcementsOf, attachmentsOf, entriesOf } from '../journal-facts';
import { draftsAppended, lastStatements, withStatements } from '../journal-statements';
import { draftsOnAgenda } from '../order-of-business';
import { type Journal, type MeetingState, type Texts } from '../state';
import { happening, unless, type MeetingRule } from './rule';

/**
 * The journal of the day (domain 2.2, practice 2.14). The Secretariat drafts it once the meeting is
 * closed, from the record and from nothing else: with what silence had adopted before the meeting
 * closed and no journal has announced, so that nothing is announced twice or never. Until the deadline
 * each delegation corrects its own interventions; afterwards, when nothing can be attached any more to
 * a decision that it appends, a second officer issues it, whole, with the next number of its body's
 * journals. A body that keeps agreed minutes has no journal: its record is negotiated.
 */
export const draftJournal: MeetingRule<'journal.draft'> = (state, { payload }, context) => {
  const { drafts, silences = [] } = payload;
  return unless(
    (state.journal ? refuse('journal.drafted', {}) : null) ??
      keepsJournal(state, context) ??
      namesExactly(drafts, draftsOnAgenda(state)) ??
      announcesAll(silences, state, context),
    () => {
      const { at, settings } = context;
      const deadline = workingTimeAfter(at, settings.journalCorrections);
      const entries = entriesOf(state, draftsRead(drafts, context));
      const announcements = announcementsOf(silences, draftsRead(silences, context));
      const attachments = attachmentsOf(entries, announcements);
      return [
        happening('journal.draft', { deadline, place: state.place }),
        ...inFull({ entries, announcements, statements: {}, attachments }),
      ];
    },
  );
};

export const issueJournal: MeetingRule<'journal.issue'> = (state, command, context) => {
  const { body } = state;
  if (!state.journal) return unless(refuse('journal.none', {}), () => []);
  const { drafts = [] } = command.payload;
  const read = draftsRead(drafts, context);
  const journal = withStatements(state.journal, read);
  return unless(
    notIssued(journal) ??
      (command.payload.body === body ? null : refuse('journal.body', { body })) ??
      (context.at < journal.deadline
        ? refuse('journal.corrections', { until: journal.deadline })
        : null) ??
      (context.actor.person === journal.draftedBy ? refuse('journal.sameOfficer', {}) : null) ??
      sameJournal(command, journal, state) ??
      namesExactly(drafts, draftsAppended(state)) ??
      statementsFinal(read, context),
    () => {
      const { number } = context;
      if (!number) throw new Error('A journal needs the next number of its register.');
      const symbol = `${body}.JOUR/${number.value}`;
      const names = namesIn(state, journal, context);
      const { place } = journal;
      return [
        happening('journal.issue', { symbol, number: number.value, names, place }),
        ...inFull(journal),
      ];
    },
  );
};

/** What of these the Chair announced in this meeting: nothing where it had no agenda, or that ended only after it. */
export function announcedIn(state: MeetingState, unannounced: readonly Unannounced[]): string[] {
  const closedAt = state.sittings.at(-1)?.until ?? null;
  if (closedAt === null || state.agenda.status !== 'ADOPTED') return [];
  return unannounced.filter(({ endedAt }) => endedAt <= closedAt).map(({ draft }) => draft);
}

/** So many interventions fit into one event of 64 kB, however long their summaries are. */
const IN_ONE_EVENT = 4;
/** So many announcements or statements do: a line each. */
const LINES_IN_ONE_EVENT = 20;

type Said = Pick<Journal, 'entries' | 'announcements' | 'statements' | 'attachments'>;

/** The whole journal, an item at a time, so that no event is too large to be recorded (design 3). */
function inFull({ entries, announcements, statements, attachments }: Said): Happening[] {
  return [
    ...inParts(announcements, LINES_IN_ONE_EVENT).map((part) =>
      happening('journal.announcements', { announcements: part }),
    ),
    ...entries.flatMap(({ interventions, ...entry }) => [
      happening('journal.entry', { entry }),
      ...inParts(interventions, IN_ONE_EVENT).map((part) =>
        happening('journal.interventions', { item: entry.item, interventions: part }),
      ),
    ]),
    ...Object.entries(statements).flatMap(([decision, all]) =>
      inParts(all, LINES_IN_ONE_EVENT).map((part) =>
        happening('journal.statements', { decision, statements: part }),
      ),
    ),
    happening('journal.attachments', { attachments }),
  ];
}

function inParts<T>(all: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += most) parts.push(all.slice(from, from + most));
  return parts;
}

export function notIssued({ status, symbol }: Journal): Refusal | null {
  return status === 'ISSUED' ? refuse('journal.issued', { symbol: symbol ?? '' }) : null;
}

function keepsJournal({ body }: MeetingState, { bodies }: Context): Refusal | null {
  const keepsMinutes = bodies?.find(({ code }) => code === body)?.keepsMinutes ?? false;
  return keepsMinutes ? refuse('journal.minutes', { body }) : null;
}

/** Exactly these drafts are named, each once: what became of each has been looked at. */
function namesExactly(named: readonly string[], drafts: readonly string[]): Refusal | null {
  return eachOnce(named, drafts) ? null : refuse('journal.drafts', {});
}

function announcesAll(
  named: readonly string[],
  state: MeetingState,
  { unannounced }: Context,
): Refusal | null {
  const all = announcedIn(state, unannounced ?? []);
  return eachOnce(named, all) ? null : refuse('journal.silences', {});
}

/** In whatever order; `all` has none twice. */
function eachOnce(named: readonly string[], all: readonly string[]): boolean {
  return named.length === all.length && all.every((id) => named.includes(id));
}

/** A number may change as long as a statement may come or be taken back. */
function statementsFinal(drafts: Keyed<DraftRead>, { at }: Context): Refusal | null {
  const last = lastStatements(drafts);
  return last && at < last.until ? refuse('journal.statements', last) : null;
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
  { entries, statements }: Journal,
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
  const attached = Object.values(statements)
    .flat()
    .flatMap(({ delegation, others, aligned }) => [delegation, ...others, ...aligned]);
  const presided = state.presided.map(({ delegation }) => delegation);
  const delegations = [...presided, ...spoken, ...attached];
  const once = (codes: readonly (string | null)[]): string[] =>
    [...new Set(codes.filter((code) => code !== null))].sort();
  return Object.fromEntries([
    ...once(bodies).map((code) => [code, names.body(code, at)] as const),
    ...once(delegations).map((code) => [code, names.delegation(code, at)] as const),
  ]);
}
