import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { type Presence } from '@shanyrak/protocol';
import { DataSource } from 'typeorm';
import { Bell } from '../platform/bell';
import { poolOf } from '../platform/database';
import { kindOf, type Table } from './kinds';
import { type Room } from './room';
import { Rooms } from './rooms.service';

/** How long a seat counts as occupied after its holder's process was last heard, in seconds. */
const LEASE = 6;
/** Events after which somebody else may be sitting at the table. */
const MOVES_SEATS = /^(session|seat|meeting)\./;
const CHANNEL = 'presence_changed';

interface Lease {
  readonly stream: string;
  readonly delegation: string;
}

/**
 * Who sits at the table (practice rule 8): while a reading is in session or a meeting open, and only
 * then, each seat
 * that was taken is occupied or remote, as its holder has said, as long as a socket of its holder is
 * in the room, else empty. Every
 * process leases the seats of its own sockets; a process that dies lets its leases run out.
 */
@Injectable()
export class Presences implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Presence');
  private readonly process = randomUUID();
  private leased = '[]';
  private under: Promise<void> | null = null;
  private again = false;
  private closed = false;
  private deafen: () => void = () => undefined;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly rooms: Rooms,
    private readonly bell: Bell,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.rooms.onChange = (_room, events) => {
      if (events.length === 0 || events.some(({ type }) => MOVES_SEATS.test(type)))
        void this.renew();
    };
    this.deafen = await this.bell.listen(CHANNEL, () => void this.renew());
  }

  /** The seats of this process are empty from now on. */
  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    this.deafen();
    await this.under;
    if (this.leased === '[]') return;
    await this.exchange([], []).catch(() => undefined);
  }

  /** Renews this process's leases and tells each room what has changed; one at a time. */
  renew(): Promise<void> {
    if (this.closed) return Promise.resolve();
    if (this.under) {
      this.again = true;
      return this.under;
    }
    this.under = this.renewOnce()
      .catch((error: unknown) => this.logger.warn(error, 'Presence could not be renewed'))
      .finally(() => {
        this.under = null;
        if (!this.again) return;
        this.again = false;
        void this.renew();
      });
    return this.under;
  }

  private async renewOnce(): Promise<void> {
    const rooms = [...this.rooms.all()];
    const inSession = rooms.filter((room) => seatsOf(room) !== null);
    const mine = inSession.flatMap(heldHere);
    if (inSession.length > 0 || this.leased !== '[]') {
      const others = await this.exchange(
        mine,
        inSession.map(({ stream }) => stream),
      );
      const occupied = new Set([...mine, ...others].map(nameOf));
      for (const room of inSession) say(room, presenceIn(room, occupied));
    }
    for (const room of rooms) if (seatsOf(room) === null) say(room, {});
  }

  /** Writes the seats held here and answers those that other processes hold in these streams. */
  private async exchange(mine: readonly Lease[], streams: readonly string[]): Promise<Lease[]> {
    const leased = JSON.stringify(mine);
    const pool = poolOf(this.source);
    const { rows } = await pool.query<Lease>(
      `WITH mine AS (SELECT * FROM unnest($2::text[], $3::text[]) AS held(stream, delegation)),
            gone AS (DELETE FROM presence p
                      WHERE p.process = $1
                        AND NOT EXISTS (SELECT FROM mine m
                                         WHERE m.stream = p.stream AND m.delegation = p.delegation)
                         OR p.expires < clock_timestamp() - interval '1 minute'),
            kept AS (INSERT INTO presence (process, stream, delegation, expires)
                     SELECT $1, stream, delegation, clock_timestamp() + make_interval(secs => $5)
                       FROM mine
                         ON CONFLICT (stream, delegation, process)
                         DO UPDATE SET expires = EXCLUDED.expires)
       SELECT p.stream, p.delegation FROM presence p
        WHERE p.process <> $1 AND p.stream = ANY($4::text[]) AND p.expires > clock_timestamp()`,
      [
        this.process,
        mine.map(({ stream }) => stream),
        mine.map(({ delegation }) => delegation),
        streams,
        LEASE,
      ],
    );
    if (leased !== this.leased) await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, '']);
    this.leased = leased;
    return rows;
  }
}

const nameOf = ({ stream, delegation }: Lease): string => `${stream} ${delegation}`;

/** The table of a reading in session or of an open meeting, or null outside one. */
function tableOf({ view }: Room): Table | null {
  return kindOf(view.state).table(view.state);
}

/** Delegation → holder of its seat, or null outside a session. */
function seatsOf(room: Room): Table['seats'] | null {
  return tableOf(room)?.seats ?? null;
}

/** The seats whose holder is in the room, in this process. */
function heldHere(room: Room): Lease[] {
  const { persons } = room;
  return Object.entries(seatsOf(room) ?? {})
    .filter(([, holder]) => persons.has(holder))
    .map(([delegation]) => ({ stream: room.stream, delegation }));
}

function presenceIn(room: Room, occupied: ReadonlySet<string>): Presence {
  const { seats = {}, remote = [] } = tableOf(room) ?? {};
  const placeOf = (delegation: string): Presence[string] => {
    if (!occupied.has(nameOf({ stream: room.stream, delegation }))) return 'empty';
    return remote.includes(delegation) ? 'remote' : 'occupied';
  };
  return Object.fromEntries(
    Object.keys(seats)
      .sort()
      .map((delegation) => [delegation, placeOf(delegation)]),
  );
}

function say(room: Room, presence: Presence): void {
  if (JSON.stringify(presence) !== JSON.stringify(room.presence)) room.sayPresence(presence);
}
