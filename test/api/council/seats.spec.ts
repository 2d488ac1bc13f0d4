import { randomUUID } from 'node:crypto';
import { type DraftState } from '@shanyrak/draft';
import {
  type DemonstrationAnswer,
  type DemonstrationSeat,
  type Problem,
  type SeatTaken,
} from '@shanyrak/protocol';
import { Demonstration } from '../../../apps/server/src/demonstration/demonstration.service';
import { DEMONSTRATION_DRAFT } from '../../../apps/server/src/demonstration/on-the-table';
import { demonstrationPeople } from '../../../apps/server/src/demonstration/people';
import { configFrom } from '../../../apps/server/src/platform/config';
import { seatSmallCouncil } from '../../support/council';
import { RawSocket } from '../../support/raw-socket';
import { type RunningServer, startServer } from '../../support/server';

/** The demonstration's first page: one click, and a window sits at the table (issue 3, item 1). */
const people = demonstrationPeople();
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({
    env: { DEMO: '1' },
    before: (app) => app.get(Demonstration).load(),
  });
});

afterAll(() => server?.close());

const list = (url = server.url): Promise<Response> => fetch(`${url}/api/v1/demonstration`);
const take = (
  body: unknown,
  { url = server.url, origin = url }: { url?: string; origin?: string } = {},
): Promise<Response> =>
  fetch(`${url}/api/v1/demonstration/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });

async function seats(): Promise<readonly DemonstrationSeat[]> {
  return ((await (await list()).json()) as DemonstrationAnswer).seats;
}

async function sit(wanted: Partial<DemonstrationSeat>): Promise<SeatTaken> {
  const seat = (await seats()).find((one) =>
    Object.entries(wanted).every(([field, value]) => Reflect.get(one, field) === value),
  );
  const answer = await take({ person: seat?.person });
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual([]);
  return (await answer.json()) as SeatTaken;
}

const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as Problem).code;

describe('the seats of the demonstration', () => {
  it('are everybody’s who may act or read, in the order in which one looks for them', async () => {
    const answer = (await (await list()).json()) as DemonstrationAnswer;
    expect(answer.council).toEqual({ en: 'Demonstration Council', ru: 'Демонстрационный совет' });
    expect(answer.seats).toHaveLength(people.persons.length);
    const kinds = answer.seats.map(({ kind }) => kind);
    expect(kinds.filter((kind, n) => kind !== kinds[n - 1])).toEqual([
      ...['chair', 'facilitator', 'secretariat', 'member', 'observer'],
    ]);
    expect(kinds.filter((kind) => kind === 'secretariat')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'observer')).toHaveLength(4);
    expect(answer.seats[0]).toEqual({
      ...{ person: people.chair.person, kind: 'chair', delegation: 'XGE', function: 'alternate' },
      name: { en: 'Ronvik Wendal', ru: 'Ронвик Вендаль' },
      title: { en: 'Ambassador, Chair of the Council', ru: 'Посол, Председатель Совета' },
    });
    expect(answer.seats[1]).toMatchObject({
      ...{ person: people.facilitator.person, kind: 'facilitator', delegation: 'XNI' },
    });
    expect(answer.seats[2]).toMatchObject({ delegation: null, function: null });
  });

  it('of Members stand by code, the head first, and all have names in both languages', async () => {
    const answer = (await (await list()).json()) as DemonstrationAnswer;
    const members = answer.seats.filter(({ kind }) => kind === 'member');
    const codes = members.map(({ delegation }) => delegation!);
    expect(codes).toEqual([...codes].sort());
    for (const code of new Set(codes))
      expect(members.find(({ delegation }) => delegation === code)?.function).toBe('head');
    expect(members.slice(0, 4).map((one) => one.function)).toEqual([
      ...['head', 'deputy', 'adviser', 'registry'],
    ]);
    for (const { delegation } of answer.seats)
      if (delegation)
        expect(answer.delegations[delegation]).toEqual({
          en: expect.stringMatching(/^[A-Z]/),
          ru: expect.stringMatching(/^[А-Я]/),
        });
    expect(answer.delegations['XAK']).toEqual({ en: 'Akrenia', ru: 'Акрения' });
  });

  it('are taken for one window alone: two windows are two persons', async () => {
    const [head, chair] = [
      await sit({ delegation: 'XBE', function: 'head' }),
      await sit({ kind: 'chair' }),
    ];
    for (const { person, token } of [head, chair]) {
      const headers = { authorization: `Bearer ${token}` };
      const me = await fetch(`${server.url}/api/v1/me`, { headers });
      expect(await me.json()).toMatchObject({ person });
    }
  });

  it('open the room: a head acts at once, an adviser reads, an observer sees what is opened', async () => {
    const joined = async (wanted: Partial<DemonstrationSeat>) => {
      const { token } = await sit(wanted);
      const socket = await RawSocket.open({ url: server.url, token });
      const frame = { stream: DEMONSTRATION_DRAFT, protocol: 1 };
      return { socket, answer: await socket.ask('room.join', frame) };
    };
    const head = await joined({ delegation: 'XEL', function: 'head' });
    const adviser = await joined({ delegation: 'XEL', function: 'adviser' });
    const observer = await joined({ kind: 'observer' });
    try {
      expect(head.answer).toMatchObject({ ok: true, audience: 'members' });
      expect(observer.answer).toMatchObject({ ok: true, audience: 'observers' });
      const state = await stateFor(head.socket);
      const speak = () => ({
        ...{ stream: DEMONSTRATION_DRAFT, id: randomUUID(), type: 'stance.set', v: 1 },
        ...{ as: 'national', seen: state.seq },
        payload: { target: state.order[3], stance: 'support' },
      });
      expect(await adviser.socket.ask('command', speak())).toMatchObject({
        ok: false,
        problem: { rule: 'seat.notHeld' },
      });
      expect(await head.socket.ask('command', speak())).toMatchObject({ ok: true });
    } finally {
      for (const { socket } of [head, adviser, observer]) socket.close();
    }
  });

  it('are not taken as anybody else, nor by a page of another site', async () => {
    expect(await codeOf(await take({ person: randomUUID() }))).toBe('not-found');
    expect(await codeOf(await take({ person: 'clock' }))).toBe('not-found');
    for (const odd of [
      {},
      { person: '' },
      { person: 7 },
      { person: ['x'] },
      { person: 'x', as: 1 },
    ])
      expect([odd, await codeOf(await take(odd))]).toEqual([odd, 'bad-request']);
    const elsewhere = { origin: 'https://elsewhere.example' };
    expect(await codeOf(await take({ person: people.chair.person }, elsewhere))).toBe('forbidden');
  });
});

describe('outside the demonstration', () => {
  const person = people.chair.person;

  it('there is no such door, on the very database in which these people sit', async () => {
    const earnest = await startServer({ database: server.database });
    try {
      expect(await codeOf(await list(earnest.url))).toBe('not-found');
      expect(await codeOf(await take({ person }, earnest))).toBe('not-found');
    } finally {
      await earnest.close();
    }
  });

  it('nor in another council, whatever the configuration says', async () => {
    const other = await startServer({ env: { DEMO: '1' }, before: seatSmallCouncil });
    try {
      expect(await codeOf(await list(other.url))).toBe('not-found');
      for (const one of [person, 'XAA.head', 'chair'])
        expect(await codeOf(await take({ person: one }, other))).toBe('not-found');
    } finally {
      await other.close();
    }
  });

  it('an embedded database is a demonstration too, and each listens on this machine alone', async () => {
    const embedded = await startServer({ env: { EMBEDDED: '1' }, database: server.database });
    try {
      expect((await list(embedded.url)).status).toBe(200);
      expect((await take({ person }, embedded)).status).toBe(201);
    } finally {
      await embedded.close();
    }
    const DATABASE_URL = 'postgres://server/council';
    for (const mode of [{ EMBEDDED: '1' }, { DEMO: '1' }])
      expect(configFrom({ DATABASE_URL, HOST: '0.0.0.0', ...mode }).host).toBe('127.0.0.1');
  });
});

async function stateFor(socket: RawSocket): Promise<DraftState> {
  const { token } = socket.socket.auth as { token: string };
  const id = DEMONSTRATION_DRAFT.slice('draft:'.length);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${server.url}/api/v1/drafts/${id}/state`, { headers });
  return ((await answer.json()) as { state: DraftState }).state;
}
