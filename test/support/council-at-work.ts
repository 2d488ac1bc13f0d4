import {
  type Actor,
  type CommandType,
  DEFAULT_BODIES,
  DEFAULT_SETTINGS,
  localTimeInAstana,
  type Status,
} from '@shanyrak/council';
import * as drafts from '@shanyrak/draft';
import { type Instant, nthOf, type Refusal, streamName } from '@shanyrak/kernel';
import * as meetings from '@shanyrak/meeting';

/**
 * A draft and the meeting in which it is decided, by the real rules of both, with the ledger's part
 * played in a few lines: read, decide, number, append. The clock moves a second with every act.
 */
const SECOND = 1_000;
const BEGINS = 1_770_000_000_000;
const SYMBOL = 'PC/2026-XIV';
const DRAFT = '00000000-0000-4000-8000-00000000d4af';
const QUIET = { ...DEFAULT_SETTINGS, askWindow: 0 };

const nobody: Actor = {
  ...{ person: '', as: 'national', delegation: null, function: null, authorised: false },
  ...{ chair: false, secretariat: false, accredited: true },
};
const CHAIR: Actor = { ...nobody, person: 'chair', as: 'chair', chair: true };
const OFFICER: Actor = { ...nobody, person: 'officer', as: 'secretariat', secretariat: true };
const CLOCK: Actor = { ...nobody, person: 'clock', as: 'system' };
const head = (delegation: string): Actor => ({
  ...{ ...nobody, person: `head-${delegation}`, delegation },
  ...{ function: 'head', authorised: true },
});

type State = drafts.StreamState | meetings.MeetingState;

/** Everything that happens is plain values: a council may begin where another one stood. */
interface World {
  readonly states: Readonly<Record<string, State>>;
  readonly at: Instant;
  readonly acts: number;
  readonly numbers: readonly number[];
}

export class Council {
  static readonly SECOND = SECOND;
  private world: World;
  private readonly roster: Record<string, Status>;
  private lastQuestion = '';
  private digest = '';

  constructor(codes: readonly string[], world: World = atWork(codes)) {
    this.world = world;
    this.roster = Object.fromEntries(codes.map((code) => [code, 'MEMBER']));
  }

  now(): Instant {
    return this.world.at;
  }

  draft(): drafts.DraftState {
    return this.world.states[streamName('draft', DRAFT)] as drafts.DraftState;
  }

  meeting(): meetings.MeetingState {
    return this.world.states[MEETING] as meetings.MeetingState;
  }

  /** Numbers that were taken from the register of decisions. */
  decisions(): readonly number[] {
    return this.world.numbers;
  }

  /** The digest of the text that was put last. */
  putDigest(): string {
    return this.digest;
  }

  /** The question that was put last, open or not. */
  question(): string {
    return this.draft().question?.id ?? (this.lastQuestion || nthOf(DRAFT, 9));
  }

  /** By the Chair, or by the head of a delegation. */
  onMeeting(type: CommandType, payload: object, code?: string): Refusal | null {
    return this.act(MEETING, code === undefined ? CHAIR : head(code), type, payload);
  }

  onDraft(type: CommandType, payload: object, code?: string, digest?: string): Refusal | null {
    const actor = code === undefined ? CHAIR : head(code);
    return this.act(streamName('draft', DRAFT), actor, type, payload, digest);
  }

  puts(): Refusal | null {
    const digest = drafts.textDigest(this.draft());
    const refusal = this.onDraft('question.put', { meeting: SYMBOL }, undefined, digest);
    if (refusal) return refusal;
    this.digest = digest;
    this.lastQuestion = this.draft().question!.id;
    return null;
  }

  gavels(): Refusal | null {
    const digest = drafts.textDigest(this.draft());
    return this.onDraft('gavel', { meeting: SYMBOL }, undefined, digest);
  }

  adopts(): Refusal | null {
    const payload = { question: this.question() };
    return this.act(streamName('draft', DRAFT), CLOCK, 'decision.adopt', payload);
  }

  concludes(): Refusal | null {
    const item = this.meeting().agenda.order[0]!;
    return this.onMeeting('item.conclude', { item, outcome: 'discussed', drafts: [DRAFT] });
  }

  /** The latest round of silence; null before the first. */
  silence(): drafts.Silence | null {
    return this.draft().silences.at(-1) ?? null;
  }

  /** Under silence for so many days: asked about in the meeting, or circulated. */
  proposesSilence(days: number, inMeeting: boolean): Refusal | null {
    const payload = { ...deadlineIn(this.world.at, days), ...(inMeeting && { meeting: SYMBOL }) };
    return this.onDraft('silence.propose', payload, undefined, drafts.textDigest(this.draft()));
  }

  startsSilence(ask: string): Refusal | null {
    return this.onDraft(
      'silence.start',
      { ask, meeting: SYMBOL },
      undefined,
      drafts.textDigest(this.draft()),
    );
  }

  extendsSilence(silence: string, days: number): Refusal | null {
    return this.onDraft('silence.extend', { silence, ...deadlineIn(this.world.at, days) });
  }

  /** Received so long ago, and decided only now. */
  breaksSilence(silence: string, code: string, receivedAt: Instant | null): Refusal | null {
    const payload = { silence, kind: 'objection' };
    const draft = streamName('draft', DRAFT);
    return this.act(draft, head(code), 'silence.break', payload, undefined, receivedAt);
  }

  /** By a note that the Secretariat enters. */
  notesBreak(silence: string, delegation: string, receivedAt: Instant): Refusal | null {
    const note = { silence, delegation, receivedAt, proof: 'Note 7/26', kind: 'objection' };
    return this.act(streamName('draft', DRAFT), OFFICER, 'silence.recordBreak', note);
  }

  expires(silence: string, until: Instant): Refusal | null {
    const payload = { silence, until, body: 'PC' };
    return this.act(streamName('draft', DRAFT), CLOCK, 'silence.expire', payload);
  }

  pass(milliseconds: number): null {
    this.world = { ...this.world, at: this.world.at + milliseconds };
    return null;
  }

  becomes(code: string, status: Status | null): null {
    if (status === null) delete this.roster[code];
    else this.roster[code] = status;
    return null;
  }

  /** The next number of a register: of decisions, or of rounds of silence. */
  private nextOf(register: string): number {
    if (register.startsWith('silences')) return this.draft().silences.length + 1;
    return this.world.numbers.length + 1;
  }

  /** Where others may begin. */
  worldNow(): World {
    return this.world;
  }

  act(
    stream: string,
    actor: Actor,
    type: string,
    payload: object,
    digest?: string,
    receivedAt: Instant | null = null,
  ): Refusal | null {
    const at = this.world.at + SECOND;
    const acts = this.world.acts + 1;
    this.world = { ...this.world, at, acts };
    const state = this.world.states[stream] ?? null;
    const command = {
      ...{ id: `00000000-0000-4000-8000-${String(acts).padStart(12, '0')}`, stream, type, v: 1 },
      ...{ as: actor.as, payload, seen: state?.seq ?? 0, ...(digest !== undefined && { digest }) },
    } as never;
    const { needs, decide, evolve } = (stream === MEETING
      ? meetings
      : drafts) as unknown as typeof drafts;
    const { reads, register } = needs(command);
    const { numbers } = this.world;
    const verdict = decide(state as never, command, {
      ...{ at, receivedAt, actor, roster: this.roster, settings: QUIET },
      ...{ bodies: DEFAULT_BODIES, colleagues: [actor.person], present: [] },
      number: register && { value: this.nextOf(register), year: '26' },
      reads: Object.fromEntries(reads.map((one) => [one, this.world.states[one] ?? null])),
    });
    if (!verdict.ok) return verdict.refusal;
    const by = { person: actor.person, delegation: actor.delegation, as: actor.as };
    let next: unknown = state;
    for (const happening of verdict.value) {
      const seq = ((next as State | null)?.seq ?? 0) + 1;
      next = evolve(next as never, { ...happening, seq, at, command: `c${acts}`, by });
    }
    const took = verdict.value.some(({ type: happened }) => ADOPTING.includes(happened));
    this.world = {
      ...this.world,
      states: { ...this.world.states, [stream]: next as State },
      numbers: took ? [...numbers, numbers.length + 1] : numbers,
    };
    return null;
  }
}
export type Real = Council;

const ADOPTING: readonly string[] = ['decision.adopt', 'silence.expire'];
const MINUTE = 60_000;

/** A deadline so many days on, at a whole minute. */
function deadlineIn(
  at: Instant,
  days: number,
): { readonly until: Instant; readonly local: string } {
  const until = (Math.ceil(at / MINUTE) + days * 24 * 60 + 1) * MINUTE;
  return { until, local: localTimeInAstana(until) };
}

const MEETING = streamName('meeting', meetings.meetingIdOf(SYMBOL));
const WORDS = { en: 'On a directory', ru: 'О справочнике' };
const ITEM = {
  ...{ label: '1', title: WORDS, annotation: {}, action: 'decide', closed: false },
  ...{
    currentIssues: false,
    carriedFrom: null,
    documents: [{ symbol: 'PC.DD/1/26', draft: DRAFT }],
  },
};

const beginnings = new Map<string, World>();

/** A clean draft in session under the open item of a meeting, every head in its seat. */
function atWork(codes: readonly string[]): World {
  const key = codes.join();
  const known = beginnings.get(key);
  if (known) return known;
  const council = new Council(codes, { states: {}, at: BEGINS, acts: 0, numbers: [] });
  const must = (refusal: Refusal | null): void => {
    if (refusal) throw new Error(`The council cannot begin: ${refusal.rule}`);
  };
  const paper = {
    ...{ coSponsors: [], mandate: WORDS },
    provisions: (['title', 'operative'] as const).map((kind) => ({ kind, depth: 0, text: WORDS })),
  };
  const [submission, draft] = [streamName('submission', DRAFT), streamName('draft', DRAFT)];
  must(council.act(submission, head(codes[0]!), 'draft.submit', paper));
  must(council.act(submission, OFFICER, 'draft.register', {}));
  must(council.act(draft, OFFICER, 'draft.circulate', {}));
  must(council.onDraft('session.begin', { meeting: SYMBOL }));
  const how = { startsAt: BEGINS, mode: 'inRoom', format: 'plenary' };
  must(council.onMeeting('meeting.convene', { symbol: SYMBOL, ...how }));
  must(council.onMeeting('agenda.set', { items: [ITEM] }));
  must(council.onMeeting('meeting.open', {}));
  for (const code of codes) {
    must(council.onDraft('seat.take', {}, code));
    must(council.onMeeting('seat.take', {}, code));
  }
  const digest = meetings.agendaDigest(council.meeting());
  must(council.act(MEETING, CHAIR, 'agenda.ask', {}, digest));
  const ask = council.meeting().agenda.ask!.id;
  must(council.act(MEETING, CHAIR, 'agenda.adopt', { ask }, digest));
  must(council.onMeeting('item.open', { item: council.meeting().agenda.order[0]! }));
  must(council.onDraft('draft.declareClean', {}));
  const world = council.worldNow();
  beginnings.set(key, world);
  return world;
}
