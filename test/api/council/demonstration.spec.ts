import { randomUUID } from 'node:crypto';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type DraftState, inText, rollingText } from '@shanyrak/draft';
import { type Sent } from '../../../apps/server/src/ledger';
import {
  Demonstration,
  DEMONSTRATION_PASSWORD,
} from '../../../apps/server/src/demonstration/demonstration.service';
import { DEMONSTRATION_DRAFT } from '../../../apps/server/src/demonstration/on-the-table';
import { demonstrationPeople, headOf } from '../../../apps/server/src/demonstration/people';
import { Ledger } from '../../../apps/server/src/ledger';
import { type RunningServer, signIn, startServer } from '../../support/server';

const people = demonstrationPeople();
/** Acts that lay the draft; those that open the reading come after them. */
const DRAFT_ACTS = 3;

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({
    env: { DEMO: '1' },
    before: (app) => app.get(Demonstration).load(),
  });
});

afterAll(() => server?.close());

async function onTable(app: NestExpressApplication): Promise<DraftState> {
  const state = (await app.get(Ledger).read(DEMONSTRATION_DRAFT))?.state as DraftState | undefined;
  if (state?.kind !== 'draft') throw new Error('No draft is on the table.');
  return state;
}

/** Loads, and is killed when it comes to its n-th act. */
async function cutOff(app: NestExpressApplication, nth: number): Promise<void> {
  const ledger = app.get(Ledger);
  const execute = ledger.execute.bind(ledger);
  let acts = 0;
  const killed = jest.spyOn(ledger, 'execute').mockImplementation((sent: Sent) => {
    acts += 1;
    return acts === nth ? Promise.reject(new Error('killed')) : execute(sent);
  });
  await expect(app.get(Demonstration).load()).rejects.toThrow('killed');
  killed.mockRestore();
}

describe('the demonstration council', () => {
  it('has its draft on the table, put there by its own people, with a reading at work on it', async () => {
    const draft = await onTable(server.app);
    expect(draft).toMatchObject({ sponsor: 'XAK', status: 'NEGOTIATION' });
    expect(draft.symbol).toMatch(/^PC\.DD\/1\/\d\d$/);
    expect(draft.session?.meeting).toBe('PC/2026-IV');
    expect(draft.facilitator).toEqual(people.facilitator);
    expect(draft.observers.open).toBe(true);
    const events = await server.app.get(Ledger).events(DEMONSTRATION_DRAFT, 0);
    expect(events[0]?.type).toBe('draft.circulate');
  });

  it('leaves every seat that was taken with a head of delegation', async () => {
    const seats = Object.entries((await onTable(server.app)).session!.seats);
    expect(seats.length).toBeGreaterThan(15);
    for (const [code, person] of seats) expect(person).toBe(headOf(people, code));
  });

  it('shows rivals in one bracket, a third beside them, an insertion, a deletion, a reservation', async () => {
    const draft = await onTable(server.app);
    expect(inText(draft).map(({ change }) => change.kind)).toEqual(
      expect.arrayContaining(['replace', 'insert', 'delete']),
    );
    expect(Object.keys(draft.stances).length).toBeGreaterThanOrEqual(7);
    const { plain } = rollingText(draft, 'en');
    const readings = ['twice a month', 'once a week – XEL', 'once a month – XHE'];
    const saying = readings.join('[^/\\]]* / ');
    expect(plain).toMatch(new RegExp(`\\[${saying}[^/\\]]*\\], and that`));
    expect(plain).toContain('[three / five – XKE, supported by XRE]');
    const reserved = Object.values(draft.stances).flatMap((held) => Object.entries(held));
    expect(reserved).toContainEqual(['XQU', expect.objectContaining({ stance: 'reserve' })]);
  });

  it('is the same after another start', async () => {
    const ledger = server.app.get(Ledger);
    const before = await ledger.read(DEMONSTRATION_DRAFT);
    await server.app.get(Demonstration).load();
    expect((await ledger.read(DEMONSTRATION_DRAFT))?.seq).toBe(before?.seq);
  });

  it.each([1, 2, 3, 4, 20])(
    'is whole after a start that was cut off at its act %i',
    async (nth) => {
      const cut = await startServer({ env: { DEMO: '1' } });
      try {
        const ledger = cut.app.get(Ledger);
        await cutOff(cut.app, nth);
        const laid = await ledger.read(DEMONSTRATION_DRAFT);
        expect(laid === null).toBe(nth <= DRAFT_ACTS);
        await cut.app.get(Demonstration).load();
        const types = async (app: NestExpressApplication) =>
          (await app.get(Ledger).events(DEMONSTRATION_DRAFT, 0)).map(({ type }) => type);
        expect(await types(cut.app)).toEqual(await types(server.app));
        const submission = DEMONSTRATION_DRAFT.replace('draft:', 'submission:');
        const events = await ledger.events(submission, 0);
        expect(events.filter(({ type }) => type === 'draft.submit')).toHaveLength(1);
      } finally {
        await cut.close();
      }
    },
  );

  it('leaves a draft alone that people have touched', async () => {
    const cut = await startServer({ env: { DEMO: '1' } });
    try {
      // As a former release left it: circulated, and nothing more.
      await cutOff(cut.app, DRAFT_ACTS + 1);
      const before = await onTable(cut.app);
      expect(before).toMatchObject({ status: 'CIRCULATED', session: null });
      const verdict = await cut.app.get(Ledger).execute({
        person: headOf(people, 'XBE'),
        command: {
          ...{ id: randomUUID(), stream: DEMONSTRATION_DRAFT, type: 'stance.set', v: 1 },
          ...{ as: 'national', seen: before.seq },
          payload: { target: before.order[2]!, stance: 'support' },
        },
      });
      expect(verdict.ok).toBe(true);
      await cut.app.get(Demonstration).load();
      expect(await onTable(cut.app)).toMatchObject({ session: null, seq: before.seq + 1 });
    } finally {
      await cut.close();
    }
  });

  it('lets two servers that start at once load it once', async () => {
    const first = await startServer({ env: { DEMO: '1' } });
    const second = await startServer({ env: { DEMO: '1' }, database: first.database });
    try {
      await Promise.all([first, second].map(({ app }) => app.get(Demonstration).load()));
      const whole = await onTable(server.app);
      for (const { app } of [first, second]) expect((await onTable(app)).seq).toBe(whole.seq);
    } finally {
      await second.close();
      await first.close();
    }
  });

  it('takes a seat for whoever knows the word of the README', async () => {
    const { bearer } = await signIn(server.url, 'head@xak.example', DEMONSTRATION_PASSWORD);
    const answer = await fetch(`${server.url}/api/v1/me`, { headers: bearer });
    expect(await answer.json()).toMatchObject({
      accreditations: [{ delegation: 'XAK', function: 'head', status: 'MEMBER' }],
    });
  });
});
