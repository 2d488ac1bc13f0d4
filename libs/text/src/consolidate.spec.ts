/** What stands in the brackets, row by row; whole sentences in six scripts are in test/corpus. */
import { type Attribution, type Segment, consolidate, plain } from './index';

const CODES = ['XAK', 'XTU', 'XIN', 'XCH'];

function paper(base: string, ...texts: (string | null)[]): string {
  const proposals = texts.map((text, at) => ({ id: `a${at}`, by: [CODES[at] ?? ''], text }));
  return consolidate({ base, proposals }).plain;
}

describe('a bracket', () => {
  it.each([
    ['nobody proposes', 'to act', [], 'to act'],
    ['a proposal is the base', 'to act', ['to act'], 'to act'],
    ['a word', 'shall act', ['should act'], '[shall / should – XAK] act'],
    ['rivals', 'shall act', ['should act', 'may act'], '[shall / should – XAK / may – XTU] act'],
    ['the same wish twice', 'shall act', ['may act', 'may act'], '[shall / may – XAK, XTU] act'],
    ['an inserted word', 'to act', ['to promptly act'], 'to [promptly – XAK] act'],
    [
      'rival insertions',
      'to act',
      ['to now act', 'to soon act'],
      'to [now – XAK / soon – XTU] act',
    ],
    ['a doubled word', 'need to act', ['need to to act'], 'need [to – XAK] to act'],
    ['a deletion', 'act now or never', ['act or never'], 'act [now – delete: XAK] or never'],
    ['a deletion at the start', 'Now act', ['act'], '[Now – delete: XAK] act'],
    ['a rival deletion', 'act now', ['act', 'act soon'], 'act [now / delete: XAK / soon – XTU]'],
    ['everything deleted', 'act now', [null, ''], '[act now – delete: XAK, XTU]'],
    ['a text out of nothing', '', ['act', 'wait'], '[act – XAK / wait – XTU]'],
    [
      'words side by side',
      'shall ensure it',
      ['may promote it'],
      '[shall ensure / may promote – XAK] it',
    ],
    [
      'over a short word',
      'use of force',
      ['threat of war'],
      '[use of force / threat of war – XAK]',
    ],
    [
      'not over a long word',
      'use with force',
      ['threat with war'],
      '[use / threat – XAK] with [force / war – XAK]',
    ],
    [
      'not over a figure',
      'use 5 forces',
      ['keep 5 bases'],
      '[use / keep – XAK] 5 [forces / bases – XAK]',
    ],
    [
      'neighbours',
      'deep concern',
      ['grave concern', 'deep regret'],
      '[deep / grave – XAK] [concern / regret – XTU]',
    ],
    [
      'an insertion at a changed edge',
      'deep concern',
      ['deep and grave concern', 'grave concern'],
      '[deep / deep and grave – XAK / grave – XTU] concern',
    ],
    [
      'deletions that touch',
      'one two three four',
      ['one three four', 'one two four'],
      'one [two – delete: XAK] [three – delete: XTU] four',
    ],
    [
      'deletions claiming one blank',
      'one two three',
      ['two three', 'one three'],
      '[one two / two – XAK / one – XTU] three',
    ],
    ['a sentence is not cut', 'A b. C d. E f.', ['A b. E f.'], 'A b. [C d. – delete: XAK] E f.'],
    ['a parenthesis is not cut', 'act (a) now', ['act (a) (b) now'], 'act (a) [(b) – XAK] now'],
    ['a line put in', 'one\ntwo', ['one\nnew\ntwo'], 'one\n[new – XAK]\ntwo'],
    ['only blanks differ', 'a b', ['a  b'], 'a[  /    – XAK]b'],
  ])('%s', (_, base, texts, expected) => {
    expect(paper(base, ...texts)).toBe(expected);
  });

  it('makes one replacement of a stretch in which little survived', () => {
    const base = 'Noting report findings about ocean waters, calls upon coastal neighbours.';
    const text = 'Praising study findings from polar experts, calls upon distant partners.';
    expect(paper(base, text)).toBe(
      '[Noting report / Praising study – XAK] findings [about ocean waters / from polar experts – XAK], calls upon [coastal neighbours / distant partners – XAK].',
    );
    const long = 'alpha bravo charlie still delta foxtrot hotel india kept juliet kilo lima mike';
    const anew = 'nine eight seven still six five four three kept two one zero minus';
    expect(paper(long, anew)).toBe(`[${long} / ${anew} – XAK]`);
  });
});

describe('the plain form', () => {
  const segments: Segment[] = [
    { text: 'States ' },
    {
      readings: [
        { text: 'shall', base: true, proposals: [] },
        { text: 'should', base: false, proposals: ['a', 'b'] },
        { text: '', base: false, proposals: ['c'] },
      ],
    },
    { text: ' act' },
  ];

  it('names everybody once, at the strongest place', () => {
    const attribution = new Map<string, Attribution>([
      ['a', { by: ['Xanadu'], supportedBy: ['Xylia', 'Xeria'], opposedBy: ['Xinta'] }],
      ['b', { by: ['Xylia'], supportedBy: ['Xanadu'] }],
      ['c', { by: ['Xinta'], reservedBy: ['Xeria'] }],
    ]);
    expect(plain(segments, attribution)).toBe(
      'States [shall / should – Xanadu, Xylia, supported by Xeria, opposed by Xinta / delete: Xinta, reserved by Xeria] act',
    );
  });

  it('shows readings without names when nobody may be named', () => {
    expect(plain(segments, new Map())).toBe('States [shall / should / delete] act');
  });
});
