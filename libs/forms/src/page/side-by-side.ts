import { type Block, type Manuscript, type Pair, pairsOf } from '@shanyrak/publishing';
import { type PageAddresses } from '../addresses';
import { isSaidOnce } from '../beside';
import { SIDE_BY_SIDE } from '../names';
import { blockHtml, headingOf, sectionOpens } from './blocks';
import { lines } from './elements';
import { framed, headerOf, otherForms } from './frame';
import { changesHtml, footed, settingOf, unnamed } from './page';
import { type Setting } from './runs';

/**
 * Two languages of a document on one page, block beside block: on a wide screen and on paper in two
 * columns, on a narrow screen one beneath the other, and for those who listen always one after the
 * other, the original first. What both say in the same words, a statement or a digest, stands once. The
 * page speaks of itself in the language of the original.
 */
export function pageSideBySide(
  original: Manuscript,
  other: Manuscript,
  addresses: PageAddresses,
): string {
  const { language, identity, name } = original;
  const title = `${name} / ${other.name}`;
  const page = { title, language, tongue: SIDE_BY_SIDE, symbol: identity.symbol };
  const sides: Sides = [settingOf(original), settingOf(other, true)];
  const columns = (...both: readonly [string, string]) => beside(both, sides);
  const titled = original.blocks.some(({ block }) => block === 'title');
  return framed(
    page,
    addresses,
    `<header>`,
    columns(headerOf(original), headerOf(other)),
    otherForms(page, addresses),
    `</header>`,
    `<main id="text" class="${identity.kind}">`,
    ...(titled ? [] : [columns(unnamed(name), unnamed(other.name))]),
    ...pairsOf(original.blocks, other.blocks).map((pair) => pairHtml(pair, sides)),
    ...(sides.some(({ changes }) => changes.length > 0)
      ? [columns(lines(...changesHtml(sides[0])), lines(...changesHtml(sides[1])))]
      : []),
    `</main>`,
    ...footed(pairsOf(original.foot, other.foot).map((pair) => pairHtml(pair, sides))),
  );
}

type Sides = readonly [original: Setting, other: Setting];

function beside([original, other]: readonly [string, string], sides: Sides): string {
  const [one, two] = sides.map(({ language }) => language);
  return lines(
    `<div class="pair">`,
    `<div lang="${one}">`,
    original,
    `</div>`,
    `<div lang="${two}">`,
    other,
    `</div>`,
    `</div>`,
  );
}

function pairHtml(pair: Pair, sides: Sides): string {
  const [original, other] = pair;
  const html = (block: Block, setting: Setting) => blockHtml(block, setting);
  if (original.block === 'section' && other.block === 'section')
    return lines(
      sectionOpens(original),
      beside([html(headingOf(original), sides[0]), html(headingOf(other), sides[1])], sides),
      ...pairsOf(original.blocks, other.blocks).map((one) => pairHtml(one, sides)),
      `</section>`,
    );
  if (isSaidOnce(pair, [sides[0].language, sides[1].language]))
    return lines(`<div class="whole">`, html(original, sides[0]), `</div>`);
  const both = [html(original, sides[0]), html(other, sides[1])] as const;
  // A table needs the whole width: the two stand one beneath the other.
  return original.block === 'table'
    ? beside(both, sides).replace('class="pair"', 'class="pair stacked"')
    : beside(both, sides);
}
