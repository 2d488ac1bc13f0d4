import {
  type Bracket,
  type Passage,
  type ProvisionBlock,
  type Run,
  type Words,
} from '@shanyrak/publishing';
import { type IRunPropertiesOptions, RunProperties, type XmlComponent } from 'docx';
import { Element, written } from './element';
import { commentEnds, commentStarts, type Revision, type Revisions } from './revisions';
import { directed, wordLanguage } from './tongue';

/**
 * The words of a line as Word has them: stretches of one look, of one language, of one direction, and
 * of one fate under tracked changes. Brackets stand in their plain form, `[shall / should – Akrenia]`
 * (libs/text, plain.ts), the signs in bold type and the notes in small type.
 */
export interface Line extends Passage {
  /** What stands before the words, where Word does not count it, with what sets it apart from them. */
  readonly mark?: string;
  readonly aside?: ProvisionBlock['aside'];
}

export interface RunSetting {
  /** The language in which the words are, where nothing else is said. */
  readonly language: string;
  /** That of the whole file, of which Word need not be told again. */
  readonly ofFile: string;
  readonly revisions: Revisions;
}

/** A stretch of one look and one fate. */
interface Stretch {
  readonly text: string;
  readonly look: IRunPropertiesOptions;
  readonly lang: string;
  readonly fate: Fate;
}

/** The change that brings words in, and the one that takes them out; both, where one takes out what another brings. */
interface Fate {
  readonly comes: string | null;
  readonly goes: string | null;
}

export function wordsOfLine(line: Line, setting: RunSetting): XmlComponent[] {
  const { revisions } = setting;
  const content: XmlComponent[] = [];
  const open = new Map<string, number>();
  const begin = (change: string): void => {
    const comment = revisions.commentOn(change);
    if (comment === null) return;
    content.push(commentStarts(comment));
    open.set(change, comment);
  };
  const end = (still: readonly string[]): void => {
    for (const [change, comment] of open) {
      if (still.includes(change)) continue;
      content.push(...commentEnds(comment));
      open.delete(change);
    }
  };
  for (const group of byFate(stretchesOf(line, setting.language))) {
    const changes = namedIn(group[0]!.fate);
    end(changes);
    changes.forEach(begin);
    content.push(...revised(group, setting));
  }
  // Where every word had another fate already, the paragraph's own change is told of at its end.
  namedIn(fateOf(line)).forEach(begin);
  end([]);
  return content;
}

const namedIn = ({ comes, goes }: Fate): string[] => [
  ...(comes === null ? [] : [comes]),
  ...(goes === null ? [] : [goes]),
];

/** That of whatever stands in the line and is not tracked by itself. */
const fateOf = ({ comes, goes }: Line): Fate => ({ comes: comes ?? null, goes: goes ?? null });

function stretchesOf(line: Line, language: string): Stretch[] {
  const { lang = language, runs, mark, aside } = line;
  const fate = fateOf(line);
  const own = (text: string, style: string): Stretch => ({
    text,
    look: { style },
    lang: language,
    fate,
  });
  const words = (these: readonly Words[], its: Fate): Stretch[] =>
    these.map((one) => ({ text: one.text, look: lookOf(one), lang: one.lang ?? lang, fate: its }));
  const run = (one: Run): Stretch[] => {
    switch (one.run) {
      case 'words':
        return words([one], fate);
      case 'link':
        // An address of ours leads nowhere from a file that lies elsewhere: what it says is what counts.
        return words([{ run: 'words', text: one.text }], fate);
      case 'inserted':
        return words(one.words, { comes: one.change, goes: null });
      case 'deleted':
        return words(one.words, { comes: one.broughtInBy ?? fate.comes, goes: one.change });
      case 'bracket':
        return bracketed(one);
    }
  };
  const bracketed = ({ readings }: Bracket): Stretch[] => [
    own('[', 'BracketSign'),
    ...readings.flatMap((reading, at) => [
      ...(at > 0 ? [own(' / ', 'BracketSign')] : []),
      ...words(reading.words, fate),
      ...(reading.note === null
        ? []
        : [own(reading.words.length > 0 ? ` – ${reading.note}` : reading.note, 'BracketNote')]),
    ]),
    own(']', 'BracketSign'),
  ];
  return [
    ...(mark === undefined ? [] : [own(mark, 'Mark')]),
    ...runs.flatMap(run),
    ...(aside === undefined ? [] : [own(` (${aside})`, 'Aside')]),
  ].filter(({ text }) => text !== '');
}

function lookOf({ italic, bold, code }: Words): IRunPropertiesOptions {
  return {
    ...(code && { style: 'Code', noProof: true }),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
  };
}

/** Stretches that come and go by the same changes, side by side. */
function byFate(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const before = groups.at(-1)?.[0]?.fate;
    const same = before?.comes === stretch.fate.comes && before.goes === stretch.fate.goes;
    if (same) groups.at(-1)!.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}

function revised(group: readonly Stretch[], { ofFile, revisions }: RunSetting): XmlComponent[] {
  const { comes, goes } = group[0]!.fate;
  const outer = comes === null ? null : revisions.of(comes);
  const inner = goes === null ? null : revisions.of(goes);
  const runs = group.flatMap((stretch) => wordRuns(stretch, ofFile, inner !== null));
  const gone = inner === null ? runs : [new Element('w:del', attributesOf(inner), runs)];
  return outer === null ? gone : [new Element('w:ins', attributesOf(outer), gone)];
}

const attributesOf = ({ id, author, date }: Revision) => ({
  ...{ 'w:id': id, 'w:author': author, 'w:date': date },
});

function wordRuns({ text, look, lang }: Stretch, ofFile: string, deleted: boolean): XmlComponent[] {
  return directed(text, lang).map(({ text: part, bidirectional }) => {
    const foreign = lang === ofFile ? {} : { language: { value: wordLanguage(lang) } };
    const turned = { rightToLeft: true, language: { bidirectional: bidirectional ?? '' } };
    const properties = new RunProperties({
      ...look,
      ...(bidirectional === null ? foreign : turned),
    });
    return new Element('w:r', {}, [properties, ...written(part, deleted)]);
  });
}
