import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SessionService } from '../platform/session.service';
import { Shutdown } from '../platform/shutdown';
import { credentials } from './handshake';
import { Limits } from '../platform/limits';
import { RoomMetrics } from './metrics';
import { Rooms } from './rooms.service';
import { type LiveSocket, Visitor } from './visitor';

/** A server that closes asks its clients to come back within this time, each at another moment. */
const COME_BACK_WITHIN = 3_000;

/** Everybody connected to this process. Whose session ends leaves at once, in the middle of a word. */
@Injectable()
export class Visitors implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly present = new Map<string, Visitor>();
  private forget: () => void = () => undefined;

  constructor(
    private readonly rooms: Rooms,
    private readonly sessions: SessionService,
    private readonly limits: Limits,
    private readonly metrics: RoomMetrics,
    private readonly shutdown: Shutdown,
  ) {}

  onApplicationBootstrap(): void {
    this.forget = this.sessions.onRevoked((session) => {
      for (const visitor of this.all()) if (visitor.session === session) visitor.end();
    });
    this.shutdown.onClosing(() => this.sayClosing());
  }

  onModuleDestroy(): void {
    this.forget();
  }

  all(): Visitor[] {
    return [...this.present.values()];
  }

  of(socket: LiveSocket): Visitor | undefined {
    return this.present.get(socket.id);
  }

  arrive(socket: LiveSocket): void {
    const visitor = new Visitor(socket);
    this.present.set(socket.id, visitor);
    this.metrics.sockets.inc();
    socket.use((_frame, next) => {
      this.limits.spend(visitor.person, 'frame').then(
        () => next(),
        () => visitor.end(),
      );
    });
    void this.checkAgain(visitor);
  }

  depart(socket: LiveSocket): void {
    const visitor = this.of(socket);
    if (!visitor) return;
    this.present.delete(socket.id);
    this.metrics.sockets.dec();
    this.rooms.leaveAll(visitor);
  }

  /** Throws `too-many-requests` for who joins again and again. */
  mayJoin({ person }: Visitor): Promise<void> {
    return this.limits.spend(person, 'join');
  }

  /** Whoever acts is there: the session's end moves on, as with a request over HTTP. */
  keepSession({ session }: Visitor): void {
    this.sessions.touch(session).catch(() => undefined);
  }

  /** The session may have ended between the handshake and this moment, when nobody here was told. */
  private async checkAgain(visitor: Visitor): Promise<void> {
    try {
      if (!(await this.sessions.authenticate(credentials(visitor.socket)))) visitor.end();
    } catch {
      // The database does not answer: the handshake's word stands until it does.
    }
  }

  private sayClosing(): void {
    for (const visitor of this.all()) {
      const reconnectIn = Math.round(Math.random() * COME_BACK_WITHIN);
      visitor.emit('closing', { reconnectIn });
    }
  }
}
