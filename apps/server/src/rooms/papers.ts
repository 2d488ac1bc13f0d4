import { paperOf, placeOnPaper, type RollingDraft } from '@shanyrak/draft';
import { type ComparisonAnswer, type OpenIssuesAnswer } from '@shanyrak/protocol';
import {
  type Attribution,
  cleanPaper,
  labelled,
  openIssues,
  openIssuesHtml,
  openIssuesPlain,
  type Paper,
  type PaperProvision,
  plainPaper,
  provisionHtml,
  rowHtml,
  trackedHtml,
  trackedPlain,
  type Voice,
} from '@shanyrak/text';
import { type FORMATS, type VIEWS } from './drafts.queries';
import { paperPage, TITLES } from './paper-page';
import { type Voices } from './voices.service';

/**
 * The forms in which a draft is read over HTTP: JSON is authoritative, the others are for paper. Each is
 * made in pieces, a provision at a time, so that nobody waits for the whole of a long one.
 */
export type Format = (typeof FORMATS)[number];
type Form<T> = (of: T, voices: Voices) => Iterable<string>;

const WITHOUT_NAMES: ReadonlyMap<string, Attribution> = new Map();

export const ROLLING: Readonly<
  Record<(typeof VIEWS)[number], Readonly<Record<Format, Form<RollingDraft>>>>
> = {
  rolling: {
    json: rollingJson,
    text: (text, { byCode }) =>
      byCode.language === 'en'
        ? [`${text.plain}\n`]
        : lines(paperOf(text, byCode), (one) => plainPaper(one, byCode)),
    html: (text, { byName }) => rollingPage(text, byName, paperOf(text, byName).provisions),
  },
  clean: {
    json: rollingJson,
    text: (text, { byCode }) => lines(paperOf(text, byCode), (one) => cleanPaper(one, byCode)),
    html: (text, { byName }) =>
      rollingPage(text, byName, paperOf(text, byName).provisions.map(nameless)),
  },
  openIssues: {
    json(text) {
      const { symbol, revision, seq, language } = text;
      const issues = openIssues(paperOf(text));
      const answer: OpenIssuesAnswer = { symbol, revision, seq, language, issues };
      return [JSON.stringify(answer)];
    },
    text: (text, { byCode }) => [`${openIssuesPlain(openIssues(paperOf(text, byCode)), byCode)}\n`],
    // The list leads to the places in the text, which therefore follows it.
    html(text, { byName }) {
      const paper = paperOf(text, byName);
      const list = openIssuesHtml(openIssues(paper), text.language, byName);
      return rollingPage(text, byName, paper.provisions, `${list}\n`);
    },
  },
};

type Comparison = ComparisonAnswer & { readonly symbol: string };

export const COMPARISON: Readonly<Record<Format, Form<Comparison>>> = {
  json: ({ from, to, language, provisions }) =>
    jsonOf({ from, to, language } satisfies Omit<ComparisonAnswer, 'provisions'>, provisions),
  *text({ provisions }, { byCode }) {
    for (const one of provisions) {
      const place = placeOnPaper(one, byCode.language);
      yield `${labelled(place, trackedPlain(one.spans, byCode))}\n`;
    }
  },
  html({ symbol, from, to, language, provisions }, { byName }) {
    const title = TITLES[byName.language].comparison(symbol, from.revision, to.revision);
    return paperPage(title, { reader: byName.language, text: language }, rows());
    function* rows(): Generator<string> {
      for (const one of provisions) {
        const words = one.spans.map(({ text }) => text).join('');
        const inner = trackedHtml(one.spans, language, byName);
        yield provisionHtml(placeOnPaper(one, byName.language), words, inner);
      }
    }
  },
};

function rollingPage(
  { symbol, revision, language }: RollingDraft,
  voice: Voice,
  provisions: readonly PaperProvision[],
  before = '',
): Iterable<string> {
  const title = TITLES[voice.language].rolling(symbol, revision);
  return paperPage(title, { reader: voice.language, text: language }, rows(), before);
  function* rows(): Generator<string> {
    for (const one of provisions) yield rowHtml(one, language, voice);
  }
}

/** With brackets and nobody's name. */
const nameless = (one: PaperProvision): PaperProvision => ({ ...one, attribution: WITHOUT_NAMES });

function* lines(paper: Paper, lineOf: (one: Paper) => string): Generator<string> {
  for (const one of paper.provisions) yield `${lineOf({ ...paper, provisions: [one] })}\n`;
}

function rollingJson({ provisions, ...others }: RollingDraft): Iterable<string> {
  return jsonOf(others, provisions);
}

/** The JSON of an answer, its provisions one by one. */
function* jsonOf(others: object, provisions: readonly object[]): Generator<string> {
  yield `${JSON.stringify(others).slice(0, -1)},"provisions":[`;
  for (const [n, one] of provisions.entries()) yield (n > 0 ? ',' : '') + JSON.stringify(one);
  yield ']}';
}
