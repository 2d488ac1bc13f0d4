import { readFileSync } from 'node:fs';
import { type SubmittedProvision, type Texts } from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import { type Window } from './window';

/**
 * A table of one's own in the demonstration council: its draft once more, or a shorter paper, handed
 * in, registered and circulated, and nothing else done to it. The one that a start lays is for
 * whoever comes in.
 */
export interface Paper {
  readonly coSponsors: readonly string[];
  readonly mandate: Texts;
  readonly provisions: readonly SubmittedProvision[];
}

export interface Hands {
  /** The head of a Member’s delegation. */
  readonly sponsor: Window;
  readonly officer: Window;
}

const demonstrationsPaper = (): Paper =>
  JSON.parse(readFileSync('apps/server/assets/demonstration/draft.json', 'utf8')) as Paper;

/** Hands a paper in to the Secretariat, under this id. */
export async function submitPaper(
  sponsor: Window,
  id: string,
  { coSponsors, mandate, provisions }: Paper,
): Promise<void> {
  const submitted = provisions.map(({ kind, depth, text }) => ({ kind, depth, text }));
  const payload = { coSponsors, mandate, provisions: submitted };
  await sponsor.post('/drafts', { id, as: 'national', payload });
}

/** Answers the draft's stream; `idOf` names the commands: submit, register, circulate. */
export async function circulatePaper(
  { sponsor, officer }: Hands,
  idOf: (act: string) => string,
  paper: Paper = demonstrationsPaper(),
): Promise<string> {
  const id = idOf('submit');
  await submitPaper(sponsor, id, paper);
  const draft = streamName('draft', id);
  const acts = [
    [streamName('submission', id), 'draft.register'],
    [draft, 'draft.circulate'],
  ] as const;
  for (const [stream, type] of acts)
    await officer.post(`/drafts/${id}/commands`, {
      ...{ id: idOf(type), stream, type, v: 1, as: 'secretariat', payload: {}, seen: 0 },
    });
  return draft;
}
