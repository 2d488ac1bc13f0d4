import { type DraftState } from '../state';

/** Adopted here, or recommended to another body: the text is at rest, and its item waits to be closed. */
export function isDecided({ status }: DraftState): boolean {
  return status === 'ADOPTED' || status === 'FORWARDED';
}
