import {
  type Block,
  type Heading,
  type Line,
  type List,
  type Passage,
  type ProvisionBlock,
  type Run,
  type Section,
  type Table,
} from '@shanyrak/publishing';
import { directionOf } from '@shanyrak/text';
import { runsOf } from '../tracked';
import { anchor, lines, marked, text } from './elements';
import { plainOf, runsHtml, type Setting } from './runs';

/**
 * The blocks of a manuscript as semantic HTML: a title is the one `h1`, a provision a paragraph under
 * its own anchor, a part a section with its heading. Classes name what a thing is, for the style sheet.
 */
export function blockHtml(block: Block, setting: Setting): string {
  switch (block.block) {
    case 'title':
      return `<h1${classed(fate(block))}${turned(block.runs)}>${passageHtml(block, setting)}</h1>`;
    case 'line':
      return lineHtml(block, setting);
    case 'heading':
      return headingHtml(block, setting);
    case 'provision':
      return provisionHtml(block, setting);
    case 'list':
      return listHtml(block, setting);
    case 'table':
      return tableHtml(block, setting);
    case 'section':
      return lines(
        sectionOpens(block),
        headingHtml(headingOf(block), setting),
        ...block.blocks.map((one) => blockHtml(one, setting)),
        `</section>`,
      );
  }
}

export const sectionOpens = ({ role, key }: Section): string =>
  `<section class="${role}" id="${anchor(key)}" aria-labelledby="${titleOf(key)}">`;

/** A section is cited itself; its heading names it. */
export const headingOf = ({ key, level, heading }: Section): Heading => ({
  ...{ block: 'heading', level, key: `${key}-title`, runs: heading },
});

const titleOf = (key: string): string => anchor(`${key}-title`);

/** What both languages have is cited at the first. */
const id = (key: string | undefined, { beside }: Setting): string =>
  key === undefined || beside ? '' : ` id="${anchor(key)}"`;

const classed = (...names: readonly string[]): string => {
  const all = names.filter((name) => name !== '').join(' ');
  return all === '' ? '' : ` class="${all}"`;
};

const turned = (runs: readonly Run[]): string => directionOf(plainOf(runs));

/** That the whole of a passage comes or goes: its style shows the paragraph mark. */
const fate = ({ comes, goes }: Passage): string =>
  comes !== undefined ? 'comes' : goes !== undefined ? 'goes' : '';

/** In the language in which the words are, with what is said of them in that of the page. */
function passageHtml(passage: Passage, setting: Setting): string {
  const { lang, aside } = passage;
  const runs = runsOf(passage);
  const html = marked(runsHtml(runs, setting, lang), plainOf(runs), lang);
  // Not in square brackets, which mean here that something is not agreed.
  return aside === undefined ? html : `${html} <small class="pending">(${text(aside)})</small>`;
}

function lineHtml({ role, runs, lang, key }: Line, setting: Setting): string {
  const name = role === 'paragraph' ? '' : role;
  const note = role === 'notice' ? ' role="note"' : '';
  const language = lang === undefined ? '' : ` lang="${text(lang)}"`;
  const attributes = `${classed(name)}${id(key, setting)}${note}${language}${turned(runs)}`;
  return `<p${attributes}>${runsHtml(runs, setting, lang)}</p>`;
}

function headingHtml({ level, key, runs }: Heading, setting: Setting): string {
  return `<h${level}${id(key, setting)}${turned(runs)}>${runsHtml(runs, setting)}</h${level}>`;
}

function provisionHtml(block: ProvisionBlock, setting: Setting): string {
  const { kind, key, depth, mark, runs } = block;
  const words = passageHtml(block, setting);
  const direction = turned(runs);
  if (kind === 'heading')
    return `<h2${classed(fate(block))}${id(key, setting)}${direction}>${words}</h2>`;
  const level = depth > 0 ? `level-${Math.min(depth, 4)}` : '';
  // A label with a direction of its own has no say in that of the paragraph.
  const own = direction === '' ? '' : ' dir="ltr"';
  const label =
    mark === '' ? '' : `<a class="mark" href="#${anchor(key)}"${own}>${text(mark)}</a> `;
  return `<p${classed(kind, level, fate(block))}${id(key, setting)}${direction}>${label}${words}</p>`;
}

function listHtml({ role, items }: List, setting: Setting): string {
  return lines(
    `<ul class="${role}">`,
    ...items.map((runs) => `<li${turned(runs)}>${runsHtml(runs, setting)}</li>`),
    `</ul>`,
  );
}

function tableHtml({ caption, head, rows }: Table, setting: Setting): string {
  // On a narrow screen each cell bears the name of its column.
  const cell = (runs: readonly Run[], at: number): string =>
    `<td data-head="${text(head[at] ?? '')}"${turned(runs)}>${runsHtml(runs, setting)}</td>`;
  return lines(
    `<table>`,
    `<caption>${text(caption)}</caption>`,
    `<thead><tr>${head.map((one) => `<th scope="col">${text(one)}</th>`).join('')}</tr></thead>`,
    `<tbody>`,
    ...rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
    `</tbody>`,
    `</table>`,
  );
}
