import {
  Demonstration,
  DEMONSTRATION_DRAFT,
  DEMONSTRATION_PASSWORD,
} from '../../../apps/server/src/demonstration/demonstration.service';
import { Ledger } from '../../../apps/server/src/ledger';
import { type RunningServer, signIn, startServer } from '../../support/server';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({
    env: { DEMO: '1' },
    before: (app) => app.get(Demonstration).load(),
  });
});

afterAll(() => server?.close());

describe('the demonstration council', () => {
  it('has its draft on the table, put there by its own people', async () => {
    const view = await server.app.get(Ledger).read(DEMONSTRATION_DRAFT);
    expect(view?.state).toMatchObject({ kind: 'draft', sponsor: 'XAK', status: 'CIRCULATED' });
    const events = await server.app.get(Ledger).events(DEMONSTRATION_DRAFT, 0);
    expect(events[0]?.type).toBe('draft.circulate');
  });

  it('is the same after another start', async () => {
    const ledger = server.app.get(Ledger);
    const before = await ledger.read(DEMONSTRATION_DRAFT);
    await server.app.get(Demonstration).load();
    expect((await ledger.read(DEMONSTRATION_DRAFT))?.seq).toBe(before?.seq);
  });

  it.each([1, 2, 3])('is whole after a start that was cut off at its act %i', async (nth) => {
    const cut = await startServer({ env: { DEMO: '1' } });
    try {
      const ledger = cut.app.get(Ledger);
      const execute = ledger.execute.bind(ledger);
      let acts = 0;
      const cutOff = jest.spyOn(ledger, 'execute').mockImplementation((sent) => {
        acts += 1;
        return acts === nth ? Promise.reject(new Error('killed')) : execute(sent);
      });
      await expect(cut.app.get(Demonstration).load()).rejects.toThrow('killed');
      cutOff.mockRestore();
      expect(await ledger.read(DEMONSTRATION_DRAFT)).toBeNull();
      await cut.app.get(Demonstration).load();
      const whole = await server.app.get(Ledger).read(DEMONSTRATION_DRAFT);
      expect((await ledger.read(DEMONSTRATION_DRAFT))?.seq).toBe(whole?.seq);
      const submission = DEMONSTRATION_DRAFT.replace('draft:', 'submission:');
      const events = await ledger.events(submission, 0);
      expect(events.filter(({ type }) => type === 'draft.submit')).toHaveLength(1);
    } finally {
      await cut.close();
    }
  });

  it('lets two servers that start at once load it once', async () => {
    const first = await startServer({ env: { DEMO: '1' } });
    const second = await startServer({ env: { DEMO: '1' }, database: first.database });
    try {
      await Promise.all([first, second].map(({ app }) => app.get(Demonstration).load()));
      const views = await Promise.all(
        [first, second].map(({ app }) => app.get(Ledger).read(DEMONSTRATION_DRAFT)),
      );
      expect(views[0]?.seq).toBeGreaterThan(0);
      expect(views[1]?.seq).toBe(views[0]?.seq);
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
