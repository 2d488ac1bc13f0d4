import { type NestExpressApplication } from '@nestjs/platform-express';
import { type PreparedView } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../apps/server/src/council/registry.service';
import { WARRANT } from '../support/council';
import { eventually } from '../support/deadline';
import { Room } from '../support/room';
import { type RunningServer, startServer } from '../support/server';
import { command, openReading, seatCouncil, windowOf } from '../support/table';
import { type Window } from '../support/window';

/**
 * A status that begins or ends at an instant changes rights at that instant, on sockets that are open
 * (I9; practice 3 (f)): nobody signs out or in, nothing is pressed at that moment, in either process.
 */
let one: RunningServer;
let two: RunningServer;

async function seatApplicant(app: NestExpressApplication): Promise<void> {
  await seatCouncil(app);
  const day = (date: string) => ({ precision: 'day', date }) as const;
  const applicant = {
    ...{ code: 'XYY', kind: 'STATE' as const, names: [{ from: null, en: 'Land', ru: 'Страна' }] },
    statuses: [
      { status: 'OBSERVER_STATE' as const, from: day('2020-01-01'), until: day('2025-01-01') },
      { status: 'MEMBER_APPLICANT' as const, from: day('2025-01-01') },
    ],
    facts: { territoryInAsia: true, declarationSigned: '2025-01-01', actSigned: '2025-01-01' },
  };
  await app.get(CouncilRegistry).setParticipants([applicant], WARRANT);
}

beforeAll(async () => {
  one = await startServer({ before: seatApplicant });
  two = await startServer({ database: one.database });
});
afterAll(async () => {
  await two?.close();
  await one?.close();
});

const confirmed = async (change: object, kind: 'note' | 'decision'): Promise<void> => {
  const cited = { kind, symbol: 'PC.DEC/31', dated: '2026-01-13' };
  const [first, second] = [
    await windowOf(one.url, 'officer.one'),
    await windowOf(one.url, 'officer.two'),
  ];
  const { id } = await first.post<PreparedView>('/council/prepared', { change, cited });
  await second.post(`/council/prepared/${id}/confirm`, {});
};
/** Soon enough to wait for, late enough for an act before it. */
const soon = async (window: Window): Promise<number> =>
  (await window.get<{ at: number }>('/me')).at + 3_000;

const support = (room: Room) =>
  room.send('stance.set', { target: room.draft.order.at(-1)!, stance: 'support' });
const ruleOf = async (asked: ReturnType<Room['send']>): Promise<string | null> => {
  const answer = await asked;
  return answer.ok ? null : (answer.problem.rule ?? answer.problem.code);
};

it('I9 an accreditation that ends at an instant ends what an open socket may do, and hear', async () => {
  const stream = await openReading(one.url);
  const leaving = await Room.enter(await windowOf(two.url, 'XBB.head'), stream);
  const staying = await Room.enter(await windowOf(one.url, 'XAA.head'), stream);
  await leaving.act('seat.take', {});
  await staying.act('seat.take', {});
  const from = await soon(staying.window);
  await confirmed(
    { kind: 'accreditation.ended', person: 'XBB.head', delegation: 'XBB', from },
    'note',
  );
  // Confirmed and announced, it does not count yet.
  expect(await ruleOf(support(leaving))).toBeNull();

  await eventually(async () => (await ruleOf(support(leaving))) !== null, 'the end of the rights');
  expect(await ruleOf(support(leaving))).toBe('accreditation.ended');
  const own = staying.events.filter(({ by }) => by.person === 'XBB.head');
  for (const { at } of own) expect(at).toBeLessThan(from);
  expect(leaving.connected).toBe(true);

  // The room is told of no more: what comes after reaches whoever stays, and this socket never.
  await eventually(async () => {
    const heard = leaving.seq;
    await staying.act('stance.set', { target: staying.draft.order.at(-1)!, stance: 'reserve' });
    await staying.act('stance.set', { target: staying.draft.order.at(-1)!, stance: 'support' });
    return leaving.seq === heard;
  }, 'the room to close to whoever has left');
  expect(leaving.seq).toBeLessThan(staying.seq);
  leaving.leave();
  staying.leave();
});

it('I9 a Member admitted at an instant in the middle of a session acts from then on, on its open socket', async () => {
  const stream = await openReading(one.url);
  const chair = await windowOf(one.url, 'chair');
  await command(chair, stream, 'draft.openToObservers', { open: true }, { as: 'chair' });
  const room = await Room.enter(await windowOf(two.url, 'XYY.head'), stream);
  expect([room.audience, room.state]).toEqual(['observers', null]);
  const from = await soon(chair);
  await confirmed(
    { ...{ kind: 'status.changed', delegation: 'XYY', to: 'MEMBER' }, from },
    'decision',
  );
  expect(await ruleOf(room.send('seat.take', {}))).toBe('observers.never');

  await room.settle(() => room.audience === 'members' && room.joined, 'the room of a Member');
  expect(room.context?.roster['XYY']).toBe('MEMBER');
  await room.act('seat.take', {});
  expect(await ruleOf(support(room))).toBeNull();
  const own = room.events.filter(({ by }) => by.person === 'XYY.head');
  expect(own.length).toBeGreaterThan(1);
  for (const { at } of own) expect(at).toBeGreaterThanOrEqual(from);
  expect(room.faults).toEqual([]);
  room.leave();
});
