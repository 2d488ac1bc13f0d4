import { labelOfInsertion, numberAfresh } from './labels';
import { type Provision, type ProvisionKind } from './state';

const row = (id: string, kind: ProvisionKind, depth: number) => ({ id, kind, depth });
const text = [
  row('t', 'title', 0),
  row('h', 'heading', 0),
  row('p1', 'preambular', 0),
  row('p2', 'preambular', 0),
  row('o1', 'operative', 0),
  row('a', 'subparagraph', 1),
  row('i', 'subparagraph', 2),
  row('ii', 'subparagraph', 2),
  row('b', 'subparagraph', 1),
  row('o2', 'operative', 0),
  row('x', 'annex', 0),
  row('f', 'footnote', 0),
];
const labels = numberAfresh(text);
const provisions: Provision[] = text.map((one) => ({
  ...one,
  label: labels[one.id]!,
  formerly: null,
  text: { en: '' },
  behind: [],
  closed: null,
  deleted: false,
}));
const insertion = (after: string, kind: ProvisionKind, depth: number, taken: string[] = []) =>
  labelOfInsertion(
    provisions,
    provisions.findIndex(({ id }) => id === after) + 1,
    kind,
    depth,
    new Set([...Object.values(labels), ...taken]),
  );

describe('labels', () => {
  it('count each kind by itself, and parts inside their paragraph', () => {
    expect(labels).toEqual({
      ...{ t: '', h: 'H1', p1: 'PP1', p2: 'PP2', o1: 'OP1', a: 'OP1(a)', i: 'OP1(a)(i)' },
      ...{ ii: 'OP1(a)(ii)', b: 'OP1(b)', o2: 'OP2', x: 'AN1', f: 'FN1' },
    });
  });

  it('go on after z, and in Roman numerals', () => {
    const many = [row('o', 'operative', 0)];
    for (let n = 1; n <= 28; n++) many.push(row(`s${n}`, 'subparagraph', 1));
    for (let n = 1; n <= 14; n++) many.push(row(`r${n}`, 'subparagraph', 2));
    const long = numberAfresh(many);
    expect([long['s26'], long['s27'], long['s28']]).toEqual(['OP1(z)', 'OP1(aa)', 'OP1(ab)']);
    expect([long['r9'], long['r14']]).toEqual(['OP1(ab)(ix)', 'OP1(ab)(xiv)']);
  });

  it('call an insertion after its elder neighbour of the kind', () => {
    expect(insertion('b', 'operative', 0)).toBe('OP1 bis');
    expect(insertion('b', 'operative', 0, ['OP1 bis'])).toBe('OP1 ter');
    expect(insertion('b', 'operative', 0, ['OP1 bis', 'OP1 ter', 'OP1 quater'])).toBe(
      'OP1 quinquies',
    );
    expect(insertion('a', 'subparagraph', 1)).toBe('OP1(a) bis');
    expect(insertion('i', 'subparagraph', 2)).toBe('OP1(a)(i) bis');
  });

  it('call what comes before the first of its kind after nought', () => {
    expect(insertion('h', 'preambular', 0)).toBe('PP0 bis');
    expect(insertion('p2', 'operative', 0)).toBe('OP0 bis');
    expect(insertion('o1', 'subparagraph', 1)).toBe('OP1(0) bis');
    expect(insertion('o2', 'subparagraph', 1)).toBe('OP2(0) bis');
  });

  it('never run out', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 60; n++) {
      const label = labelOfInsertion(provisions, 5, 'operative', 0, taken);
      expect(taken.has(label)).toBe(false);
      taken.add(label);
    }
  });
});
