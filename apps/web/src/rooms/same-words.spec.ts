import { type DraftState, type ProposedChange } from '@shanyrak/draft';
import { proposedBy } from './same-words';

const amendment = (sponsor: string, change: object, status = 'IN_TEXT') => ({
  ...{ id: sponsor, sponsor, status, change, seq: 1 },
});
const stateOf = (...all: readonly ReturnType<typeof amendment>[]) =>
  ({ amendments: Object.fromEntries(all.map((one) => [one.id, one])) }) as unknown as DraftState;

const once: ProposedChange = { kind: 'replace', provision: 'p1', text: 'once' };
const theirs = amendment('XBE', once);

describe('whoever proposes exactly this already', () => {
  it('is another delegation whose amendment stands in the text with the same words', () => {
    expect(proposedBy(stateOf(theirs), once, 'XAK')?.sponsor).toBe('XBE');
  });

  it('may have given the new paragraph a label since', () => {
    const change: ProposedChange = {
      ...{ kind: 'insert', after: 'p1', provisionKind: 'operative', depth: 0, text: 'New;' },
    };
    const brought = amendment('XBE', { ...change, provision: 'p9', label: 'OP1 bis' });
    expect(proposedBy(stateOf(brought), change, 'XAK')?.sponsor).toBe('XBE');
  });

  it.each([
    ['oneself', amendment('XAK', once)],
    ['the Chair', amendment('CHAIR', once)],
    ['of other words', amendment('XBE', { ...once, text: 'twice' })],
    ['elsewhere', amendment('XBE', { ...once, provision: 'p2' })],
    ['of what is no longer in the text', amendment('XBE', once, 'WITHDRAWN')],
  ])('is not %s', (_, one) => {
    expect(proposedBy(stateOf(one), once, 'XAK')).toBeNull();
  });
});
