/** Rebase, one case after another as a secretary would meet them, and against a model of words. */
import fc from 'fast-check';
import { type Proposal, type Rebase, consolidate, rebase } from './index';

const RUNS = Number(process.env['FUZZ'] ?? 400);
const BASE = 'Member States shall establish national focal points without undue delay';

describe('an amendment pending when another is accepted', () => {
  it.each([
    ['elsewhere', 'shall', 'should', 'national', 'regional'],
    ['on the next word', 'focal', 'contact', 'points', 'offices'],
    ['a deletion that touches a deletion', ' without', '', ' undue', ''],
    ['a word put in behind an unchanged one', 'shall', 'should', 'establish', 'establish new'],
    ['the rest of a larger deletion', ' undue', '', ' without undue delay', ''],
  ])('is carried: %s', (_, ours, becomes, theirs, wanted) => {
    const adopted = BASE.replace(ours, becomes);
    const pending = BASE.replace(theirs, wanted);
    const text = adopted.replace(
      adopted.includes(theirs) ? theirs : theirs.replace(ours, ''),
      wanted,
    );
    expect(rebase({ base: BASE, adopted, pending })).toEqual({ outcome: 'carried', text });
  });

  it.each([
    ['identical', 'shall', 'should', 'shall', 'should'],
    ['contained in a wider change', 'shall establish', 'should create', 'shall', 'should'],
    ['contained in a larger deletion', ' without undue delay', '', ' undue', ''],
    ['no change at all', 'shall', 'should', 'shall', 'shall'],
  ])('is satisfied: %s', (_, ours, becomes, theirs, wanted) => {
    const adopted = BASE.replace(ours, becomes);
    const pending = BASE.replace(theirs, wanted);
    expect(rebase({ base: BASE, adopted, pending })).toEqual({ outcome: 'satisfied' });
  });

  it.each([
    ['the same word', 'shall', 'should', 'shall', 'may'],
    ['insertions at one point', 'focal', 'focal contact', 'focal', 'focal reference'],
    ['an insertion beside a changed word', 'focal', 'contact', 'focal', 'focal reference'],
    ['a change inside a deletion', ' without undue delay', '', 'undue', 'any'],
    ['a deletion around a change', 'undue', 'any', ' without undue delay', ''],
    ['deletions that overlap', ' without undue', '', ' undue delay', ''],
  ])('is in conflict, its words untouched: %s', (_, ours, becomes, theirs, wanted) => {
    const adopted = BASE.replace(ours, becomes);
    const pending = BASE.replace(theirs, wanted);
    const readings = [{ base: BASE, adopted, pending }];
    expect(rebase({ base: BASE, adopted, pending })).toEqual({ outcome: 'conflict', readings });
  });
});

describe('a text of several provisions', () => {
  const lines = (...all: string[]): string => all.join('\n');
  const base = lines('1. Decides to meet.', '2. Requests a report.', '3. Invites all.', '4. Ends.');

  it('merges words only inside one provision', () => {
    const adopted = lines(
      '1. Decides to meet.',
      '2. Requests a written report.',
      '3. Invites all.',
      '4. Ends.',
    );
    const pending = lines(
      '1. Decides to meet soon.',
      '2. Requests a report.',
      '3. Invites none.',
      '4. Ends.',
    );
    const text = lines(
      '1. Decides to meet soon.',
      '2. Requests a written report.',
      '3. Invites none.',
      '4. Ends.',
    );
    expect(rebase({ base, adopted, pending })).toEqual({ outcome: 'carried', text });
  });

  it('names every provision in conflict, and only those', () => {
    const adopted = lines(
      '1. Decides to meet now.',
      '2. Requests a report.',
      '3. Invites you.',
      '4. Ends.',
    );
    const pending = lines(
      '1. Decides to meet later.',
      '2. Requests reports.',
      '3. Invites us.',
      '4. Ends.',
    );
    expect(rebase({ base, adopted, pending })).toEqual({
      outcome: 'conflict',
      readings: [
        {
          base: '1. Decides to meet.',
          adopted: '1. Decides to meet now.',
          pending: '1. Decides to meet later.',
        },
        { base: '3. Invites all.', adopted: '3. Invites you.', pending: '3. Invites us.' },
      ],
    });
  });

  it('carries a new provision beside a deleted one', () => {
    const adopted = lines('1. Decides to meet.', '3. Invites all.', '4. Ends.');
    const pending = lines(
      '1. Decides to meet.',
      '2. Requests a report.',
      'New.',
      '3. Invites all.',
      '4. Ends.',
    );
    const text = lines('1. Decides to meet.', 'New.', '3. Invites all.', '4. Ends.');
    expect(rebase({ base, adopted, pending })).toEqual({ outcome: 'carried', text });
  });

  it('returns a new provision inside a deleted run', () => {
    const adopted = lines('1. Decides to meet.', '4. Ends.');
    const pending = lines(
      '1. Decides to meet.',
      '2. Requests a report.',
      'New.',
      '3. Invites all.',
      '4. Ends.',
    );
    const readings = [{ base: '', adopted: '', pending: 'New.' }];
    expect(rebase({ base, adopted, pending })).toEqual({ outcome: 'conflict', readings });
    const other = [{ base: '', adopted: 'New.', pending: '' }];
    const turned = rebase({ base, adopted: pending, pending: adopted });
    expect(turned).toEqual({ outcome: 'conflict', readings: other });
  });

  it('does not order two new provisions at one place, and takes the same one once', () => {
    const first = `${base}\n5. First.`;
    const second = `${base}\n5. Second.`;
    const readings = [{ base: '', adopted: '5. First.', pending: '5. Second.' }];
    expect(rebase({ base, adopted: first, pending: second })).toEqual({
      outcome: 'conflict',
      readings,
    });
    expect(rebase({ base, adopted: first, pending: first })).toEqual({ outcome: 'satisfied' });
  });
});

describe('provisions that move', () => {
  const [meet, report, invite, close] = [
    'Decides to meet in Astana every year.',
    'Requests the Centre to submit a written report.',
    'Invites all observers to attend.',
    'Remains seized of the matter.',
  ];
  const [soon, oral] = ['Decides to meet in Almaty every year.', report.replace('written', 'oral')];
  const lines = (...all: string[]): string => all.join('\n');
  const base = lines(meet, report, invite, close);
  const both = (adopted: string, pending: string): Rebase[] => [
    rebase({ base, adopted, pending }),
    rebase({ base, adopted: pending, pending: adopted }),
  ];
  const carried = (...all: string[]): Rebase => ({ outcome: 'carried', text: lines(...all) });

  it.each([
    [
      'take a change of their words along',
      [report, invite, close, meet],
      [soon, report, invite, close],
      [report, invite, close, soon],
    ],
    [
      'may have changed themselves',
      [report, invite, close, soon],
      [meet, report, invite.replace('all', 'four'), close],
      [report, invite.replace('all', 'four'), close, soon],
    ],
    [
      'take along what both sides changed apart',
      [report, invite, close, soon],
      [meet.replace('every', 'each'), report, invite, close],
      [report, invite, close, soon.replace('every', 'each')],
    ],
    [
      'may be swapped with their neighbour',
      [meet, invite, report, close],
      [meet, oral, invite, close],
      [meet, invite, oral, close],
    ],
    [
      'do not disturb a deletion elsewhere',
      [report, invite, close, meet],
      [meet, report, close],
      [report, close, meet],
    ],
    [
      'leave a new provision with the neighbour that stayed',
      [report, invite, close, meet],
      [meet, 'New.', report, invite, close],
      ['New.', report, invite, close, meet],
    ],
    [
      'take a new provision along inside a block',
      [close, meet, report, invite],
      [meet, 'New.', report, invite, close],
      [close, meet, 'New.', report, invite],
    ],
  ])('%s', (_, adopted, pending, text) => {
    expect(both(lines(...adopted), lines(...pending))).toEqual([
      carried(...text),
      carried(...text),
    ]);
  });

  it('may go to the same place by both wishes, each with words of its own', () => {
    const moved = lines(report, invite, close, meet);
    expect(both(moved, moved)).toEqual([{ outcome: 'satisfied' }, { outcome: 'satisfied' }]);
    const pending = lines(oral, invite, close, meet);
    expect(rebase({ base, adopted: moved, pending })).toEqual(carried(oral, invite, close, meet));
  });

  it.each([
    ['to different places', [report, invite, close, meet], [report, meet, invite, close], meet],
    [
      'while the other side deletes it',
      [report, invite, close, meet],
      [report, invite, close],
      meet,
    ],
    [
      'while both change the same word',
      [report, invite, close, soon],
      [meet.replace('Astana', 'Doha'), report, invite, close],
      meet,
    ],
  ])('are in conflict when one goes %s', (_, adopted, pending, provision) => {
    for (const fate of both(lines(...adopted), lines(...pending))) {
      expect(fate.outcome === 'conflict' && fate.readings.map((one) => one.base)).toEqual([
        provision,
      ]);
    }
  });

  it.each([
    ['where a moved one goes', [report, invite, close, meet], [...base.split('\n'), 'New.']],
    [
      'between two that are swapped',
      [report, meet, invite, close],
      [meet, 'New.', report, invite, close],
    ],
    [
      'between one that moved and one deleted',
      [invite, close, meet],
      [meet, 'New.', report, invite, close],
    ],
  ])('do not let a machine place a new provision %s', (_, adopted, pending) => {
    for (const { outcome } of both(lines(...adopted), lines(...pending))) {
      expect(outcome).toBe('conflict');
    }
  });

  it('are never guessed among equal lines', () => {
    const twice = lines('Noting the report,', meet, 'Noting the report,', close);
    const adopted = lines(meet, 'Noting the report,', 'Noting the report,', close);
    const pending = lines('Noting the report,', soon, 'Noting the final report,', close);
    const answer = rebase({ base: twice, adopted, pending });
    // The first of the two is gone and another has come: nobody knows which of them went where.
    expect(answer).toEqual({
      outcome: 'carried',
      text: lines(soon, 'Noting the final report,', 'Noting the report,', close),
    });
  });

  it('are in conflict where each side takes one of two equal lines to the same place', () => {
    const noting = 'Noting the report,';
    const twice = lines(noting, meet, close, noting, invite);
    const adopted = lines(meet, noting, close, noting, invite);
    const pending = lines(noting, meet, noting, close, invite);
    expect(rebase({ base: twice, adopted, pending }).outcome).toBe('conflict');
    expect(rebase({ base: twice, adopted: pending, pending: adopted }).outcome).toBe('conflict');
  });

  it('keep empty lines and the end of the last line', () => {
    const spaced = `${[meet, report, invite, close].join('\n\n')}\n`;
    const adopted = `${[meet, invite, report, close].join('\n\n')}\n`;
    const pending = spaced.replace('written', 'oral');
    expect(rebase({ base: spaced, adopted, pending })).toEqual({
      outcome: 'carried',
      text: adopted.replace('written', 'oral'),
    });
  });

  it('lose no words put into an empty line that the other side takes away', () => {
    const spaced = lines(meet, '', close);
    const fates = [lines(meet, close), lines(meet, report, close)];
    const [adopted = '', pending = ''] = fates;
    expect(rebase({ base: spaced, adopted, pending })).not.toEqual({ outcome: 'satisfied' });
    expect(rebase({ base: spaced, adopted, pending })).toEqual(carried(meet, report, close));
  });
});

/** A sentence of unlike long words; on each a proposal may do one thing, never on neighbours. */
const WORDS = 'alpha bravo charlie delta foxtrot golf hotel india juliet kilo'.split(' ');
type Act = 'keep' | 'drop' | 'first' | 'second' | 'thenFirst' | 'thenSecond';
const acts = fc
  .array(
    fc.constantFrom<Act>('keep', 'keep', 'drop', 'first', 'second', 'thenFirst', 'thenSecond'),
    {
      minLength: WORDS.length,
      maxLength: WORDS.length,
    },
  )
  .map((all) => all.map((act, at) => (at > 0 && all[at - 1] === 'keep' ? act : 'keep')));

function played(plan: readonly Act[], other: readonly Act[] = []): string {
  return WORDS.flatMap((word, at) => {
    const act = plan[at] !== 'keep' ? plan[at] : (other[at] ?? 'keep');
    if (act === 'drop') return [];
    if (act === 'first' || act === 'second') return [`${act}-${word}`];
    return act === 'keep' ? [word] : [word, `${String(act)}-${word}`];
  }).join(' ');
}

const inserts = (act: Act | undefined): boolean => act === 'thenFirst' || act === 'thenSecond';

/** Same word, different wish; or an insertion whose place the deletion of the next word claims. */
function clash(ours: readonly Act[], theirs: readonly Act[]): boolean {
  return WORDS.some((_, at) => {
    const [our, their] = [ours[at], theirs[at]];
    if (our !== 'keep' && their !== 'keep' && our !== their) return true;
    const [next, theirNext] = [ours[at + 1], theirs[at + 1]];
    return (inserts(our) && theirNext === 'drop') || (inserts(their) && next === 'drop');
  });
}

describe('against a model of words', () => {
  it('carries, satisfies and returns exactly what the model does', () => {
    const property = fc.property(acts, acts, (ours, theirs) => {
      const [base, adopted, pending] = [WORDS.join(' '), played(ours), played(theirs)];
      const done = theirs.every((act, at) => act === 'keep' || act === ours[at]);
      const answer = rebase({ base, adopted, pending });
      if (clash(ours, theirs)) expect(answer.outcome).toBe('conflict');
      else if (done) expect(answer).toEqual({ outcome: 'satisfied' });
      else expect(answer).toEqual({ outcome: 'carried', text: played(ours, theirs) });
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('never carries what shares a bracket, but for what both want', () => {
    const property = fc.property(acts, acts, (ours, theirs) => {
      const [base, adopted, pending] = [WORDS.join(' '), played(ours), played(theirs)];
      const proposals: Proposal[] = [adopted, pending].map((text, at) => ({
        id: `${at}`,
        by: [],
        text,
      }));
      const rivals = consolidate({ base, proposals }).segments.some(
        (one) => 'readings' in one && one.readings.length > 2,
      );
      expect(rebase({ base, adopted, pending }).outcome === 'conflict').toBe(rivals);
    });
    fc.assert(property, { numRuns: RUNS });
  });
});
