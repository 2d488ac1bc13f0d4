import { type AttributionMode, provisionDigest, wordingDigest } from '@shanyrak/draft';
import { parseStream } from '@shanyrak/kernel';
import { type StateAnswer } from '@shanyrak/protocol';
import { type RunningServer, startServer } from '../support/server';
import { circulate, command, draftOf, MEETING, seatCouncil, windowOf } from '../support/table';
import { Room } from '../support/room';
import { seat, WARRANT } from '../support/council';
import { CouncilRegistry } from '../../apps/server/src/council/registry.service';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { legible, listens, type Listener, pagesOf } from '../support/transcript';
import { Refused, type Window } from '../support/window';

/**
 * Attribution as set for the reading (decision 9, I21). The strongest thing that can be asked of it: the
 * same reading is held twice, in two councils, with two delegations having changed places. Whoever
 * may not know which of them said what gets the same, to the letter, whatever is fetched or told.
 */
let councils: readonly [RunningServer, RunningServer];

beforeAll(async () => {
  const opens = () => startServer({ before: seatFour });
  councils = [await opens(), await opens()];
});
afterAll(async () => {
  for (const one of councils ?? []) await one.close();
});

const OTHER = { XBB: 'XDD', XDD: 'XBB' } as const;
type Speaker = keyof typeof OTHER;
/** A fourth Member, since the Chair is of the third: the two who change places are neither’s. */
async function seatFour(app: NestExpressApplication): Promise<void> {
  await seatCouncil(app);
  const names = [{ from: null, en: 'Land XDD', ru: 'Страна XDD' }];
  const from = { precision: 'day', date: '2020-01-01' } as const;
  const statuses = [{ status: 'MEMBER', from }] as const;
  await app
    .get(CouncilRegistry)
    .setParticipants([{ code: 'XDD', kind: 'STATE', names, statuses }], WARRANT);
  await seat(app, 'XDD.head', 'XDD', 'head');
}

const READERS = ['chair', 'officer.one', 'XAA.head', 'XAA.adviser', 'XBB.adviser', 'XYY.head'];

interface Held {
  readonly stream: string;
  readonly last: number;
  readonly listeners: ReadonlyMap<string, Listener>;
  readonly windows: ReadonlyMap<string, Window>;
  readonly refusals: readonly unknown[];
}

/** A reading in which `first` proposes and `second` answers; heard by every reader from its beginning. */
async function held(
  { url }: RunningServer,
  mode: AttributionMode,
  first: Speaker,
  openly = false,
): Promise<Held> {
  const second = OTHER[first];
  const stream = await circulate(url);
  const windows = new Map<string, Window>();
  const heads = ['XAA.head', 'XBB.head', 'XDD.head'];
  for (const person of [...READERS, ...heads]) windows.set(person, await windowOf(url, person));
  const chair = windows.get('chair')!;
  const by = (speaker: string): Window => windows.get(`${speaker}.head`)!;
  const as = 'chair' as const;
  const sets = () => command(chair, stream, 'attribution.set', { mode }, { as });
  if (!openly) await sets();
  await command(chair, stream, 'draft.openToObservers', { open: true }, { as });
  await command(chair, stream, 'session.begin', { meeting: MEETING }, { as });
  for (const head of heads) await command(windows.get(head)!, stream, 'seat.take', {});
  const listeners = new Map<string, Listener>();
  for (const person of READERS) listeners.set(person, await listens(windows.get(person)!, stream));
  const state = () => draftOf(chair, stream);
  const [, , operative] = (await state()).order as [string, string, string];

  const text = 'Decides that Member States should designate a representative;';
  const change = { kind: 'replace', provision: operative, text } as const;
  await command(by(first), stream, 'amendment.propose', { change, language: 'en' });
  const [amendment] = Object.keys((await state()).amendments) as [string];
  const rival = { ...change, text: 'Decides that Members shall designate a representative;' };
  await command(by(second), stream, 'amendment.propose', { change: rival, language: 'en' });
  await command(by('XAA'), stream, 'stance.set', { target: amendment, stance: 'support' });
  await command(by(second), stream, 'stance.set', { target: amendment, stance: 'oppose' });
  await command(by(first), stream, 'stance.set', { target: operative, stance: 'reserve' });
  await command(by(first), stream, 'adRef.mark', { provision: operative, until: null });
  if (openly) await sets();
  await command(by(second), stream, 'amendment.cosponsor', { amendment });
  const preamble = (await state()).order[1]!;
  const digest = provisionDigest(await state(), preamble)!;
  await command(chair, stream, 'provision.ask', { provision: preamble }, { as, digest });
  const [ask] = Object.keys((await state()).asks) as [string];
  await command(by(second), stream, 'objection.raise', { against: ask });

  const refusals: unknown[] = [];
  const refused = (said: Promise<unknown>) =>
    said.then(
      () => refusals.push('accepted'),
      (error: unknown) => refusals.push(error instanceof Refused ? error.problem : String(error)),
    );
  await refused(command(chair, stream, 'provision.close', { ask }, { as, digest }));
  await refused(command(by('XAA'), stream, 'amendment.withdraw', { amendment }));
  await command(by(second), stream, 'objection.withdraw', { against: ask });
  const words = wordingDigest(await state(), amendment)!;
  await command(chair, stream, 'wording.ask', { amendment }, { as, digest: words });
  const asks = Object.values((await state()).asks);
  const wording = asks.find(({ kind }) => kind === 'wording')!.id;
  await command(chair, stream, 'wording.settle', { ask: wording }, { as, digest: words });
  const last = (await state()).seq;
  for (const [person, listener] of listeners) if (person !== 'XYY.head') await listener.heard(last);
  return { stream, last, listeners, windows, refusals };
}

/** All that a reader was told, and all that this reader can fetch. */
async function transcript(reading: Held, person: string): Promise<string> {
  const { id } = parseStream(reading.stream)!;
  const pages = await pagesOf(reading.windows.get(person)!, id, reading.last);
  return legible(reading.listeners.get(person)!.told(), ...pages);
}

async function bothWays(mode: AttributionMode, openly = false): Promise<readonly [Held, Held]> {
  const [one, other] = councils;
  return [await held(one, mode, 'XBB', openly), await held(other, mode, 'XDD', openly)];
}

function leave(readings: readonly Held[]): void {
  for (const { listeners } of readings) for (const one of listeners.values()) one.leave();
}

it('I21 gives whoever may not know who spoke the same, to the letter, whoever did', async () => {
  const readings = await bothWays('brackets');
  const [one, other] = readings;
  for (const person of ['chair', 'officer.one', 'XAA.head', 'XAA.adviser', 'XYY.head']) {
    const told = await transcript(one, person);
    expect(told.length).toBeGreaterThan(1_000);
    expect(firstDifference(told, await transcript(other, person))).toBeNull();
  }
  expect(legible(one.refusals)).toBe(legible(other.refusals));
  expect(one.refusals).toMatchObject([
    { rule: 'objection.stands', params: { delegations: ['!1'] } },
    { rule: 'amendment.notYours', params: { delegation: '#1' } },
  ]);
  leave(readings);
});

it('I21 lets the sponsor’s own people read the names, and nobody else', async () => {
  const readings = await bothWays('sponsor');
  const [one, other] = readings;
  for (const person of ['chair', 'officer.one', 'XYY.head'])
    expect(firstDifference(await transcript(one, person), await transcript(other, person))).toBe(
      null,
    );
  for (const person of ['XAA.head', 'XAA.adviser']) {
    const differs = firstDifference(await transcript(one, person), await transcript(other, person));
    expect(differs).toMatch(/XBB|XDD/);
  }
  const { state } = await stateFor(one, 'XAA.adviser');
  expect(sponsorsIn(state)).toEqual(['XBB', 'XDD']);
  leave(readings);
});

it('I21 tells each delegation which acts are its own, and nothing of the others', async () => {
  const readings = await bothWays('brackets');
  const [reading] = readings;
  const room = await Room.enter(reading.windows.get('XBB.adviser')!, reading.stream);
  expect(room.context?.sealed).toEqual({ said: '#1', objected: null, broke: [] });
  expect(sponsorsIn(room.draft)).toEqual(['#1', '#2']);
  const other = await Room.enter(reading.windows.get('XDD.head')!, reading.stream);
  expect(other.context?.sealed).toEqual({ said: '#2', objected: '!1', broke: [] });
  const contexts = reading.listeners
    .get('XBB.adviser')!
    .told()
    .map((one, n) => ({ n, sealed: (one as Told).frame?.context?.sealed?.said, told: one }));
  const own = contexts.find(({ sealed }) => sealed === '#1')!;
  const first = contexts.find(({ told }) => (told as Told).type === 'amendment.propose')!;
  // Its name is told before what is said under it: no screen shows one's own as a stranger's.
  expect(own.n).toBeLessThan(first.n);
  for (const one of [room, other]) one.leave();
  leave(readings);
});

it('I21 seals what was said before too, once attribution is narrowed in the room', async () => {
  const readings = await bothWays('brackets', true);
  const [one, other] = readings;
  for (const person of ['chair', 'officer.one', 'XAA.head']) {
    const pages = async (reading: Held) => {
      const { id } = parseStream(reading.stream)!;
      return legible(...(await pagesOf(reading.windows.get(person)!, id, reading.last)));
    };
    expect(firstDifference(await pages(one), await pages(other))).toBeNull();
    const told = reading(one, person);
    const narrowed = told.findIndex(({ type }) => type === 'attribution.set');
    expect(narrowed).toBeGreaterThan(0);
    const after = (of: Held) => {
      const all = reading(of, person);
      return all.slice(all.findIndex(({ type }) => type === 'attribution.set'));
    };
    expect(firstDifference(legible(after(one)), legible(after(other)))).toBeNull();
  }
  leave(readings);
});

interface Told {
  readonly type?: string;
  readonly frame?: { readonly context?: { readonly sealed?: { readonly said: string | null } } };
}

const reading = ({ listeners }: Held, person: string): readonly Told[] =>
  listeners.get(person)!.told() as readonly Told[];

async function stateFor({ windows, stream }: Held, person: string) {
  const { id } = parseStream(stream)!;
  const answer = await windows.get(person)!.get<StateAnswer>(`/drafts/${id}/state`);
  if (answer.audience !== 'members' || answer.state.kind !== 'draft') throw new Error('no draft');
  return { wording: answer.wording, state: answer.state };
}

const sponsorsIn = ({ amendments }: Awaited<ReturnType<typeof draftOf>>): readonly string[] =>
  Object.values(amendments).map(({ sponsor }) => sponsor);

/** Where two texts part, with what stands around; null where they are the same. */
function firstDifference(one: string, other: string): string | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 100);
  return `${around(one)}\n≠\n${around(other)}`;
}
