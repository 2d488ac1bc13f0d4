import {
  type Bracket,
  type BracketReading,
  type Passage,
  type Run,
  type Words,
} from '@shanyrak/publishing';
import { el, type Node, said } from '../xml';
import { meet, type Way, type Writing } from './writing';

/**
 * The words of a line. Emphasis is `i` and `b`; a link to a document of ours is a `ref`, any other an
 * `a`; what a change brings in or takes out is `ins` or `del`, of which the head of the document tells
 * whose it is. Disputed wording stands between its square brackets as on paper, with an `inline` around
 * the bracket, around each reading and around each note, so that a machine can tell them apart. Read
 * without the elements, it is the line to the letter.
 */
export function inlineOf(runs: readonly Run[], context: string, writing: Writing): Node[] {
  return runs.flatMap((run): Node[] => {
    switch (run.run) {
      case 'words':
        return [worded(run)];
      case 'link':
        return run.href.startsWith('/id/')
          ? [said('ref', { eId: writing.ids.next(context, 'ref'), href: run.href }, run.text)]
          : [said('a', { href: run.href }, run.text)];
      case 'inserted':
        return tracked(run.words.map(worded), 'ins', run.change, context, writing);
      case 'deleted':
        return tracked(run.words.map(worded), 'del', run.change, context, writing);
      case 'bracket':
        return [bracketed(run)];
    }
  });
}

/** The words of a passage, within the change by which the whole of it comes or goes. */
export function passageOf(
  { runs, comes, goes }: Pick<Passage, 'runs' | 'comes' | 'goes'>,
  context: string,
  writing: Writing,
): Node[] {
  const gone =
    goes === undefined
      ? inlineOf(runs, context, writing)
      : tracked(inlineOf(runs, context, writing), 'del', goes, context, writing);
  return comes === undefined ? gone : tracked(gone, 'ins', comes, context, writing);
}

/** The change, and where it is met for the first time the mark of its note. */
function tracked(
  words: readonly Node[],
  way: Way,
  change: string,
  context: string,
  writing: Writing,
): Node[] {
  const eId = writing.ids.next(context, way);
  const { met, first } = meet(writing, change, { eId, way });
  const there = said(way, { eId }, ...words);
  if (!first || met.note === null) return [there];
  const { eId: note, marker } = met.note;
  return [there, el('noteRef', { href: `#${note}`, marker })];
}

function worded({ text, italic, bold, lang, code }: Words): Node {
  const names = [code && 'inline', bold && 'b', italic && 'i'].filter((name) => name !== undefined);
  const around = lang !== undefined && names.length === 0 ? ['span'] : names;
  return around.reduceRight<Node>(
    (inside, name, at) =>
      said(
        name,
        {
          name: name === 'inline' ? 'code' : undefined,
          'xml:lang': at === 0 ? lang : undefined,
        },
        inside,
      ),
    text,
  );
}

function bracketed({ readings }: Bracket): Node {
  const shown = readings.filter(({ words, note }) => words.length > 0 || note !== null);
  const between = shown.flatMap((reading, at) =>
    at === 0 ? [readingOf(reading)] : [' / ', readingOf(reading)],
  );
  return said('inline', { name: 'bracket' }, '[', ...between, ']');
}

function readingOf({ words, note }: BracketReading): Node {
  const noted = note === null ? [] : [said('inline', { name: 'note' }, note)];
  const dash = words.length > 0 && noted.length > 0 ? [' – '] : [];
  return said('inline', { name: 'reading' }, ...words.map(worded), ...dash, ...noted);
}
