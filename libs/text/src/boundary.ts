/**
 * What the command boundary lets into a provision (design 4: "The command boundary normalises (NFC,
 * line ends) and refuses control characters and lone surrogates; the engine itself is byte-exact").
 *
 * A text that two delegations see differently is not an agreed text. Hence no control characters, no
 * directional embeddings, overrides and isolates, which can show words in another order than they are
 * stored (the direction marks U+200E, U+200F, U+061C stay: Arabic and Hebrew need them, and they
 * move nothing but signs), and no line end inside a provision, unless the caller lets a text of
 * several provisions in.
 */

/** Why a text is refused. */
export type TextFault =
  | 'tooLong'
  | 'loneSurrogate'
  | 'controlCharacter'
  | 'lineBreak'
  | 'directionOverride'
  | 'notACharacter';

/** The most characters (code points) of a provision in one language (design 3). */
export const LONGEST_TEXT = 20_000;

const LINE_FEED = 0x0a;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;
const BYTE_ORDER_MARK = 0xfeff;

const between = (point: number, first: number, last: number): boolean =>
  point >= first && point <= last;

/** Shape of each fault that one character makes by itself, the first that fits. */
const FAULTS: readonly (readonly [TextFault, (point: number) => boolean])[] = [
  ['lineBreak', (point) => [NEXT_LINE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR].includes(point)],
  ['controlCharacter', (point) => point < 0x20 || between(point, 0x7f, 0x9f)],
  ['loneSurrogate', (point) => between(point, 0xd800, 0xdfff)],
  [
    'directionOverride',
    (point) => between(point, 0x202a, 0x202e) || between(point, 0x2066, 0x2069),
  ],
  ['notACharacter', isNoCharacter],
];

/** Noncharacters, the byte order mark, interlinear annotation, deprecated language tag and formats. */
function isNoCharacter(point: number): boolean {
  return (
    (point & 0xfffe) === 0xfffe ||
    between(point, 0xfdd0, 0xfdef) ||
    point === BYTE_ORDER_MARK ||
    between(point, 0xfff9, 0xfffb) ||
    between(point, 0x206a, 0x206f) ||
    point === 0xe0001
  );
}

/** Nearly every text is of these alone: all before the first separator of lines but what controls. */
const HARMLESS = /^[\u0020-\u007e\u00a0-\u2027]*$/;

/**
 * The first fault of a normalised text, or null when it may enter. A line feed is a fault too unless
 * `lines` lets several provisions in; CR is always one: normalise first.
 */
export function checkText(
  text: string,
  { lines = false }: { lines?: boolean } = {},
): TextFault | null {
  if (text.length <= LONGEST_TEXT && HARMLESS.test(text)) return null;
  let characters = 0;
  for (const character of text) {
    characters += 1;
    if (characters > LONGEST_TEXT) return 'tooLong';
    const point = character.codePointAt(0) ?? 0;
    if (point === LINE_FEED) {
      if (lines) continue;
      return 'lineBreak';
    }
    for (const [fault, fits] of FAULTS) if (fits(point)) return fault;
  }
  return null;
}

/** The text in composed form (NFC) with line feeds for CR LF and CR; nothing else is touched. */
export function normalise(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}
