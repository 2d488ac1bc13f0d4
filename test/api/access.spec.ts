import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { io, type Socket } from 'socket.io-client';
import {
  ACCESS,
  type Act,
  DRAFT_COMMAND_TYPES,
  type DraftCommandType,
  MEETING_COMMAND_TYPES,
  type MeetingCommandType,
  type Party,
} from '@shanyrak/council';
import { streamName, uuidNamed } from '@shanyrak/kernel';
import { formatSymbol, meetingIdOf } from '@shanyrak/meeting';
import { type Problem } from '@shanyrak/protocol';
import { DocumentRow } from '../../apps/server/src/documents/document.entity';
import { Demonstration } from '../../apps/server/src/demonstration/demonstration.service';
import { demonstrationPeople } from '../../apps/server/src/demonstration/people';
import { Register } from '../../apps/server/src/documents/register.service';
import { ActsExplorer } from '../../apps/server/src/platform/acts.explorer';
import { Limits } from '../../apps/server/src/platform/limits';
import { DRAFT_COMMANDS } from '../../apps/server/src/rooms/commands';
import { MEETING_COMMANDS } from '../../apps/server/src/rooms/meeting-commands';
import { addressOf, LONG_AGO, PASSWORD } from '../support/council';
import { closes, draftsJournal, issuesJournal } from '../support/record';
import { underSilence } from '../support/silence';
import { type RunningServer, startServer } from '../support/server';
import { onMeeting, sits, streamOfMeeting } from '../support/sitting';
import {
  adoptedDecision,
  circulate,
  command,
  issue,
  MEETING,
  publish,
  registered,
  seatCouncil,
  submit,
  SUBMITTED,
  windowOf,
} from '../support/table';
import { Window } from '../support/window';

/**
 * The table of access, tried out: every HTTP route, every socket event and every type of command is
 * really called as every kind of actor, and the verdict is compared with what the table says (issue
 * 2, item 4). The people: XAA submitted the draft; `XAA.second`, an adviser, holds its seat while a
 * reading is in session. What parties mean is written here a second time, from the words of PARTIES.
 */
interface Actor {
  readonly name: string;
  readonly person: string | null;
  readonly as: 'national' | 'chair' | 'facilitator' | 'secretariat';
}
const ACTORS = [
  { name: 'anonymous', person: null, as: 'national' },
  { name: 'revoked', person: 'XBB.adviser', as: 'national' },
  { name: 'observer', person: 'XYY.head', as: 'national' },
  { name: 'adviser without the seat', person: 'XAA.adviser', as: 'national' },
  { name: 'adviser with the seat', person: 'XAA.second', as: 'national' },
  { name: 'head', person: 'XAA.head', as: 'national' },
  { name: 'head of another delegation', person: 'XBB.head', as: 'national' },
  { name: 'chair', person: 'chair', as: 'chair' },
  { name: 'facilitator', person: 'facilitator', as: 'facilitator' },
  { name: 'secretariat', person: 'officer.one', as: 'secretariat' },
] as const satisfies readonly Actor[];
type Name = (typeof ACTORS)[number]['name'];

interface Situation {
  readonly inSession: boolean;
  readonly openToObservers: boolean;
  /** Between the sponsor and the Secretariat: to everybody else the stream does not exist. */
  readonly submission: boolean;
}

const MEMBERS: readonly Name[] = [
  'adviser without the seat',
  'adviser with the seat',
  'head',
  'head of another delegation',
];
const HEADS: readonly Name[] = ['head', 'head of another delegation'];
const READERS: readonly Name[] = [...MEMBERS, 'chair', 'facilitator', 'secretariat'];
const SIGNED_IN: readonly Name[] = ['observer', ...READERS];
const EVERYBODY: readonly Name[] = ACTORS.map(({ name }) => name);
const SPONSORS: readonly Name[] = ['adviser without the seat', 'adviser with the seat', 'head'];

const ENTITLED: Readonly<Record<Party, (situation: Situation) => readonly Name[]>> = {
  public: () => EVERYBODY,
  account: () => SIGNED_IN,
  reader: () => READERS,
  guest: ({ openToObservers }) => (openToObservers ? SIGNED_IN : READERS),
  member: ({ inSession }) => (inSession ? ['adviser with the seat'] : HEADS),
  memberSheet: () => HEADS,
  memberPerson: () => MEMBERS,
  delegationPerson: () => ['observer', ...MEMBERS, 'chair', 'facilitator'],
  // The Chair of these specs is the deputy of XCC, and speaks for it by its sheet.
  delegationSheet: () => ['observer', ...HEADS, 'chair'],
  memberRegistry: () => [...HEADS, 'chair'],
  memberSeatOrHead: ({ inSession }) => (inSession ? ['adviser with the seat', ...HEADS] : HEADS),
  observer: () => ['observer'],
  sponsor: ({ inSession }) => (inSession ? ['adviser with the seat'] : ['head']),
  chair: () => ['chair'],
  facilitator: () => ['facilitator'],
  secretariat: () => ['secretariat'],
  actor: ({ openToObservers }) => (openToObservers ? SIGNED_IN : READERS),
  system: () => [],
};

function entitled(act: Act, situation: Situation): ReadonlySet<Name> {
  const parties: readonly Party[] = ACCESS[act];
  const named = parties.flatMap((party) => ENTITLED[party](situation));
  // The facilitator sits for nobody here, and a submission exists for its sponsor and the Secretariat.
  const present = situation.submission ? [...SPONSORS, 'secretariat'] : EVERYBODY;
  return new Set(named.filter((name) => present.includes(name)));
}

const REFUSED_ACCESS = new Set(['unauthenticated', 'forbidden', 'not-found']);
/** Passing on a seat that one does not hold is refused by the act's own rule, in the words of access. */
const admitted = (problem: Problem | null, act: Act): boolean =>
  problem === null ||
  !REFUSED_ACCESS.has(problem.code) ||
  (act === 'seat.pass' && problem.rule === 'seat.notHeld');

let server: RunningServer;
/** Some routes exist in the demonstration alone. */
let demonstration: RunningServer;
let tokens: ReadonlyMap<Name, string>;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  // More acts in a row than anybody may send; limits have a spec of their own.
  jest.spyOn(server.app.get(Limits), 'spend').mockResolvedValue();
  demonstration = await startServer({
    env: { DEMO: '1' },
    before: (app) => app.get(Demonstration).load(),
  });
  const entries = await Promise.all(
    ACTORS.map(async ({ name, person }) => {
      if (person === null) return [name, ''] as const;
      const { token } = await windowOf(server.url, person);
      if (name === 'revoked') await call('DELETE', '/api/v1/session', token);
      return [name, token] as const;
    }),
  );
  tokens = new Map(entries);
});
afterAll(async () => {
  await demonstration?.close();
  await server?.close();
});

const DEMONSTRATION = '/api/v1/demonstration';

async function call(
  method: string,
  path: string,
  token: string,
  body?: unknown,
): Promise<Problem | null> {
  const { url } = path.startsWith(DEMONSTRATION) ? demonstration : server;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return answer.ok ? null : (JSON.parse(text) as Problem);
}

const idOf = (stream: string): string => stream.slice(stream.indexOf(':') + 1);

/** A draft in a situation, with a facilitator; in session XAA's second adviser holds its seat. */
async function tableIn({ inSession, openToObservers }: Situation): Promise<string> {
  const stream = await circulate(server.url);
  const chair = await windowOf(server.url, 'chair');
  const as = 'chair';
  const facilitator = { person: 'facilitator', delegation: 'XBB' };
  await command(chair, stream, 'facilitator.name', facilitator, { as });
  if (openToObservers)
    await command(chair, stream, 'draft.openToObservers', { open: true }, { as });
  if (!inSession) return stream;
  await command(chair, stream, 'session.begin', { meeting: MEETING }, { as });
  await command(await windowOf(server.url, 'XAA.second'), stream, 'seat.take', {});
  return stream;
}

/** The refused first: what an entitled actor does may change the world for the others. */
function inOrder(allowed: ReadonlySet<Name>): readonly (typeof ACTORS)[number][] {
  return [...ACTORS].sort(
    (one, other) => Number(allowed.has(one.name)) - Number(allowed.has(other.name)),
  );
}

async function verdicts(
  act: Act,
  allowed: ReadonlySet<Name>,
  attempt: (actor: (typeof ACTORS)[number]) => Promise<Problem | null>,
): Promise<void> {
  const wrong: string[] = [];
  for (const actor of inOrder(allowed)) {
    const problem = await attempt(actor);
    if (admitted(problem, act) !== allowed.has(actor.name))
      wrong.push(`${actor.name}: ${problem?.rule ?? problem?.code ?? 'admitted'}`);
  }
  expect(wrong).toEqual([]);
}

describe('every type of command', () => {
  const thing = (): string => `${randomUUID()}.1`;
  const replacement = () => ({ kind: 'replace', provision: thing(), text: 'shall' });
  /** Of the right shape; what they name does not exist, so that rules refuse them after access. */
  const PAYLOADS: Readonly<Record<DraftCommandType, () => object>> = {
    'draft.submit': () => SUBMITTED,
    'draft.suggest': () => ({ note: 'A word is missing.' }),
    'draft.insist': () => ({}),
    'draft.register': () => ({}),
    'draft.circulate': () => ({}),
    'draft.receive': () => ({ from: randomUUID(), body: 'MC' }),
    'draft.withdraw': () => ({}),
    'facilitator.name': () => ({ person: 'nobody', delegation: 'XBB' }),
    'draft.openToObservers': () => ({ open: true }),
    'attribution.set': () => ({ mode: 'brackets' }),
    'session.begin': () => ({ meeting: MEETING }),
    'session.end': () => ({}),
    'seat.take': () => ({}),
    'seat.pass': () => ({ to: 'nobody' }),
    'provision.takeUp': () => ({ provision: thing() }),
    'amendment.propose': () => ({ change: replacement(), language: 'en' }),
    'amendment.enter': () => ({ delegation: 'XBB', change: replacement(), language: 'en' }),
    'amendment.revise': () => ({ amendment: thing(), text: 'should', language: 'en' }),
    'amendment.withdraw': () => ({ amendment: thing() }),
    'amendment.cosponsor': () => ({ amendment: thing() }),
    'stance.set': () => ({ target: thing(), stance: 'support' }),
    'stance.lift': () => ({ target: thing() }),
    'adRef.mark': () => ({ provision: thing(), until: null }),
    'adRef.confirm': () => ({ provision: thing() }),
    'text.propose': () => ({ change: replacement(), language: 'en', settles: [] }),
    'wording.ask': () => ({ amendment: thing() }),
    'wording.settle': () => ({ ask: thing() }),
    'provision.ask': () => ({ provision: thing() }),
    'provision.close': () => ({ ask: thing() }),
    'provision.reopen': () => ({ provision: thing() }),
    'revision.issue': () => ({}),
    'draft.declareClean': () => ({}),
    undo: () => ({ command: randomUUID() }),
    'question.put': () => ({ meeting: MEETING }),
    'objection.raise': () => ({ against: thing(), reason: 'Our capital has not seen it.' }),
    'objection.withdraw': () => ({ against: thing() }),
    'objection.seen': () => ({ against: thing(), delegation: 'XBB' }),
    gavel: () => ({ meeting: MEETING }),
    'decision.adopt': () => ({ question: thing() }),
    'adoption.record': () => ({ draft: randomUUID() }),
    'adoption.recordVoid': () => ({ draft: randomUUID() }),
    'draft.remit': () => ({ meeting: MEETING, remarks: 'Shorten it.' }),
    'remittal.record': () => ({ draft: randomUUID() }),
    'item.close': () => ({ outcome: 'deferred' }),
    'silence.propose': () => ({ until: 0, local: '1970-01-01T06:00' }),
    'silence.start': () => ({ ask: thing(), meeting: MEETING }),
    'silence.break': () => ({ silence: thing(), kind: 'objection' }),
    'silence.recordBreak': () => ({
      ...{ silence: thing(), delegation: 'XBB', receivedAt: 0, proof: 'Note 7', kind: 'objection' },
    }),
    'silence.requestTime': () => ({ silence: thing() }),
    'silence.extend': () => ({ silence: thing(), until: 0, local: '1970-01-01T06:00' }),
    'silence.cancel': () => ({ silence: thing(), reason: 'The words changed.' }),
    'silence.expire': () => ({ silence: thing(), until: 0, body: 'PC' }),
    'silence.void': () => ({ silence: thing() }),
    'statement.submit': () => ({
      ...{ kind: 'explanation', language: 'en', text: 'We joined.', onBehalfOf: [] },
    }),
    'statement.confirm': () => ({ statement: thing() }),
    'statement.align': () => ({ statement: thing() }),
    'statement.leave': () => ({ statement: thing() }),
    'statement.withdraw': () => ({ statement: thing() }),
  };
  const ON_SUBMISSIONS: readonly DraftCommandType[] = [
    'draft.submit',
    'draft.suggest',
    'draft.insist',
    'draft.register',
    'draft.circulate',
    'draft.receive',
  ];

  it.each(DRAFT_COMMAND_TYPES)('%s has an entry with its row', (type) => {
    expect(DRAFT_COMMANDS[type].access).toBe(ACCESS[type]);
  });

  async function attempt(
    type: DraftCommandType,
    stream: () => string,
    situation: Situation,
  ): Promise<void> {
    await verdicts(type, entitled(type, situation), ({ name, as }) => {
      const on = stream();
      const frame = {
        ...{ id: randomUUID(), stream: on, type, v: 1, as },
        ...{ payload: PAYLOADS[type](), seen: type === 'draft.submit' ? 0 : 1 },
      };
      return call('POST', `/api/v1/drafts/${idOf(on)}/commands`, tokens.get(name)!, frame);
    });
  }

  const situations: readonly Situation[] = [
    { inSession: true, openToObservers: true, submission: false },
    { inSession: false, openToObservers: false, submission: false },
  ];
  const onDrafts = DRAFT_COMMAND_TYPES.filter(
    (type) => !ON_SUBMISSIONS.includes(type) && DRAFT_COMMANDS[type].fromOutside,
  );
  describe.each(situations)('on a draft, $inSession in session', (situation) => {
    it.each(onDrafts)('%s', async (type) => {
      const stream = await tableIn(situation);
      await attempt(type, () => stream, situation);
    });
  });

  const submitted = { inSession: false, openToObservers: false, submission: true };
  it.each(['draft.suggest', 'draft.register'] as const)('%s on a submission', async (type) => {
    const stream = streamName('submission', await submit(server.url));
    await attempt(type, () => stream, submitted);
  });

  it('draft.insist on a submission to which the Secretariat suggested something', async () => {
    const stream = streamName('submission', await submit(server.url));
    const officer = await windowOf(server.url, 'officer.one');
    await command(officer, stream, 'draft.suggest', { note: 'A word.' }, { as: 'secretariat' });
    await attempt('draft.insist', () => stream, submitted);
  });

  it('draft.circulate of what was registered', async () => {
    const stream = streamName('draft', await registered(server.url));
    await attempt('draft.circulate', () => stream, submitted);
  });

  it('draft.submit opens a stream of its own', async () => {
    const open = (): string => streamName('submission', randomUUID());
    await attempt('draft.submit', open, { ...submitted, submission: false });
  });

  it('decision.adopt comes from nowhere outside', async () => {
    const stream = await tableIn(situations[0]!);
    for (const { name, as } of ACTORS) {
      const frame = {
        id: randomUUID(),
        stream,
        type: 'decision.adopt',
        v: 1,
        as,
        payload: { question: thing() },
        seen: 1,
      };
      const problem = await call(
        'POST',
        `/api/v1/drafts/${idOf(stream)}/commands`,
        tokens.get(name)!,
        frame,
      );
      expect(problem?.code).toBe(
        tokens.get(name) && name !== 'revoked' ? 'bad-request' : 'unauthenticated',
      );
    }
  });
});

describe('every type of command on a meeting', () => {
  const thing = (): string => `${randomUUID()}.1`;
  const TITLE = { en: 'A matter', ru: 'Вопрос' };
  const IN_2026 = { startsAt: Date.UTC(2026, 5, 1), mode: 'hybrid', format: 'plenary' };
  const PAYLOADS: Readonly<Record<MeetingCommandType, (symbol: string) => object>> = {
    'meeting.request': (symbol) => ({
      ...{ symbol, startsAt: Date.UTC(2026, 5, 1), title: TITLE, reason: 'It cannot wait.' },
    }),
    'meeting.insist': () => ({}),
    'meeting.decline': () => ({ reason: 'It can wait.' }),
    'meeting.convene': (symbol) => ({ symbol, ...IN_2026 }),
    'meeting.reschedule': () => ({ startsAt: Date.UTC(2026, 5, 2) }),
    'meeting.cancel': () => ({}),
    'agenda.set': () => ({ items: [] }),
    'agenda.request': () => ({ title: TITLE, draft: null }),
    'agenda.unrequest': () => ({ request: thing() }),
    'agenda.ask': () => ({}),
    'agenda.adopt': () => ({ ask: thing() }),
    'agenda.notAdopt': () => ({}),
    'meeting.open': () => ({}),
    'meeting.suspend': () => ({}),
    'meeting.resume': () => ({}),
    'meeting.close': () => ({}),
    'format.set': () => ({ format: 'plenary' }),
    'seat.take': () => ({}),
    'seat.pass': () => ({ to: 'XAA.adviser' }),
    'item.move': () => ({ item: thing(), to: 'struck' }),
    'item.link': () => ({ item: thing(), symbol: 'PC.DEL/1/26', draft: null }),
    'item.open': () => ({ item: thing() }),
    'item.conclude': () => ({ item: thing(), outcome: 'discussed', drafts: [] }),
    'item.adjourn': () => ({ item: thing(), drafts: [] }),
    'floor.request': () => ({ item: thing(), kind: 'statement' }),
    'floor.withdraw': () => ({ speaker: thing() }),
    'floor.enter': () => ({ item: thing(), kind: 'guest', delegation: null, name: TITLE }),
    'floor.align': () => ({ speaker: thing() }),
    'floor.order': () => ({ speakers: [thing()] }),
    'floor.give': () => ({ speaker: thing() }),
    'floor.end': () => ({}),
    'floor.limit': () => ({ limit: 300_000, replyLimit: null }),
    'floor.showClock': () => ({ shown: true }),
    'floor.closeList': () => ({ item: thing() }),
    'floor.reopenList': () => ({ item: thing() }),
    'order.raise': () => ({}),
    'order.withdraw': () => ({}),
    'order.rule': () => ({ granted: true }),
    'objection.raise': () => ({ against: thing() }),
    'objection.withdraw': () => ({ against: thing() }),
    'objection.seen': () => ({ against: thing(), delegation: 'XBB' }),
    'journal.draft': () => ({ drafts: [] }),
    'journal.correct': () => ({
      ...{ intervention: thing(), spoke: true, manner: 'onBehalfOf', summary: null, symbol: null },
    }),
    'journal.dispute': () => ({ entry: thing(), words: TITLE }),
    'journal.settle': () => ({ dispute: thing(), accepted: true }),
    'journal.edit': () => ({ field: 'place', item: null, texts: TITLE, order: null }),
    'journal.issue': () => ({ body: 'PC' }),
    'journal.correctIssued': () => ({ field: 'place', item: null, texts: TITLE, order: null }),
  };
  let meetings = 0;
  const newSymbol = (): string =>
    formatSymbol({ body: 'PC', year: 2026, ordinal: 40 + meetings++ });
  /** A plenary meeting; in session XAA's second adviser holds its seat. */
  async function meetingIn(inSession: boolean): Promise<string> {
    const symbol = newSymbol();
    const chair = await windowOf(server.url, 'chair');
    if (inSession) {
      await sits(chair, symbol);
      const second = await windowOf(server.url, 'XAA.second');
      await onMeeting(second, symbol, 'seat.take', {}, { as: 'national' });
    } else
      await onMeeting(
        chair,
        symbol,
        'meeting.convene',
        PAYLOADS['meeting.convene'](symbol) as never,
      );
    return symbol;
  }
  const OPENING: readonly MeetingCommandType[] = ['meeting.request', 'meeting.convene'];

  it.each(MEETING_COMMAND_TYPES)('%s has an entry with its row', (type) => {
    expect(MEETING_COMMANDS[type].access).toBe(ACCESS[type]);
  });

  describe.each([true, false])('in session: %s', (inSession) => {
    it.each(MEETING_COMMAND_TYPES)('%s', async (type) => {
      const situation = { inSession, openToObservers: true, submission: false };
      const opens = OPENING.includes(type);
      const symbol = opens ? '' : await meetingIn(inSession);
      const about = opens ? { ...situation, inSession: false } : situation;
      await verdicts(type, entitled(type, about), async ({ name, as }) => {
        const on = opens ? newSymbol() : symbol;
        const stream = streamOfMeeting(on);
        const payload = PAYLOADS[type](on);
        const seen = opens ? 0 : 1;
        const frame = { id: randomUUID(), stream, type, v: 1, as, payload, seen };
        const path = `/api/v1/meetings/${meetingIdOf(on)}/commands`;
        return call('POST', path, tokens.get(name)!, frame);
      });
    });
  });
});

interface Route {
  readonly method: string;
  readonly path: string;
  readonly act: Act;
}

async function routes(): Promise<Route[]> {
  const answer = await fetch(`${server.url}/api/openapi.json`);
  const { paths } = (await answer.json()) as {
    paths: Record<string, Record<string, { 'x-act': Act }>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      ...{ method: method.toUpperCase(), path, act: one['x-act'] },
    })),
  );
}

describe('every HTTP route', () => {
  it('is described with its act, and each of those is in the table', async () => {
    const described = (await routes()).map(({ act }) => act);
    const handled = server.app
      .get(ActsExplorer)
      .entries()
      .filter(({ handler }) => handler.includes('Controller'))
      .map(({ act }) => act!);
    expect([...new Set(described)].sort()).toEqual([...new Set(handled)].sort());
    expect(described.filter((act) => !(act in ACCESS))).toEqual([]);
  });

  it.each([true, false])(
    'answers each actor as the table says, open to observers: %s',
    async (openToObservers) => {
      const situation = { inSession: true, openToObservers, submission: false };
      const stream = await tableIn(situation);
      const symbol = await adoptedDecision(server.url);
      const published = await adoptedDecision(server.url);
      await publish(server.url, published);
      const issued = await adoptedDecision(server.url);
      await issue(server.url, issued);
      const document = await someDocument();
      const journal = await issuedJournal();
      const meeting = meetingIdOf(MEETING);
      const calendar = await calendarSecret();
      const until = (Math.ceil(Date.now() / 60_000) + 5 * 24 * 60) * 60_000;
      const round = await underSilence(server.url, until);
      const waiting: Partial<Record<Act, string>> = {
        'council.confirm': await prepared(),
        'council.withdraw': await prepared(),
      };
      for (const { method, path, act } of await routes()) {
        const filled = path
          .replace('{notice}', ':notice')
          .replace('{address}', `${calendar}.ics`)
          .replace('/decisions/{symbol}', `/decisions/${encodeURIComponent(symbol)}`)
          .replace('/id/{path}', `/id/${published}`)
          .replace('/issued/{symbol}', `/issued/${encodeURIComponent(issued)}`)
          .replace('/forms/{name}', '/forms/json')
          .replace(
            '{id}/interim-texts/{text}',
            `${idOf(round.stream)}/interim-texts/${round.silence}`,
          )
          .replace('/journals/{symbol}', `/journals/${encodeURIComponent(journal)}`)
          .replace('/documents/{symbol}', `/documents/${encodeURIComponent(document)}`)
          .replace('/meetings/{id}', `/meetings/${meeting}`)
          .replace('/prepared/{id}', `/prepared/${waiting[act] ?? ''}`)
          .replace('{person}', 'nobody')
          .replace('{id}', idOf(stream));
        expect(filled).not.toContain('{');
        // Plenary meetings are open to observers.
        const open = openToObservers || act.startsWith('meeting.');
        const about = { ...situation, openToObservers: open };
        await verdicts(act, entitled(act, about), async ({ name, as, person }) => {
          const bodies: Partial<Record<Act, object>> = {
            'draft.submit': { id: randomUUID(), as, payload: SUBMITTED },
            'me.language': { language: 'ru' },
            'notice.readAll': { until: 0 },
            'notice.choose': { silence: true, drafts: true, meetings: true, journals: true },
            'council.prepare': CREDENTIALS,
            'delegation.accredit': { function: 'head', note: NOTE },
            'delegation.end': { note: NOTE },
            'delegation.declareDays': { mission: { weekdays: [5, 6], dates: [] }, capital: null },
            'delegation.setSheet': { functions: ['registry'], note: NOTE },
            'demonstration.takeSeat': { person: demonstrationPeople().chair.person },
          };
          // Whoever signs out does so from a window of its own.
          const own = act === 'session.close' && person !== null && name !== 'revoked';
          const token = own
            ? (await Window.open(server.url, addressOf(person), PASSWORD)).token
            : tokens.get(name)!;
          const body = ['POST', 'PUT'].includes(method) ? (bodies[act] ?? {}) : undefined;
          const addressed = filled.replace(':notice', noticeFor(act, name, stream));
          const problem = await call(method, addressed, token, body);
          return act === 'session.open' && problem?.code === 'bad-request' ? null : problem;
        });
      }
    },
    // Every route as every kind of actor, one after another.
    120_000,
  );
});

const NOTE = { symbol: 'Note 12/26', dated: '2026-01-12' };
const CREDENTIALS = {
  change: {
    ...{ kind: 'credentials.received', delegation: 'XBB', function: 'expert', from: LONG_AGO },
    named: { name: { en: 'An Expert', ru: 'Эксперт' } },
  },
  cited: { kind: 'note', ...NOTE },
};

/** A change that an officer has prepared; answers its id. */
async function prepared(): Promise<string> {
  const officer = await windowOf(server.url, 'officer.two');
  return (await officer.post<{ id: string }>('/council/prepared', CREDENTIALS)).id;
}

let journals = 0;
/** The symbol of a journal of a meeting of its own. */
async function issuedJournal(): Promise<string> {
  const symbol = formatSymbol({ body: 'PC', year: 2026, ordinal: 200 + journals++ });
  await sits(await windowOf(server.url, 'chair'), symbol);
  await closes(server.url, symbol);
  await draftsJournal(server.url, symbol);
  return issuesJournal(server.url, symbol);
}

/** The notice of the draft's circulation, as it was told to this actor's delegation or office. */
function noticeFor(act: Act, name: Name, stream: string): string {
  const delegation = { chair: 'XCC', facilitator: 'XBB', 'head of another delegation': 'XBB' };
  const office = { chair: 'CHAIR', secretariat: 'SECRETARIAT' };
  const named: Partial<Record<Name, string>> =
    act === 'notice.receive' ? delegation : { ...delegation, ...office };
  return uuidNamed({ notice: { stream, seq: 1, addressee: named[name] ?? 'XAA' } });
}

async function calendarSecret(): Promise<string> {
  const holder = await windowOf(server.url, 'officer.two');
  const { path } = await holder.post<{ path: string }>('/me/calendar', {});
  return /([\w-]{43})\.ics$/.exec(path)![1]!;
}

async function someDocument(): Promise<string> {
  const { symbol } = await server.app.get(DataSource).transaction(async (manager) => {
    const known = await manager.findOne(DocumentRow, { where: {} });
    return known ?? server.app.get(Register).enterSeedPaper(manager, 0);
  });
  return symbol;
}

describe('every socket event', () => {
  const joining = (stream: string) => ({ stream, protocol: 1 });
  const CALLS: Partial<Record<Act, (stream: string) => readonly [event: string, frame: unknown]>> =
    {
      'room.join': (stream) => ['room.join', joining(stream)],
      'room.leave': (stream) => ['room.leave', { stream }],
      'room.command': () => ['command', {}],
    };

  it('is called here', () => {
    const handled = server.app
      .get(ActsExplorer)
      .entries()
      .filter(({ handler }) => handler.includes('Gateway'))
      .map(({ act }) => act!);
    expect(handled.sort()).toEqual(Object.keys(CALLS).sort());
  });

  it.each([true, false])(
    'answers each actor as the table says, open to observers: %s',
    async (openToObservers) => {
      const situation = { inSession: true, openToObservers, submission: false };
      const stream = await tableIn(situation);
      for (const [act, framed] of Object.entries(CALLS))
        await verdicts(act as Act, entitled(act as Act, situation), ({ name }) =>
          emit(tokens.get(name)!, ...framed(stream)),
        );
    },
  );

  /** The problem of the handshake, or of the answer. */
  async function emit(token: string, event: string, frame: unknown): Promise<Problem | null> {
    const socket: Socket = io(server.url, {
      ...{ transports: ['websocket'], auth: { token }, forceNew: true, reconnection: false },
    });
    try {
      return await new Promise((done, fail) => {
        socket.on('connect_error', (error: Error & { data?: Problem }) =>
          error.data ? done(error.data) : fail(error),
        );
        socket.on('disconnect', (reason) => fail(new Error(`${event}: ${reason}`)));
        socket.emit(event, frame, (answer: { ok: boolean; problem?: Problem }) =>
          done(answer.ok ? null : answer.problem!),
        );
      });
    } finally {
      socket.disconnect();
    }
  }
});
