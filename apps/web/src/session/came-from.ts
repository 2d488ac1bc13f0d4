import { type Location } from 'react-router';

/** The page from which somebody was sent to sign in; the drafts, where one came by oneself. */
export function cameFrom({ state }: Pick<Location, 'state'>): string {
  const from: unknown = state;
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) && from !== '/' ? from : '/drafts';
}
