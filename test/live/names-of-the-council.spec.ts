import { parseStream } from '@shanyrak/kernel';
import { textDigest } from '@shanyrak/draft';
import { adoptionId } from '../../apps/server/src/ledger/projections';
import { eventually } from '../support/deadline';
import { type RunningServer, startServer } from '../support/server';
import { command, draftOf, MEETING, openReading, seatCouncil, windowOf } from '../support/table';

/**
 * What the council's clock will do has a name that everybody can reckon before it is done. Nobody can
 * take it, and so keep an adoption from taking effect.
 */
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
});
afterAll(() => server?.close());

it('nobody takes the name under which the clock will adopt', async () => {
  const stream = await openReading(server.url);
  const [chair, member] = [
    await windowOf(server.url, 'chair'),
    await windowOf(server.url, 'XBB.head'),
  ];
  const as = 'chair' as const;
  await command(chair, stream, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, stream));
  await command(chair, stream, 'question.put', { meeting: MEETING }, { as, digest });
  await command(chair, stream, 'gavel', { meeting: MEETING }, { as, digest });
  const { question } = await draftOf(member, stream);
  const id = adoptionId(stream, question!.id, question!.gavel!.until);
  const taking = { id, stream, type: 'seat.take', v: 1, as: 'national', payload: {}, seen: 0 };
  const path = `/drafts/${parseStream(stream)!.id}/commands`;
  await expect(member.post(path, taking)).rejects.toMatchObject({ rule: 'bad-request' });
  const paper = { id, as: 'national', payload: {} };
  await expect(member.post('/drafts', paper)).rejects.toMatchObject({ rule: 'bad-request' });
  await eventually(
    async () => (await draftOf(member, stream)).status === 'ADOPTED',
    'the adoption',
  );
});
