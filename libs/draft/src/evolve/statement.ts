import { keeping, withKey, withoutKey } from '@shanyrak/kernel';
import { type DraftState, type Statement } from '../state';
import { wordsPut } from '../statements';
import { type DraftFolds } from './fold';

/** Statements (I10): made, confirmed, joined, withdrawn, lapsed. None of it touches the text. */
type StatementEvent =
  | 'statement.submit'
  | 'statement.confirm'
  | 'statement.align'
  | 'statement.leave'
  | 'statement.withdraw'
  | 'statement.lapse';

export const STATEMENT_FOLDS: Pick<DraftFolds, StatementEvent> = {
  'statement.submit': (state, { statement }) => ({
    ...state,
    statements: [...state.statements, statement],
  }),
  'statement.confirm': (state, { statement, delegation, receivedAt }) =>
    changing(state, statement, (one) => ({
      onBehalfOf: withKey(one.onBehalfOf, delegation, receivedAt),
    })),
  'statement.align': (state, { statement, delegation, receivedAt }) =>
    changing(state, statement, (one) => ({
      aligned: withKey(one.aligned, delegation, receivedAt),
    })),
  // A Member that is named stays so, and has not spoken.
  'statement.leave': (state, { statement, delegation }) =>
    changing(state, statement, ({ onBehalfOf, aligned }) => ({
      onBehalfOf: Object.hasOwn(onBehalfOf, delegation)
        ? withKey(onBehalfOf, delegation, null)
        : onBehalfOf,
      aligned: withoutKey(aligned, delegation),
    })),
  'statement.withdraw': (state, { statement }) =>
    changing(state, statement, () => ({ status: 'WITHDRAWN' })),
  'statement.lapse': (state, { delegations }) => ({
    ...state,
    statements: state.statements.map((one) => without(one, delegations)),
  }),
};

function changing(
  state: DraftState,
  id: string,
  change: (statement: Statement) => Partial<Statement>,
): DraftState {
  const statements = state.statements.map((one) =>
    one.id === id ? { ...one, ...change(one) } : one,
  );
  return { ...state, statements };
}

/** What these delegations said lapses; what others said stands, without their names. */
function without(statement: Statement, delegations: readonly string[]): Statement {
  if (statement.status !== 'STANDING') return statement;
  if (delegations.includes(statement.delegation)) return { ...statement, status: 'LAPSED' };
  const stays = (_: unknown, delegation: string) => !delegations.includes(delegation);
  return {
    ...statement,
    onBehalfOf: keeping(statement.onBehalfOf, stays),
    aligned: keeping(statement.aligned, stays),
  };
}

/** Once the words of which they speak are no longer before the Council, and not adopted, they lapse. */
export function lapsing(before: DraftState, next: DraftState): readonly Statement[] {
  const { statements } = next;
  const words = wordsPut(next);
  if (statements.length === 0 || words === wordsPut(before)) return statements;
  return statements.map((one) =>
    one.status === 'STANDING' && one.digest !== words ? { ...one, status: 'LAPSED' } : one,
  );
}
