import { type ProposedChange } from './commands';
import { rollingText } from './rolling';
import { type RollingProvision } from './rolling-row';
import { standingInOrder } from './place';
import { type Amendment } from './state';
import { proposes, type Table } from './table.support';

/** What specs of the structure read off a table, and propose at it (decision 7). */
export const amendment = (table: Table, id: string): Amendment => table.draft().amendments[id]!;
export const status = (table: Table, id: string): string => amendment(table, id).status;
export const labels = (table: Table): string[] =>
  standingInOrder(table.draft()).map(({ label }) => label);
export const row = (table: Table, label: string): RollingProvision =>
  rollingText(table.draft(), 'en').provisions.find((one) => one.label === label)!;
export const lines = (table: Table): string[] => rollingText(table.draft(), 'en').plain.split('\n');

export const splitOf = (table: Table, label: string, at: string): ProposedChange => ({
  ...{ kind: 'split', provision: table.at(label) },
  text: table.words(label).replace(at, `${at.trimEnd()}\n`),
});
export const mergingOf = (table: Table, label: string, other: string): ProposedChange => ({
  ...{ kind: 'merge', provision: table.at(label), with: table.at(other) },
  text: `${table.words(label).replace(/;$/, ',')} and ${table.words(other).toLowerCase()}`,
});
export const amending = (
  table: Table,
  delegation: string,
  target: string,
  words: string,
  others: string,
): string => {
  const { change } = amendment(table, target);
  const text = 'text' in change ? change.text.replace(words, others) : '';
  return proposes(table, delegation, { kind: 'amend', amendment: target, text });
};
