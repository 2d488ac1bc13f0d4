import { localTimeInAstana } from '@shanyrak/council';
import { textDigest } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { standsUnderOpenItem } from './sitting';
import { circulate, command, draftOf, MEETING, SUBMITTED, windowOf } from './table';

export interface UnderSilence {
  readonly stream: string;
  /** The round's id. */
  readonly silence: string;
  /** The round's symbol. */
  readonly symbol: string;
}

/** A draft that is clean; answers its stream and the digest of its words. */
export async function cleanDraft(
  url: string,
  body?: string,
): Promise<{ stream: string; digest: string }> {
  const stream = await circulate(url, { ...SUBMITTED, ...(body && { body }) });
  const chair = await windowOf(url, 'chair');
  const as = 'chair';
  await command(chair, stream, 'session.begin', { meeting: MEETING }, { as });
  await command(chair, stream, 'draft.declareClean', {}, { as });
  return { stream, digest: textDigest(await draftOf(chair, stream)) };
}

/** A draft that the Chair has circulated under silence, before the Council or another body. */
export async function underSilence(
  url: string,
  until: Instant,
  body?: string,
): Promise<UnderSilence> {
  const { stream, digest } = await cleanDraft(url, body);
  const chair = await windowOf(url, 'chair');
  const said = { until, local: localTimeInAstana(until), ...(body && { body }) };
  await command(chair, stream, 'silence.propose', said, { as: 'chair', digest });
  const { silences } = await draftOf(chair, stream);
  return { stream, silence: silences.at(-1)!.id, symbol: silences.at(-1)!.symbol };
}

/** A draft that the Chair has put under silence in a meeting, where nobody objected to the procedure. */
export async function underSilenceIn(
  url: string,
  meeting: string,
  until: Instant,
): Promise<UnderSilence> {
  const stream = await circulate(url);
  const chair = await windowOf(url, 'chair');
  const as = 'chair';
  await command(chair, stream, 'session.begin', { meeting }, { as });
  await standsUnderOpenItem(chair, meeting, stream);
  await command(chair, stream, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, stream));
  const said = { until, local: localTimeInAstana(until), meeting };
  await command(chair, stream, 'silence.propose', said, { as, digest });
  const [ask] = Object.keys((await draftOf(chair, stream)).asks);
  await command(chair, stream, 'silence.start', { ask: ask!, meeting }, { as, digest });
  const { silences } = await draftOf(chair, stream);
  return { stream, silence: silences.at(-1)!.id, symbol: silences.at(-1)!.symbol };
}
