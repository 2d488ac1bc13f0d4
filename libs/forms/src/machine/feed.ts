import { type PageLanguage } from '@shanyrak/publishing';
import { addressOf } from '../addresses';
import { el, type Element, said, written } from '../xml';
import {
  addressOfForm,
  bareType,
  checkedOrigin,
  hreflangOf,
  type PublishedFacts,
  type PublishedForm,
} from './facts';

/** What a feed is of: a body, in one language. */
export interface Feed {
  /** Where it stands, a path of ours: `/feeds/PC.en.atom`. */
  readonly self: string;
  /** The page for people that it follows. */
  readonly page: string;
  readonly body: string;
  readonly language: PageLanguage;
  /** When it began: a feed in which nothing stands yet says so (RFC 3339). */
  readonly begunAt: string;
}

/**
 * What a body has published, the newest first, as Atom 1.0 (RFC 4287): an entry for each document, under
 * its permanent address, which is its name for ever, with all its forms. It is new again when an edition
 * of it is published. No clock enters: the same documents are the same bytes.
 *
 * Atom wants names that are the same wherever they are read, so it is not made without an origin.
 */
export function atomFeed(feed: Feed, documents: readonly PublishedFacts[], origin: string): string {
  const { self, page, body, language, begunAt } = feed;
  const ordered = [...documents].sort(newestFirst);
  const at = (path: string): string => checkedOrigin(origin) + path;
  return written(
    el(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      said('id', {}, at(self)),
      said('title', {}, `${body}. ${WORDS[language].documents}`),
      said('updated', {}, ordered[0]?.updatedAt ?? begunAt),
      el('author', {}, said('name', {}, body)),
      el('link', { rel: 'self', type: 'application/atom+xml', href: at(self) }),
      el('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: at(page) }),
      ...ordered.map((facts) => entryOf(facts, language, at)),
    ),
  );
}

/** By the instant of the newest edition, then by symbol, which no machine's locale orders. */
function newestFirst(one: PublishedFacts, other: PublishedFacts): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt < other.updatedAt ? 1 : -1;
  return one.symbol < other.symbol ? -1 : Number(one.symbol > other.symbol);
}

function entryOf(
  facts: PublishedFacts,
  language: PageLanguage,
  at: (path: string) => string,
): Element {
  const { symbol, title, originalLanguage, kind } = facts;
  const inThis = title[language] !== undefined;
  const name = title[language] ?? title[originalLanguage];
  return el(
    'entry',
    inThis ? {} : { 'xml:lang': originalLanguage },
    said('id', {}, at(addressOf(symbol))),
    said('title', {}, name === undefined ? symbol : `${symbol}. ${name}`),
    said('updated', {}, facts.updatedAt),
    said('published', {}, facts.publishedAt),
    el('category', { term: kind }),
    became(facts, language),
    ...alternates(facts, language).map((form) =>
      el('link', {
        rel: 'alternate',
        type: bareType(form.type),
        hreflang: hreflangOf(form.name),
        length: String(form.size),
        href: at(addressOfForm(facts, form)),
      }),
    ),
  );
}

/** The page in the reader's language before everything else. */
const alternates = ({ forms }: PublishedFacts, language: PageLanguage): PublishedForm[] => {
  const first = forms.filter(({ name }) => name === `${language}.html`);
  return [...first, ...forms.filter((one) => !first.includes(one))];
};

/** That it has been amended, repealed, corrected, or never was; in the reader's language. */
function became({ inForce, relatedBy }: PublishedFacts, language: PageLanguage): Element | null {
  const words = WORDS[language];
  const by = (relation: 'amends' | 'repeals' | 'corrects'): string[] => {
    const symbols = relatedBy
      .filter((one) => one.relation === relation)
      .map(({ symbol }) => symbol);
    return symbols.length > 0 ? [words.by[relation](symbols.join(', '))] : [];
  };
  const sentences = inForce === 'void' ? [words.never] : [...by('repeals'), ...by('amends')];
  const summary = [...sentences, ...by('corrects')].join(' ');
  return summary === '' ? null : said('summary', { 'xml:lang': language }, summary);
}

interface FeedWords {
  readonly documents: string;
  readonly by: Readonly<Record<'amends' | 'repeals' | 'corrects', (symbols: string) => string>>;
  readonly never: string;
}
const WORDS: Readonly<Record<PageLanguage, FeedWords>> = {
  en: {
    documents: 'Published documents',
    by: {
      amends: (symbols) => `Amended by ${symbols}.`,
      repeals: (symbols) => `Repealed by ${symbols}.`,
      corrects: (symbols) => `Corrected by ${symbols}.`,
    },
    never: 'Not adopted: silence had been broken in time.',
  },
  ru: {
    documents: 'Опубликованные документы',
    by: {
      amends: (symbols) => `Изменено: ${symbols}.`,
      repeals: (symbols) => `Отменено: ${symbols}.`,
      corrects: (symbols) => `Исправлено: ${symbols}.`,
    },
    never: 'Не принято: молчание было нарушено до истечения срока.',
  },
};
