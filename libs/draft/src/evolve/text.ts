import { keeping, withKey, withoutKey } from '@shanyrak/kernel';
import { type DraftState } from '../state';
import { type DraftFolds } from './fold';
import { afterUndo } from '../undo';
import { asking, sessionRead } from './room';

/**
 * What happens to the text: wording asked about and settled, provisions changed, closed and
 * reopened, revisions, the clean text, and what is undone (domain 4 (a) to (c)).
 */
type TextEvent =
  | 'provision.table'
  | 'wording.ask'
  | 'wording.settle'
  | 'provision.change'
  | 'provision.ask'
  | 'provision.close'
  | 'provision.reopen'
  | 'revision.issue'
  | 'draft.declareClean'
  | 'draft.reopen'
  | 'undo';

export const TEXT_FOLDS: Pick<DraftFolds, TextEvent> = {
  'provision.table': (state, { provision }) => ({
    ...state,
    order: [...state.order, provision.id],
    provisions: withKey(state.provisions, provision.id, provision),
  }),
  'wording.ask': (state, { ask }) => asking(state, ask),
  'wording.settle': (state, { ask }) => ({ ...state, asks: withoutKey(state.asks, ask) }),
  'provision.change': (state, { provision, order }) => ({
    ...state,
    provisions: withKey(state.provisions, provision.id, provision),
    order: order ?? state.order,
  }),
  'provision.ask': (state, { ask }) => asking(state, ask),
  'provision.close': (state, { ask, provision }, { at }) => ({
    ...state,
    asks: withoutKey(state.asks, ask),
    provisions: withKey(state.provisions, provision, {
      ...state.provisions[provision]!,
      closed: { at, meeting: state.session?.meeting ?? '' },
    }),
  }),
  'provision.reopen': (state, { provision }) => ({
    ...state,
    provisions: withKey(state.provisions, provision, {
      ...state.provisions[provision]!,
      closed: null,
    }),
  }),
  'revision.issue': (state, { number, digest, labels }, { seq, at }) => ({
    ...state,
    revision: number,
    revisions: [...state.revisions, { number, seq, at, digest }],
    provisions: relabelled(state, labels),
  }),
  'draft.declareClean': (state, { labels }) => ({
    ...state,
    status: 'CLEAN',
    provisions: relabelled(state, labels),
  }),
  // What is negotiated again is not put under silence.
  'draft.reopen': (state) => ({
    ...state,
    ...{ status: 'NEGOTIATION', question: null },
    asks: keeping(state.asks, ({ kind }) => kind !== 'silence'),
  }),
  undo: (state, { command, order, status, session }) => ({
    ...state,
    acts: afterUndo(state.acts, command, state.order, order ?? state.order),
    status: status ?? state.status,
    session: session ? sessionRead(session.restored) : state.session,
    order: order ?? state.order,
    provisions: order
      ? keeping(state.provisions, (_provision, id) => order.includes(id))
      : state.provisions,
  }),
};

function relabelled(
  state: DraftState,
  labels: Readonly<Record<string, string>>,
): DraftState['provisions'] {
  const provisions = { ...state.provisions };
  for (const [id, label] of Object.entries(labels)) {
    const provision = provisions[id];
    if (!provision || provision.label === label) continue;
    // What a move named is its label now, or has been overtaken: it is announced no longer.
    const { kind, depth, text, behind, closed, deleted } = provision;
    const formerly = provision.label;
    provisions[id] = { id, kind, depth, label, formerly, text, behind, closed, deleted };
  }
  return provisions;
}
