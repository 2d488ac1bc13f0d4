import { type DraftState } from '@shanyrak/draft';
import { checkText } from '@shanyrak/text';
import { i18n, type Language } from '../platform/language';
import { at, does, lastOf, tabled, words } from './acts.support';
import { reasonGiven } from '../live/reason-given';
import { type NamingVoice, stanceName, undoneStance, undoOfferedUntil } from './stance-names';
import { stanceWords } from './stance-words';

const naming = (language: Language): NamingVoice => ({
  say: (key, params) => i18n.getFixedT(language, stanceWords.module)(key, { ...params }),
  ...{ language, nameOf: (code) => code, title: 'title' },
});
const en = naming('en');

/** XBE has proposed other words for OP1. */
function proposed() {
  const state = tabled();
  const provision = at(state, 'OP1');
  const text = `${words(state, 'OP1')} again`;
  const change = { kind: 'replace', provision, text } as const;
  return does(state, 'XBE', {
    ...{ type: 'amendment.propose', as: 'national', payload: { change, language: 'en' } },
  });
}

const deleting = (state: DraftState, label: string) => ({
  ...{ kind: 'delete' as const, provision: at(state, label) },
});

describe('a stance', () => {
  it('is told by its name from every other on the screen', () => {
    const state = proposed();
    const amendment = lastOf(state);
    expect(stanceName(state, 'oppose', amendment, en)).toBe('Oppose XBE’s wording of OP1');
    expect(stanceName(state, 'reserve', at(state, 'OP1'), en)).toBe('Reserve on OP1');
    expect(stanceName(state, 'support', state.order[0]!, en)).toBe('Support title');
    expect(stanceName(state, 'oppose', amendment, naming('ru'))).toBe(
      'Против формулировки OP1 (XBE)',
    );
    const gone = { ...state.amendments[amendment]!, change: deleting(state, 'OP2') };
    const other = { ...state, amendments: { [amendment]: gone } };
    expect(stanceName(other, 'support', amendment, en)).toBe('Support XBE’s amendment to OP2');
  });

  it('is named where it is undone, and so is a reason for it', () => {
    const before = proposed();
    const target = lastOf(before);
    const stance = { type: 'stance.set', as: 'national', payload: { target, stance: 'oppose' } };
    const opposed = does(before, 'XCI', stance as never);
    expect(undoneStance(opposed, opposed.acts.at(-1)!, en)).toBe('oppose XBE’s wording of OP1');
    const payload = { target, stance: 'oppose', reason: 'Too vague.' } as const;
    const reasoned = does(opposed, 'XCI', { type: 'stance.set', as: 'national', payload });
    expect(reasoned.stances[target]!['XCI']).toMatchObject({ reason: 'Too vague.' });
    expect(undoneStance(reasoned, reasoned.acts.at(-1)!, en)).toBe(
      'reason – oppose XBE’s wording of OP1',
    );
    expect(undoneStance(before, before.acts.at(-1)!, en)).toBeNull();
  });

  it('can be undone from the foot for a while, and by its own button always', () => {
    const before = proposed();
    const target = lastOf(before);
    const stance = { type: 'stance.set', as: 'national', payload: { target, stance: 'oppose' } };
    const opposed = does(before, 'XCI', stance as never);
    const { at: then } = opposed.stances[target]!['XCI']!;
    expect(undoOfferedUntil(opposed, opposed.acts.at(-1)!)).toBe(then + 600_000);
    expect(undoOfferedUntil(before, before.acts.at(-1)!)).toBeNull();
  });
});

describe('a reason', () => {
  it('is cleaned of what could not be recorded, and none is given where nothing is said', () => {
    expect(reasonGiven('  ')).toBeUndefined();
    expect(reasonGiven(' Too vague. ')).toBe('Too vague.');
    const pasted = reasonGiven(`a\u0007b\u202ec\ud800d\ne${'x'.repeat(3_000)}`)!;
    expect(pasted.startsWith('a b c d e')).toBe(true);
    expect(pasted).toHaveLength(2_000);
    expect(checkText(pasted)).toBeNull();
  });
});
