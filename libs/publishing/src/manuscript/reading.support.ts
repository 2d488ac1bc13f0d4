import { type Block, type Manuscript, type Run } from './manuscript';

/** For specs: a manuscript as it is read, line by line, without a form. */

/** The lines of the text: of each block its words, with what stands before and behind them. */
export const linesOf = ({ blocks }: Pick<Manuscript, 'blocks'>): string[] =>
  blocks.flatMap(linesIn);

export function linesIn(block: Block): string[] {
  switch (block.block) {
    case 'title':
      return [[wordsOf(block.runs), asideOf(block.aside)].filter((one) => one !== '').join(' ')];
    case 'provision':
      return [
        [block.mark, wordsOf(block.runs), asideOf(block.aside)]
          .filter((one) => one !== '')
          .join(' '),
      ];
    case 'line':
    case 'heading':
      return [wordsOf(block.runs)];
    case 'list':
      return block.items.map(wordsOf);
    case 'table':
      return [block.caption, block.head.join(' | '), ...block.rows.map(rowOf)];
    case 'section':
      return [wordsOf(block.heading), ...block.blocks.flatMap(linesIn)];
  }
}

const asideOf = (aside: string | undefined): string => (aside === undefined ? '' : `(${aside})`);
const rowOf = (row: readonly (readonly Run[])[]): string => row.map(wordsOf).join(' | ');

/** The words of runs; of tracked changes and brackets there are none where these makers write. */
const wordsOf = (runs: readonly Run[]): string =>
  runs.map((run) => ('text' in run ? run.text : '')).join('');

/** The keys by which blocks are cited, in order. */
export const keysOf = ({ blocks }: Pick<Manuscript, 'blocks'>): string[] =>
  blocks.flatMap((block) => [
    ...('key' in block && block.key !== undefined ? [block.key] : []),
    ...(block.block === 'section' ? keysOf(block) : []),
  ]);

/** `name: value` of the header, in order. */
export const headerOf = ({ body, facts }: Manuscript): string[] => [
  body,
  ...facts.map(({ name, value }) => `${name}: ${value}`),
];

/** Every run of a manuscript, wherever it stands. */
export const runsOf = (blocks: readonly Block[]): Run[] =>
  blocks.flatMap((block) => {
    if (block.block === 'section') return [...block.heading, ...runsOf(block.blocks)];
    if (block.block === 'list') return block.items.flat();
    return block.block === 'table' ? block.rows.flat(2) : [...block.runs];
  });
