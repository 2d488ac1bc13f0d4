import { accept, type Instant, type Verdict } from '@shanyrak/kernel';
import {
  DEFAULT_BODIES,
  DEFAULT_SETTINGS,
  type Actor,
  type DraftCommandType,
  type Settings,
} from '@shanyrak/council';
import { type AnyCommand, type Payloads, type ProposedChange } from './commands';
import { type Context, type ParticipantStatus, type Register } from './context';
import {
  CHAIR,
  CLOCK,
  FACILITATOR,
  head,
  MEETING,
  OFFICER,
  ROSTER,
  SUBMITTED,
} from './council.support';
import { decide } from './decide';
import { provisionDigest, targetDigest, textDigest, wordingDigest } from './digest';
import { type DraftEvent, type Happening } from './events';
import { evolve } from './evolve';
import { type MeetingRead, meetingStreamOf } from './meeting-read';
import { needs } from './needs';
import { type DraftState, type StreamState, type SubmissionState } from './state';
import { wordsPut } from './statements';

/**
 * A table for specs: a council of fictional Members around one draft, with the ledger's part played
 * in a few lines (read, decide, number, append). Nothing is mocked: rules and folds are the real
 * ones. The clock moves a second with every act; ids are counted, so that every run is the same.
 */
const START = 1_770_000_000_000;
export const DRAFT_ID = '00000000-0000-4000-8000-00000000d4af';
export const DRAFT = `draft:${DRAFT_ID}`;
export const SUBMISSION = `submission:${DRAFT_ID}`;
export * from './council.support';

export interface Circumstances {
  readonly stream?: string;
  readonly id?: string;
  readonly seen?: number;
  /** Null sends none; left out, the digest of the words as they stand is sent where one is due. */
  readonly digest?: string | null;
  readonly receivedAt?: Instant;
  /** The drafts on which the act is decided together. */
  readonly together?: readonly string[];
}

export interface Table {
  act<T extends DraftCommandType>(
    actor: Actor,
    type: T,
    payload: Payloads[T],
    circumstances?: Circumstances,
  ): Verdict<readonly DraftEvent[]>;
  /** As `act`, but the act is accepted; answers the command's id. */
  does<T extends DraftCommandType>(
    actor: Actor,
    type: T,
    payload: Payloads[T],
    circumstances?: Circumstances,
  ): string;
  /** As `act`, but the act is refused; answers the rule. */
  refuses<T extends DraftCommandType>(
    actor: Actor,
    type: T,
    payload: Payloads[T],
    circumstances?: Circumstances,
  ): string;
  /** The draft before the Members. */
  draft(): DraftState;
  /** What another stream has come to. */
  state(stream: string): StreamState | null;
  submission(): SubmissionState;
  /** The id of the provision under this label. */
  at(label: string): string;
  /** Words of the provision under this label, in the original language. */
  words(label: string): string;
  events(stream?: string): readonly DraftEvent[];
  pass(milliseconds: number): void;
  /** Puts another state in the place of the draft's, as no event could. */
  tamper(change: (state: DraftState) => DraftState): void;
  /** The same of any stream. */
  put(stream: string, state: StreamState): void;
  now(): Instant;
  roster: Record<string, ParticipantStatus>;
  /** The meeting that sits, with the draft's item open; a spec may put another in its place. */
  meeting: MeetingRead;
  settings: Settings;
  /** Delegations whose seat's holder is not there at the moment. */
  away: Set<string>;
}

export function layTable(): Table {
  const states = new Map<string, StreamState>();
  const logs = new Map<string, DraftEvent[]>();
  const registers: Partial<Record<Register, number>> = { drafts: 0, decisions: 30, silences: 2 };
  const roster = { ...ROSTER };
  const away = new Set<string>();
  const sitting: { meeting: MeetingRead; settings: Settings } = {
    ...{ meeting: OPEN_MEETING, settings: DEFAULT_SETTINGS },
  };
  let at = START;
  let commands = 0;

  const state = (stream: string): StreamState | null => states.get(stream) ?? null;
  const read = (stream: string): StreamState | MeetingRead | null =>
    stream === meetingStreamOf(sitting.meeting.symbol) ? sitting.meeting : state(stream);
  const draft = (): DraftState => {
    const found = state(DRAFT);
    if (found?.kind !== 'draft') throw new Error('No draft has been circulated yet.');
    return found;
  };

  const act: Table['act'] = (actor, type, payload, circumstances = {}) => {
    at += 1_000;
    commands += 1;
    const stream = circumstances.stream ?? DRAFT;
    const current = state(stream);
    const unsigned = {
      id: circumstances.id ?? `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`,
      stream,
      type,
      v: 1,
      as: actor.as,
      payload,
      seen: circumstances.seen ?? current?.seq ?? 0,
    } as AnyCommand;
    const digest = digestFor(unsigned, current, circumstances);
    const command = digest === undefined ? unsigned : { ...unsigned, digest };
    const { reads, register: named } = needs(command);
    // The main body's registers are meant, by whichever name.
    const register = named && (named.replace(/:PC$/, '') as Register);
    const context: Context = {
      at,
      receivedAt: circumstances.receivedAt ?? null,
      actor,
      roster,
      colleagues: actor.delegation
        ? [`head-${actor.delegation}`, `adviser-${actor.delegation}`]
        : [],
      settings: sitting.settings,
      bodies: DEFAULT_BODIES,
      present: seated(current).filter((one) => !away.has(one)),
      number: register ? { value: (registers[register] ?? 0) + 1, year: '26' } : null,
      reads: Object.fromEntries(reads.map((name) => [name, read(name)])),
      ...(circumstances.together && { together: circumstances.together }),
    };
    const verdict = decide(current, command, context);
    if (!verdict.ok) return verdict;
    if (register) registers[register] = (registers[register] ?? 0) + 1;
    return accept(append(stream, command, actor, verdict.value));
  };

  const append = (
    stream: string,
    command: AnyCommand,
    { person, delegation, as }: Actor,
    happenings: readonly Happening[],
  ): DraftEvent[] => {
    const log = logs.get(stream) ?? [];
    logs.set(stream, log);
    return happenings.map((happening) => {
      const event: DraftEvent = {
        ...happening,
        seq: log.length + 1,
        at,
        command: command.id,
        by: { person, delegation, as },
      };
      log.push(event);
      states.set(stream, evolve(state(stream), event));
      return event;
    });
  };

  return {
    act,
    does: (actor, type, payload, circumstances) => {
      const verdict = act(actor, type, payload, circumstances);
      if (!verdict.ok) throw new Error(`${type}: ${JSON.stringify(verdict.refusal)}`);
      return verdict.value[0]!.command;
    },
    refuses: (actor, type, payload, circumstances) => {
      const verdict = act(actor, type, payload, circumstances);
      return verdict.ok ? 'accepted' : verdict.refusal.rule;
    },
    draft,
    state,
    submission: () => {
      const found = state(SUBMISSION);
      if (found?.kind !== 'submission') throw new Error('Nothing has been submitted yet.');
      return found;
    },
    at: (label) => provisionAt(draft(), label),
    words: (label) => draft().provisions[provisionAt(draft(), label)]!.text['en'] ?? '',
    events: (stream = DRAFT) => logs.get(stream) ?? [],
    pass: (milliseconds) => {
      at += milliseconds;
    },
    tamper: (change) => {
      states.set(DRAFT, change(draft()));
    },
    put: (stream, state) => {
      states.set(stream, state);
    },
    now: () => at,
    roster,
    away,
    get meeting() {
      return sitting.meeting;
    },
    set meeting(meeting) {
      sitting.meeting = meeting;
    },
    get settings() {
      return sitting.settings;
    },
    set settings(settings) {
      sitting.settings = settings;
    },
  };
}

/** In the middle of a meeting, at the draft's item. */
const OPEN_MEETING: MeetingRead = {
  ...{ kind: 'meeting', symbol: MEETING, body: 'PC', status: 'OPEN', order: null },
  ...{ startsAt: START, onPaper: false, sittings: [{ from: START }] },
  current: 'item-1',
  items: { 'item-1': { documents: [{ draft: DRAFT_ID }] }, 'item-2': { documents: [] } },
  seats: {},
};

/** Delegations with somebody in their seat. */
const seated = (state: StreamState | null): string[] =>
  Object.keys((state?.kind === 'draft' && state.session?.seats) || {});

function provisionAt(state: DraftState, label: string): string {
  const provision = Object.values(state.provisions).find((one) => one.label === label);
  if (!provision) throw new Error(`No provision is called ${label}.`);
  return provision.id;
}

/** The digest that the sender's screen would give for acts that take words as settled. */
function digestFor(
  command: AnyCommand,
  state: StreamState | null,
  { digest }: Circumstances,
): string | undefined {
  if (digest !== undefined) return digest ?? undefined;
  if (state?.kind !== 'draft') return undefined;
  const asked = (id: string): string | null => {
    const ask = state.asks[id];
    return ask?.amendment
      ? wordingDigest(state, ask.amendment)
      : provisionDigest(state, ask?.provision ?? '');
  };
  const due: Partial<Record<DraftCommandType, () => string | null>> = {
    'stance.lift': () => targetDigest(state, (command.payload as Payloads['stance.lift']).target),
    'wording.ask': () =>
      wordingDigest(state, (command.payload as Payloads['wording.ask']).amendment),
    'provision.ask': () =>
      provisionDigest(state, (command.payload as Payloads['provision.ask']).provision),
    'wording.settle': () => asked((command.payload as Payloads['wording.settle']).ask),
    'provision.close': () => asked((command.payload as Payloads['provision.close']).ask),
    'question.put': () => textDigest(state),
    'adRef.confirm': () => {
      const { provision } = command.payload as Payloads['adRef.confirm'];
      return provision === null ? textDigest(state) : provisionDigest(state, provision);
    },
    gavel: () => textDigest(state),
    'silence.propose': () => textDigest(state),
    'silence.start': () => textDigest(state),
    'statement.submit': () => wordsPut(state),
  };
  return due[command.type]?.() ?? undefined;
}

/** A table with the draft circulated, `PC.DD/1/26`. */
export function circulated(): Table {
  const table = layTable();
  table.does(head('XAA'), 'draft.submit', SUBMITTED, { stream: SUBMISSION });
  table.does(OFFICER, 'draft.register', {}, { stream: SUBMISSION });
  table.does(OFFICER, 'draft.circulate', {});
  return table;
}

/** A table in session, with the heads in their seats and a facilitator named. */
export function inSession(seated: readonly string[] = ['XAA', 'XBE', 'XCI', 'XDO', 'XEL']): Table {
  const table = circulated();
  table.does(CHAIR, 'facilitator.name', { person: FACILITATOR.person, delegation: 'XGO' });
  table.does(CHAIR, 'session.begin', { meeting: MEETING });
  for (const delegation of seated) table.does(head(delegation), 'seat.take', {});
  return table;
}

/** Proposes a change; answers the amendment's id. */
export function proposes(table: Table, delegation: string, change: ProposedChange): string {
  return `${table.does(head(delegation), 'amendment.propose', { change, language: 'en' })}.1`;
}

/** Replaces `words` in the provision under this label by others; answers the amendment's id. */
export function rewords(
  table: Table,
  delegation: string,
  label: string,
  words: string,
  others: string,
): string {
  const text = table.words(label).replace(words, others);
  return proposes(table, delegation, { kind: 'replace', provision: table.at(label), text });
}

/** Asks the room, waits, settles; answers the id of the command that settled. */
export function settles(table: Table, amendment: string, by: Actor = CHAIR): string {
  const ask = `${table.does(by, 'wording.ask', { amendment })}.1`;
  table.pass(DEFAULT_SETTINGS.askWindow);
  return table.does(by, 'wording.settle', { ask });
}

export function closes(table: Table, label: string, by: Actor = CHAIR): void {
  const ask = `${table.does(by, 'provision.ask', { provision: table.at(label) })}.1`;
  table.pass(DEFAULT_SETTINGS.askWindow);
  table.does(by, 'provision.close', { ask });
}

/** Declares the text clean, unless it is, and puts the question; answers the question's id. */
export function puts(table: Table): string {
  if (table.draft().status === 'NEGOTIATION') table.does(CHAIR, 'draft.declareClean', {});
  return `${table.does(CHAIR, 'question.put', { meeting: MEETING })}.1`;
}

/** Lets the gavel fall, waits out the quiet period and lets the clock adopt. */
export function adopts(table: Table, question: string): void {
  table.does(CHAIR, 'gavel', { meeting: MEETING });
  table.pass(DEFAULT_SETTINGS.quietPeriod);
  table.does(CLOCK, 'decision.adopt', { question });
}
