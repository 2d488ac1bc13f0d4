import { Injectable } from '@nestjs/common';
import { type Audience as StreamAudience, belongsTo, type Reader, refuse } from '@shanyrak/council';
import { type OwnNames, type Wording } from '@shanyrak/draft';
import { type Instant, isUuid, parseStream, type Refusal, streamName } from '@shanyrak/kernel';
import { type RoomEvent } from '@shanyrak/protocol';
import { type CouncilSnapshot } from '../council/snapshot';
import { CORES, type SentCommand } from '../ledger/cores';
import { Ledger, type StreamView } from '../ledger/ledger';
import { problem, ProblemError, problemOfRefusal } from '../platform/problems';
import { CouncilClock } from './council-now.service';
import { kindOf } from './kinds';
import { type Audience } from './line';

/** Streams whose audience is remembered. */
const AUDIENCES = 10_000;

type Worded = (events: readonly RoomEvent[]) => readonly RoomEvent[];

/** A stream as one reader may have it: a sealed draft in its sealed wording, and in no other. */
export interface Opened {
  readonly view: StreamView;
  readonly audience: Audience;
  readonly reader: Reader;
  readonly wording: Wording;
  /** Events of the stream, up to the number of the view, in that wording. */
  readonly worded: Worded;
  /** The reader's own sealed names; null in the open wording. */
  readonly sealed: OwnNames | null;
}

/**
 * The one door to every stream (design 5). Whoever belongs to the audience reads the events; an
 * observer reads views of a draft that the Chair has opened; to everybody else the stream does not
 * exist, and the answer is the same as for one that never did.
 */
@Injectable()
export class Readers {
  /** Fixed when a stream opens, hence worth remembering. */
  private readonly audiences = new Map<string, StreamAudience>();

  constructor(
    private readonly ledger: Ledger,
    private readonly clock: CouncilClock,
  ) {}

  /** The stream for this person; throws `not-found`. */
  async open(stream: string, person: string): Promise<Opened> {
    const opened = await this.look(stream, person);
    if (!opened) throw problem('not-found');
    return opened;
  }

  /** The draft of this id for this person, or, before its circulation, its submission. */
  async openDraft(id: string, person: string): Promise<Opened> {
    if (!isUuid(id)) throw problem('not-found');
    const opened =
      (await this.look(streamName('draft', id), person)) ??
      (await this.look(streamName('submission', id), person));
    if (!opened) throw problem('not-found');
    return opened;
  }

  /**
   * Lets a command through to the rules where its sender may know of the stream, or where it opens a
   * stream out of what the sender may read; else throws `not-found`. Whose accreditation has ended
   * is told so, whatever the stream.
   */
  async admit(command: SentCommand, person: string): Promise<void> {
    const { council, at } = await this.clock.now();
    if (!council.contextAt(person, command.as, at).actor.accredited)
      throw new ProblemError(problemOfRefusal(refuse('accreditation.ended', {})));
    const known = this.audiences.get(command.stream);
    if (known && belongsTo(known, council.readerAt(person, at))) return;
    const view = await this.ledger.read(command.stream);
    if (view) {
      const audience = await this.audienceNow(view, person);
      if (!audience) throw problem('not-found');
      return;
    }
    const kind = parseStream(command.stream)?.kind ?? '';
    const { opens, reads } = CORES[kind]!.needs(command);
    if (!opens) throw problem('not-found');
    if (kind !== 'draft') return;
    for (const stream of reads) if (!(await this.look(stream, person))) throw problem('not-found');
  }

  /** What this person may see of a stream at an instant; null where it does not exist for them. */
  audienceOf(
    council: CouncilSnapshot,
    view: StreamView,
    person: string,
    at: Instant,
  ): Audience | null {
    const { actor, roster } = council.contextAt(person, 'national', at);
    if (!actor.accredited) return null;
    const { state } = view;
    const kind = kindOf(state);
    if (belongsTo(view.audience, council.readerAt(person, at)))
      return kind.mayAttend(state, actor) ? 'members' : null;
    const observes = actor.delegation !== null && roster[actor.delegation]?.startsWith('OBSERVER');
    return observes && kind.isOpenToObservers(state) ? 'observers' : null;
  }

  /** A refusal as its sender may be told it. */
  async told(refusal: Refusal, stream: string, person: string): Promise<Refusal> {
    const view = await this.ledger.read(stream);
    if (!view) return refusal;
    const { council, at } = await this.clock.now();
    const reader = council.readerAt(person, at);
    const { state } = view;
    const { wordingFor, sealedRefusal } = kindOf(state);
    if (wordingFor(state, reader) !== 'sealed') return refusal;
    return sealedRefusal(refusal, state, reader.delegation);
  }

  private async look(stream: string, person: string): Promise<Opened | null> {
    const view = await this.ledger.read(stream);
    if (!view) return null;
    const audience = await this.audienceNow(view, person);
    if (!audience) return null;
    const { council, at } = await this.clock.now();
    const reader = council.readerAt(person, at);
    return { audience, reader, ...worded(view, reader) };
  }

  private async audienceNow(view: StreamView, person: string): Promise<Audience | null> {
    if (this.audiences.size >= AUDIENCES) this.audiences.clear();
    this.audiences.set(view.stream, view.audience);
    const { council, at } = await this.clock.now();
    return this.audienceOf(council, view, person, at);
  }
}

function worded(view: StreamView, reader: Reader): Omit<Opened, 'audience' | 'reader'> {
  const { state } = view;
  const { wordingFor, sealedState, sealedEvents, ownNames } = kindOf(state);
  const wording = wordingFor(state, reader);
  if (wording === 'open') return { view, wording, worded: (events) => events, sealed: null };
  return {
    ...{ view: { ...view, state: sealedState(state, wording) }, wording },
    worded: (events) => sealedEvents(events, state, wording),
    sealed: ownNames(state, reader.delegation),
  };
}
