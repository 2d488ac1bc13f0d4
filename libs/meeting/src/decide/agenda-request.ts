import { isUuid, nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { itemMeeting } from '../requests';
import { type MeetingState } from '../state';
import { actingDelegation, happening, unless, type MeetingRule } from './rule';
import { titled } from './words';

/**
 * A Member asks for a place on the agenda (practice rule 9): visibly, so that nobody can pass it
 * over in silence. It stands until an item meets it or the Member takes it back. Once the agenda is
 * adopted a matter may still be raised, under "current issues" (practice 2.10).
 */
const MOST_REQUESTS = 20;

export const requestItem: MeetingRule<'agenda.request'> = (state, { id, payload }, context) => {
  const { title, draft } = payload;
  const delegation = actingDelegation(context);
  const own = state.requests.filter((one) => one.delegation === delegation);
  return unless(
    stillAsked(state) ??
      titled(title, 'title', context.settings) ??
      (draft === null || isUuid(draft) ? null : refuse('request.draft', {})) ??
      (own.length < MOST_REQUESTS ? null : refuse('request.tooMany', { most: MOST_REQUESTS })) ??
      (draft !== null && own.some((one) => one.draft === draft)
        ? refuse('request.standing', {})
        : null),
    () => {
      const item = itemMeeting(state, { title, draft });
      const at = context.at;
      const request = { id: nthOf(id, 1), delegation, title, draft, at, item };
      return [happening('agenda.request', { request })];
    },
  );
};

export const unrequestItem: MeetingRule<'agenda.unrequest'> = (state, { payload }, context) => {
  const request = state.requests.find(({ id }) => id === payload.request);
  if (!request) return unless(refuse('request.absent', {}), () => []);
  const { id, delegation } = request;
  const own = delegation === actingDelegation(context);
  return unless(own ? null : refuse('request.notYours', { delegation }), () => [
    happening('agenda.unrequest', { request: id }),
  ]);
};

function stillAsked({ agenda }: MeetingState): Refusal | null {
  return agenda.status === 'NOT_ADOPTED'
    ? refuse('agenda.settled', { status: agenda.status })
    : null;
}
