import { type Ask, type DraftState, type Payloads } from '@shanyrak/draft';
import { type ActOf } from '../live/kind';
import { type RoomSay } from './words';

/** To object; said once more, it amends the reason of the objection that stands. */
export const raising = (
  against: string,
  reason: { readonly reason?: string } = {},
): ActOf<'objection.raise', Payloads['objection.raise']> => ({
  ...{ type: 'objection.raise', as: 'national' },
  payload: { against, ...reason },
});

/** What it means to object here, and who will read whose objection it is. */
export function objectingMeans(
  { attribution }: DraftState,
  name: string,
  say: RoomSay,
  kind?: Ask['kind'],
): string {
  const means = say(kind === 'silence' ? 'objectSilenceMeans' : 'objectMeans', { name });
  const who = { attributed: null, sponsor: 'objectForSponsor', brackets: 'objectUnnamed' } as const;
  const unnamed = who[attribution.mode];
  return unnamed === null ? means : `${means} ${say(unnamed)}`;
}
