import { partsOf } from '../change';
import { type Events } from '../events';
import { orderMoved, positionAfter, positionBehind } from '../place';
import { type Change, type DraftState, type Provision } from '../state';

/**
 * What an accepted change makes of the text (decision 7): each provision that it touched as it
 * stands now, and where one came in or moved the order of the text. Other languages of changed words
 * are behind from now on; a closing is lifted when the words change, not when a provision moves.
 */
export type Changed = Events['provision.change'];

export function changedBy(state: DraftState, change: Change): Changed[] {
  switch (change.kind) {
    case 'replace':
    case 'alternative':
      return withWords(state, change.provision, change.text);
    case 'delete':
      return [gone(state, change.provision)];
    case 'insert': {
      const { after, provision: id, label, provisionKind: kind, depth, text } = change;
      const order = state.order.toSpliced(positionAfter(state, after, depth), 0, id);
      return [{ provision: fresh(state, { id, label, kind, depth, text }), order }];
    }
    case 'move': {
      const provision = { ...state.provisions[change.provision]!, becomes: change.label };
      return [{ provision, order: orderMoved(state, change.provision, change.after) }];
    }
    case 'split':
      return divided(state, change);
    case 'merge':
      return [...withWords(state, change.provision, change.text), gone(state, change.with)];
    case 'amend':
      return [];
  }
}

/** Nothing where the Chair's text keeps the words that stand. */
function withWords(state: DraftState, id: string, text: string): Changed[] {
  const provision = state.provisions[id]!;
  const { originalLanguage, languages } = state;
  if (provision.text[originalLanguage] === text) return [];
  const reworded: Provision = {
    ...provision,
    text: { ...provision.text, [originalLanguage]: text },
    behind: languages.filter((language) => language !== originalLanguage),
    closed: null,
  };
  return [{ provision: reworded, order: null }];
}

function gone(state: DraftState, id: string): Changed {
  return { provision: { ...state.provisions[id]!, deleted: true, closed: null }, order: null };
}

/** The first part keeps the provision, and its parts; the others stand behind them. */
function divided(state: DraftState, change: Extract<Change, { kind: 'split' }>): Changed[] {
  const [first = '', ...others] = partsOf(change.text);
  const changes = withWords(state, change.provision, first);
  const { kind, depth } = state.provisions[change.provision]!;
  const ids = change.into.map(({ id }) => id);
  const order = state.order.toSpliced(positionBehind(state, change.provision), 0, ...ids);
  others.forEach((text, n) => {
    const { id, label } = change.into[n]!;
    const provision = fresh(state, { id, label, kind, depth, text });
    // The order is long, and said once: with the last of them.
    changes.push({ provision, order: n === others.length - 1 ? order : null });
  });
  return changes;
}

type NewWords = Pick<Provision, 'id' | 'label' | 'kind' | 'depth'> & { readonly text: string };

function fresh(
  { originalLanguage, languages }: DraftState,
  { id, label, kind, depth, text }: NewWords,
): Provision {
  return {
    ...{ id, kind, depth, label },
    formerly: null,
    text: { [originalLanguage]: text },
    behind: languages.filter((language) => language !== originalLanguage),
    closed: null,
    deleted: false,
  };
}

/** The state as it will be once the change is accepted, for whoever must judge what is left of other changes. */
export function stateAfter(state: DraftState, changes: readonly Changed[]): DraftState {
  return changes.reduce(
    (after, { provision, order }) => ({
      ...after,
      provisions: { ...after.provisions, [provision.id]: provision },
      order: order ?? after.order,
    }),
    state,
  );
}
