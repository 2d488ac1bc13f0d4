import { type Block, type Manuscript, type Pair, pairsOf } from '@shanyrak/publishing';
import { isSaidOnce } from '../beside';
import { blockText, changesText, divided, headerText, headingOf, type Setting } from './blocks';
import { file, RULE, settingOf } from './text';

/**
 * Two languages of a document as plain text: provision by provision, each first in the original and
 * then in the other, with a short rule between one pair and the next. Two columns of half a width would
 * break every word of four syllables, and nobody could copy a provision out of them; so it reads as it
 * is read aloud. What both say in the same words stands once.
 */
export function textSideBySide(original: Manuscript, other: Manuscript): string {
  const sides: Sides = [settingOf(original), settingOf(other)];
  const told = divided([changesText(sides[0]), changesText(sides[1])]);
  return file([
    headerText(original),
    headerText(other),
    ...ruled(original.blocks, other.blocks, sides),
    ...(told.length > 0 ? [PAIR, told] : []),
    ...(original.foot.length > 0 ? [RULE] : []),
    ...ruled(original.foot, other.foot, sides).slice(1),
  ]);
}

type Sides = readonly [original: Setting, other: Setting];

/** Between one pair and the next. */
const PAIR: readonly string[] = ['- - -'];

/** Each pair under a rule. */
const ruled = (original: readonly Block[], other: readonly Block[], sides: Sides) =>
  pairsOf(original, other)
    .flatMap((pair) => pairText(pair, sides))
    .flatMap((lines) => [PAIR, lines]);

/** A pair; of a section its heading, and then its own pairs. */
function pairText(pair: Pair, sides: Sides): string[][] {
  const [original, other] = pair;
  if (original.block === 'section' && other.block === 'section')
    return [
      divided([headingOf(original.heading, sides[0]), headingOf(other.heading, sides[1])]),
      ...pairsOf(original.blocks, other.blocks).flatMap((one) => pairText(one, sides)),
    ];
  if (isSaidOnce(pair, [sides[0].language, sides[1].language]))
    return [blockText(original, sides[0])];
  return [divided([blockText(original, sides[0]), blockText(other, sides[1])])];
}
