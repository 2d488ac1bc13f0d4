import { randomUUID } from 'node:crypto';
import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { Ledger } from '../../../apps/server/src/ledger';
import { LONG_AGO, WARRANT } from '../../support/council';
import { eventually } from '../../support/deadline';
import { closes, draftsJournal, inMeeting, issuesJournal, journalOf } from '../../support/record';
import { type RunningServer, startServer } from '../../support/server';
import { underSilence } from '../../support/silence';
import { sits } from '../../support/sitting';
import { command, draftOf, seatCouncil, windowOf } from '../../support/table';

const MEETING = 'PC/2026-XL';

/** A process that dies after the receipt and before the decision leaves an act that was received (I10). */
describe('a statement that was received in time and decided by nobody', () => {
  let server: RunningServer;

  beforeAll(async () => {
    const settings = {
      ...{ askWindow: 0, journalCorrections: 0, statements: { deadline: 6_000 } },
      silence: { ...DEFAULT_SETTINGS.silence, least: 0, grace: 0 },
    };
    server = await startServer({
      before: async (app) => {
        await seatCouncil(app);
        await app.get(CouncilRegistry).setSettings(settings, LONG_AGO + 1, WARRANT);
      },
    });
  });
  afterAll(() => server?.close());

  it('is decided before the journal is issued, and stands in it', async () => {
    const ledger = server.app.get(Ledger);
    const [chair, officer] = await Promise.all(
      ['chair', 'officer.two'].map((person) => windowOf(server.url, person)),
    );
    const soon = Math.ceil((Date.now() + 1_200) / 1_000) * 1_000;
    const { stream } = await underSilence(server.url, soon);
    await command(chair!, stream, 'session.end', {}, { as: 'chair', seen: 999 });
    const decided = async () => (await draftOf(chair!, stream)).decision;
    await eventually(async () => (await decided()) !== null, 'the adoption');
    const { digest, statementsUntil, symbol } = (await decided())!;
    const payload = { kind: 'reservation', language: 'en', text: 'We reserve.', onBehalfOf: [] };
    const sent = { id: randomUUID(), stream, type: 'statement.submit', v: 1, seen: 999 } as const;
    const statement = { ...sent, as: 'national', payload, digest } as const;
    await ledger.receipt({ person: 'XAA.head', command: statement });

    await sits(chair!, MEETING);
    await closes(server.url, MEETING);
    await draftsJournal(server.url, MEETING);
    await eventually(async () => (await ledger.now()) > statementsUntil!, 'the deadline');
    const seen = await journalOf(officer!, MEETING);
    expect(seen.document!.announcements).toMatchObject([{ symbol }]);
    const issue = { body: 'PC', drafts: seen.appended };
    const stale = inMeeting(server.url, 'officer.two', MEETING, 'journal.issue', issue, {
      digest: seen.digest!,
    });
    await expect(stale).rejects.toMatchObject({ problem: { rule: 'stale' } });
    await issuesJournal(server.url, MEETING);
    const [announced] = (await journalOf(officer!, MEETING)).document!.announcements!;
    expect(announced!.statements).toMatchObject([{ attachment: 1, kind: 'reservation' }]);
  });
});
