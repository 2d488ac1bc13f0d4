import { type Bracket, type PageLanguage, type Run, type Words } from '@shanyrak/publishing';
import { CONNECTING_WORDS, directionOf } from '@shanyrak/text';
import { type Change, type ChangeMet, type Step, stepsOf } from '../tracked';
import { marked, text } from './elements';

/** In what a page is set: one language of a document, or one of the two that stand side by side. */
export interface Setting {
  readonly language: PageLanguage;
  readonly changes: readonly ChangeMet[];
  /** The second of two languages: what both have is cited at the first. */
  readonly beside: boolean;
}

/** How the words between the words are marked inside those of another language or direction. */
interface Marking extends Setting {
  readonly spoken: string;
}

/**
 * A stretch of a line as HTML; `lang`: of its words, where that is not the language of the page.
 * Nothing is told by colour or type alone: what goes and what comes, and that a bracket is open, is
 * also said in words, for those who listen (as libs/text does, render/tracked.ts and render/html.ts).
 */
export function runsHtml(runs: readonly Run[], setting: Setting, lang?: string): string {
  const turned = directionOf(plainOf(runs)) === '' ? '' : ' dir="ltr"';
  const foreign = lang === undefined ? '' : ` lang="${setting.language}"`;
  const marking = { ...setting, spoken: foreign + turned };
  return stepsOf(runs)
    .map((step) => stepHtml(step, marking))
    .join('');
}

/** The words of runs alone. */
export const plainOf = (runs: readonly Run[]): string => stepsOf(runs).map(plainOfStep).join('');

function plainOfStep(step: Step): string {
  if (step.run === 'bracket') return step.readings.map(({ words }) => joined(words)).join(' ');
  return step.run === 'change' ? joined([...step.deleted, ...step.inserted]) : step.text;
}

const joined = (words: readonly Words[]): string => words.map((one) => one.text).join('');

function stepHtml(step: Step, marking: Marking): string {
  switch (step.run) {
    case 'words':
      return wordsHtml(step);
    case 'link':
      return `<a href="${text(step.href)}">${text(step.text)}</a>`;
    case 'change':
      return changeHtml(step, marking);
    case 'bracket':
      return bracketHtml(step, marking);
  }
}

function wordsHtml({ text: words, italic, bold, lang, code }: Words): string {
  const element = (name: string, html: string, wanted: true | undefined): string =>
    wanted ? `<${name}>${html}</${name}>` : html;
  const plain = element('code', text(words), code);
  return marked(element('strong', element('em', plain, italic), bold), words, lang);
}

const allHtml = (words: readonly Words[]): string => words.map(wordsHtml).join('');

function changeHtml({ change, deleted, inserted }: Change, marking: Marking): string {
  const { language, changes, spoken } = marking;
  const words = CONNECTING_WORDS[language];
  const aloud = (said: string): string =>
    `<span class="visually-hidden"${spoken}>${text(said)}</span>`;
  const lead = (word: string, all: readonly Words[]): string =>
    aloud(`${word}: ${joined(all).trim() === '' ? words.blank : ''}`);
  const goes = deleted.length > 0;
  const comes = inserted.length > 0;
  // The blank at its end stands behind the name, where one reads on.
  const [shown, blank] = endCut(comes ? inserted : deleted);
  const at = changes.findIndex(({ id }) => id === change);
  const author = `<a href="#${changeAnchor(at, marking)}">${text(changes[at]!.author)}</a>`;
  const left = goes
    ? `${lead(`[${words.deleted}`, deleted)}<del>${allHtml(comes ? deleted : shown)}</del>`
    : '';
  const added = (goes ? '; ' : '[') + words.added;
  const right = comes ? `${lead(added, inserted)}<ins>${allHtml(shown)}</ins>` : '';
  const kind = comes ? 'ins' : 'del';
  const end = blank === '' ? '' : `<${kind} class="blank">${text(blank)}</${kind}>`;
  return `${left}${right}<small class="by"${spoken}> – ${author}</small>${aloud(']')}${end}`;
}

/** Words, and the blank at their end; words that are nothing but blanks stay whole. */
function endCut(words: readonly Words[]): readonly [readonly Words[], string] {
  const last = words.at(-1);
  if (!last || last.text.trim() === '') return [words, ''];
  const cut = last.text.trimEnd();
  return [[...words.slice(0, -1), { ...last, text: cut }], last.text.slice(cut.length)];
}

/** Where the page tells of a change. */
export const changeAnchor = (at: number, { beside, language }: Setting): string =>
  `change-${at + 1}${beside ? `-${language}` : ''}`;

function bracketHtml({ readings }: Bracket, { language, spoken }: Marking): string {
  const sign = (signs: string): string => `<span aria-hidden="true">${signs}</span>`;
  const shown = readings.map(({ words, note }) => {
    const dash = words.length > 0 ? ' – ' : '';
    const by = note === null ? '' : `<small${spoken}>${dash}${text(note)}</small>`;
    return `<span class="reading">${allHtml(words)}${by}</span>`;
  });
  const name = text(NOT_AGREED[language](readings.length));
  const inside = `${sign('[')}${shown.join(sign(' / '))}${sign(']')}`;
  return `<span class="bracket" role="group" aria-label="${name}">${inside}</span>`;
}

const NOT_AGREED: Readonly<Record<PageLanguage, (readings: number) => string>> = {
  en: (readings) => (readings === 1 ? 'not agreed' : CONNECTING_WORDS.en.notAgreed(readings)),
  ru: (readings) => (readings === 1 ? 'не согласовано' : CONNECTING_WORDS.ru.notAgreed(readings)),
};
