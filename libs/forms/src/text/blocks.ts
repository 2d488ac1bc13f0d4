import {
  type Block,
  type Bracket,
  type Fact,
  type Manuscript,
  type PageLanguage,
  type Passage,
  type ProvisionBlock,
  type Run,
  type Table,
  type Words,
} from '@shanyrak/publishing';
import { blanksOutside, CONNECTING_WORDS } from '@shanyrak/text';
import {
  type Change,
  type ChangeMet,
  changeInWords,
  CHANGES_PROPOSED,
  type Step,
  stepsOf,
  runsOf,
} from '../tracked';
import { paragraph } from './wrap';

/**
 * The blocks of a manuscript as plain text (decision 12). Signs that mean something stay what they
 * mean: square brackets say that wording is open, or what is proposed; italics have no sign, so that
 * nothing is added to the words.
 */
export interface Setting {
  readonly language: PageLanguage;
  readonly changes: readonly ChangeMet[];
}

/** How far the words of a provision stand in, for each step. */
const STEP = 6;

/** The lines of a block, its parts divided by an empty line. */
export function blockText(block: Block, setting: Setting): string[] {
  switch (block.block) {
    case 'title':
      return underlined(paragraph(passageText(block, setting)), '=');
    case 'line':
      return paragraph(runsText(block.runs, setting));
    case 'heading': {
      const lines = paragraph(runsText(block.runs, setting));
      return block.level === 2 ? underlined(lines, '-') : lines;
    }
    case 'provision':
      return provisionText(block, setting);
    case 'list':
      return block.items.flatMap((runs) => item(runsText(runs, setting)));
    case 'table':
      return tableText(block, setting);
    case 'section':
      return divided([headingOf(block.heading, setting), ...all(block.blocks, setting)]);
  }
}

export const headingOf = (runs: readonly Run[], setting: Setting): string[] =>
  underlined(paragraph(runsText(runs, setting)), '-');

const all = (blocks: readonly Block[], setting: Setting): string[][] =>
  blocks.map((one) => blockText(one, setting));

/** With an empty line between each two that are not empty. */
export const divided = (parts: readonly (readonly string[])[]): string[] =>
  parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));

const underlined = (lines: readonly string[], sign: string): string[] => [
  ...lines,
  sign.repeat(Math.max(1, ...lines.map((line) => [...line].length))),
];

const item = (words: string): string[] => paragraph(words, { mark: '–', at: 0, indent: 2 });

function provisionText(block: ProvisionBlock, setting: Setting): string[] {
  const words = passageText(block, setting);
  if (block.kind === 'heading') return paragraph(words);
  const at = STEP * block.depth;
  return paragraph(words, { mark: block.mark, at, indent: at + STEP });
}

function passageText(passage: Passage, setting: Setting): string {
  const words = runsText(runsOf(passage), setting);
  return passage.aside === undefined ? words : `${words} (${passage.aside})`;
}

/** Row by row, each of its cells under the name of its column: columns would not survive copying. */
function tableText({ caption, head, rows }: Table, setting: Setting): string[] {
  const named = (runs: readonly Run[], at: number): string[] =>
    paragraph(`${head[at] ?? ''}: ${runsText(runs, setting)}`, { mark: '', at: 0, indent: 2 });
  return divided([paragraph(caption), ...rows.map((row) => row.flatMap(named))]);
}

/** The body that speaks, and the header: `Symbol: PC.DEC/1`. */
export function headerText({ body, facts }: Manuscript): string[] {
  const line = ({ name, value }: Fact): string[] => paragraph(`${name}: ${value}`);
  return divided([paragraph(body), facts.flatMap(line)]);
}

/** Who proposed what is tracked above, when, and why. */
export function changesText({ changes, language }: Setting): string[] {
  if (changes.length === 0) return [];
  const name = underlined([CHANGES_PROPOSED[language]], '-');
  return divided([name, changes.flatMap((one) => item(changeInWords(one, language)))]);
}

const runsText = (runs: readonly Run[], setting: Setting): string =>
  stepsOf(runs)
    .map((step) => stepText(step, setting))
    .join('');

function stepText(step: Step, setting: Setting): string {
  switch (step.run) {
    case 'words':
      return step.text;
    case 'link':
      return step.text === step.href ? step.text : `${step.text} (${step.href})`;
    case 'change':
      return changeText(step, setting);
    case 'bracket':
      return bracketText(step);
  }
}

const joined = (words: readonly Words[]): string => words.map(({ text }) => text).join('');

/** `[deleted: shall; added: should – Akrenia]`, as libs/text has it, and by whom. */
function changeText({ change, deleted, inserted }: Change, { language, changes }: Setting): string {
  const words = CONNECTING_WORDS[language];
  const sides = [
    { word: words.deleted, text: joined(deleted) },
    { word: words.added, text: joined(inserted) },
  ];
  const shown = blanksOutside(sides.map(({ text }) => ({ text, base: false, proposals: [] })));
  const said = sides.flatMap(({ word }, at) => {
    const text = shown.texts[at] ?? '';
    return text === '' ? [] : [`${word}: ${text.trim() === '' ? words.blank : text}`];
  });
  const author = changes.find(({ id }) => id === change)!.author;
  return `${shown.before}[${said.join('; ')} – ${author}]${shown.after}`;
}

const bracketText = ({ readings }: Bracket): string =>
  `[${readings
    .map(({ words, note }) => [joined(words), note ?? ''].filter((one) => one !== '').join(' – '))
    .join(' / ')}]`;
