/**
 * Tracked changes: one wording shown on another, as a careful editor would have marked it: the
 * canonical edits of consolidate (edits.ts, join.ts), whoever wrote either wording.
 *
 * In plain text a change is one bracket that says in words what it does:
 *   Member States [deleted: shall; added: should] designate [added: national] focal points
 * Struck or underlined letters are lost in a mail or a form, and signs such as `{+ +}` are nobody's
 * language; words survive copying, print in black and white, and reading aloud. In HTML the same words
 * are there for those who listen, around `del` and `ins`, which hold exactly what goes and what comes.
 */
import { Vocabulary, passageOf } from '../passage';
import { blanksOutside } from '../plain';
import { type TrackedSpan, spansBetween } from '../spans';
import { type Marking, articleHtml, escaped, markingOf, provisionHtml } from './html';
import { labelled, type ProvisionPlace } from './paper';
import { ENGLISH, type Voice, WORDS } from './voice';

/** A provision in two versions; null where a version does not have it. */
export interface TrackedProvision extends ProvisionPlace {
  readonly before: string | null;
  readonly after: string | null;
}

export interface TrackedPaper {
  readonly language: string;
  readonly provisions: readonly TrackedProvision[];
}

/** Kept and deleted spans joined are `before`, kept and added ones `after`, byte for byte. */
export function trackedChanges(before: string | null, after: string | null): TrackedSpan[] {
  const vocabulary = new Vocabulary();
  return spansBetween(passageOf(before ?? '', vocabulary), passageOf(after ?? '', vocabulary));
}

/** Tracked changes as plain text. */
export function trackedPlain(spans: readonly TrackedSpan[], voice: Voice = ENGLISH): string {
  const words = WORDS[voice.language];
  return stepsOf(spans)
    .map(({ kept, deleted, added }) => {
      if (kept !== '') return kept;
      const shown = blanksOutside([deleted, added].map(asReading));
      const marked = (['deleted', 'added'] as const).flatMap((change, at) => {
        const text = shown.texts[at] ?? '';
        if (text === '') return [];
        return [`${words[change]}: ${text.trim() === '' ? words.blank : text}`];
      });
      return `${shown.before}[${marked.join('; ')}]${shown.after}`;
    })
    .join('');
}

/** Tracked changes of one provision as HTML; `language` is that of the text. */
export function trackedHtml(
  spans: readonly TrackedSpan[],
  language: string,
  voice: Voice = ENGLISH,
): string {
  const marking = markingOf(language, spans.map(({ text }) => text).join(''), voice);
  return stepsOf(spans)
    .map((step) => (step.kept !== '' ? escaped(step.kept) : changeHtml(step, marking)))
    .join('');
}

/** A document in two versions as plain text, one line for each provision. */
export const trackedPlainPaper = (paper: TrackedPaper, voice: Voice = ENGLISH): string =>
  paper.provisions
    .map((one) => labelled(one, trackedPlain(trackedChanges(one.before, one.after), voice)))
    .join('\n');

/** A document in two versions as an HTML article. */
export function trackedPaperHtml(paper: TrackedPaper, voice: Voice = ENGLISH): string {
  const rows = paper.provisions.map((one) => {
    const inner = trackedHtml(trackedChanges(one.before, one.after), paper.language, voice);
    return provisionHtml(one, `${one.before ?? ''}${one.after ?? ''}`, inner);
  });
  return articleHtml(paper.language, rows);
}

/** Words that stand, or one change with both its sides. */
type Step = Record<TrackedSpan['change'], string>;

function stepsOf(spans: readonly TrackedSpan[]): Step[] {
  const steps: Step[] = [];
  let before: TrackedSpan['change'] = 'kept';
  for (const { change, text } of spans) {
    const last = steps.at(-1);
    if (last && change === 'added' && before === 'deleted') last.added = text;
    else steps.push({ kept: '', deleted: '', added: '', [change]: text });
    before = change;
  }
  return steps;
}

const asReading = (text: string) => ({ text, base: false, proposals: [] });

function changeHtml({ deleted, added }: Step, { voice, spoken }: Marking): string {
  const words = WORDS[voice.language];
  const aloud = (text: string): string => `<span class="visually-hidden"${spoken}>${text}</span>`;
  const lead = (word: string, text: string): string =>
    aloud(`${word}: ${text.trim() === '' ? words.blank : ''}`);
  return [
    deleted && `${lead(`[${words.deleted}`, deleted)}<del>${escaped(deleted)}</del>`,
    added && `${lead((deleted ? '; ' : '[') + words.added, added)}<ins>${escaped(added)}</ins>`,
    aloud(']'),
  ].join('');
}
