import { type DraftState, textDigest } from '@shanyrak/draft';
import { parseStream } from '@shanyrak/kernel';
import { type MeetingState } from '@shanyrak/meeting';
import { eventually } from '../../support/deadline';
import { type RunningServer, startServer } from '../../support/server';
import { meetingOf } from '../../support/sitting';
import { command, draftOf, MEETING, openReading, seatCouncil, windowOf } from '../../support/table';
import { Refused, type Window } from '../../support/window';

/**
 * A package (practice 2.4, I20): several drafts are one question, adopted all or none, with
 * consecutive numbers, whatever is done to one of them and on whichever process.
 */
let one: RunningServer;
let two: RunningServer;
let chair: Window;
const as = 'chair' as const;

beforeAll(async () => {
  one = await startServer({ before: seatCouncil });
  two = await startServer({ database: one.database });
  chair = await windowOf(one.url, 'chair');
});
afterAll(async () => {
  await two?.close();
  await one?.close();
});

const idOf = (stream: string): string => parseStream(stream)!.id;
const states = (streams: readonly string[]): Promise<DraftState[]> =>
  Promise.all(streams.map((stream) => draftOf(chair, stream)));

/** Clean drafts under the open item, put as one question. */
async function put(count: number): Promise<string[]> {
  const streams: string[] = [];
  for (let n = 0; n < count; n++) {
    const stream = await openReading(one.url);
    await command(chair, stream, 'draft.declareClean', {}, { as });
    streams.push(stream);
  }
  const all = await states(streams);
  const packed = all.map((state) => ({ draft: state.id, digest: textDigest(state) }));
  const said = { meeting: MEETING, package: packed };
  await command(chair, streams[0]!, 'question.put', said, { as, digest: packed[0]!.digest });
  return streams;
}

const gavels = async (stream: string, window = chair): Promise<void> => {
  const digest = textDigest(await draftOf(window, stream));
  await command(window, stream, 'gavel', { meeting: MEETING }, { as, digest });
};
const refusedBy = async (doing: Promise<unknown>): Promise<string> => {
  try {
    await doing;
    return 'accepted';
  } catch (error) {
    if (error instanceof Refused) return error.rule;
    throw error;
  }
};

it('I20 is adopted as one, with consecutive numbers in the order in which it was put', async () => {
  const streams = await put(3);
  for (const state of await states(streams)) expect(state.package).toEqual(streams.map(idOf));
  await gavels(streams[1]!);
  await eventually(
    async () => (await states(streams)).every(({ decision }) => decision !== null),
    'the adoption of all',
  );
  const numbers = (await states(streams)).map(({ decision }) => decision!.number);
  expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2]);
  await command(chair, streams[2]!, 'item.close', { outcome: 'adopted' }, { as });
  for (const state of await states(streams))
    expect(state).toMatchObject({ itemClosed: true, package: null });
});

it('is stopped by one objection to one of its drafts, entered at another process', async () => {
  const streams = await put(2);
  await gavels(streams[0]!);
  const objector = await windowOf(two.url, 'XBB.adviser');
  const against = (await draftOf(objector, streams[1]!)).question!.id;
  await command(objector, streams[1]!, 'objection.raise', { against });
  for (const { question } of await states(streams)) {
    expect(Object.keys(question!.objections)).toEqual(['XBB']);
    expect(question!.gavel).toBeNull();
  }
  expect(await refusedBy(gavels(streams[0]!))).toBe('objection.stands');
  const head = await windowOf(one.url, 'XBB.head');
  const first = (await draftOf(head, streams[0]!)).question!.id;
  await command(head, streams[0]!, 'objection.withdraw', { against: first });
  await gavels(streams[1]!);
  await eventually(
    async () => (await states(streams)).every(({ status }) => status === 'ADOPTED'),
    'the adoption of both',
  );
});

it('is never put, where one of its drafts is not as it was on the Chair’s screen', async () => {
  const streams = [await openReading(one.url), await openReading(one.url)];
  await command(chair, streams[0]!, 'draft.declareClean', {}, { as });
  const all = await states(streams);
  const packed = all.map((state) => ({ draft: state.id, digest: textDigest(state) }));
  const putting = (drafts: typeof packed) =>
    command(
      ...([chair, streams[0]!, 'question.put', { meeting: MEETING, package: drafts }] as const),
      { as, digest: packed[0]!.digest },
    );
  expect(await refusedBy(putting(packed))).toBe('question.notClean');
  await command(chair, streams[1]!, 'draft.declareClean', {}, { as });
  const stale = [packed[0]!, { ...packed[1]!, digest: packed[1]!.digest.replace(/^./, 'x') }];
  expect(['stale', 'bad-request']).toContain(await refusedBy(putting(stale)));
  expect((await states(streams)).map(({ question }) => question)).toEqual([null, null]);
});

it('two gavels at once are one, and a repetition of the question is the same question', async () => {
  const streams = await put(2);
  const other = await windowOf(two.url, 'chair');
  const answers = await Promise.all([
    refusedBy(gavels(streams[0]!)),
    refusedBy(gavels(streams[1]!, other)),
  ]);
  expect(answers.sort()).toEqual(['accepted', 'gavel.fallen']);
  await eventually(
    async () => (await states(streams)).every(({ status }) => status === 'ADOPTED'),
    'the adoption of both',
  );
});

it('a gavel and an objection at the same moment leave no adoption beside an objection', async () => {
  for (let round = 0; round < 4; round++) {
    const streams = await put(2);
    const objector = await windowOf(two.url, 'XCC.head');
    const against = (await draftOf(objector, streams[1]!)).question!.id;
    const [fell, objected] = await Promise.all([
      refusedBy(gavels(streams[0]!)),
      refusedBy(command(objector, streams[1]!, 'objection.raise', { against })),
    ]);
    expect(objected).toBe('accepted');
    expect(['accepted', 'objection.stands']).toContain(fell);
    for (const { question, decision } of await states(streams)) {
      expect(decision).toBeNull();
      expect(Object.keys(question!.objections)).toEqual(['XCC']);
      expect(question!.gavel).toBeNull();
    }
    await command(chair, streams[0]!, 'item.close', { outcome: 'deferred' }, { as });
  }
});

it('is refused where it holds nothing, one draft or only others, and nothing has happened', async () => {
  const streams = await put(2);
  const all = await states(streams);
  const packed = all.map((state) => ({ draft: state.id, digest: textDigest(state) }));
  const alone = await openReading(one.url);
  await command(chair, alone, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, alone));
  const puts = (drafts: typeof packed, window = chair): Promise<string> =>
    refusedBy(
      command(window, alone, 'question.put', { meeting: MEETING, package: drafts }, { as, digest }),
    );
  expect(await puts([])).toBe('package.size');
  expect(await puts(packed)).toBe('package.apart');
  expect(await puts([], await windowOf(one.url, 'XBB.head'))).toBe('capacity.notHeld');
  expect((await draftOf(chair, alone)).question).toBeNull();
  // Of a package no draft is put again by itself.
  const again = { meeting: MEETING };
  const words = { as, digest: packed[0]!.digest };
  expect(await refusedBy(command(chair, streams[0]!, 'question.put', again, words))).toBe(
    'package.apart',
  );
});

it('stands under the open item with all its drafts', async () => {
  const state: MeetingState = (await meetingOf(chair, MEETING))!;
  const { documents } = state.items[state.current!]!;
  expect(documents.length).toBeGreaterThan(8);
});
