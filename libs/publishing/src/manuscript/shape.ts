import { type Block, type Manuscript } from './manuscript';

/**
 * The shape of a manuscript: its facts and blocks without their words. The manuscripts of one document
 * have one shape in every language (I16); so they can be laid side by side, block against block.
 */

/** Equal for the manuscripts of one document, whatever their language. */
export const shapeOf = ({ identity, facts, blocks, foot }: Manuscript) => ({
  kind: identity.kind,
  symbol: identity.symbol,
  facts: facts.map((one) => one.fact),
  blocks: blocks.map(outline),
  foot: foot.map(outline),
});

function outline(block: Block): readonly unknown[] {
  switch (block.block) {
    case 'title':
      return ['title'];
    case 'line':
      return ['line', block.role, block.key ?? null];
    case 'heading':
      return ['heading', block.level, block.key];
    case 'provision':
      return ['provision', block.key, block.kind, block.depth, block.label];
    case 'list':
      return ['list', block.role, block.items.length];
    case 'table':
      return ['table', block.head.length, block.rows.length];
    case 'section':
      return ['section', block.role, block.key, block.level, block.blocks.map(outline)];
  }
}

/** What stands in the same place of both languages. */
export type Pair = { [K in Block['block']]: readonly [BlockOf<K>, BlockOf<K>] }[Block['block']];
type BlockOf<K> = Extract<Block, { readonly block: K }>;

/** Block against block; throws where the two are not of one document, rather than lay them askew. */
export function pairsOf(original: readonly Block[], other: readonly Block[]): Pair[] {
  const isOne = (one: Block, beside: Block | undefined): boolean =>
    beside !== undefined && JSON.stringify(outline(one)) === JSON.stringify(outline(beside));
  const askew = original.findIndex((one, at) => !isOne(one, other[at]));
  if (askew >= 0 || original.length !== other.length)
    throw new Error(`The languages part at block ${(askew < 0 ? original.length : askew) + 1}.`);
  return original.map((one, at) => [one, other[at]] as Pair);
}
