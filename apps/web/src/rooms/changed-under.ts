import { type DraftCommandType } from '@shanyrak/council';
import {
  type AnyCommand,
  type DraftState,
  type Payloads,
  type ProposedChange,
  type StreamState,
} from '@shanyrak/draft';

/**
 * Whether the words of which an act speaks have changed while the act was on its way: a delegation
 * may have said what it said of other words. Acts that carry a digest are judged by the server; an
 * objection is never held back (practice rule 1); what speaks of no words goes on as it is.
 */
export interface ChangedUnder {
  /** The provision beside which it is read. */
  readonly provision: string;
}

/** Where it has changed, between the screen from which the act was sent and that of now. */
export function changedUnder(
  command: AnyCommand,
  then: StreamState | null,
  now: StreamState | null,
): ChangedUnder | null {
  if (then?.kind !== 'draft' || now?.kind !== 'draft' || command.digest) return null;
  const spoken = spokenOf(command, then);
  const provision = spoken.provisions.find((id) => !sameWords(id, then, now));
  if (provision !== undefined) return { provision };
  const moved = spoken.amendments.some((id) => !sameWish(id, then, now));
  return moved ? { provision: spoken.provisions[0] ?? '' } : null;
}

interface Spoken {
  readonly provisions: readonly string[];
  readonly amendments: readonly string[];
}

const OF_NOTHING: Spoken = { provisions: [], amendments: [] };

type Speaking<T extends DraftCommandType> = (payload: Payloads[T], state: DraftState) => Spoken;

const SPOKEN: { readonly [T in DraftCommandType]?: Speaking<T> } = {
  'amendment.propose': ({ change }, state) => spokenByChange(change, state),
  'amendment.enter': ({ change }, state) => spokenByChange(change, state),
  'text.propose': ({ change, settles }, state) => {
    const { provisions, amendments } = spokenByChange(change, state);
    return { provisions, amendments: [...amendments, ...settles] };
  },
  'amendment.revise': ({ amendment }, state) => spokenByTarget(amendment, state),
  'amendment.withdraw': ({ amendment }, state) => spokenByTarget(amendment, state),
  'amendment.cosponsor': ({ amendment }, state) => spokenByTarget(amendment, state),
  'stance.set': ({ target }, state) => spokenByTarget(target, state),
  'stance.lift': ({ target }, state) => spokenByTarget(target, state),
  'provision.reopen': ({ provision }, state) => spokenByTarget(provision, state),
  'adRef.mark': ({ provision }, { order }) => ({
    ...{ provisions: provision === null ? order : [provision], amendments: [] },
  }),
};

/** The provisions and the amendments whose words an act takes as it saw them. */
function spokenOf({ type, payload }: AnyCommand, state: DraftState): Spoken {
  const speaking = SPOKEN[type] as Speaking<DraftCommandType> | undefined;
  return speaking?.(payload, state) ?? OF_NOTHING;
}

function spokenByChange(change: ProposedChange, state: DraftState): Spoken {
  switch (change.kind) {
    case 'insert':
      return { provisions: [change.after], amendments: [] };
    case 'merge':
      return { provisions: [change.provision, change.with], amendments: [] };
    case 'move':
      return { provisions: [change.provision, change.after], amendments: [] };
    case 'amend':
      return spokenByTarget(change.amendment, state);
    case 'replace':
    case 'delete':
    case 'alternative':
    case 'split':
      return { provisions: [change.provision], amendments: [] };
  }
}

function spokenByTarget(target: string, { amendments }: DraftState): Spoken {
  const change = amendments[target]?.change;
  if (!change) return { provisions: [target], amendments: [] };
  const provisions = change.kind === 'merge' ? [change.provision, change.with] : [change.provision];
  const over = change.kind === 'amend' ? [change.amendment] : [];
  return { provisions, amendments: [target, ...over] };
}

/** A provision that is not in the text yet has no words there; its amendment has them. */
function sameWords(id: string, then: DraftState, now: DraftState): boolean {
  const [was, is] = [then.provisions[id], now.provisions[id]];
  if (was === is) return true;
  const language = then.originalLanguage;
  return was?.deleted === is?.deleted && was?.text[language] === is?.text[language];
}

/** It still stands where it stood, and says what it said. */
function sameWish(id: string, then: DraftState, now: DraftState): boolean {
  const [was, is] = [then.amendments[id], now.amendments[id]];
  if (was === is) return true;
  return was?.status === is?.status && JSON.stringify(was?.change) === JSON.stringify(is?.change);
}
