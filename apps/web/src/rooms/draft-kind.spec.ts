import { textDigest } from '@shanyrak/draft';
import { after, contextOf, contextOfChair } from './acts.support';
import { certified } from '../live/certified';
import { type AnyAct, type DraftLive, DRAFTS } from './draft-kind';
import { hindrance } from './foresee';

/** Of a package (I20) a room holds one draft; what is done to it is done to all, by the server. */
describe('a draft that is put with others', () => {
  const alone = after(91);
  const state = {
    ...alone,
    package: [alone.id, '00000000-0000-4000-8000-0000000000ff'],
    // The corpus was put in the days of another digest.
    question: { ...alone.question!, digest: textDigest(alone) },
  };
  const stream = `draft:${state.id}`;
  const against = state.question.id;

  it('is objected to, gavelled and closed from its own room', () => {
    const raise = { type: 'objection.raise', as: 'national', payload: { against } } as const;
    expect(hindrance(state, stream, raise, contextOf('XBE'), state.at)).toBeNull();
    const gavel = {
      ...({ type: 'gavel', as: 'chair', digest: textDigest(state) } as const),
      payload: { meeting: state.question.meeting },
    };
    expect(hindrance(state, stream, gavel, contextOfChair(), state.at)).toBeNull();
    const close = { type: 'item.close', as: 'chair', payload: { outcome: 'deferred' } } as const;
    expect(hindrance(state, stream, close, contextOfChair(), state.at)).toBeNull();
  });
});

/** Of what was done in a meeting on paper (practice rule 3). */
describe('an act that is entered afterwards', () => {
  it.each([
    [{ type: 'gavel', as: 'chair', payload: { meeting: 'PC/2026-IV' } }, true],
    [{ type: 'session.end', as: 'facilitator', payload: {} }, true],
    [{ type: 'draft.declareClean', as: 'chair', payload: {} }, false],
    [{ type: 'objection.raise', as: 'national', payload: { against: 'x' } }, false],
  ] satisfies [AnyAct, boolean][])('says when it happened, where it may: %j', (act, may) => {
    const { payload } = certified<DraftLive>(DRAFTS, act, 7);
    expect(payload).toEqual(may ? { ...act.payload, occurredAt: 7 } : act.payload);
  });
});
