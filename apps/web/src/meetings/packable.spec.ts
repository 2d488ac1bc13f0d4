import { textDigest } from '@shanyrak/draft';
import { after, contextOfChair, tabled } from '../rooms/acts.support';
import { packable } from './packable';

/** The corpus’s draft: clean after 90 events, put after 91, its gavel fallen after 92. */
const MEETING = 'PC/2026-VI';
const ruleOf = (state: ReturnType<typeof after>, meeting = MEETING): string | null =>
  packable(state, meeting, contextOfChair(), state.at)?.refusal?.rule ?? null;

describe('a draft as one of a package', () => {
  it('is taken with the digest of its words where it is clean, or put already', () => {
    const clean = after(90);
    const { id, digest, refusal } = packable(clean, MEETING, contextOfChair(), clean.at);
    expect({ id, digest, refusal }).toEqual({
      ...{ id: clean.id, digest: textDigest(clean), refusal: null },
    });
    expect(ruleOf(after(91))).toBeNull();
  });

  it('is left out, with its reason, where it cannot be put', () => {
    expect(ruleOf(tabled())).toBe('question.notClean');
    expect(ruleOf(after(92))).toBe('gavel.fallen');
    expect(ruleOf(after(90), 'PC/2026-VII')).toBe('meeting.other');
    expect(ruleOf({ ...after(90), session: null })).toBe('session.none');
  });

  it('is judged by nobody who is not in the room yet', () => {
    const state = after(90);
    expect(packable(state, MEETING, null, state.at).refusal?.rule).toBe('stream.absent');
  });
});
