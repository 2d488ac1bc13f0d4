import { type DraftCommandType } from '@shanyrak/council';
import { adRefsOn, type Payloads, provisionDigest } from '@shanyrak/draft';
import { type ColleaguesAnswer } from '@shanyrak/protocol';
import { type RunningServer, startServer } from '../../support/server';
import { command, draftOf, openReading, seatCouncil, windowOf } from '../../support/table';
import { Refused } from '../../support/window';

/** Ad referendum, the order of work, and to whom a seat may pass, over HTTP. */
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
});
afterAll(() => server?.close());

/** A draft in session with XBB's head in its seat, and who speaks there. */
async function reading() {
  const stream = await openReading(server.url);
  const member = await windowOf(server.url, 'XBB.head');
  const chair = await windowOf(server.url, 'chair');
  await command(member, stream, 'seat.take', {});
  const state = () => draftOf(member, stream);
  const operative = (await state()).order.at(-1)!;
  return { stream, member, chair, state, operative };
}

async function ruleAgainst(sent: Promise<unknown>): Promise<string> {
  const outcome = await sent.then(
    () => 'accepted',
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refused)) return String(outcome);
  return outcome.problem.rule ?? outcome.problem.code;
}

it('is marked to a date and confirmed with the words on the screen, by the Member alone', async () => {
  const { stream, member, chair, state, operative } = await reading();
  const until = Date.now() + 86_400_000;
  await command(member, stream, 'adRef.mark', { provision: operative, until });
  await command(member, stream, 'adRef.mark', { provision: null, until: null });
  expect(adRefsOn(await state(), operative)).toMatchObject({ XBB: { until } });
  expect(Object.keys(adRefsOn(await state(), null))).toEqual(['XBB']);
  const as = 'chair';
  const byChair = command(chair, stream, 'adRef.confirm', { provision: operative }, { as });
  expect(await ruleAgainst(byChair)).toBe('access.denied');
  const unseen = command(member, stream, 'adRef.confirm', { provision: operative });
  expect(await ruleAgainst(unseen)).toBe('digest.missing');
  const digest = provisionDigest(await state(), operative)!;
  await command(member, stream, 'adRef.confirm', { provision: operative }, { digest });
  expect(adRefsOn(await state(), operative)).toEqual({});
});

it('is read in its own shape only', async () => {
  const { stream, member } = await reading();
  const odd: readonly object[] = [
    { until: null },
    { provision: 'OP1', until: null },
    { provision: null, until: 'tomorrow' },
    { provision: null, until: null, reason: 'none is asked' },
  ];
  for (const payload of odd) {
    const sent = command(member, stream, 'adRef.mark', payload as Payloads['adRef.mark']);
    expect([payload, await ruleAgainst(sent)]).toEqual([payload, 'bad-request']);
  }
  const past = command(member, stream, 'adRef.mark', { provision: null, until: 1 });
  expect(await ruleAgainst(past)).toBe('adRef.past');
});

it('leaves what is before the room to the Chair', async () => {
  const { stream, member, chair, state, operative } = await reading();
  const takesUp = { provision: operative };
  await command(chair, stream, 'provision.takeUp', takesUp, { as: 'chair' });
  expect((await state()).session?.takenUp).toBe(operative);
  const type: DraftCommandType = 'provision.takeUp';
  expect(await ruleAgainst(command(member, stream, type, takesUp))).toBe('access.denied');
  const again = command(chair, stream, type, takesUp, { as: 'chair' });
  expect(await ruleAgainst(again)).toBe('takeUp.unchanged');
});

it('tells the persons of one’s own delegation, and of no other', async () => {
  const colleagues = async (person: string) =>
    (await (await windowOf(server.url, person)).get<ColleaguesAnswer>('/me/colleagues')).colleagues;
  const [adviser, second] = ['XAA.adviser', 'XAA.second'].map((person) => ({
    ...{ person, function: 'adviser' },
    name: { en: person, ru: person },
  }));
  expect(await colleagues('XAA.head')).toEqual([adviser, second]);
  const others = (await colleagues('XAA.second')).map(({ person }) => person);
  expect(others).toEqual(['XAA.adviser', 'XAA.head']);
  expect(await colleagues('officer.one')).toEqual([]);
});
