import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The faces in which the press prints (decision 12): Source Serif 4 for words, and the Noto faces for
 * people's names in any Member's script. All of them go by the one name that pages ask for, each for the
 * letters of its own script: so a page need not know in which script somebody writes their name, and a
 * face is read only where one of its letters stands.
 *
 * The packages say which of their files holds which letters; that is read from their own style sheets.
 */
export interface Faces {
  /** The style sheet. */
  readonly css: string;
  /** The files that it names, by address. */
  readonly files: ReadonlyMap<string, string>;
}

/** What pages call the face of words. */
const FAMILY = 'Source Serif 4';
/** Ideographs as they are drawn in Japan and in Korea, for words that are marked as Japanese or Korean. */
const FOR_LANGUAGE = { ja: 'Source Serif 4 Japanese', ko: 'Source Serif 4 Korean' } as const;

/** Faces are chosen among those of one weight and slope only: all must claim the same, as far as Source Serif goes. */
const WEIGHTS = '200 900';
const SLOPES = ['normal', 'italic'] as const;

/** Code points, both ends included. */
type Range = readonly [from: number, to: number];

interface Face {
  readonly package: string;
  /** Its style sheet, and the one of its italics where it has some; else its upright letters stand there too. */
  readonly sheet: string;
  readonly italics?: string;
  /** The letters for which it is taken; absent: all that it has. */
  readonly letters?: readonly Range[];
  readonly families?: readonly string[];
}

/** Joiners have no look of their own, but decide how the letters beside them look. */
const JOINERS: Range = [0x200c, 0x200d];
const noto = (name: string, ...letters: readonly Range[]): Face => ({
  ...{ package: `@fontsource-variable/noto-${name}`, sheet: 'wght.css' },
  letters: [...letters, JOINERS],
});
const CJK: Range = [0x2e80, 0x9fff];
const CJK_COMPATIBLE: Range = [0xf900, 0xfaff];
const FORMS: Range = [0xfe30, 0xfe4f];
const FULL_WIDTH: Range = [0xff00, 0xffef];
const BEYOND: Range = [0x20000, 0x3ffff];
const HANGUL: readonly Range[] = [
  [0x1100, 0x11ff],
  [0x3130, 0x318f],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
];
const KANA: readonly Range[] = [
  [0x3040, 0x30ff],
  [0x31f0, 0x31ff],
];
const IDEOGRAPHS = [CJK, CJK_COMPATIBLE, FORMS, FULL_WIDTH, BEYOND];

/** Of two that have a letter, the later one is taken. */
const FACES: readonly Face[] = [
  noto('sans-sc', ...IDEOGRAPHS),
  noto('sans-jp', ...KANA),
  noto('sans-kr', ...HANGUL),
  { ...noto('sans-jp', ...IDEOGRAPHS), families: [FOR_LANGUAGE.ja] },
  { ...noto('sans-kr', ...IDEOGRAPHS, ...HANGUL), families: [FOR_LANGUAGE.ko] },
  noto(
    'naskh-arabic',
    [0x0600, 0x06ff],
    [0x0750, 0x077f],
    [0x0870, 0x08ff],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ),
  noto('sans-hebrew', [0x0590, 0x05ff], [0xfb1d, 0xfb4f]),
  noto('sans-devanagari', [0x0900, 0x097f], [0x1cd0, 0x1cff], [0xa8e0, 0xa8ff]),
  noto('sans-bengali', [0x0980, 0x09ff]),
  noto('sans-tamil', [0x0b80, 0x0bff]),
  noto('sans-sinhala', [0x0d80, 0x0dff]),
  noto('sans-thai', [0x0e00, 0x0e7f]),
  noto('sans-lao', [0x0e80, 0x0eff]),
  noto('sans-khmer', [0x1780, 0x17ff], [0x19e0, 0x19ff]),
  {
    ...{ package: '@fontsource/noto-sans-mongolian', sheet: 'mongolian-400.css' },
    letters: [[0x1800, 0x18af], JOINERS],
  },
  {
    package: '@fontsource-variable/source-serif-4',
    ...{ sheet: 'wght.css', italics: 'wght-italic.css' },
  },
];

/** What the browser is told to have ready, whether a page shows it or only its margins do. */
export const ALWAYS_READY: readonly string[] = SLOPES.map((slope) => `${slope} 12pt "${FAMILY}"`);

let read: Faces | undefined;

/** The faces, whose files have their addresses below `folder`. */
export function faces(folder: string): Faces {
  read ??= readFaces(folder);
  return read;
}

function readFaces(folder: string): Faces {
  const files = new Map<string, string>();
  const rules = FACES.flatMap((face) =>
    SLOPES.flatMap((slope) => rulesOf(face, slope, folder, files)),
  );
  const languages = Object.entries(FOR_LANGUAGE).map(
    ([language, family]) => `:lang(${language}) { font-family: "${family}", "${FAMILY}", serif; }`,
  );
  return { css: [...rules, ...languages].join('\n'), files };
}

/** One face for one slope: a rule for each of its files that holds letters for which it is taken. */
function rulesOf(
  { package: name, sheet, italics, letters, families = [FAMILY] }: Face,
  slope: (typeof SLOPES)[number],
  folder: string,
  files: Map<string, string>,
): string[] {
  const manifest = require.resolve(`${name}/package.json`);
  const written = join(dirname(manifest), slope === 'italic' ? (italics ?? sheet) : sheet);
  return filesIn(readFileSync(written, 'utf8')).flatMap(({ file, ranges }) => {
    const taken = ranges ? within(ranges, letters) : (letters ?? []);
    if (taken.length === 0) return [];
    const address = `${folder}/${name}/${file}`;
    files.set(address, join(dirname(manifest), 'files', file));
    const source = `src: url("${address}") format("woff2"); unicode-range: ${taken.map(spelt).join(', ')};`;
    return families.map(
      (family) =>
        `@font-face { font-family: "${family}"; font-style: ${slope}; font-weight: ${WEIGHTS}; font-display: block; ${source} }`,
    );
  });
}

const RULE = /@font-face\s*\{([^}]*)\}/g;
const FILE = /url\(\.\/files\/([\w.-]+\.woff2)\)/;
const RANGES = /unicode-range:\s*([^;]+);/;

/** The files of a package's style sheet, with the letters that each holds; null: it does not say. */
function filesIn(sheet: string): { readonly file: string; readonly ranges: Range[] | null }[] {
  return [...sheet.matchAll(RULE)].flatMap(([, rule]) => {
    const file = FILE.exec(rule!)?.[1];
    const ranges = RANGES.exec(rule!)?.[1];
    return file ? [{ file, ranges: ranges ? ranges.split(',').map(rangeOf) : null }] : [];
  });
}

/** Of `U+0600-06FF` or `U+204F`. */
function rangeOf(spelling: string): Range {
  const [from = '', to = from] = spelling.trim().slice(2).split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
const spelt = ([from, to]: Range): string => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`;

/** What of `ranges` lies within `letters`; nothing where only joiners do. */
function within(ranges: readonly Range[], letters: readonly Range[] | undefined): Range[] {
  if (!letters) return [...ranges];
  const found = ranges.flatMap(([from, to]) =>
    letters
      .filter(([first, last]) => first <= to && last >= from)
      .map(([first, last]): Range => [Math.max(first, from), Math.min(last, to)]),
  );
  return found.some(([from]) => from !== JOINERS[0]) ? found : [];
}
