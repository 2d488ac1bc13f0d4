/**
 * Open issues: what is still not agreed, in text order, with who stands where. The list that a Chair
 * takes into the corridor, and a delegation sends to its capital. Every bracket of the paper is one
 * issue, and nothing else is. As data, as plain text for a mail, and as a table in HTML.
 */
import { blanksOutside, standingOn } from '../plain';
import { type Attribution, type Segment } from '../rolling-text';
import { shownSegments } from '../shown';
import { directionOf, escaped, isForeign } from './html';
import { labelled, type Paper, type PaperProvision } from './paper';
import { ending, opening } from './quotation';
import { ENGLISH, type Voice, WORDS, whoStandsWhere } from './voice';

/** A bracket that is not settled. */
export interface OpenIssue {
  readonly provision: string;
  readonly label: string;
  /** A few words of the base before and after the bracket, to know the place by. */
  readonly before: string;
  readonly after: string;
  /** As in the bracket: the base reading first; '' where a reading has no words. */
  readonly readings: readonly OpenReading[];
}

export interface OpenReading extends Required<Attribution> {
  readonly text: string;
  readonly base: boolean;
  readonly proposals: readonly string[];
}

const CONTEXT = 48;

/** What is still not agreed in a paper, in text order. */
export const openIssues = (paper: Pick<Paper, 'provisions'>): OpenIssue[] =>
  paper.provisions.flatMap(issuesOf);

function issuesOf(provision: PaperProvision): OpenIssue[] {
  const segments = shownSegments(provision.rolling.segments);
  const issues: OpenIssue[] = [];
  let before = '';
  segments.forEach((segment, index) => {
    if ('readings' in segment) {
      const shown = blanksOutside(segment.readings);
      issues.push({
        provision: provision.id,
        label: provision.label,
        before: ending(before + shown.before, CONTEXT),
        after: opening(shown.after + textBehind(segments, index), CONTEXT),
        readings: segment.readings.map((reading, at) => ({
          ...{ text: shown.texts[at] ?? '', base: reading.base, proposals: reading.proposals },
          ...standingOn(reading.proposals, provision.attribution),
        })),
      });
    }
    // Twice as much as is shown, and no more: long texts cost no more than short ones.
    before = (before + baseOf(segment)).slice(-2 * CONTEXT);
  });
  return issues;
}

const baseOf = (segment: Segment): string =>
  'text' in segment ? segment.text : (segment.readings[0]?.text ?? '');

function textBehind(segments: readonly Segment[], index: number): string {
  let text = '';
  for (let at = index + 1; at < segments.length && text.length <= CONTEXT; at += 1) {
    const segment = segments[at];
    if (segment) text += baseOf(segment).slice(0, 2 * CONTEXT);
  }
  return text;
}

/** The readings to be listed: a base without words is only the place of an addition. */
const listed = (issue: OpenIssue): readonly OpenReading[] =>
  issue.readings.filter(({ base, text }) => !base || text !== '');

/** The list as plain text; an empty one says so. */
export function openIssuesPlain(issues: readonly OpenIssue[], voice: Voice = ENGLISH): string {
  const words = WORDS[voice.language];
  if (issues.length === 0) return words.noOpenIssues;
  const items = issues.map((issue, index) => {
    const place = labelled({ id: '', label: issue.label }, `${issue.before}[…]${issue.after}`);
    const readings = listed(issue).map((reading) => {
      const who = whose(reading, voice);
      return `   ${shownText(reading, voice)}${who && ` – ${who}`}`;
    });
    return [`${index + 1}) ${place}`, ...readings].join('\n');
  });
  return [`${words.openIssues}: ${issues.length}`, ...items].join('\n\n');
}

/** The list as a table in HTML; `language` is that of the text. An empty list is a sentence. */
export function openIssuesHtml(
  issues: readonly OpenIssue[],
  language: string,
  voice: Voice = ENGLISH,
): string {
  const words = WORDS[voice.language];
  if (issues.length === 0) return `<p lang="${voice.language}">${words.noOpenIssues}</p>`;
  const heads = [words.place, words.reading, words.whoStandsWhere];
  const foreign = isForeign(language, voice) ? ` lang="${escaped(language)}"` : '';
  const groups = issues.map((issue) => {
    const readings = listed(issue);
    const context = `${issue.before}[…]${issue.after}`;
    const quoted = `<span${foreign}${directionOf(context)}>${escaped(context)}</span>`;
    const linked = (inner: string): string => `<a href="#${escaped(issue.provision)}">${inner}</a>`;
    const where = issue.label === '' ? linked(quoted) : `${linked(escaped(issue.label))} ${quoted}`;
    const place = `<th scope="rowgroup" rowspan="${readings.length}">${where}</th>`;
    const rows = readings.map((reading, at) => {
      const isText = reading.text.trim() !== '';
      const marks = isText ? foreign + directionOf(reading.text) : '';
      const what = `<td${marks}>${escaped(shownText(reading, voice))}</td>`;
      return `<tr>${at === 0 ? place : ''}${what}<td>${escaped(whose(reading, voice))}</td></tr>`;
    });
    return `<tbody>\n${rows.join('\n')}\n</tbody>`;
  });
  return [
    `<table lang="${voice.language}">`,
    `<caption>${words.openIssues}: ${issues.length}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
    ...groups,
    '</table>',
  ].join('\n');
}

const whose = (reading: OpenReading, voice: Voice): string =>
  reading.base ? WORDS[voice.language].baseText : whoStandsWhere(reading, voice);

function shownText({ text }: OpenReading, { language }: Voice): string {
  if (text === '') return WORDS[language].delete;
  return text.trim() === '' ? WORDS[language].blank : text;
}
