import { type DraftState, receivedIdOf, textDigest } from '@shanyrak/draft';
import { parseStream, streamName } from '@shanyrak/kernel';
import { eventually } from '../../../support/deadline';
import { circulatePaper } from '../../../support/paper';
import { standsUnderOpenItem } from '../../../support/sitting';
import { expectThat } from '../account';
import { idOf } from '../script';
import { type Stage } from '../stage';
import { closes } from './12-the-package';
import { EMBLEM } from './papers';

/** The third meeting, in which the Council recommends what is not its own to decide. */
export const THIRD = 'PC/2026-XVI';

/** A text goes up: recommended without objection, and opened before the ministers with its history. */
export async function theRecommendation(stage: Stage): Promise<void> {
  const { account, chair, officer } = stage;
  account.chapter('The third meeting: a recommendation');
  const hands = { sponsor: stage.head('XIN').window, officer: officer.window };
  const stream = await circulatePaper(hands, (act) => idOf(`XIN ${act}`), EMBLEM);
  const { id } = parseStream(stream)!;
  const stateOf = async (draft: string): Promise<DraftState> =>
    (await chair.window.get<{ state: DraftState }>(`/drafts/${draft}/state`)).state;
  const act = (type: string, payload: object, digest?: string): Promise<unknown> =>
    chair.window.post(`/drafts/${id}/commands`, {
      ...{ id: crypto.randomUUID(), stream, type, v: 1, as: 'chair', payload, seen: 0 },
      ...(digest !== undefined && { digest }),
    });
  await act('session.begin', { meeting: THIRD });
  await standsUnderOpenItem(chair.window, THIRD, stream);
  await act('draft.declareClean', {});
  const digest = textDigest(await stateOf(id));
  await act('question.put', { meeting: THIRD, recommends: 'MC' }, digest);
  await act('gavel', { meeting: THIRD }, digest);
  await eventually(async () => (await stateOf(id)).status === 'FORWARDED', 'the recommendation');
  const { decision, symbol } = await stateOf(id);
  expectThat(decision === null, 'no number for what is only recommended');
  await act('item.close', { outcome: 'forwarded' });
  await closes(chair, THIRD, 'forwarded');

  const there = receivedIdOf(id, 'MC');
  await officer.window.post(`/drafts/${there}/commands`, {
    ...{ id: crypto.randomUUID(), stream: streamName('draft', there), type: 'draft.receive', v: 1 },
    ...{ as: 'secretariat', payload: { from: id, body: 'MC' }, seen: 0 },
  });
  const received = await stateOf(there);
  expectThat(textDigest(received) === digest, 'the same words, to the letter');
  expectThat(received.origin?.symbol === symbol, 'where it comes from');
  account.say(
    `An emblem is for ministers to approve. In ${THIRD} the Chair asks whether anybody objects to recommending ` +
      `${symbol} to the Ministerial Council; nobody does. It takes no number here. The Secretariat opens it there ` +
      `as ${received.symbol}, word for word, with a link to where it was negotiated and to the meeting that ` +
      'recommended it.',
  );
}
