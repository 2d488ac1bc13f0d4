import { digestOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { labelsIn } from '../change';
import { type Context } from '../context';
import { canonicalText } from '../digest';
import { numberAfresh } from '../labels';
import { blockOf, placesOf, provisionsInOrder, standingInOrder } from '../place';
import { inText } from '../status';
import { type Amendment, type DraftState } from '../state';
import { happening, underNegotiation, unless, type DraftRule } from './rule';

/**
 * Revisions and the clean text (domain 4 (a), 3.2; design 4). A revision freezes text and labels
 * under the next number, `bis` and `ter` included. Only open brackets keep a text from being clean
 * (I7): reservations and opposition do not. The clean text is numbered once afresh, and the map from
 * the old labels to the new is kept; ids stay (I12).
 */
export const issueRevision: DraftRule<'revision.issue'> = (state, _command, context) =>
  unless(mayBeRevised(state) ?? sponsorBeforeReading(state, context), () => {
    const labels = labelsOfRevision(state);
    return [
      happening('revision.issue', {
        number: state.revision + 1,
        digest: digestUnder(state, labels),
        labels,
      }),
    ];
  });

export const declareClean: DraftRule<'draft.declareClean'> = (state) =>
  unless(underNegotiation(state) ?? noBracket(state) ?? nothingAsked(state), () => {
    const standing = standingInOrder(state);
    const gone = provisionsInOrder(state).filter(({ deleted }) => deleted);
    const labels = {
      ...Object.fromEntries(gone.map(({ id }) => [id, ''])),
      ...numberAfresh(standing),
    };
    const renumbered = standing
      .filter(({ id, label }) => label !== labels[id])
      .map(({ id, label }) => [label, labels[id]!] as const);
    return [
      happening('draft.declareClean', {
        digest: digestUnder(state, labels),
        labels,
        renumbered: Object.fromEntries(renumbered),
      }),
    ];
  });

/**
 * As they are; what was moved since the last revision takes the label that its move named, with its
 * parts. The outer comes first: a part that was moved into it is called after its new label too.
 */
function labelsOfRevision(state: DraftState): Record<string, string> {
  const all = provisionsInOrder(state);
  const labels = Object.fromEntries(all.map(({ id, label, becomes }) => [id, becomes ?? label]));
  for (const { id: moved, label: old, becomes } of all) {
    if (becomes === undefined) continue;
    for (const id of blockOf(state, moved).slice(1)) {
      const label = labels[id]!;
      // A part's own sign follows at once: `OP10(a)` is no part of OP1.
      if (label.startsWith(`${old}(`)) labels[id] = labels[moved]! + label.slice(old.length);
    }
  }
  return labels;
}

/** The digest of the text as it reads under these labels. */
function digestUnder(state: DraftState, labels: Readonly<Record<string, string>>): string {
  const standing = standingInOrder(state);
  const read = standing.map((provision) => ({ ...provision, label: labels[provision.id]! }));
  return digestOf(canonicalText(read, state.originalLanguage));
}

/** No open bracket stands in the text; the labels of those that do are named (I7). */
export function noBracket(state: DraftState): Refusal | null {
  const placeOf = placesOf(state);
  const inOrder = [...inText(state)].sort((one, other) => placeOf(one) - placeOf(other));
  const labels = [...new Set(inOrder.map((amendment) => labelOf(state, amendment)))];
  return labels.length > 0 ? refuse('provision.bracketed', { labels }) : null;
}

function labelOf(state: DraftState, { change }: Amendment): string {
  return labelsIn(change)[0] ?? state.provisions[change.provision]?.label ?? '';
}

/** Nothing asked about wording or closing is still before the room. */
function nothingAsked(state: DraftState): Refusal | null {
  const open = Object.values(state.asks).some(
    ({ kind }) => kind !== 'withdrawal' && kind !== 'silence',
  );
  return open ? refuse('ask.open', {}) : null;
}

function mayBeRevised({ status }: DraftState): Refusal | null {
  return status === 'CIRCULATED' || status === 'NEGOTIATION' || status === 'CLEAN'
    ? null
    : refuse('draft.notNegotiated', { status });
}

/** The sponsor revises its own text until the reading opens; then the text is the Members'. */
function sponsorBeforeReading(state: DraftState, { actor }: Context): Refusal | null {
  const asSponsor = actor.as === 'national' || actor.as === 'chair';
  return asSponsor && state.status !== 'CIRCULATED' ? refuse('revision.readingOpen', {}) : null;
}
