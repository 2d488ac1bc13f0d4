import { type Act } from './foresee';

/** To object; said once more, it amends the reason of the objection that stands. */
export const raising = (
  against: string,
  reason: { readonly reason?: string } = {},
): Act<'objection.raise'> => ({
  ...{ type: 'objection.raise', as: 'national' },
  payload: { against, ...reason },
});
