import { type DraftState, evolve, type StatementKind, wordsPut } from '@shanyrak/draft';
import { corpus } from '../rooms/acts.support';
import { intoOf, submitting } from './written';

/** The draft of the corpus as it stands, adopted by silence, with statements beside it. */
const adopted = (): DraftState =>
  corpus('draft-statements').reduce<DraftState | null>(
    (state, event) => evolve(state, event) as DraftState,
    null,
  )!;

describe('a statement that one writes', () => {
  it('is submitted on the words that stand before its author, without what was left empty', () => {
    const state = adopted();
    expect(submitting(state, { text: ' We joined.\r\n\r\nNo more. ' })).toEqual({
      ...{ type: 'statement.submit', as: 'national', digest: wordsPut(state) },
      payload: {
        ...{ kind: 'interpretativeStatement', language: 'en', onBehalfOf: [] },
        text: 'We joined.\n\nNo more.',
      },
    });
  });

  it('names a provision only as a kind that may', () => {
    const state = adopted();
    const provision = state.order.at(-1)!;
    const payload = (kind: StatementKind) => submitting(state, { kind, provision }).payload;
    expect(payload('dissociation')).toMatchObject({ provision });
    expect(payload('reply')).not.toHaveProperty('provision');
  });

  it('is translated into a language of the Council that it is not in', () => {
    const languages = ['en', 'ru'];
    expect(intoOf({ language: 'en', into: '' }, languages)).toBe('ru');
    expect(intoOf({ language: 'ru', into: 'ru' }, languages)).toBe('en');
    expect(intoOf({ language: 'ar', into: 'ru' }, languages)).toBe('ru');
    const state = adopted();
    const { payload } = submitting(state, {
      language: 'ar',
      text: 'x',
      translation: 'y',
      into: 'ru',
    });
    expect(payload).toMatchObject({ translation: { language: 'ru', text: 'y' } });
  });
});
