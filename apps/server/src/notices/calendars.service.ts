import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isOfTheCouncil } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type CalendarAddress } from '@shanyrak/protocol';
import { DataSource } from 'typeorm';
import { CouncilService } from '../council/council.service';
import { Ledger } from '../ledger';
import { newSecret } from '../platform/session.service';
import { sessionNamed as digestOfSecret } from '../platform/session.store';
import { type Entry } from './calendar';
import { type Spoken } from './letter';

const DAY = 24 * 3_600_000;
/** How far back and ahead a calendar reaches. */
const [BACK, AHEAD] = [30 * DAY, 400 * DAY];

const HOLDER = `
  SELECT c.person, instant_now()::float8 AS at
    FROM calendar_addresses c JOIN accounts a ON a.person = c.person AND a.disabled_at IS NULL
   WHERE c.token = $1`;

const OPEN = `
  INSERT INTO calendar_addresses (person, token, at) VALUES ($1, $2, instant_now())
  ON CONFLICT (person) DO UPDATE SET token = excluded.token, at = excluded.at`;

const DEADLINES = `
  SELECT stream, 'deadline' AS kind, (silence->>'until')::float8 AS at, false AS cancelled,
         at::float8 AS "changedAt", seq::float8 AS seq
    FROM draft_list WHERE silence->>'status' = 'RUNNING'`;

const MEETINGS = `
  SELECT stream, 'meeting' AS kind, starts_at::float8 AS at, status = 'CANCELLED' AS cancelled,
         at::float8 AS "changedAt", seq::float8 AS seq
    FROM meeting_list
   WHERE status NOT IN ('REQUESTED', 'DECLINED') AND starts_at BETWEEN $1 AND $2`;

/** Those to which observers are asked. */
const OPEN_MEETINGS = `${MEETINGS} AND open_to_observers(stream)`;

/**
 * The address of a person's calendar is a secret of that person alone: whoever has it reads when there
 * are deadlines and meetings. The table holds its digest; a new one ends the old one, and with the
 * account or the accreditation it ends by itself.
 */
@Injectable()
export class Calendars {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly ledger: Ledger,
    private readonly council: CouncilService,
  ) {}

  async open(person: string): Promise<CalendarAddress> {
    const secret = newSecret();
    await this.source.query(OPEN, [person, digestOfSecret(secret)]);
    return { path: `/api/v1/calendar/${secret}.ics` };
  }

  async close(person: string): Promise<void> {
    await this.source.query('DELETE FROM calendar_addresses WHERE person = $1', [person]);
  }

  /** Null where the address opens nothing (any more). */
  async read(secret: string): Promise<{ entries: readonly Entry[]; language: Spoken } | null> {
    const [holder] = await this.source.query<{ person: string; at: Instant }[]>(HOLDER, [
      digestOfSecret(secret),
    ]);
    if (!holder) return null;
    const { person, at } = holder;
    const council = await this.council.snapshot();
    if (!council.contextAt(person, 'national', at).actor.accredited) return null;
    const language = council.person(person)?.language === 'ru' ? 'ru' : 'en';
    const reader = council.readerAt(person, at);
    const within = [at - BACK, at + AHEAD];
    // The deadlines of rounds of silence are the Council's own.
    const entries = await this.ledger.asAudience(reader, async (manager) =>
      isOfTheCouncil(reader)
        ? [
            ...(await manager.query<Entry[]>(DEADLINES)),
            ...(await manager.query<Entry[]>(MEETINGS, within)),
          ]
        : manager.query<Entry[]>(OPEN_MEETINGS, within),
    );
    return {
      entries: entries.sort((a, b) => a.at - b.at || (a.stream < b.stream ? -1 : 1)),
      language,
    };
  }
}
