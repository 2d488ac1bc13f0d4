import { type Actor, belongsTo, refuse } from '@shanyrak/council';
import { accept, type Instant, refused, type Verdict } from '@shanyrak/kernel';
import { type Rebaser } from '@shanyrak/draft';
import {
  type ActedBy,
  appendTo,
  bytesOf,
  type ChainHead,
  emptyHead,
  type Entry,
  type Happened,
  PAYLOAD_LIMIT,
  readEntry,
  type RecordedEvent,
} from '@shanyrak/ledger';
import { type Unannounced } from '@shanyrak/meeting';
import { type Outcome, type CouncilContext } from '@shanyrak/protocol';
import { CLOCK, type CouncilSnapshot } from '../council/snapshot';
import { type Core, type CoreContext, type Register, type SentCommand } from './cores';
import { type Opening, type Step } from './known-stream';
import { type AppendRequest, type Opened, type RecordedOutcome } from './log';
import { type NoticeRow, noticesOf } from './notices';

/** One command of a group, as its sender sent it. */
export interface Sender {
  readonly person: string;
  readonly command: SentCommand;
  /** The digest of what the command says: a repetition says the same. */
  readonly digest: string;
  readonly receivedAt: Instant | null;
  /** The council's own clock sends it. */
  readonly clock: boolean;
}

/** What a group is decided on: everything is locked, nothing is read after this. */
export interface GroupBasis {
  readonly stream: string;
  readonly core: Core;
  readonly opened: Opened;
  readonly council: CouncilSnapshot;
  /** The state at the head; null where the stream does not exist. */
  readonly state: unknown;
  readonly opening: Opening | null;
  /** Streams that nothing can be decided on: an unknown version, or contents that were erased. */
  readonly readOnly: ReadonlySet<string>;
  readonly reads: Readonly<Record<string, unknown>>;
  /** Who is at the table; null where no command of the group asks. */
  readonly present: readonly string[] | null;
  /** What is still to be announced; left out where no command of the group asks. */
  readonly unannounced?: readonly Unannounced[] | null;
  /** A new salt. */
  readonly draw: () => string;
  readonly rebase: Rebaser;
  /** Of a package: the ids of the drafts on which the same is decided in the same transaction. */
  readonly together?: readonly string[];
  /** Whether what was just decided rests on a rebase that is yet to be made. */
  readonly isPutOff: () => boolean;
}

/** What a rule answered, or what failed where no rule foresaw it. */
export type Answer = { readonly verdict: Verdict<Outcome> } | { readonly error: unknown };

export interface Plan {
  /** One for each sender, in their order. */
  readonly answers: readonly Answer[];
  /** Null where nothing is to be written. */
  readonly append: AppendRequest | null;
  readonly steps: readonly Step[];
  readonly opening: Opening | null;
}

/**
 * Decides a group of commands on one stream, each on the state that the former ones left (design 3).
 * In the order of the code, for each: a repetition gets the recorded outcome; then the stream must
 * be there for this person; then the core decides; a command that takes effect at a deadline first
 * settles what was receipted before. What throws fails alone. Null as soon as one is put off: nothing
 * is answered then, since nothing that follows could be decided.
 */
export function decideGroup(basis: GroupBasis, senders: readonly Sender[]): Plan | null {
  const group = new Group(basis);
  const answers: Answer[] = [];
  for (const sender of senders) {
    answers.push(group.take(sender));
    if (basis.isPutOff()) return null;
  }
  return { answers, append: group.append(), steps: group.steps, opening: group.opening };
}

class Group {
  readonly steps: Step[] = [];
  opening: Opening | null;
  private state: unknown;
  private head: ChainHead;
  private readonly entries: Entry[] = [];
  private readonly outcomes: RecordedOutcome[] = [];
  private readonly notices: NoticeRow[] = [];
  private readonly decided = new Set<string>();
  private readonly next: Record<string, number>;

  constructor(private readonly basis: GroupBasis) {
    const { opened, stream, state, opening } = basis;
    const { seq, hash, at } = opened.own ?? emptyHead(stream);
    this.head = { stream, seq, hash, at };
    this.state = state;
    this.opening = opening;
    this.next = Object.fromEntries(
      Object.entries(opened.registers).map(([register, { next }]) => [register, next]),
    );
  }

  take(sender: Sender): Answer {
    const { id, type } = sender.command;
    try {
      if (this.basis.core.settling.includes(type)) this.settle(id);
      const verdict = this.decide(sender);
      this.decided.add(id);
      return { verdict };
    } catch (error) {
      return { error };
    }
  }

  append(): AppendRequest | null {
    const { stream, opened, core, readOnly } = this.basis;
    if (readOnly.has(stream)) return null;
    const waiting = opened.receipts.filter((one) => one.stream === stream && !one.settled);
    const settled = waiting
      .map((one) => one.command)
      .filter((command) => this.decided.has(command));
    if (this.entries.length === 0 && settled.length === 0) return null;
    const appended = this.entries.length > 0;
    return {
      ...{ stream, at: opened.at, settled, outcomes: this.outcomes },
      ...(!opened.own && this.opening ? { opening: columnsOf(this.opening) } : {}),
      entries: this.entries.map(({ event, contents }) => ({ ...event, ...contents })),
      registers: Object.fromEntries(
        Object.entries(opened.registers).map(([kind, { name }]) => [name, this.next[kind]!]),
      ),
      head: appended ? { seq: this.head.seq, hash: this.head.hash } : null,
      projected: appended ? core.project(stream, this.state) : null,
      notices: this.notices,
    };
  }

  /**
   * Receipts of this stream that nobody has decided yet, in the order in which they came. One that
   * cannot be decided throws and holds the deadline up: a wrongful delay costs an hour, a wrongful
   * consensus a foreign policy (practice rule 1).
   */
  private settle(except: string): void {
    for (const { command, stream, person, digest, envelope, at, settled } of this.basis.opened
      .receipts) {
      if (
        settled ||
        stream !== this.basis.stream ||
        command === except ||
        this.decided.has(command)
      )
        continue;
      const sent = envelope as SentCommand;
      const answer = this.take({ person, command: sent, digest, receivedAt: at, clock: false });
      if ('error' in answer) throw answer.error;
    }
  }

  private decide(sender: Sender): Verdict<Outcome> {
    const { person, command, digest } = sender;
    const { opened, core } = this.basis;
    const known = [...opened.outcomes, ...this.outcomes].find((one) => one.command === command.id);
    if (known) return repeated(known, person, digest);

    const context = this.contextOf(sender);
    const hindrance = this.hindranceTo(sender, context.actor);
    if (hindrance) return refused(hindrance);

    const needs = core.needs(command);
    const verdict = core.decide(this.state, command, {
      at: opened.at,
      receivedAt: this.receivedAt(sender),
      ...context,
      number: needs.register && this.numberOf(needs.register),
      reads: this.basis.reads,
      present: this.basis.present,
      unannounced: this.basis.unannounced ?? null,
      rebase: this.basis.rebase,
      names: namesIn(this.basis.council),
      ...(this.basis.together && { together: this.basis.together }),
    });
    // What it would record is not even made: it may be long, and counts for nothing.
    if (this.basis.isPutOff()) throw new Error(`${command.type} is put off`);
    return verdict.ok ? this.record(sender, context.actor, verdict.value) : verdict;
  }

  private hindranceTo({ person, command, clock }: Sender, actor: Actor) {
    const { core, council, opened, stream, readOnly } = this.basis;
    if (!actor.accredited) return refuse('accreditation.ended', {});
    const { opens, reads } = core.needs(command);
    if (!this.opening) return opens ? null : refuse('stream.absent', {});
    const visible =
      clock ||
      belongsTo(this.opening.audience, council.readerAt(person, opened.at)) ||
      (this.state !== null && core.opensToObservers(this.state));
    if (!visible) return refuse('stream.absent', {});
    if ([stream, ...reads].some((one) => readOnly.has(one))) return refuse('stream.readOnly', {});
    return opens ? refuse('stream.exists', {}) : null;
  }

  private contextOf(sender: Sender): CouncilContext {
    const { council, opened } = this.basis;
    const { person, command, clock } = sender;
    // What a person might do is judged at the instant at which the act was received.
    const at = this.receivedAt(sender) ?? opened.at;
    return clock
      ? council.contextAt(CLOCK, 'system', at)
      : council.contextAt(person, command.as, at);
  }

  private receivedAt({ person, command, receivedAt, digest }: Sender): Instant | null {
    const receipt = this.basis.opened.receipts.find(
      (one) => one.command === command.id && one.person === person && one.digest === digest,
    );
    return receipt?.at ?? receivedAt;
  }

  private numberOf(register: Register): { value: number; year: string } {
    const given = this.basis.opened.registers[register];
    if (!given) throw new Error(`The register ${register} was not opened for this group`);
    return { value: this.next[register]!, year: given.year };
  }

  private record(sender: Sender, actor: Actor, happened: readonly Happened[]): Verdict<Outcome> {
    const { core, opened, draw } = this.basis;
    const { id } = sender.command;
    if (happened.length === 0)
      throw new Error(`${sender.command.type} was accepted without an event`);
    const by: ActedBy = { person: actor.person, delegation: actor.delegation, as: actor.as };
    const appended = appendTo(this.head, happened, by, id, opened.at, happened.map(draw));
    const sizes = appended.entries.map(({ contents }) => bytesOf(contents.payload));
    if (sizes.some((size) => size > PAYLOAD_LIMIT))
      return refused(refuse('event.tooLarge', { kilobytes: PAYLOAD_LIMIT / 1024 }));
    // Read back from the rows, so that what is told here is what every other process reads.
    const events = appended.entries.map(({ event, contents }) =>
      readEntry(event, contents.payload),
    );
    const state = events.reduce<unknown>((before, event) => core.evolve(before, event), this.state);
    const opening = this.opening ?? core.opening(state);

    this.state = state;
    this.opening = opening;
    this.head = appended.head;
    this.entries.push(...appended.entries);
    this.steps.push({ events, state });
    this.tell(events);
    const { register } = core.needs(sender.command);
    if (register && happened.some(({ type }) => core.numbered.includes(type)))
      this.next[register]! += 1;
    const from = events[0]!.seq;
    const to = appended.head.seq;
    const { person, digest } = sender;
    this.outcomes.push({ command: id, person, digest, from_seq: from, to_seq: to, at: opened.at });
    return accept({ from, to, at: opened.at });
  }

  /** Notices of what happened, for those who may see it; what is erased by rule one day leaves none. */
  private tell(events: readonly RecordedEvent[]): void {
    const { core, council, opened, stream } = this.basis;
    if (!core.tell || this.opening!.grade !== 'FORMAL') return;
    const { roster } = council.contextAt(CLOCK, 'system', opened.at);
    const codes = Object.keys(roster);
    const reached = {
      audience: this.opening!.audience,
      members: codes.filter((code) => roster[code] === 'MEMBER'),
      observers: core.opensToObservers(this.state)
        ? codes.filter((code) => roster[code] !== 'MEMBER')
        : [],
    };
    for (const event of events)
      this.notices.push(...noticesOf(stream, event, core.tell(event, this.state), reached));
  }
}

/** What things were called, as the ledger's council knows it. */
function namesIn(council: CouncilSnapshot): CoreContext['names'] {
  const codeAlone = (code: string) => ({ en: code, ru: code });
  return {
    delegation: (code, at) => ({
      en: council.nameOf(code, at, 'en'),
      ru: council.nameOf(code, at, 'ru'),
    }),
    body: (code, at) => {
      const { bodies } = council.contextAt(CLOCK, 'system', at);
      return bodies?.find((body) => body.code === code)?.names ?? codeAlone(code);
    },
  };
}

/** The same act of the same person is done once; another's id is refused without a word about it. */
function repeated(known: RecordedOutcome, person: string, digest: string): Verdict<Outcome> {
  if (known.person !== person) return refused(refuse('command.idTaken', {}));
  if (known.digest !== digest) return refused(refuse('command.changed', {}));
  return accept({ from: known.from_seq, to: known.to_seq, at: known.at });
}

function columnsOf({ audience, grade }: Opening): NonNullable<AppendRequest['opening']> {
  const { delegations, chair, secretariat } = audience;
  const listed = delegations === 'members' ? null : delegations;
  return { grade, delegations: listed, chair, secretariat };
}
