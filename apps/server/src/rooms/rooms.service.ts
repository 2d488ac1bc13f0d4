import { Injectable, Logger } from '@nestjs/common';
import { type OwnNames } from '@shanyrak/draft';
import {
  type CouncilContext,
  type JoinAnswer,
  type JoinRequest,
  type RoomContext,
  type RoomEvent,
} from '@shanyrak/protocol';
import { type CouncilSnapshot } from '../council/snapshot';
import { Ledger } from '../ledger/ledger';
import { CouncilClock } from './council-now.service';
import { Line } from './line';
import { RoomMetrics } from './metrics';
import { Readers } from './readers.service';
import { Room } from './room';
import { type Visitor } from './visitor';

/** Events that a joining client may still be given one by one; whoever lacks more loads the state anew. */
export const LONGEST_CATCH_UP = 500;
/** How long somebody who follows by requests counts as there after the last one, in milliseconds. */
const BETWEEN_REQUESTS = 6_000;

/** Every room that this process shows, and the ways in and out. */
@Injectable()
export class Rooms {
  private readonly logger = new Logger('Rooms');
  private readonly rooms = new Map<string, Promise<Room>>();
  private readonly opened = new Map<string, Room>();
  /** Who wants to know that the events of a room have been passed on. */
  onChange: (room: Room, events: readonly RoomEvent[]) => void = () => undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly clock: CouncilClock,
    private readonly readers: Readers,
    private readonly metrics: RoomMetrics,
  ) {}

  all(): IterableIterator<Room> {
    return this.opened.values();
  }

  /**
   * Lets a visitor into a room and answers what it lacks, by number. `respond` hands the answer to
   * the socket; only then does the line open, so that no event overtakes the answer. Throws
   * `not-found` where the stream does not exist for this person.
   */
  async join(
    visitor: Visitor,
    request: JoinRequest,
    respond: (answer: JoinAnswer) => void,
  ): Promise<void> {
    const { stream, since } = request;
    const { audience, reader } = await this.readers.open(stream, visitor.person);
    const room = await this.openRoom(stream);
    if (visitor.gone) return this.vacate(room);
    room.leave(visitor);
    const line = new Line(stream, visitor, audience, reader, room.worded);
    room.enter(line);
    try {
      const head = room.numberFor(line);
      const log = await this.lacking(line, since, head);
      const { council, at } = await this.clock.now();
      // No further than the room has heard: what comes later comes over the line.
      const events =
        log &&
        room.worded(
          line,
          log.filter(({ seq }) => seq <= room.view.seq),
        );
      const sealed = room.ownNames(line);
      const context =
        audience === 'members' ? contextOf(council, visitor.person, at, sealed) : null;
      line.context = context;
      const seq = events?.at(-1)?.seq ?? head;
      respond({
        ok: true,
        seq,
        audience,
        context,
        ...(audience === 'members' ? { presence: room.presence, at } : { presence: {} }),
        ...(events ? { events } : { reload: true }),
      });
      line.openFrom(seq);
    } catch (error) {
      this.leave(visitor, stream);
      throw error;
    }
    this.onChange(room, []);
  }

  /** Keeps the room open for a member who follows it by requests, and counts that person as there. */
  async attend(stream: string, person: string, waiting = 0): Promise<Room> {
    const room = await this.openRoom(stream);
    if (room.attend(person, waiting + BETWEEN_REQUESTS)) this.onChange(room, []);
    return room;
  }

  /** Out of one room, whether the visitor was in it or not. */
  leave(visitor: Visitor, stream: string): void {
    const room = this.opened.get(stream);
    if (!room) return;
    room.leave(visitor);
    this.onChange(room, []);
    this.vacate(room);
  }

  leaveAll(visitor: Visitor): void {
    for (const stream of [...visitor.lines.keys()]) this.leave(visitor, stream);
  }

  /**
   * Judges every line anew: the roster, an accreditation, an office, the opening to observers may
   * have changed. A line whose reader may no longer see the room is taken out without a word; one
   * whose rights have changed is told its context.
   */
  async review(): Promise<void> {
    if (this.opened.size === 0) return;
    const { council, at } = await this.clock.now();
    for (const room of this.opened.values()) {
      if (room.letGo()) this.onChange(room, []);
      for (const line of room.lines.values()) {
        const { person } = line.visitor;
        const audience = this.readers.audienceOf(council, room.view, person, at);
        if (audience !== line.audience) {
          this.leave(line.visitor, room.stream);
          // Who reads it differently now, as an observer that has been admitted does, comes back for it.
          if (audience) line.visitor.end();
        }
        // Whoever is still joining is told its context with the answer.
        else if (line.context) {
          line.reader = council.readerAt(person, at);
          line.say(contextOf(council, person, at, room.ownNames(line)));
        }
      }
      this.vacate(room);
    }
  }

  /** A room that is still open when this returns: the last one out may just have closed it. */
  private async openRoom(stream: string): Promise<Room> {
    for (;;) {
      const room = await this.room(stream);
      if (this.opened.get(stream) === room) return room;
    }
  }

  private room(stream: string): Promise<Room> {
    const known = this.rooms.get(stream);
    if (known) return known;
    const room = new Room(stream, this.ledger, (changed, events) => this.onChange(changed, events));
    const opening = room.open().then(() => {
      this.opened.set(stream, room);
      this.metrics.rooms.set(this.opened.size);
      return room;
    });
    this.rooms.set(stream, opening);
    opening.catch((error: unknown) => {
      this.logger.warn(error, `${stream} could not be opened`);
      room.close();
      this.rooms.delete(stream);
    });
    return opening;
  }

  /** The last one out closes the room; nothing is kept for a stream that nobody looks at. */
  private vacate(room: Room): void {
    if (!room.isDeserted || this.opened.get(room.stream) !== room) return;
    room.close();
    this.opened.delete(room.stream);
    this.metrics.rooms.set(this.opened.size);
    this.rooms.delete(room.stream);
  }

  /** The events after `since`, up to now; null where the client must load the state anew. */
  private async lacking(
    line: Line,
    since: number | undefined,
    head: number,
  ): Promise<RoomEvent[] | null> {
    if (since === undefined || since > head || head - since > LONGEST_CATCH_UP) return null;
    if (line.audience === 'observers') return since === head ? [] : null;
    return since === head ? [] : this.ledger.events(line.stream, since, LONGEST_CATCH_UP);
  }
}

/**
 * What the browser's own rules need: the person's rights, in the capacity that comes first, and by which
 * sealed names the person's own delegation goes, where names are sealed for this reader.
 */
export function contextOf(
  council: CouncilSnapshot,
  person: string,
  at: number,
  sealed: OwnNames | null,
): RoomContext {
  const national = council.contextAt(person, 'national', at);
  const { delegation, chair } = national.actor;
  if (delegation !== null) return inRoom(national, sealed);
  return inRoom(council.contextAt(person, chair ? 'chair' : 'secretariat', at), sealed);
}

/** The council answers with the same object for as long as nothing about it has turned; so is this. */
const OPEN = new WeakMap<CouncilContext, RoomContext>();

function inRoom(context: CouncilContext, sealed: OwnNames | null): RoomContext {
  const known = sealed ? undefined : OPEN.get(context);
  if (known) return known;
  const made = { ...context, sealed };
  if (!sealed) OPEN.set(context, made);
  return made;
}
