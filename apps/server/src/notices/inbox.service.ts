import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { mayAct, outsideStreams, type Reader, readsNoticesOf, refuse } from '@shanyrak/council';
import { type Instant, type Refusal } from '@shanyrak/kernel';
import { type Notice, type NoticesAnswer, type StampsAnswer } from '@shanyrak/protocol';
import { DataSource } from 'typeorm';
import { CouncilService } from '../council/council.service';
import { type RecordedCouncil } from '../council/snapshot';
import { Ledger } from '../ledger';
import { asLedger } from '../ledger/transaction';
import { Config } from '../platform/config';
import { poolOf } from '../platform/database';
import { problem, ProblemError, problemOfRefusal } from '../platform/problems';

/** Where the inbox is read on: behind the notice of this instant and id. */
export interface Place {
  readonly at: Instant;
  readonly id: string;
}

/** Nobody is told of more than this: beyond it a number says nothing. */
const MOST_UNREAD = 100;

const LIST = `
  SELECT n.id, n.addressee, n.kind, n.stream, n.symbol, n.due::float8 AS due, n.at::float8 AS at,
         m.notice IS NOT NULL AS read,
         CASE WHEN s.at IS NOT NULL
              THEN json_build_object('at', s.at, 'person', s.person) END AS received
    FROM notices n
    LEFT JOIN notice_marks m ON m.notice = n.id AND m.person = $1
    LEFT JOIN notice_stamps s ON s.notice = n.id`;

const PAGE = `${LIST}
   WHERE n.addressee = ANY ($2) AND ($3::bigint IS NULL OR (n.at, n.id) < ($3, $4))
   ORDER BY n.at DESC, n.id DESC LIMIT $5`;

const ONE = `${LIST} WHERE n.addressee = ANY ($2) AND n.id = $3`;

const UNREAD = `
  SELECT count(*)::float8 AS count FROM (
    SELECT FROM notices n WHERE n.addressee = ANY ($2) AND NOT EXISTS (
      SELECT FROM notice_marks m WHERE m.notice = n.id AND m.person = $1)
    LIMIT ${MOST_UNREAD}) AS unread`;

const MARK = `
  INSERT INTO notice_marks (person, notice)
  SELECT $1, n.id FROM notices n WHERE n.addressee = ANY ($2) AND n.at <= $3
  ON CONFLICT DO NOTHING`;

/** The stamps of a round of silence: to whom it was told, and whose registry has said so. */
const STAMPS = `
  SELECT n.addressee AS delegation, s.at::float8 AS "receivedAt"
    FROM notices told JOIN notices n ON n.stream = told.stream AND n.seq = told.seq
    LEFT JOIN notice_stamps s ON s.notice = n.id
   WHERE told.id = $1 AND n.addressee NOT IN ('CHAIR', 'SECRETARIAT')
   ORDER BY n.addressee`;

/**
 * The inbox of a person: what was told to one's delegation and to one's office, the newest first. Row-
 * level security withholds what is no longer open to them: of a Member that is none any more all that
 * it was told as one, of an observer what has been closed to observers. What one has read is one's own
 * mark; that a registry has received something is a stamp of the delegation (practice rule 8).
 */
@Injectable()
export class Inbox {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly ledger: Ledger,
    private readonly council: CouncilService,
    private readonly config: Config,
  ) {}

  async list(
    person: string,
    at: Instant,
    { limit, before }: { readonly limit: number; readonly before: Place | null },
  ): Promise<NoticesAnswer> {
    const council = await this.council.snapshot();
    const { reader, names } = readingOf(council, person, at);
    const [rows, unread] = await this.ledger.asAudience(reader, async (manager) => {
      const from = [before?.at ?? null, before?.id ?? null, limit + 1];
      const found: Notice[] = await manager.query(PAGE, [person, names, ...from]);
      const counted: { count: number }[] = await manager.query(UNREAD, [person, names]);
      return [found, counted[0]!.count] as const;
    });
    const notices = rows.slice(0, limit);
    return {
      ...{ notices, unread },
      before: rows.length > limit ? placeOf(notices.at(-1)) : null,
      mayStamp: refusalToStamp(council, person, at) === null,
      mails: this.config.mail !== null,
    };
  }

  /** One's own mark on one notice, or on all up to an instant. Throws `not-found`. */
  async read(person: string, at: Instant, id: string): Promise<void> {
    await this.one(person, at, id);
    await this.source.query(
      'INSERT INTO notice_marks (person, notice) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [person, id],
    );
  }

  async readAll(person: string, at: Instant, until: Instant): Promise<void> {
    const { reader, names } = readingOf(await this.council.snapshot(), person, at);
    await this.ledger.asAudience(reader, (manager) =>
      manager.query(MARK, [person, names, Math.min(until, at)]),
    );
  }

  /** Stamps it as received by the delegation; the first stamp stands. */
  async receive(person: string, at: Instant, id: string): Promise<Notice> {
    const council = await this.council.snapshot();
    const refusal = refusalToStamp(council, person, at);
    if (refusal) throw new ProblemError(problemOfRefusal(refusal));
    const { addressee } = await this.one(person, at, id);
    if (addressee !== council.readerAt(person, at).delegation) throw problem('not-found');
    await this.source.query(
      `INSERT INTO notice_stamps (notice, person, at) VALUES ($1, $2, instant_now())
       ON CONFLICT DO NOTHING`,
      [id, person],
    );
    return this.one(person, at, id);
  }

  /** Of a notice about silence, as the Chair's or the Secretariat's own inbox has it. */
  async stamps(person: string, at: Instant, id: string): Promise<StampsAnswer> {
    const council = await this.council.snapshot();
    const { chair, secretariat } = council.readerAt(person, at);
    if (!chair && !secretariat)
      throw new ProblemError(
        problemOfRefusal(refuse('access.denied', { act: 'notice.stamps', capacity: 'national' })),
      );
    const { kind } = await this.one(person, at, id);
    if (!kind.startsWith('silence.')) return { stamps: [] };
    // Rows of others, of which this answer tells the stamp alone.
    const { rows } = await asLedger(poolOf(this.source), (client) =>
      client.query<StampsAnswer['stamps'][number]>(STAMPS, [id]),
    );
    return { stamps: rows };
  }

  private async one(person: string, at: Instant, id: string): Promise<Notice> {
    const { reader, names } = readingOf(await this.council.snapshot(), person, at);
    const rows: Notice[] = await this.ledger.asAudience(reader, (manager) =>
      manager.query(ONE, [person, names, id]),
    );
    if (!rows[0]) throw problem('not-found');
    return rows[0];
  }
}

interface OwnReading {
  readonly reader: Reader;
  /** A delegation's code and offices, in whose names one reads. */
  readonly names: readonly string[];
}

function readingOf(council: RecordedCouncil, person: string, at: Instant): OwnReading {
  const reader = council.readerAt(person, at);
  return { reader, names: readsNoticesOf(reader) };
}

function refusalToStamp(council: RecordedCouncil, person: string, at: Instant): Refusal | null {
  const { actor } = council.contextAt(person, 'national', at);
  return mayAct('notice.receive', actor, outsideStreams(council.readerAt(person, at).member));
}

const placeOf = (notice: Notice | undefined): string | null =>
  notice ? `${notice.at}.${notice.id}` : null;
