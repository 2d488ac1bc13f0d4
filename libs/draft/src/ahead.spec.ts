import { rebase, type Rebase } from '@shanyrak/text';
import { rebasesAhead } from './ahead';
import { type AnyCommand } from './commands';
import { type ThreeTexts } from './decide/joined';
import { CHAIR, inSession, proposes, rewords, type Table } from './table.support';

/** Rebases are made before the lock and taken under it only for the very words found there. */
const key = (texts: ThreeTexts): string => Object.values(texts).join('|');

function settling(table: Table, amendment: string): AnyCommand {
  const ask = `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
  return { type: 'wording.settle', payload: { ask } } as AnyCommand;
}

/** Makes what is missing until nothing is; how often it had to look, and what it made. */
function makes(table: Table, command: AnyCommand): { rounds: number; made: Map<string, Rebase> } {
  const made = new Map<string, Rebase>();
  for (let rounds = 0; ; rounds++) {
    const missing = rebasesAhead(table.draft(), command, (texts) => made.get(key(texts)) ?? null);
    if (missing.length === 0) return { rounds, made };
    for (const texts of missing) made.set(key(texts), rebase(texts));
  }
}

describe('rebases ahead of the lock', () => {
  it('are those that the acceptance asks for, dependent ones too', () => {
    const table = inSession();
    const verb = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const haste = rewords(table, 'XBE', 'OP2', ' without delay', '');
    const { change } = table.draft().amendments[haste]!;
    proposes(table, 'XCI', {
      ...{ kind: 'amend', amendment: haste },
      text: 'text' in change ? change.text.replace('one contact point', 'a contact point') : '',
    });
    const command = settling(table, verb);
    const { rounds, made } = makes(table, command);
    expect([rounds, made.size]).toEqual([2, 2]);
    const asked: string[] = [];
    table.pass(5_000);
    table.rebases((texts) => {
      asked.push(key(texts));
      return made.get(key(texts)) ?? rebase(texts);
    });
    table.does(CHAIR, 'wording.settle', { ask: (command.payload as { ask: string }).ask });
    expect(asked.sort()).toEqual([...made.keys()].sort());
  });

  it('are none for an act that rebases nothing', () => {
    const table = inSession();
    const verb = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    expect(makes(table, settling(table, verb)).rounds).toBe(0);
    const asking = { type: 'wording.ask', payload: { amendment: verb } } as AnyCommand;
    expect(rebasesAhead(table.draft(), asking, () => null)).toEqual([]);
    expect(rebasesAhead(null, asking, () => null)).toEqual([]);
  });
});
