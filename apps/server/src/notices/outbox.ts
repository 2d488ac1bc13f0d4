import { groupOfNotice, type NoticeChoices, type NoticeKind } from '@shanyrak/council';
import { type Instant, uuidNamed } from '@shanyrak/kernel';
import { type ClientBase, type Pool } from 'pg';
import { type CouncilService } from '../council/council.service';
import { asLedger } from '../ledger/transaction';
import { mailedFor } from './addressed';
import { type Delivery } from './deliveries';

/** Puts jobs into the queue within the transaction of this client. */
export type Enqueue = (
  jobs: readonly { readonly id: string; readonly data: Delivery }[],
  client: ClientBase,
) => Promise<unknown>;

/** Notices taken at once. */
const PAGE = 100;

/** A process that sends no mail itself leaves what is younger than this to others, in milliseconds. */
const LEFT_TO_OTHERS = 3_600_000;

interface Taken {
  readonly notice: string;
  readonly kind: NoticeKind;
  readonly addressee: string;
  /** Everybody to whom the same was told. */
  readonly together: readonly string[];
}

const TAKE = `
  SELECT o.notice, n.kind, n.addressee, ARRAY(SELECT m.addressee FROM notices m
           WHERE m.stream = n.stream AND m.seq = n.seq) AS together
    FROM notice_outbox o JOIN notices n ON n.id = o.notice
   ORDER BY o.at, o.notice LIMIT ${PAGE} FOR UPDATE OF o SKIP LOCKED`;

const WILLING = `
  SELECT a.person, c.choices FROM accounts a LEFT JOIN notice_choices c USING (person)
   WHERE a.person = ANY ($1) AND a.disabled_at IS NULL`;

const DELIVER = `
  INSERT INTO deliveries (notice, person, state, at)
  SELECT d.notice, d.person, 'waiting', instant_now()
    FROM unnest($1::text[], $2::text[]) AS d(notice, person)
  ON CONFLICT DO NOTHING RETURNING notice, person`;

/**
 * The outbox: a row for each notice of which nobody has yet seen to the mail, written in the deciding
 * transaction. Its rows become deliveries and jobs, and go, in one transaction: whatever crashes,
 * each becomes so once.
 */
export class Outbox {
  constructor(
    private readonly pool: Pool,
    private readonly council: CouncilService,
  ) {}

  /** Empties it, page by page. */
  async drain(enqueue: Enqueue): Promise<void> {
    while ((await this.drainPage(enqueue)) === PAGE);
  }

  /** Where no mail goes out nothing piles up either: the inbox holds the notices themselves. */
  async layAside(): Promise<void> {
    await this.pool.query('DELETE FROM notice_outbox WHERE at < instant_now() - $1', [
      LEFT_TO_OTHERS,
    ]);
  }

  private drainPage(enqueue: Enqueue): Promise<number> {
    return asLedger(this.pool, async (client) => {
      const { rows: taken } = await client.query<Taken>(TAKE);
      if (taken.length === 0) return 0;
      const made = await this.deliver(client, await this.mail(client, taken));
      if (made.length > 0) await enqueue(made.map(jobOf), client);
      await client.query('DELETE FROM notice_outbox WHERE notice = ANY ($1)', [
        taken.map(({ notice }) => notice),
      ]);
      return taken.length;
    });
  }

  /** Who gets mail about which of these. */
  private async mail(client: ClientBase, taken: readonly Taken[]): Promise<readonly Delivery[]> {
    const council = await this.council.snapshot(client);
    const at = await now(client);
    const all = taken.flatMap((one) =>
      mailedFor(council, one, at).map((person) => ({ ...one, person })),
    );
    const { rows } = await client.query<{
      person: string;
      choices: Partial<NoticeChoices> | null;
    }>(WILLING, [all.map(({ person }) => person)]);
    const choices = new Map(rows.map((row) => [row.person, row.choices ?? {}]));
    return all.filter(({ person, kind }) => {
      const chosen = choices.get(person);
      return chosen !== undefined && chosen[groupOfNotice(kind)] !== false;
    });
  }

  private async deliver(
    client: ClientBase,
    wanted: readonly Delivery[],
  ): Promise<readonly Delivery[]> {
    const { rows } = await client.query<Delivery>(DELIVER, [
      wanted.map(({ notice }) => notice),
      wanted.map(({ person }) => person),
    ]);
    return rows;
  }
}

const jobOf = (data: Delivery) => ({ id: uuidNamed({ mail: data }), data });

async function now(client: ClientBase): Promise<Instant> {
  const { rows } = await client.query<{ at: string }>('SELECT instant_now() AS at');
  return Number(rows[0]!.at);
}
