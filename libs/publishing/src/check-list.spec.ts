import { ADOPTED, ATTACHED } from './adopted.support';
import { issuingChecks } from './check-list';

const NOW = 1_000;
const RENAMED = [{ used: 'Akt', inForce: 'Act' }];

describe('the check-list of an issue', () => {
  it('names the provisions whose words in a language have not followed', () => {
    expect(issuingChecks(ADOPTED, [], NOW)[0]).toEqual({
      ...{ check: 'language', state: 'open', language: 'ru', labels: ['OP1', 'OP2'] },
    });
    const aligned = {
      ...ADOPTED,
      order: ADOPTED.order.slice(0, 3),
    };
    expect(issuingChecks(aligned, [], NOW)[0]).toEqual({
      ...{ check: 'language', state: 'done', language: 'ru', labels: [] },
    });
  });

  it('says until when statements may come, and how many are attached', () => {
    const until = (statementsUntil: number) => ({
      ...ATTACHED,
      decision: { ...ATTACHED.decision!, statementsUntil },
    });
    const [, later] = issuingChecks(until(NOW + 1), [], NOW);
    expect(later).toEqual({ check: 'statements', state: 'open', count: 2, until: NOW + 1 });
    expect(issuingChecks(until(NOW), [], NOW)[1]).toMatchObject({ state: 'done' });
    expect(issuingChecks(ADOPTED, [], NOW)[1]).toEqual({
      ...{ check: 'statements', state: 'done', count: 0 },
    });
  });

  it('warns of a name that was not in force, where it is a word of its own', () => {
    const named = (text: string) => ({
      ...ADOPTED,
      provisions: Object.fromEntries(
        Object.entries(ADOPTED.provisions).map(([id, one]) => [id, { ...one, text: { en: text } }]),
      ),
    });
    const names = (text: string) => issuingChecks(named(text), RENAMED, NOW)[2];
    expect(names('the Akt of 1999')).toEqual({ check: 'names', state: 'open', names: RENAMED });
    expect(names('*Akt*,')).toMatchObject({ state: 'open' });
    for (const other of ['Akts', 'Pakt', 'the Act'])
      expect(names(other)).toEqual({ check: 'names', state: 'done', names: [] });
    // Another one behind it counts all the same.
    expect(names('Akts, Akt')).toMatchObject({ state: 'open' });
  });
});
