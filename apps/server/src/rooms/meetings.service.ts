import { Injectable } from '@nestjs/common';
import { isOfTheCouncil } from '@shanyrak/council';
import { type MeetingSummary, type ObservedMeeting } from '@shanyrak/protocol';
import { Ledger } from '../ledger/ledger';
import { CouncilClock } from './council-now.service';
import { type CalendarQuery } from './meetings.queries';

const CALENDAR = `
  SELECT stream, id, symbol, body, title, status, starts_at::float8 AS "startsAt", mode, format,
         urgent, agenda, seq::float8 AS seq, at::float8 AS at
    FROM meeting_list WHERE starts_at >= $1 AND starts_at < $2 ORDER BY starts_at, symbol`;

/** Until it is convened a meeting is the Members' own affair. */
const NOT_CONVENED: readonly string[] = ['REQUESTED', 'DECLINED'];

/** The calendar, each reader's own. The database itself withholds the rows of other streams (design 5). */
@Injectable()
export class Meetings {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: CouncilClock,
  ) {}

  async listFor(
    person: string,
    { from, to }: CalendarQuery,
  ): Promise<MeetingSummary[] | ObservedMeeting[]> {
    const { council, at } = await this.clock.now();
    const { actor, roster } = council.contextAt(person, 'national', at);
    const reader = council.readerAt(person, at);
    const rows: MeetingSummary[] = await this.ledger.asAudience(reader, (manager) =>
      manager.query(CALENDAR, [from, to]),
    );
    if (isOfTheCouncil(reader)) return rows;
    const status = actor.delegation === null ? undefined : roster[actor.delegation];
    if (!status?.startsWith('OBSERVER')) return [];
    return rows.filter((row) => !NOT_CONVENED.includes(row.status)).map(observedOf);
  }
}

/** A closed meeting's title is not for observers either. */
function observedOf(row: MeetingSummary): ObservedMeeting {
  const { id, stream, symbol, body, status, startsAt, mode, format } = row;
  const title = format === 'plenary' ? row.title : null;
  return { id, stream, symbol, body, title, status, startsAt, mode, format };
}
