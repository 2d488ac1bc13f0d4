/**
 * The rolling text made with an earlier one is the rolling text made afresh, after any sequence of
 * proposals that come, go and are revised; and what nothing happened to is the very same object.
 */
import fc from 'fast-check';
import { type Proposal, type RollingText, consolidate } from './index';

const RUNS = Number(process.env['FUZZ'] ?? 400);
const WORDS = ['shall', 'should', 'the', 'of', 'States', ',', '.', '国', 'и', '\n', '5', '*act*'];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', '')), { maxLength: 10 })
  .map((words) => words.flat().join(''));

interface Act {
  readonly kind: 'come' | 'go' | 'rename' | 'nothing';
  readonly id: string;
  readonly text: string;
  readonly place: number;
}
const acts: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('come', 'come', 'come', 'go', 'rename', 'nothing'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  text: texts,
  place: fc.nat(20),
});

/** What the act makes of the proposals: a text that is in part the base's, at the end of the queue. */
function after(
  base: string,
  proposals: readonly Proposal[],
  { kind, id, text, place }: Act,
): Proposal[] {
  const others = proposals.filter((one) => one.id !== id);
  if (kind === 'go') return others;
  if (kind === 'nothing') return [...proposals].reverse();
  const own = proposals.find((one) => one.id === id);
  if (kind === 'rename')
    return own ? [...others, { ...own, by: [text], opposedBy: ['XBB'] }] : others;
  const at = Math.min(place, base.length);
  const proposed = place === 20 ? null : base.slice(0, at) + text + base.slice(at + text.length);
  return [...others, { id, by: ['XAA'], text: proposed }];
}

describe('with an earlier rolling text', () => {
  it('the answer is what it would be afresh', () => {
    fc.assert(
      fc.property(texts, fc.array(acts, { minLength: 2, maxLength: 12 }), (base, sequence) => {
        let proposals: Proposal[] = [];
        let before: RollingText | undefined;
        for (const act of sequence) {
          proposals = after(base, proposals, act);
          before = consolidate({ base, proposals }, before);
          expect(before).toEqual(consolidate({ base, proposals }));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('an earlier one of another base, or of nobody’s making, is ignored', () => {
    const proposals = [{ id: 'a', by: ['XAA'], text: 'to act now' }];
    const other = consolidate({ base: 'to wait', proposals });
    const afresh = consolidate({ base: 'to act', proposals });
    expect(consolidate({ base: 'to act', proposals }, other)).toEqual(afresh);
    expect(consolidate({ base: 'to act', proposals }, structuredClone(other))).toEqual(afresh);
  });

  const base = 'Members shall act, and States shall report. The Chair shall speak last of all.';
  const proposal = (id: string, text: string): Proposal => ({ id, by: ['XAA'], text });
  const first = proposal('a', base.replace('act', 'wait'));
  const second = proposal('b', base.replace('speak', 'listen'));
  const before = consolidate({ base, proposals: [first, second] });

  it('what did not change is the very same object', () => {
    const proposals = [first, second, proposal('c', base.replace('speak', 'think'))];
    const { segments } = consolidate({ base, proposals }, before);
    expect(segments.map((one, at) => one === before.segments[at])).toEqual([
      ...[true, true, true, false, true],
    ]);
  });

  it('a copy with other names still holds it', () => {
    const copy = { ...before, plain: '' };
    const { segments, plain } = consolidate({ base, proposals: [first, second] }, copy);
    expect(segments.every((one, at) => one === before.segments[at])).toBe(true);
    expect(plain).toBe(before.plain);
  });

  it('names alone leave every segment as it was', () => {
    const proposals = [{ ...first, supportedBy: ['XBB'] }, second];
    const { segments, plain } = consolidate({ base, proposals }, before);
    expect(segments.every((one, at) => one === before.segments[at])).toBe(true);
    expect(plain).toContain('[act / wait – XAA, supported by XBB]');
  });
});
