import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { randomBytes } from 'node:crypto';
import { type IncomingHttpHeaders } from 'node:http';
import { type Instant } from '@shanyrak/kernel';
import { type Request } from 'express';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { type SignedIn } from './access';
import { Bell } from './bell';
import { poolOf } from './database';
import { IDLE, LONGEST, sessionNamed, SessionStore } from './session.store';

/** The cookie's name. */
export const COOKIE = 'shanyrak';
/**
 * A page may name the person whom it shows: a browser's cookie changes hands under its other windows,
 * and what was meant as one delegation's act must not become another's.
 */
export const MEANT_FOR = 'shanyrak-person';
/** A session in use moves its end once in this many seconds. */
const FRESH = 300;
/** How often ended sessions are looked for, beside the bell, in milliseconds. */
const ROUND = 30_000;

type Query = { query(sql: string, params?: unknown[]): Promise<unknown> };

/**
 * Who is there: one answer for the guard of HTTP and for the handshake of sockets (design 5).
 * Sessions end by signing out, when an account is disabled or an accreditation ended, and by time;
 * each end is told to every process at once, so that open sockets end with it.
 */
@Injectable()
export class SessionService implements OnApplicationBootstrap, OnModuleDestroy {
  readonly store: SessionStore;
  private readonly logger = new Logger('Sessions');
  private readonly pool: Pool;
  private readonly listeners = new Set<(session: string) => void>();
  private readonly touched = new Map<string, number>();
  private round: NodeJS.Timeout | null = null;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly bell: Bell,
  ) {
    this.pool = poolOf(source);
    this.store = new SessionStore(this.pool);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.bell.listen('session_revoked', (session) =>
      session === null ? void this.lookForEnded() : this.announce(session),
    );
    this.round = setInterval(() => void this.lookForEnded(), ROUND).unref();
  }

  onModuleDestroy(): void {
    if (this.round) clearInterval(this.round);
  }

  /** Whose request or handshake this is, by cookie or `Authorization: Bearer`; null for nobody. */
  async authenticate(headers: IncomingHttpHeaders): Promise<SignedIn | null> {
    const bearer = /^Bearer ([\w-]{43})$/.exec(headers.authorization ?? '')?.[1];
    const secret = bearer ?? secretOf(headers.cookie);
    if (!secret) return null;
    const session = sessionNamed(secret);
    const { rows } = await this.pool.query<{ person: string; at: string; stale: boolean }>(
      `SELECT s.person, instant_now() AS at,
              s.expire < clock_timestamp() + make_interval(secs => $2) AS stale
         FROM sessions s JOIN accounts a ON a.person = s.person AND a.disabled_at IS NULL
        WHERE s.sid = $1 AND s.expire > clock_timestamp()`,
      [session, IDLE - FRESH],
    );
    const row = rows[0];
    const meantFor = headers[MEANT_FOR];
    if (!row || (meantFor !== undefined && meantFor !== row.person)) return null;
    if (row.stale) await this.touch(session);
    return { session, person: row.person, at: Number(row.at), byCookie: !bearer };
  }

  /** Opens a session that a window holds by itself; the token is told once and never again. */
  async openBearer(person: string): Promise<string> {
    const token = newSecret();
    await this.store.open(token, { person, openedAt: await this.now() });
    return token;
  }

  /** Opens a session that the browser's cookie carries; express-session sets the cookie. */
  async openCookie(request: Request, person: string): Promise<void> {
    const openedAt = await this.now();
    await promised((done) => request.session.regenerate(done));
    Object.assign(request.session, { person, openedAt });
    await promised((done) => request.session.save(done));
  }

  /** Says that the session is in use; open sockets say it with each command. */
  async touch(session: string): Promise<void> {
    const before = this.touched.get(session) ?? 0;
    if (performance.now() - before < FRESH * 1000 && before > 0) return;
    this.touched.set(session, performance.now());
    await this.pool.query(
      `UPDATE sessions
          SET expire = least(clock_timestamp() + make_interval(secs => $2),
                             to_timestamp((sess->>'openedAt')::float8 / 1000) + make_interval(secs => $3))
        WHERE sid = $1 AND expire > clock_timestamp()`,
      [session, IDLE, LONGEST],
    );
  }

  /** Ends one session, in all processes. */
  async revoke(session: string): Promise<void> {
    await this.pool.query('SELECT session_end($1)', [session]);
  }

  /** Ends all sessions of a person; with a transaction's `query`, at its commit. */
  async revokeAllOf(person: string, within: Query = this.pool): Promise<void> {
    await within.query('SELECT session_end(sid) FROM sessions WHERE person = $1', [person]);
  }

  /** Calls with each session that ends, in whatever process, at most once or twice. Returns the way out. */
  onRevoked(listener: (session: string) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private async now(): Promise<Instant> {
    const { rows } = await this.pool.query<{ at: string }>('SELECT instant_now() AS at');
    return Number(rows[0]!.at);
  }

  private announce(session: string): void {
    this.touched.delete(session);
    for (const listener of this.listeners) listener(session);
  }

  /** Sessions that ended by time, or while the bell was not heard; yesterday's are cleared away. */
  private async lookForEnded(): Promise<void> {
    try {
      const { rows } = await this.pool.query<{ sid: string }>(
        `SELECT sid FROM sessions
          WHERE expire <= clock_timestamp() AND expire > clock_timestamp() - interval '10 minutes'`,
      );
      for (const { sid } of rows) this.announce(sid);
      await this.pool.query(
        `DELETE FROM sessions WHERE expire < clock_timestamp() - interval '1 day'`,
      );
    } catch (error) {
      this.logger.warn(error, 'Ended sessions could not be looked for');
    }
  }
}

/** 256 bits, in 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * The secret in a cookie `s:<secret>.<signature>`. The signature is express-session's habit; what
 * protects is the secret itself, of which the table knows the digest.
 */
function secretOf(cookies: string | undefined): string | null {
  const pair = cookies?.split(/; */).find((one) => one.startsWith(`${COOKIE}=`));
  if (!pair) return null;
  const value = pair.slice(COOKIE.length + 1).replace(/^s%3A/i, 's:');
  return /^s:([\w-]{43})\./.exec(value)?.[1] ?? null;
}

const promised = (act: (done: (error: unknown) => void) => void): Promise<void> =>
  new Promise((done, fail) =>
    act((error) =>
      error ? fail(error instanceof Error ? error : new Error('no session')) : done(),
    ),
  );
