import { type ProposedChange } from './commands';
import {
  amending,
  amendment,
  labels,
  lines,
  mergingOf,
  row,
  splitOf,
  status,
} from './structure.support';
import {
  CHAIR,
  closes,
  head,
  inSession,
  OFFICER,
  proposes,
  puts,
  rewords,
  settles,
} from './table.support';

/** The structure of a text is negotiated like its words (decision 7). */
describe('a paragraph of the seed paper, split in two', () => {
  const SEED =
    'The staff size and executive functions of the Secretariat should be strengthened in order ' +
    'to provide sufficient conference services for CICA meetings, and to assist states in the ' +
    'implementation of CICA decisions and confidence-building measures. For example, the ' +
    'Secretariat could create a CBMs Support Unit to assist states in the implementation of the ' +
    'CICA Catalogue of confidence-building measures.';
  const table = inSession();
  const ids: Record<string, string> = {};

  it('has a split, changes of words in either part, and a rewriting, each in its bracket', () => {
    const first = proposes(table, 'XAA', {
      ...{ kind: 'replace', provision: table.at('OP3'), text: SEED },
    });
    settles(table, first);
    ids['split'] = proposes(table, 'XAA', splitOf(table, 'OP3', 'measures. '));
    ids['second'] = rewords(table, 'XBE', 'OP3', 'could create', 'should create');
    ids['first'] = rewords(table, 'XCI', 'OP3', 'staff size', 'staff');
    const text = 'Asks its Chair to report on whatever the Secretariat may need for its work.';
    ids['whole'] = proposes(table, 'XDO', { kind: 'replace', provision: table.at('OP3'), text });
    expect(row(table, 'OP3').status).toBe('BRACKETED');
    table.does(head('XDO'), 'amendment.withdraw', { amendment: ids['whole'] });
    const words = row(table, 'OP3').rolling.plain;
    expect(words).toContain('measures. [¶ – XAA] For example');
    expect(words).toContain('[could / should – XBE] create');
    expect(words).toContain('The staff [size – delete: XCI] and executive');
    ids['whole'] = proposes(table, 'XDO', { kind: 'replace', provision: table.at('OP3'), text });
  });

  it('shows an amendment to an amendment as the one word that it changes', () => {
    ids['under'] = amending(table, 'XEL', ids['second']!, 'should create', 'is invited to create');
    expect(lines(table)).toContain(
      `OP3, amendment of XBE: ${SEED.replace('could create', '[should / is invited to – XEL] create')}`,
    );
  });

  it('sends each change on with the part in which its words stand, and the rewriting back', () => {
    settles(table, ids['split']!);
    expect(labels(table)).toEqual(expect.arrayContaining(['OP3', 'OP3 bis', 'OP4']));
    expect(table.words('OP3 bis')).toMatch(/^For example, .*measures\.$/);
    expect(amendment(table, ids['second']!)).toMatchObject({
      status: 'IN_TEXT',
      change: { kind: 'replace', provision: table.at('OP3 bis') },
    });
    expect(amendment(table, ids['first']!).change.provision).toBe(table.at('OP3'));
    expect(status(table, ids['whole']!)).toBe('RETURNED');
    expect(row(table, 'OP3 bis').rolling.plain).toContain('[could / should – XBE] create');
  });

  it('keeps what hangs on a change that went on, and makes it the room’s once that is accepted', () => {
    expect(status(table, ids['under']!)).toBe('IN_TEXT');
    expect(row(table, 'OP3 bis').beneath).toHaveLength(1);
    settles(table, ids['second']!);
    expect(amendment(table, ids['under']!).change).toMatchObject({
      kind: 'replace',
      provision: table.at('OP3 bis'),
    });
    expect(row(table, 'OP3 bis').rolling.plain).toContain('[should / is invited to – XEL] create');
  });
});

describe('an alternative', () => {
  it('stands beneath what it would replace, is numbered, and leaves its neighbour’s brackets alone', () => {
    const table = inSession();
    const provision = table.at('OP1');
    const one = proposes(table, 'XAA', { kind: 'alternative', provision, text: 'Decides that;' });
    proposes(table, 'XBE', { kind: 'alternative', provision, text: 'Decides this;' });
    proposes(table, 'XCI', { kind: 'alternative', provision, text: 'Decides other;' });
    expect(lines(table).slice(3, 7)).toEqual([
      `OP1. ${table.words('OP1')}`,
      'OP1 alt. [Decides that; – XAA]',
      'OP1 alt.1. [Decides this; – XBE]',
      'OP1 alt.2. [Decides other; – XCI]',
    ]);
    expect(row(table, 'OP1 alt')).toMatchObject({ of: provision, place: 'alternative' });
    expect(amendment(table, one).change).toMatchObject({ label: 'OP1 alt' });
  });

  it('stands while words are settled; accepted, it is the provision, and its rivals return', () => {
    const table = inSession();
    const provision = table.at('OP1');
    const one = proposes(table, 'XAA', { kind: 'alternative', provision, text: 'Decides that;' });
    const two = proposes(table, 'XBE', { kind: 'alternative', provision, text: 'Decides this;' });
    const words = rewords(table, 'XCI', 'OP1', 'establish', 'set up');
    settles(table, words);
    expect([status(table, one), status(table, two)]).toEqual(['IN_TEXT', 'IN_TEXT']);
    const late = rewords(table, 'XDO', 'OP1', 'directory', 'list');
    settles(table, one);
    expect(table.words('OP1')).toBe('Decides that;');
    expect([status(table, two), status(table, late)]).toEqual(['RETURNED', 'RETURNED']);
    expect(labels(table)).not.toContain('OP1 alt');
  });
});

describe('a move', () => {
  it('stands at both its ends, takes the parts along, and is called by its new label from the next revision', () => {
    const table = inSession();
    const id = table.at('OP2');
    const move = proposes(table, 'XAA', { kind: 'move', provision: id, after: table.at('OP4') });
    expect(lines(table)).toEqual(
      expect.arrayContaining([
        `OP2. ${table.words('OP2')} [move after OP4 – XAA]`,
        'OP4 bis. [OP2 moved here – XAA]',
      ]),
    );
    expect(row(table, 'OP4 bis')).toMatchObject({ of: id, place: 'destination', pending: true });
    closes(table, 'OP1');
    settles(table, move);
    expect(labels(table).slice(3)).toEqual(['OP1', 'OP3', 'OP4', 'OP2', 'OP2(a)', 'OP2(b)']);
    expect(table.draft().provisions[id]).toMatchObject({ label: 'OP2', becomes: 'OP4 bis' });
    table.does(OFFICER, 'revision.issue', {});
    expect(labels(table).slice(3)).toEqual([
      ...['OP1', 'OP3', 'OP4', 'OP4 bis', 'OP4 bis(a)', 'OP4 bis(b)'],
    ]);
    expect(table.draft().provisions[id]).toMatchObject({ formerly: 'OP2' });
    expect(table.draft().provisions[id]).not.toHaveProperty('becomes');
    puts(table);
    expect(labels(table).slice(3)).toEqual(['OP1', 'OP2', 'OP3', 'OP4', 'OP4(a)', 'OP4(b)']);
    const clean = table.events().findLast(({ type }) => type === 'draft.declareClean');
    expect(clean?.data).toMatchObject({
      renumbered: { OP3: 'OP2', OP4: 'OP3', 'OP4 bis': 'OP4', 'OP4 bis(b)': 'OP4(b)' },
    });
  });

  it('keeps an agreed provision agreed, and goes together with changes of its words', () => {
    const table = inSession();
    closes(table, 'OP4');
    const words = rewords(table, 'XBE', 'OP1', 'establish', 'set up');
    const move = proposes(table, 'XAA', {
      ...{ kind: 'move', provision: table.at('OP4'), after: table.at('PP2') },
    });
    settles(table, move);
    expect(labels(table).slice(1, 5)).toEqual(['PP1', 'PP2', 'OP4', 'OP1']);
    expect(table.draft().provisions[table.at('OP4')]!.closed).not.toBeNull();
    const another = proposes(table, 'XCI', {
      ...{ kind: 'move', provision: table.at('OP1'), after: table.at('OP3') },
    });
    settles(table, another);
    expect(status(table, words)).toBe('IN_TEXT');
    settles(table, words);
    expect(table.words('OP1')).toContain('set up');
  });

  it('is a rival of another move and of a deletion, not of the same move', () => {
    const table = inSession();
    const provision = table.at('OP1');
    const to = (after: string) => ({ kind: 'move', provision, after: table.at(after) }) as const;
    const one = proposes(table, 'XAA', to('OP3'));
    const same = proposes(table, 'XBE', to('OP3'));
    const other = proposes(table, 'XCI', to('OP4'));
    const gone = proposes(table, 'XDO', { kind: 'delete', provision });
    settles(table, one);
    expect([one, same, other, gone].map((id) => status(table, id))).toEqual([
      ...['ACCEPTED', 'SATISFIED', 'RETURNED', 'IN_TEXT'],
    ]);
    const back = proposes(table, 'XCI', to('PP2'));
    settles(table, gone);
    expect(status(table, back)).toBe('RETURNED');
  });

  it('undone, it stands where it stood, whatever came in or went out beside it meanwhile', () => {
    const table = inSession();
    const insert = (after: string, text: string): ProposedChange => ({
      ...{ kind: 'insert', after: table.at(after), provisionKind: 'operative', depth: 0, text },
    });
    const came = settles(table, proposes(table, 'XBE', insert('OP1', 'Decides on one thing;')));
    const moved = settles(
      table,
      proposes(table, 'XAA', {
        ...{ kind: 'move', provision: table.at('OP2'), after: table.at('OP4') },
      }),
    );
    settles(table, proposes(table, 'XCI', insert('OP3', 'Decides on another;')));
    table.does(CHAIR, 'undo', { command: came });
    table.does(CHAIR, 'undo', { command: moved });
    expect(labels(table).slice(3)).toEqual([
      ...['OP1', 'OP2', 'OP2(a)', 'OP2(b)', 'OP3', 'OP3 bis', 'OP4'],
    ]);
  });
});

describe('a merging', () => {
  it('adds words here and takes them away there; accepted, one provision is left, and its labels stay', () => {
    const table = inSession();
    const merging = proposes(table, 'XAA', mergingOf(table, 'OP3', 'OP4'));
    expect(row(table, 'OP3').rolling.plain).toContain('[; /');
    expect(row(table, 'OP4').rolling.plain).toBe(`[${table.words('OP4')} – delete: XAA]`);
    expect(row(table, 'OP4').status).toBe('BRACKETED');
    const here = rewords(table, 'XBE', 'OP3', 'Requests', 'Invites');
    const there = rewords(table, 'XCI', 'OP4', 'two years', 'three years');
    const between = proposes(table, 'XDO', {
      ...{ kind: 'insert', after: table.at('OP3'), provisionKind: 'operative', depth: 0 },
      text: 'Decides on one thing;',
    });
    settles(table, merging);
    expect(labels(table).slice(3)).toEqual(['OP1', 'OP2', 'OP2(a)', 'OP2(b)', 'OP3']);
    expect([here, there].map((id) => amendment(table, id))).toMatchObject([
      { status: 'IN_TEXT', change: { kind: 'replace', provision: table.at('OP3') } },
      { status: 'IN_TEXT', change: { kind: 'replace', provision: table.at('OP3') } },
    ]);
    expect(row(table, 'OP3').rolling.plain).toMatch(
      /\[Requests \/ Invites – XBE\].*\[two \/ three – XCI\]/,
    );
    expect(status(table, between)).toBe('RETURNED');
  });

  it('of two that are carried to one provision for the same Member the later returns', () => {
    const table = inSession();
    const merging = proposes(table, 'XAA', mergingOf(table, 'OP3', 'OP4'));
    const here = rewords(table, 'XBE', 'OP3', 'Requests', 'Invites');
    const there = rewords(table, 'XBE', 'OP4', 'two years', 'three years');
    settles(table, merging);
    expect([here, there].map((id) => status(table, id))).toEqual(['IN_TEXT', 'RETURNED']);
  });

  it('is undone whole', () => {
    const table = inSession();
    const before = table.draft();
    const done = settles(table, proposes(table, 'XAA', mergingOf(table, 'OP3', 'OP4')));
    table.does(CHAIR, 'undo', { command: done });
    expect(table.draft().order).toEqual(before.order);
    expect(table.draft().provisions).toEqual(before.provisions);
  });
});

describe('rivals of structure', () => {
  it('a split returns other splits, deletions and alternatives, and is itself returned by a deletion', () => {
    const table = inSession();
    const provision = table.at('OP3');
    const split = (at: string): ProposedChange => splitOf(table, 'OP3', at);
    const one = proposes(table, 'XAA', split('directory '));
    const same = proposes(table, 'XBE', split('directory '));
    const other = proposes(table, 'XCI', split('keep '));
    const gone = proposes(table, 'XDO', { kind: 'delete', provision });
    const alternative = proposes(table, 'XEL', {
      ...{ kind: 'alternative', provision, text: 'Requests it;' },
    });
    settles(table, one);
    expect([same, other, gone, alternative].map((id) => status(table, id))).toEqual([
      ...['SATISFIED', 'RETURNED', 'RETURNED', 'RETURNED'],
    ]);
    const again = proposes(table, 'XCI', splitOf(table, 'OP3', 'the '));
    settles(table, proposes(table, 'XDO', { kind: 'delete', provision }));
    expect(status(table, again)).toBe('RETURNED');
  });

  it('a split goes on when words apart from it are settled, and returns when they meet it', () => {
    const table = inSession();
    const split = proposes(table, 'XAA', splitOf(table, 'OP3', 'directory '));
    settles(table, rewords(table, 'XBE', 'OP3', 'Requests', 'Invites'));
    expect(amendment(table, split)).toMatchObject({ status: 'IN_TEXT' });
    settles(table, rewords(table, 'XCI', 'OP3', 'directory and to', 'directory, and'));
    expect(status(table, split)).toBe('RETURNED');
  });

  it('a merging returns when its neighbour moves away, and goes on when words apart are settled', () => {
    const table = inSession();
    const merging = proposes(table, 'XAA', mergingOf(table, 'OP3', 'OP4'));
    settles(table, rewords(table, 'XBE', 'OP4', 'two years', 'three years'));
    expect(amendment(table, merging)).toMatchObject({
      status: 'IN_TEXT',
      change: { text: expect.stringContaining('three years') as string },
    });
    const move = { kind: 'move', provision: table.at('OP4'), after: table.at('OP1') } as const;
    settles(table, proposes(table, 'XCI', move));
    expect(status(table, merging)).toBe('RETURNED');
  });

  it('an insertion beside a deleted provision stands, inside a deleted run it returns', () => {
    const table = inSession();
    const inside = proposes(table, 'XAA', {
      ...{ kind: 'insert', after: table.at('OP3'), provisionKind: 'operative', depth: 0 },
      text: 'Decides on one thing;',
    });
    settles(table, proposes(table, 'XBE', { kind: 'delete', provision: table.at('OP3') }));
    expect(status(table, inside)).toBe('IN_TEXT');
    settles(table, proposes(table, 'XCI', { kind: 'delete', provision: table.at('OP4') }));
    expect(status(table, inside)).toBe('RETURNED');
  });

  it('of two equal new paragraphs at one place the other is satisfied', () => {
    const table = inSession();
    const insert: ProposedChange = {
      ...{ kind: 'insert', after: table.at('OP3'), provisionKind: 'operative', depth: 0 },
      text: 'Decides on one thing;',
    };
    const one = proposes(table, 'XAA', insert);
    const other = proposes(table, 'XBE', insert);
    settles(table, one);
    expect(status(table, other)).toBe('SATISFIED');
  });
});
