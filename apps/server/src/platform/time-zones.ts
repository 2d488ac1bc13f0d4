import { type DataSource } from 'typeorm';
import { ZONE_OF_ASTANA } from '@shanyrak/council';

/**
 * Deadlines are said in the time of Astana, whose zone is `Asia/Almaty`: UTC+6 until 29 February
 * 2024, UTC+5 since 1 March 2024. Older time zone data would move every deadline by an hour, so
 * Node.js and PostgreSQL are both asked.
 */
const KNOWN = [
  { instant: '2024-02-01T00:00:00Z', hour: 6 },
  { instant: '2024-06-01T00:00:00Z', hour: 5 },
] as const;

/** What is wrong with the time zone data of this machine, in words; empty where all is right. */
export async function wrongTimeZones(source: DataSource): Promise<string[]> {
  const wrong: string[] = [];
  for (const { instant, hour } of KNOWN) {
    if (hourInNode(instant) !== hour)
      wrong.push(`Node.js has old time zone data for ${ZONE_OF_ASTANA}`);
    const rows: { hour: number }[] = await source.query(
      'SELECT extract(hour FROM $1::timestamptz AT TIME ZONE $2)::int AS hour',
      [instant, ZONE_OF_ASTANA],
    );
    if (rows[0]?.hour !== hour)
      wrong.push(`PostgreSQL has old time zone data for ${ZONE_OF_ASTANA}`);
  }
  return [...new Set(wrong)];
}

function hourInNode(instant: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE_OF_ASTANA,
    hour: 'numeric',
    hourCycle: 'h23',
  });
  return Number(format.format(new Date(instant)));
}
