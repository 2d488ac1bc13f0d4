import {
  type Block,
  type Heading,
  type Line,
  type List,
  type ProvisionBlock,
  type Section,
  type Table,
  type Title,
} from '@shanyrak/publishing';

/**
 * The order that blocks have one within another: what stands under a heading, down to the next of its
 * rank; the parts of a provision beneath it, by their depth. A section has its blocks already, and ends
 * what is open at its rank.
 */
export type Item =
  | { readonly item: 'flow'; readonly block: Title | Line | List | Table }
  | { readonly item: 'provision'; readonly branch: Branch }
  | {
      readonly item: 'headed';
      readonly head: Head;
      readonly inside: readonly Item[];
    }
  | { readonly item: 'section'; readonly section: Section };

export interface Branch {
  readonly provision: ProvisionBlock;
  readonly parts: readonly Branch[];
}

/** A heading, or the heading of a text, which stands as high as any heading under the title. */
export type Head = Heading | (ProvisionBlock & { readonly kind: 'heading' });
const rankOf = (head: Head): number => (head.block === 'heading' ? head.level : 2);
const isHead = (block: Block): block is Head =>
  block.block === 'heading' || (block.block === 'provision' && block.kind === 'heading');

/** Blocks in their order. */
export function outlineOf(blocks: readonly Block[]): Item[] {
  const items: Item[] = [];
  for (let rest = blocks; rest.length > 0;) {
    const block = rest[0]!;
    const end = isHead(block)
      ? endOf(rest, 1, rankOf(block))
      : block.block === 'provision'
        ? provisionsEnd(rest)
        : 1;
    if (isHead(block)) {
      items.push({ item: 'headed', head: block, inside: outlineOf(rest.slice(1, end)) });
    } else if (block.block === 'provision') {
      const branches = branchesOf(rest.slice(0, end) as ProvisionBlock[]);
      items.push(...branches.map((branch) => ({ item: 'provision' as const, branch })));
    } else if (block.block === 'section') items.push({ item: 'section', section: block });
    else items.push({ item: 'flow', block });
    rest = rest.slice(end);
  }
  return items;
}

/** Where what stands under a heading of this rank ends. */
function endOf(blocks: readonly Block[], from: number, rank: number): number {
  const closes = (block: Block): boolean =>
    isHead(block) ? rankOf(block) <= rank : block.block === 'section' && block.level <= rank;
  const found = blocks.slice(from).findIndex(closes);
  return found < 0 ? blocks.length : from + found;
}

/** How many provisions stand at the beginning, beside each other. */
function provisionsEnd(blocks: readonly Block[]): number {
  const found = blocks.findIndex((one) => one.block !== 'provision' || isHead(one));
  return found < 0 ? blocks.length : found;
}

/** Provisions that follow each other: each stands under the nearest before it that is less deep. */
export function branchesOf(provisions: readonly ProvisionBlock[]): Branch[] {
  const branches: Branch[] = [];
  for (let at = 0; at < provisions.length;) {
    const provision = provisions[at]!;
    const found = provisions.slice(at + 1).findIndex(({ depth }) => depth <= provision.depth);
    const end = found < 0 ? provisions.length : at + 1 + found;
    branches.push({ provision, parts: branchesOf(provisions.slice(at + 1, end)) });
    at = end;
  }
  return branches;
}
