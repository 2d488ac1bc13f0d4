import { type Actor } from './functions';
import { mayEnd, type PreparedState } from './warrant';

const officer = (person: string, more: Partial<Actor> = {}): Actor => ({
  ...{ person, as: 'secretariat', delegation: null, function: null, authorised: false },
  ...{ chair: false, secretariat: true, accredited: true, ...more },
});
const rule = (
  act: 'council.confirm' | 'council.withdraw',
  actor: Actor,
  state: PreparedState = 'prepared',
): string | null => mayEnd(act, { state, preparedBy: 'first' }, actor)?.rule ?? null;

describe('a prepared change', () => {
  it('is confirmed by another officer, never by whoever prepared it', () => {
    expect(rule('council.confirm', officer('second'))).toBeNull();
    expect(rule('council.confirm', officer('first'))).toBe('warrant.twoPersons');
  });

  it('is taken back by any officer, its own included', () => {
    expect(rule('council.withdraw', officer('first'))).toBeNull();
    expect(rule('council.withdraw', officer('second'))).toBeNull();
  });

  it('is settled once', () => {
    for (const state of ['confirmed', 'withdrawn'] as const)
      for (const act of ['council.confirm', 'council.withdraw'] as const)
        expect(rule(act, officer('second'), state)).toBe('warrant.settled');
  });

  it('is nobody else’s: the Chair takes back its own and confirms nothing', () => {
    const chair = (person: string) =>
      officer(person, { as: 'chair', chair: true, secretariat: false });
    expect(rule('council.withdraw', chair('first'))).toBeNull();
    expect(rule('council.withdraw', chair('other'))).toBe('access.denied');
    expect(rule('council.confirm', chair('other'))).toBe('access.denied');
    const gone = officer('first', { accredited: false, secretariat: false });
    expect(rule('council.withdraw', gone)).toBe('accreditation.ended');
  });
});
