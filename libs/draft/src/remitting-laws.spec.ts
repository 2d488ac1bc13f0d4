import fc from 'fast-check';
import { streamName } from '@shanyrak/kernel';
import { aboveOf } from './decide/forwarding';
import {
  adoptsAbove,
  draftIn,
  goesUp,
  opensAbove,
  recommended,
  remits,
  voidsAbove,
} from './remitting.support';
import { CHAIR, type Table } from './table.support';

/** Whatever two bodies do with one text, in whatever order: each draft says of the other what is so. */
const STEPS: Readonly<Record<string, (table: Table, above: string) => unknown>> = {
  opens: (table) => aboveOf(table.draft()) !== null && opensAbove(table),
  remits: (table, above) => remits(table, above),
  adopts: (table, above) => adoptsAbove(table, above),
  voids: (table, above) => voidsAbove(table, above),
  goesUp: (table) => {
    table.act(CHAIR, 'draft.declareClean', {});
    goesUp(table);
  },
};

describe('a text between two bodies', () => {
  it('is in one place at a time, and no remittal or adoption is known to one of them alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 1, maxLength: 12 }),
        (steps) => {
          const table = recommended();
          const opened: string[] = [];
          for (const step of steps) {
            const id = aboveOf(table.draft());
            attempt(() => STEPS[step]!(table, opened.at(-1) ?? 'draft:none'));
            const stream = id === null ? null : streamName('draft', id);
            if (stream && table.state(stream) && !opened.includes(stream)) opened.push(stream);
            holds(table, opened);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Most steps make no sense where they are tried: then nothing may have happened. */
function attempt(step: () => unknown): void {
  try {
    step();
  } catch {
    return;
  }
}

function holds(table: Table, opened: readonly string[]): void {
  const below = table.draft();
  const above = opened.map((stream) => draftIn(table, stream));
  const remitted = above.filter(({ status }) => status === 'REMITTED' || status === 'VOIDED');
  expect(below.remittals.map(({ draft }) => draft)).toEqual(remitted.map(({ id }) => id));
  const adopted = above.find(({ status }) => status === 'ADOPTED');
  expect(below.adoptedAbove?.symbol).toBe(adopted?.decision?.symbol);
  expect(below.status === 'CLOSED').toBe(adopted !== undefined);
  const active = above.filter((one) => !remitted.includes(one) && one !== adopted);
  expect(active.map(({ id }) => id)).toEqual(
    active.length > 0 ? [below.status === 'FORWARDED' ? aboveOf(below) : null] : [],
  );
}
