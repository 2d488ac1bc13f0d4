import { plain, type Attribution } from '@shanyrak/text';
import { type RollingMove, type RollingProvision } from './rolling-row';

/**
 * A row of the rolling text as lines for paper: its label, its words with their brackets, where it
 * would be moved, and beneath it the amendments to amendments.
 */
export function lineOf(row: RollingProvision): string {
  const { label, rolling, moves, beneath, amendments, place } = row;
  const names = new Map<string, Attribution>(amendments.map((one) => [one.id, one]));
  const mark = (move: RollingMove): string =>
    wish(
      place === 'destination'
        ? `${move.from} moved here`
        : `move after ${move.after || 'the title'}`,
      move.amendment,
      names,
    );
  const words = [rolling.plain, ...moves.map(mark)].filter((part) => part !== '').join(' ');
  return [
    label === '' ? words : `${label}. ${words}`,
    ...beneath.map(({ amendment, rolling: under }) => {
      const sponsor = amendments.find(({ id }) => id === amendment)?.sponsor ?? '';
      return `${label === '' ? '' : `${label}, `}amendment of ${sponsor}: ${under.plain}`;
    }),
  ].join('\n');
}

/** Something wished for that is no wording, with whoever stands behind it. */
function wish(what: string, amendment: string, names: ReadonlyMap<string, Attribution>): string {
  const readings = [
    { text: '', base: true, proposals: [] },
    { text: what, base: false, proposals: [amendment] },
  ];
  return plain([{ readings }], names);
}
