import { type Objected, type Objection, rollingText } from '@shanyrak/draft';
import { at, does, lastOf, tabled, words } from './acts.support';
import { issuesIn } from './issues';

const voice = { language: 'en', nameOf: (code: string) => code } as const;
const objection = (delegation: string, reason?: string): Objection => ({
  ...{ delegation, at: 0, function: 'head', withoutSeat: false, seenInRoom: false },
  ...(reason !== undefined && { reason }),
});

/** XBE would have other words in OP1, and says why; XCI opposes them, and says why. */
function disputed() {
  const before = tabled();
  const provision = at(before, 'OP1');
  const change = {
    ...{ kind: 'replace' as const, provision },
    text: `${words(before, 'OP1').slice(0, -1)}, and more;`,
  };
  const payload = { change, language: 'en', rationale: 'Clearer so.' };
  const proposed = does(before, 'XBE', { type: 'amendment.propose', as: 'national', payload });
  const stance = { target: lastOf(proposed), stance: 'oppose', reason: 'Too vague.' } as const;
  return does(proposed, 'XCI', { type: 'stance.set', as: 'national', payload: stance });
}

describe('open issues', () => {
  it('tell the reasons that were given, and who objects to which words', () => {
    const state = disputed();
    const amendment = lastOf(state);
    const objected: Objected = {
      ...{ kind: 'wording', provision: at(state, 'OP1'), amendment },
      objections: [objection('XCI', 'Not cleared.')],
    };
    const [issue, ...rest] = issuesIn(state, rollingText(state, 'en'), [objected], voice);
    expect(rest).toEqual([]);
    expect(issue).toMatchObject({ of: at(state, 'OP1'), label: 'OP1', objected });
    expect(issue!.reasons).toEqual([
      { code: 'XBE', reason: 'Clearer so.' },
      { code: 'XCI', reason: 'Too vague.' },
    ]);
  });

  it('hold an objection to closing at its place, and one to the whole text at the end', () => {
    const state = tabled();
    const closing: Objected = {
      ...{ kind: 'closing', provision: at(state, 'OP2'), amendment: null },
      objections: [objection('XDO')],
    };
    const whole: Objected = {
      ...{ kind: 'question', provision: null, amendment: null },
      objections: [objection('XAA')],
    };
    const issues = issuesIn(state, rollingText(state, 'en'), [closing, whole], voice);
    expect(issues.map(({ label, of, objected }) => [label, of, objected])).toEqual([
      ['OP2', at(state, 'OP2'), closing],
      ['', null, whole],
    ]);
  });
});
