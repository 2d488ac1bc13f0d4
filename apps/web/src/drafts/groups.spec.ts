import { type DraftSummary } from '@shanyrak/protocol';
import { inGroups } from './groups';

const row = (symbol: string | null, status: DraftSummary['status'], at = 0): DraftSummary => ({
  ...{ id: `${symbol} ${status}`, stream: '', symbol, title: {}, status, sponsor: 'XAA' },
  ...{ kind: status === 'SUBMITTED' || status === 'REGISTERED' ? 'submission' : 'draft' },
  ...{ revision: 0, decision: null, silence: null, seq: 1, at },
});
const shown = (rows: readonly DraftSummary[]) =>
  Object.fromEntries([...inGroups(rows)].map(([group, all]) => [group, all.map((r) => r.symbol)]));

describe('the list of drafts', () => {
  test('what is on the table stands apart from what is not circulated, concluded or withdrawn', () => {
    const rows = [
      row('PC.DD/1/26', 'ADOPTED'),
      row('PC.DD/2/26', 'NEGOTIATION'),
      row('PC.DD/3/26', 'WITHDRAWN'),
      row('PC.DD/4/26', 'REGISTERED'),
      row('PC.DD/5/26', 'DEFERRED'),
      row('PC.DD/6/26', 'FORWARDED'),
      row('PC.DD/7/26', 'CLOSED'),
      row('PC.DD/8/26', 'REMITTED'),
      row('PC.DD/9/26', 'UNDER_SILENCE'),
      row('PC.DD/10/26', 'VOIDED'),
      row(null, 'SUBMITTED'),
    ];
    expect(shown(rows)).toEqual({
      onTheTable: ['PC.DD/9/26', 'PC.DD/5/26', 'PC.DD/2/26'],
      withSecretariat: ['PC.DD/4/26', null],
      concluded: ['PC.DD/10/26', 'PC.DD/8/26', 'PC.DD/7/26', 'PC.DD/6/26', 'PC.DD/1/26'],
      withdrawn: ['PC.DD/3/26'],
    });
  });

  test('the newest number stands first, and no change of a text moves a row', () => {
    const rows = [
      row('PC.DD/9/26', 'CLEAN', 5),
      row('PC.DD/12/26', 'CLEAN', 1),
      row('PC.DD/40/25', 'CLEAN', 9),
    ];
    expect(shown(rows)['onTheTable']).toEqual(['PC.DD/12/26', 'PC.DD/9/26', 'PC.DD/40/25']);
  });
});
