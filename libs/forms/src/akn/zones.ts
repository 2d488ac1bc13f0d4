import {
  type Block,
  type Line,
  type ProvisionBlock,
  type Section,
  type Title,
} from '@shanyrak/publishing';
import { type Branch, branchesOf } from './outline';

/**
 * Which of a document's blocks belong to which part of an Akoma Ntoso document. The parts have one
 * order there, and so have the blocks here: each part takes what stands at its place, and nothing is
 * moved. What a maker puts elsewhere is in the main body, where everything may stand.
 */
export interface Zones {
  /** From the beginning: title, number, notices. */
  readonly preface: readonly (Title | Line)[];
  /** What leads to the preambular paragraphs (`The Permanent Council,`), and these; null: there are none. */
  readonly preamble: {
    readonly lead: readonly Line[];
    readonly recitals: readonly Branch[];
  } | null;
  readonly body: readonly Block[];
  /** At the end, before attachments: adopted when and where, place and date, the digest. */
  readonly conclusions: readonly Line[];
  /** At the very end. */
  readonly attachments: readonly Section[];
}

const PREFACE: ReadonlySet<string> = new Set(['number', 'notice', 'temporary']);
const LEAD: ReadonlySet<string> = new Set(['lead', 'paragraph']);
const CONCLUSIONS: ReadonlySet<string> = new Set(['adopted', 'closing', 'digest']);

const isLine =
  (roles: ReadonlySet<string>) =>
  (block: Block): block is Line =>
    block.block === 'line' && roles.has(block.role);
const isPrefatory = (block: Block): block is Title | Line =>
  block.block === 'title' || isLine(PREFACE)(block);
export const isAttachment = (block: Block): block is Section =>
  block.block === 'section' && (block.role === 'attachment' || block.role === 'annex');

export function zonesOf(blocks: readonly Block[]): Zones {
  const [beforeAttachments, attachments] = splitLast(blocks, isAttachment);
  const [beforeConclusions, conclusions] = splitLast(beforeAttachments, isLine(CONCLUSIONS));
  const [preface, text] = splitFirst(beforeConclusions, isPrefatory);
  const [lead, afterLead] = splitFirst(text, isLine(LEAD));
  const [recitals, rest] = splitFirst(afterLead, isOfPreamble());
  return recitals.length === 0
    ? { preface, preamble: null, body: text, conclusions, attachments }
    : {
        preface,
        preamble: { lead, recitals: branchesOf(recitals) },
        ...{ body: rest, conclusions, attachments },
      };
}

/** Preambular paragraphs with their parts; a part by itself is none. */
function isOfPreamble(): (block: Block) => block is ProvisionBlock {
  let begun = false;
  return (block): block is ProvisionBlock => {
    if (block.block !== 'provision') return false;
    const first = block.kind === 'preambular' && block.depth === 0;
    begun ||= first;
    return first || (begun && block.depth > 0);
  };
}

function splitFirst<T extends Block>(
  blocks: readonly Block[],
  wanted: (block: Block) => block is T,
): [readonly T[], readonly Block[]] {
  const found = blocks.findIndex((block) => !wanted(block));
  const end = found < 0 ? blocks.length : found;
  return [blocks.slice(0, end) as T[], blocks.slice(end)];
}

function splitLast<T extends Block>(
  blocks: readonly Block[],
  wanted: (block: Block) => block is T,
): [readonly Block[], readonly T[]] {
  const start = blocks.findLastIndex((block) => !wanted(block)) + 1;
  return [blocks.slice(0, start), blocks.slice(start) as T[]];
}
