import { type NestExpressApplication } from '@nestjs/platform-express';
import { type DraftEvent, textDigest } from '@shanyrak/draft';
import { CouncilRegistry } from '../../apps/server/src/council/registry.service';
import { LONG_AGO, WARRANT } from '../support/council';
import { Room } from '../support/room';
import { type RunningServer, startServer } from '../support/server';
import { MEETING, openReading, seatCouncil, windowOf } from '../support/table';
import { Refused } from '../support/window';

/**
 * The gavel waits for a remote seat that was there when the question was put and has dropped
 * (practice rule 4): who is there is read where the act is decided, whichever process holds the line.
 */
const QUIET = { quietPeriod: 300, quietPeriodRemote: 700 };
let one: RunningServer;
let two: RunningServer;

beforeAll(async () => {
  const seated = async (app: NestExpressApplication): Promise<void> => {
    await seatCouncil(app);
    await app.get(CouncilRegistry).setSettings({ askWindow: 0, ...QUIET }, LONG_AGO, WARRANT);
  };
  one = await startServer({ before: seated });
  two = await startServer({ database: one.database });
});
afterAll(async () => {
  await two?.close();
  await one?.close();
});

const as = 'chair' as const;

/** The question is put at a table where XBB sits in the room and XCC remotely, at another process. */
async function questionPut() {
  const stream = await openReading(one.url);
  const enter = async (person: string, url = one.url): Promise<Room> =>
    Room.enter(await windowOf(url, person), stream);
  const [chair, there] = [await enter('chair'), await enter('XBB.head')];
  const remote = await enter('XCC.head', two.url);
  await there.act('seat.take', {});
  await remote.act('seat.take', { remote: true });
  await sees(chair, 'XCC', 'remote');
  await sees(chair, 'XBB', 'occupied');
  await chair.act('draft.declareClean', {}, { as });
  const digest = textDigest(chair.draft);
  await chair.act('question.put', { meeting: MEETING }, { as, digest });
  return { stream, chair, there, remote, digest, enter };
}

const sees = (room: Room, code: string, place: string): Promise<void> =>
  room.settle(() => room.presence[code] === place, `${code} ${place}`);

const lastOf = (room: Room, type: string): DraftEvent | undefined =>
  room.events.findLast((event) => event.type === type);

it('holds the gavel while it is away, not when somebody leaves the room, and frees it when it is back', async () => {
  const { chair, there, remote, digest, enter } = await questionPut();
  expect(chair.draft.question?.remote).toEqual(['XCC']);
  there.leave();
  remote.leave();
  await sees(chair, 'XCC', 'empty');
  await sees(chair, 'XBB', 'empty');
  const held = await chair.send('gavel', { meeting: MEETING }, { as, digest });
  expect(held).toMatchObject({
    ok: false,
    problem: { rule: 'gavel.held', params: { delegations: ['XCC'] } },
  });
  const back = await enter('XCC.head', two.url);
  await sees(chair, 'XCC', 'remote');
  const { at } = await chair.act('gavel', { meeting: MEETING }, { as, digest });
  expect(chair.draft.question?.gavel).toEqual({ at, until: at + 700, aloud: [] });
  await chair.until(({ status }) => status === 'ADOPTED', 'the adoption');
  for (const room of [chair, back]) room.leave();
});

it('is passed over where the Chair proceeds aloud, and the record names it', async () => {
  const { chair, there, remote, digest } = await questionPut();
  remote.leave();
  await sees(chair, 'XCC', 'empty');
  await expect(chair.act('gavel', { meeting: MEETING }, { as, digest })).rejects.toBeInstanceOf(
    Refused,
  );
  await chair.act('gavel', { meeting: MEETING, aloud: true }, { as, digest });
  await there.settle(() => lastOf(there, 'gavel') !== undefined, 'the gavel');
  expect(lastOf(there, 'gavel')?.data).toMatchObject({ aloud: ['XCC'] });
  await chair.until(({ status }) => status === 'ADOPTED', 'the adoption');
  for (const room of [chair, there]) room.leave();
});
