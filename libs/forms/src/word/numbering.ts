import { type ProvisionBlock } from '@shanyrak/publishing';
import { type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import { indentOf } from './styles';

/**
 * Word's own numbering: where the marks of provisions are the plain sequence that Word would count, it
 * counts them, and whoever works on the file is helped by it; where they are not, as at `5 bis.`, the
 * mark is written out as it is.
 *
 * Here Word's counter is played beside the text. A provision is in the list if Word would give it its
 * very mark; one that comes or goes by a tracked change never is, so that the marks of all others stay
 * what they are whatever is accepted or rejected.
 */
export interface ListPlace {
  readonly reference: ListName;
  readonly level: number;
}

const LISTS = ['preambular', 'operative', 'annex'] as const;
export type ListName = (typeof LISTS)[number];
/** The list of things that have no number. */
export const PLAIN_LIST = 'plain';

/** Levels that Word has. */
const LEVELS = 9;

/** What leads the number on the first level, and what follows it; the word for an annex is the language's own. */
const ROOT: Readonly<
  Record<ListName, (annex: string) => readonly [before: string, after: string]>
> = {
  preambular: () => ['PP', ''],
  operative: () => ['', '.'],
  annex: (annex) => [`${annex} `, ''],
};
const ANNEX = { en: 'Annex', ru: 'Приложение' } as const;
type Language = keyof typeof ANNEX;

export type Counter = (block: ProvisionBlock) => ListPlace | null;

/** A counter for one column of one document, to be asked of its provisions in order. */
export function counterFor(language: Language): Counter {
  const counts = new Map<ListName, number[]>(LISTS.map((list) => [list, []]));
  let list: ListName = 'operative';
  return ({ kind, depth: level, mark, comes, goes }) => {
    if (level === 0 && !isList(kind)) return null;
    if (level === 0 && isList(kind)) list = kind;
    if (comes !== undefined || goes !== undefined || level >= LEVELS) return null;
    const count = counts.get(list)!;
    // What Word counts beneath a level that it has not counted is not the same in each of its versions.
    if (level > 0 && !count[level - 1]) return null;
    const next = (count[level] ?? 0) + 1;
    if (shown(list, level, next, language) !== mark) return null;
    count.length = level;
    count[level] = next;
    return { reference: list, level };
  };
}

const isList = (kind: string): kind is ListName => (LISTS as readonly string[]).includes(kind);

function shown(list: ListName, level: number, count: number, language: Language): string {
  if (level === 0) return ROOT[list](ANNEX[language]).join(String(count));
  return level % 2 === 1 ? `(${letters(count)})` : `(${roman(count)})`;
}

/** As Word has them: behind z follow aa, bb, cc. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
  ] as const),
  ...([
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(count: number): string {
  const found = ROMAN.find(([value]) => value <= count);
  return found ? found[1] + roman(count - found[0]) : '';
}

/** The lists of a document, as Word is told of them. */
export function numbering(language: Language): INumberingOptions {
  const levels = Array.from({ length: LEVELS }, (_, level) => level);
  return {
    config: [
      ...LISTS.map((reference) => ({
        reference,
        levels: levels.map((level) => {
          const ofAnnex = reference === 'annex' && level === 0;
          const format = level % 2 === 1 ? LevelFormat.LOWER_LETTER : LevelFormat.LOWER_ROMAN;
          return {
            level,
            format: level === 0 ? LevelFormat.DECIMAL : format,
            text: level === 0 ? ROOT[reference](ANNEX[language]).join('%1') : `(%${level + 1})`,
            suffix: ofAnnex ? LevelSuffix.SPACE : LevelSuffix.TAB,
            style: { paragraph: { indent: ofAnnex ? { left: 0 } : indentOf(level) } },
          };
        }),
      })),
      {
        reference: PLAIN_LIST,
        levels: [
          {
            ...{ level: 0, format: LevelFormat.BULLET, text: '–' },
            style: { paragraph: { indent: { left: 720, hanging: 360 } } },
          },
        ],
      },
    ],
  };
}
