import { paperOf, placeOnPaper, type RollingDraft } from '@shanyrak/draft';
import { type ComparisonAnswer, type OpenIssuesAnswer } from '@shanyrak/protocol';
import {
  articleHtml,
  type Attribution,
  cleanPaper,
  labelled,
  openIssues,
  openIssuesHtml,
  openIssuesPlain,
  type Paper,
  paperHtml,
  plainPaper,
  provisionHtml,
  trackedHtml,
  trackedPlain,
  type Voice,
} from '@shanyrak/text';
import { type FORMATS, type VIEWS } from './drafts.queries';
import { paperPage, TITLES } from './paper-page';
import { type Voices } from './voices.service';

/** The forms in which a draft is read over HTTP; JSON is authoritative, the others are for paper. */
type Format = (typeof FORMATS)[number];
export type View = (typeof VIEWS)[number];
type Form<T> = (of: T, voices: Voices) => string;

const WITHOUT_NAMES: ReadonlyMap<string, Attribution> = new Map();

/** The paper with brackets and nobody's name. */
const nameless = ({ language, provisions }: Paper): Paper => ({
  language,
  provisions: provisions.map((one) => ({ ...one, attribution: WITHOUT_NAMES })),
});

const rollingPage = (text: RollingDraft, voice: Voice, article: string): string =>
  paperPage(TITLES[voice.language].rolling(text.symbol, text.revision), voice.language, article);

const issuesIn = (text: RollingDraft): OpenIssuesAnswer => {
  const { symbol, revision, seq, language } = text;
  return { symbol, revision, seq, language, issues: openIssues(paperOf(text)) };
};

export const ROLLING: Readonly<Record<View, Readonly<Record<Format, Form<RollingDraft>>>>> = {
  rolling: {
    json: (text) => JSON.stringify(text),
    text: (text, { byCode }) =>
      byCode.language === 'en' ? text.plain : plainPaper(paperOf(text, byCode), byCode),
    html: (text, { byName }) => rollingPage(text, byName, paperHtml(paperOf(text, byName), byName)),
  },
  clean: {
    json: (text) => JSON.stringify(text),
    text: (text, { byCode }) => cleanPaper(paperOf(text, byCode), byCode),
    html: (text, { byName }) =>
      rollingPage(text, byName, paperHtml(nameless(paperOf(text, byName)), byName)),
  },
  openIssues: {
    json: (text) => JSON.stringify(issuesIn(text)),
    text: (text, { byCode }) => openIssuesPlain(openIssues(paperOf(text, byCode)), byCode),
    // The list leads to the places in the text, which therefore follows it.
    html(text, { byName }) {
      const paper = paperOf(text, byName);
      const list = openIssuesHtml(openIssues(paper), text.language, byName);
      return rollingPage(text, byName, `${list}\n${paperHtml(paper, byName)}`);
    },
  },
};

type Comparison = ComparisonAnswer & { readonly symbol: string };

export const COMPARISON: Readonly<Record<Format, Form<Comparison>>> = {
  json: ({ from, to, language, provisions }) =>
    JSON.stringify({ from, to, language, provisions } satisfies ComparisonAnswer),
  text: ({ provisions }, { byCode }) =>
    provisions
      .map((one) => labelled(placeOnPaper(one, byCode.language), trackedPlain(one.spans, byCode)))
      .join('\n'),
  html({ symbol, from, to, language, provisions }, { byName }) {
    const rows = provisions.map((one) => {
      const words = one.spans.map(({ text }) => text).join('');
      const inner = trackedHtml(one.spans, language, byName);
      return provisionHtml(placeOnPaper(one, byName.language), words, inner);
    });
    const title = TITLES[byName.language].comparison(symbol, from.revision, to.revision);
    return paperPage(title, byName.language, articleHtml(language, rows));
  },
};
