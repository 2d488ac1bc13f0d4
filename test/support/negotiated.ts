import { type Capacity, type DraftCommandType } from '@shanyrak/council';
import { type Payloads, textDigest, wordingDigest } from '@shanyrak/draft';
import { eventually } from './deadline';
import { command, draftOf, MEETING, openReading, windowOf } from './table';
import { type Window } from './window';

/** What came of it. */
export interface Negotiated {
  readonly stream: string;
  readonly symbol: string;
}

/**
 * A draft that is really negotiated, over HTTP: rival amendments, a reservation, a wording that is
 * asked about and settled, an objection that is taken back, the gavel, the decision. It leaves a
 * trace of every kind: events, outcomes, receipts, numbers of both registers.
 */
export async function negotiate(url: string): Promise<Negotiated> {
  const stream = await openReading(url);
  const windows: Record<string, Window> = {};
  for (const person of ['XAA.head', 'XBB.head', 'XCC.head', 'chair'])
    windows[person] = await windowOf(url, person);
  const act = <T extends DraftCommandType>(
    person: string,
    type: T,
    payload: Payloads[T],
    words: { as?: Capacity; digest?: string } = {},
  ) => command(windows[person]!, stream, type, payload, { seen: 999, ...words });
  const state = () => draftOf(windows['chair']!, stream);

  for (const person of ['XAA.head', 'XBB.head', 'XCC.head']) await act(person, 'seat.take', {});
  const [, , operative] = (await state()).order;
  const rival = (person: string, text: string) =>
    act(person, 'amendment.propose', {
      change: { kind: 'replace', provision: operative!, text },
      language: 'en',
    });
  await rival('XBB.head', 'Decides that Member States should designate a representative;');
  await rival('XCC.head', 'Decides that Member States are invited to designate one;');
  const [theirs, other] = Object.keys((await state()).amendments);
  await act('XCC.head', 'stance.set', { target: theirs!, stance: 'reserve', reason: 'a «reason»' });
  await act('XCC.head', 'amendment.withdraw', { amendment: other! });
  const as = 'chair';
  const digest = wordingDigest(await state(), theirs!)!;
  await act('chair', 'wording.ask', { amendment: theirs! }, { as, digest });
  const [ask] = Object.keys((await state()).asks);
  await act('chair', 'wording.settle', { ask: ask! }, { as, digest });

  await act('chair', 'draft.declareClean', {}, { as });
  const words = { as, digest: textDigest(await state()) } as const;
  await act('chair', 'question.put', { meeting: MEETING }, words);
  const against = (await state()).question!.id;
  await act('XBB.head', 'objection.raise', { against });
  await act('XBB.head', 'objection.withdraw', { against });
  await act('chair', 'gavel', { meeting: MEETING }, words);
  await eventually(async () => (await state()).decision !== null, 'the adoption');
  return { stream, symbol: (await state()).decision!.symbol };
}
