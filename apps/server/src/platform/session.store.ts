import connectPgSimple from 'connect-pg-simple';
import { createHash } from 'node:crypto';
import session, { type SessionData } from 'express-session';
import { type Pool } from 'pg';

declare module 'express-session' {
  interface SessionData {
    person: string;
    /** The database's clock when the session was opened, in milliseconds. */
    openedAt: number;
  }
}

/** Seconds without an act after which a session ends by itself. */
export const IDLE = 12 * 60 * 60;
/** Seconds after which it ends whatever happens. */
export const LONGEST = 7 * 24 * 60 * 60;

type Done = (error?: unknown) => void;

/** The name by which the table knows a session: whoever reads the table cannot open one. */
export function sessionNamed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

const PgStore = connectPgSimple(session);

/**
 * Sessions are opaque secrets of 256 bits, held by a browser's cookie or a window's bearer token;
 * the table `sessions` holds only their digests. Ending a session puts its expiry to now and leaves
 * the row for a day, so that a process whose bell was down still learns of it.
 */
export class SessionStore extends PgStore {
  constructor(private readonly clients: Pool) {
    super({ pool: clients, tableName: 'sessions', ttl: IDLE, pruneSessionInterval: false });
  }

  override get(secret: string, done: (error: unknown, data?: SessionData | null) => void): void {
    super.get(sessionNamed(secret), done);
  }

  override set(secret: string, data: SessionData, done?: Done): void {
    super.set(sessionNamed(secret), data, done);
  }

  override destroy(secret: string, done?: Done): void {
    this.clients
      .query('SELECT session_end($1)', [sessionNamed(secret)])
      .then(() => done?.())
      .catch((error: unknown) => done?.(error));
  }

  /** Expiry moves by `SessionService.touch`, on the database's clock. */
  override touch(_secret: string, _data: SessionData, done?: Done): void {
    done?.();
  }

  /** Stores a session that no cookie carries. */
  async open(secret: string, data: Pick<SessionData, 'person' | 'openedAt'>): Promise<void> {
    const stored = { ...data, cookie: { originalMaxAge: null } } as SessionData;
    await new Promise<void>((done, fail) =>
      this.set(secret, stored, (error) =>
        error
          ? fail(error instanceof Error ? error : new Error('The session was not stored'))
          : done(),
      ),
    );
  }
}
