import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { type CalendarAddress, type ChoicesAnswer } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { WARRANT } from '../../support/council';
import { type RunningServer, startServer } from '../../support/server';
import { underSilence, type UnderSilence } from '../../support/silence';
import { onMeeting } from '../../support/sitting';
import { command, seatCouncil, SUBMITTED, windowOf } from '../../support/table';
import { asSuperuser } from '../ledger/processes';

const DAY = 24 * 3_600_000;
/** In a month, on a whole minute. */
const UNTIL = Math.floor((Date.now() + 30 * DAY) / 60_000) * 60_000;
const STARTS = UNTIL + DAY;
const SYMBOL = `PC/${new Date(STARTS + 5 * 3_600_000).getUTCFullYear()}-IX`;

let server: RunningServer;
let round: UnderSilence;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  round = await underSilence(server.url, UNTIL);
  const how = { startsAt: STARTS, mode: 'inRoom', format: 'plenary' } as const;
  const title = { en: 'An urgent matter', ru: 'Срочный вопрос' };
  const chair = await windowOf(server.url, 'chair');
  await onMeeting(chair, SYMBOL, 'meeting.convene', { symbol: SYMBOL, ...how, title });
});
afterAll(() => server?.close());

const opened = async (person: string): Promise<string> =>
  (await (await windowOf(server.url, person)).post<CalendarAddress>('/me/calendar', {})).path;
const read = (path: string): Promise<Response> => fetch(`${server.url}${path}`);
const closed = async (person: string): Promise<number> => {
  const { token } = await windowOf(server.url, person);
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${server.url}/api/v1/me/calendar`, { method: 'DELETE', headers })).status;
};
const inUtc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.000/g, '');

describe('a person’s calendar', () => {
  it('holds deadlines with their alarms and meetings, and not what they are about', async () => {
    const answer = await read(await opened('XAA.head'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    const said = await answer.text();
    for (const line of [
      ...[`DTSTART:${inUtc(UNTIL)}`, 'TRIGGER:-P1D', 'TRIGGER:-PT2H', `DTSTART:${inUtc(STARTS)}`],
      ...['SUMMARY:Deadline in Shanyrak', 'SUMMARY:Meeting in Shanyrak'],
    ])
      expect(said).toContain(`${line}\r\n`);
    const words = SUBMITTED.provisions.flatMap(({ text: texts }) => Object.values(texts));
    for (const secret of [...words, round.symbol, SYMBOL, 'An urgent matter', 'XAA'])
      expect(said.replace(/\r\n /g, '')).not.toContain(secret);
  });

  it('is an observer’s too: with the meetings that are open to it, and neither closed ones nor deadlines', async () => {
    const chair = await windowOf(server.url, 'chair');
    const closed = SYMBOL.replace('IX', 'X');
    const how = { startsAt: STARTS + DAY, mode: 'inRoom', format: 'closed' } as const;
    await onMeeting(chair, closed, 'meeting.convene', { symbol: closed, ...how });
    const entriesOf = async (person: string) =>
      (await (await read(await opened(person))).text())
        .match(/^DTSTART:.*$/gm)
        ?.map((line) => line.trim());
    expect(await entriesOf('XYY.head')).toEqual([`DTSTART:${inUtc(STARTS)}`]);
    expect(await entriesOf('XAA.head')).toEqual(
      [UNTIL, STARTS, STARTS + DAY].map((at) => `DTSTART:${inUtc(at)}`),
    );
  });

  it('follows: a deadline that is over is gone, a meeting that is cancelled says so', async () => {
    const path = await opened('XBB.head');
    const chair = await windowOf(server.url, 'chair');
    const [as, { stream, silence }] = ['chair', round] as const;
    await command(
      chair,
      stream,
      'silence.cancel',
      { silence, reason: 'The words changed.' },
      { as },
    );
    await onMeeting(chair, SYMBOL, 'meeting.cancel', {});
    const said = await (await read(path)).text();
    expect(said).not.toContain('Deadline in Shanyrak');
    expect(said).toContain('STATUS:CANCELLED');
  });

  it('is empty for whom the streams do not exist', async () => {
    await asSuperuser(server.database, `UPDATE meeting_list SET format = 'closed'`);
    const said = await (await read(await opened('XYY.head'))).text();
    expect(said).not.toContain('BEGIN:VEVENT');
  });
});

describe('the address of a calendar', () => {
  it('is a secret that is told once: the table holds its digest, the log not even that', async () => {
    const path = await opened('XCC.adviser');
    const secret = /([\w-]{43})\.ics$/.exec(path)![1]!;
    await read(path);
    const held = await asSuperuser(server.database, 'SELECT * FROM calendar_addresses');
    expect(JSON.stringify(held)).not.toContain(secret);
    expect(server.log.join('\n')).toContain('/calendar/[secret]');
    expect(server.log.join('\n')).not.toContain(secret);
    const window = await windowOf(server.url, 'XCC.adviser');
    expect((await window.get<ChoicesAnswer>('/me/notices')).calendarAt).toEqual(expect.any(Number));
  });

  it('is opened by its secret alone: who calls has no say in where its entries lead', async () => {
    const path = await opened('XAA.second');
    const plain = await (await read(path)).text();
    for (const host of [
      'evil.example',
      'evil.example:99999',
      '"><script>',
      'a b',
      '[::1',
      '%00',
      '',
    ])
      for (const headers of [{ host }, { host: 'x', 'x-forwarded-host': host }]) {
        const asked = request(server.url, { path, headers, setHost: false }).end();
        const [answer] = (await once(asked, 'response')) as [IncomingMessage];
        expect([host, answer.statusCode]).toEqual([host, 200]);
        expect(await text(answer)).toBe(plain);
      }
    expect(plain).not.toContain('://');
  });

  it('opens nothing once it is revoked, replaced, or its person has left', async () => {
    const first = await opened('XCC.head');
    const second = await opened('XCC.head');
    const statuses = async () => [(await read(first)).status, (await read(second)).status];
    expect(await statuses()).toEqual([404, 200]);
    expect(await closed('XCC.head')).toBe(204);
    expect(await closed('XCC.head')).toBe(204);
    expect(await statuses()).toEqual([404, 404]);

    const registry = server.app.get(CouncilRegistry);
    const [leaving, disabled] = [await opened('XAA.adviser'), await opened('XBB.adviser')];
    await registry.endAccreditation('XAA.adviser', 'XAA', WARRANT);
    await registry.disableAccount('XBB.adviser', 'operator');
    for (const path of [leaving, disabled, '/api/v1/calendar/nothing.ics']) {
      const answer = await read(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'not-found' });
    }
  });
});
