import { type DraftEvent } from '@shanyrak/draft';
import { at, corpus, tabled } from './acts.support';
import { settledBy } from './settled-by';
import { draftAt, grown, NO_PAST } from './past';

describe('what was just settled', () => {
  it('is told of a wording and of a closing, and of nothing else', () => {
    const log = corpus('draft-adopted');
    const past = grown(NO_PAST, log);
    const told = log.flatMap((event) => {
      const state = draftAt(past, event.seq);
      const found = state && settledBy(event, state);
      return found ? [[event.type, found.key, found.label]] : [];
    });
    expect(told[0]).toEqual(['wording.settle', 'settledNow', 'OP2']);
    expect(new Set(told.map(([type]) => type))).toEqual(
      new Set(['wording.settle', 'provision.close']),
    );
    const state = tabled();
    const closed = {
      type: 'provision.close',
      seq: 9,
      data: { ask: '', provision: at(state, 'OP1') },
    };
    expect(settledBy(closed as DraftEvent, state)).toEqual({
      ...{ seq: 9, key: 'closedNow', label: 'OP1' },
    });
  });
});
