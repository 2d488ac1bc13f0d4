import { type PublicProvision } from '../provisions-read';
import { type ExactMoment, type SilenceNotice } from '../silence-notice';
import { unmarked } from '../markup';
import { untilInWords } from '../moments';
import { dateInWords, type PageLanguage, WORDS } from '../words';
import { inLanguage } from '../in-language';
import { HEADER_WORDS } from './header-words';
import { type Block, type Fact, type Manuscript } from './manuscript';
import { passagesOf, wordsOf } from './passages';
import { code, dayFact, fact, line, paragraph, prefixOf, said, words as run } from './pieces';
import { NOTICE_WORDS } from './silence-notice-words';

/** A notice of silence, of break or of expiry, in the order of domain 8.2. */
export function silenceNoticeManuscript(notice: SilenceNotice, language: PageLanguage): Manuscript {
  const words = NOTICE_WORDS[language];
  const { symbol, title, date, originalLanguage, languages } = notice;
  return {
    language,
    identity: {
      ...{ kind: 'silenceNotice', symbol, prefix: prefixOf(symbol), edition: null, date },
      ...{ originalLanguage, languages, distribution: 'members' },
      relations: [{ relation: 'refersTo', symbol: notice.draft }],
      standing: language === originalLanguage ? 'authentic' : 'official',
    },
    name: `${symbol}. ${words.names[notice.notice]}: ${unmarked(wordsOf(title, originalLanguage, language).words)}`,
    body: inLanguage(notice.body, language, originalLanguage).words,
    facts: factsOf(notice, language),
    blocks: [
      line('number', words.names[notice.notice]),
      ...titleOf(notice, language),
      ...told(notice, language),
    ],
    foot: [line('digest', [run(`${words.digest}: `), code(notice.digest)])],
    changes: {},
  };
}

function factsOf(notice: SilenceNotice, language: PageLanguage): Fact[] {
  const words = WORDS[language];
  const header = HEADER_WORDS[language];
  const own = NOTICE_WORDS[language];
  const { symbol, round, date, draft, revision, until } = notice;
  return [
    fact('symbol', words.symbol, symbol),
    ...(round === symbol ? [] : [fact('reference', own.round, round)]),
    dayFact(words.date, date, language),
    fact('draft', own.draft, own.revision(draft, revision)),
    fact('until', own.until, exactly(until, language), { date: until.astana.date }),
    fact('distribution', header.distribution, header.audiences.members),
  ];
}

function titleOf({ title, originalLanguage }: SilenceNotice, language: PageLanguage): Block[] {
  const provision: PublicProvision = {
    kind: 'title',
    depth: 0,
    label: '',
    text: title,
    behind: [],
  };
  return Object.keys(title).length === 0 ? [] : passagesOf([provision], originalLanguage, language);
}

function told(notice: SilenceNotice, language: PageLanguage): Block[] {
  const words = NOTICE_WORDS[language];
  const { round, until, originalLanguage } = notice;
  const draft = words.revision(notice.draft, notice.revision);
  switch (notice.notice) {
    case 'begun':
      return [
        paragraph(words.begun(draft, round)),
        paragraph(words.runs(exactly(until, language))),
        paragraph(words.how),
        paragraph(words.noReply),
      ];
    case 'broken': {
      const { reason, receivedAt, author } = notice;
      return [
        paragraph(words.broken[reason](draft, round, received(receivedAt, language))),
        paragraph(words.notAdopted),
        ...(author
          ? [paragraph([run(words.author), said(author, language, originalLanguage), run('.')])]
          : []),
        paragraph(words.next),
      ];
    }
    case 'expired':
      return [
        paragraph(words.expired(draft, round, received(until, language))),
        paragraph(words.adopted(notice.decision.number, notice.decision.symbol)),
        paragraph(words.announced(meetingOf(notice.announced, language))),
      ];
  }
}

type Announced = Extract<SilenceNotice, { readonly notice: 'expired' }>['announced'];

/** The symbol of the meeting and when it begins, as far as either is known. */
function meetingOf(announced: Announced, language: PageLanguage): string | null {
  const { symbol = null, begins = null } = announced ?? {};
  const { at } = NOTICE_WORDS[language];
  const when = begins && at(dateInWords(begins.date, language), begins.time);
  const known = [symbol, when].filter((part) => part !== null);
  return known.length === 0 ? null : known.join(', ');
}

/** `Thursday 26 March 2026, 18:00 Astana time (13:00 UTC)`: as it stands after “until”. */
const exactly = ({ astana, utc }: ExactMoment, language: PageLanguage): string =>
  `${untilInWords(astana, language)} (${inUtc({ astana, utc }, language)})`;

/** `26 March 2026, 17:59:59 Astana time (12:59:59 UTC)`. */
const received = ({ astana, utc }: ExactMoment, language: PageLanguage): string =>
  `${NOTICE_WORDS[language].at(dateInWords(astana.date, language), astana.time)} (${inUtc({ astana, utc }, language)})`;

/** With its own day where that is another. */
const inUtc = ({ astana, utc }: ExactMoment, language: PageLanguage): string =>
  utc.date === astana.date
    ? `${utc.time} UTC`
    : `${dateInWords(utc.date, language)}, ${utc.time} UTC`;
