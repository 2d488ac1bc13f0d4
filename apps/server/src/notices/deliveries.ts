import { type NoticeChoices, type NoticeKind, type Reader } from '@shanyrak/council';
import { type Instant, uuidNamed } from '@shanyrak/kernel';
import { type MailAnswer } from '@shanyrak/protocol';
import { type Pool } from 'pg';
import { type DataSource } from 'typeorm';
import { asAudience } from '../ledger';
import { asLedger } from '../ledger/transaction';

/** One notice for one person: what a job of the queue names. */
export interface Delivery {
  readonly notice: string;
  readonly person: string;
}

/**
 * `waiting` until somebody hands it over, `sending` while that is under way; then `sent`, `refused` by
 * the mail server, `failed` after the last attempt, `unsure` where nobody knows, or `dropped`, since
 * the person is no longer addressed or wants no mail.
 */
export type DeliveryState =
  'waiting' | 'sending' | 'sent' | 'unsure' | 'refused' | 'failed' | 'dropped';

/** What is known of it at the moment of sending. */
export interface Addressed {
  readonly kind: NoticeKind;
  readonly due: Instant | null;
  /** Null where nobody can sign in with it any more. */
  readonly email: string | null;
  readonly choices: Partial<NoticeChoices> | null;
}

const BEGIN = `
  UPDATE deliveries SET state = 'sending', attempts = attempts + 1, at = instant_now()
   WHERE notice = $1 AND person = $2 AND state = 'waiting' RETURNING attempts`;

const END = `
  UPDATE deliveries SET state = $3, code = $4, at = instant_now()
   WHERE notice = $1 AND person = $2 AND state IN ('sending', 'unsure')`;

/** Whoever began and has not said how it ended is gone: nobody knows, and nothing is sent again. */
const FORSAKEN = `
  UPDATE deliveries SET state = 'unsure', at = instant_now()
   WHERE state = 'sending' AND at < instant_now() - $1`;

const ADDRESSED = `
  SELECT n.kind, n.due::float8 AS due, c.choices,
         CASE WHEN a.disabled_at IS NULL THEN a.email END AS email
    FROM notices n
    LEFT JOIN accounts a ON a.person = $2
    LEFT JOIN notice_choices c ON c.person = $2
   WHERE n.id = $1`;

const WAITING = `
  SELECT count(*)::float8 AS count FROM deliveries WHERE state IN ('waiting', 'sending')`;

const TROUBLES = `
  SELECT d.person, p.name, n.symbol, d.state, d.code, d.at::float8 AS at
    FROM deliveries d JOIN notices n ON n.id = d.notice JOIN persons p ON p.id = d.person
   WHERE d.state IN ('unsure', 'refused', 'failed')
   ORDER BY d.at DESC, d.person LIMIT 50`;

/** The book of mail: written before a message is handed over and after it, so that none goes twice. */
export class Deliveries {
  constructor(private readonly pool: Pool) {}

  /** Which attempt this is; null where nothing is to be sent. */
  async begin({ notice, person }: Delivery): Promise<number | null> {
    const { rows } = await this.pool.query<{ attempts: number }>(BEGIN, [notice, person]);
    return rows[0]?.attempts ?? null;
  }

  async end(
    { notice, person }: Delivery,
    state: DeliveryState,
    code: number | null = null,
  ): Promise<void> {
    await this.pool.query(END, [notice, person, state, code]);
  }

  /** `after`: milliseconds within which every attempt has ended. */
  async leaveForsaken(after: number): Promise<void> {
    await this.pool.query(FORSAKEN, [after]);
  }

  /** What has not arrived, and may not. */
  async troubles(): Promise<Omit<MailAnswer, 'mails'>> {
    return asLedger(this.pool, async (client) => {
      const waiting = await client.query<{ count: number }>(WAITING);
      const troubles = await client.query<MailAnswer['troubles'][number]>(TROUBLES);
      return { waiting: waiting.rows[0]!.count, troubles: troubles.rows };
    });
  }
}

/** Null where this person does not read it (any more): row-level security says so, as in the inbox. */
export async function addressedTo(
  source: DataSource,
  reader: Reader,
  { notice, person }: Delivery,
): Promise<Addressed | null> {
  const rows = await asAudience(source, reader, (manager) =>
    manager.query<Addressed[]>(ADDRESSED, [notice, person]),
  );
  return rows[0] ?? null;
}

/** The same for the same notice and person, however often it is made. */
export function messageIdOf({ notice, person }: Delivery, from: string): string {
  return `<${uuidNamed({ letter: { notice, person } })}@${from.slice(from.indexOf('@') + 1)}>`;
}
