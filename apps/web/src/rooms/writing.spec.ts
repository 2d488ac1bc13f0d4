import { type AnyCommand, type DraftState, type Payloads } from '@shanyrak/draft';
import { begunAs, nameOfCommand, nameOfWriting } from './writing';

/** Of a state only what can still be written about is asked. */
const state = {
  provisions: { p1: {}, p2: {} },
  amendments: { a1: { change: { kind: 'replace', provision: 'p1', text: '…' } } },
} as unknown as DraftState;

const proposal = (change: Payloads['amendment.propose']['change'], type = 'amendment.propose') =>
  ({ type, payload: { change, language: 'en' } }) as unknown as AnyCommand;

describe('the name of what is written', () => {
  it.each([
    [{ kind: 'replace', provision: 'p1', text: 'x' }, 'p1'],
    [{ kind: 'alternative', provision: 'p1', text: 'x' }, 'p1'],
    [{ kind: 'split', provision: 'p1', text: 'x\ny' }, 'p1'],
    [{ kind: 'merge', provision: 'p1', with: 'p2', text: 'x' }, 'p1'],
    [{ kind: 'move', provision: 'p1', after: 'p2' }, 'p1'],
    [{ kind: 'insert', after: 'p2', provisionKind: 'operative', depth: 0, text: 'x' }, 'p2'],
    [{ kind: 'amend', amendment: 'a1', text: 'x' }, 'p1'],
  ] as const)('leads from a command that was refused back to the composer: %j', (change, at) => {
    const name = nameOfCommand(proposal(change))!;
    const begun = begunAs(name, state)!;
    expect(begun).toMatchObject({ provision: at, writing: { what: change.kind } });
    expect(nameOfWriting(begun.writing, begun.provision)).toBe(name);
  });

  it('is that of the Chair’s text, whatever the text changes', () => {
    const change = { kind: 'replace', provision: 'p1', text: 'x' } as const;
    expect(nameOfCommand(proposal(change, 'text.propose'))).toBe('text p1');
  });

  it.each([
    [{ kind: 'replace', provision: 'p1', text: 'x' }, 'p1', 'readOut'],
    [
      { kind: 'insert', after: 'p2', provisionKind: 'operative', depth: 0, text: 'x' },
      'p2',
      'readOutAfter',
    ],
  ] as const)(
    'keeps what was read out apart from what one proposes oneself: %j',
    (change, at, what) => {
      const name = nameOfCommand(proposal(change, 'amendment.enter'))!;
      expect(name).toBe(`${what} ${at}`);
      expect(begunAs(name, state)).toEqual({ provision: at, writing: { what } });
      expect(name).not.toBe(nameOfCommand(proposal(change)));
    },
  );

  it('is nothing of what was read out in a way that no composer has', () => {
    const deletion = proposal({ kind: 'delete', provision: 'p1' }, 'amendment.enter');
    expect(nameOfCommand(deletion)).toBeNull();
  });

  it('is nothing where nobody can write about it any more', () => {
    expect(begunAs('replace p9', state)).toBeNull();
    expect(begunAs('amend a9', state)).toBeNull();
    expect(begunAs('sing p1', state)).toBeNull();
  });

  it('is nothing of an act without words', () => {
    const withdrawal = { type: 'amendment.withdraw', payload: { amendment: 'a1' } };
    expect(nameOfCommand(withdrawal as AnyCommand)).toBeNull();
  });
});
