import { unmarked } from '../markup';
import { type PublicDecision } from '../public-decision';
import { dateInWords, type PageLanguage, WORDS } from '../words';
import { byLetters, inLanguage } from '../in-language';
import { attachments, kindAndAuthor, nameOf, nameOfLanguage } from './attachments';
import { HEADER_WORDS } from './header-words';
import { type Block, type Fact, type Identity, type Manuscript, type Section } from './manuscript';
import { passagesOf, wordsOf } from './passages';
import {
  addressOf,
  code,
  dayFact,
  fact,
  line,
  list,
  listed,
  paragraph,
  prefixOf,
  section,
  words as run,
} from './pieces';
import { standingNotices, standingOf } from './standing';

/**
 * A decision as it is issued (domain 8.2): header, number, title, the adopted words, the line of
 * adoption, the list of what is attached, the annexes, and the statements themselves. Between the title
 * and the line of adoption stand adopted words and nothing else; what is annexed to them stands beneath
 * it, in the order in which it was adopted.
 */
export function decisionManuscript(decision: PublicDecision, language: PageLanguage): Manuscript {
  const { symbol, body, title, originalLanguage } = decision;
  const named = unmarked(wordsOf(title, originalLanguage, language).words);
  return {
    language,
    identity: identityOf(decision, language),
    name: `${symbol}. ${named}`,
    body: body[language] ?? '',
    facts: factsOf(decision, language),
    blocks: blocksOf(decision, language),
    foot: [membersOf(decision, language), check(decision, language)],
    changes: {},
  };
}

function identityOf(decision: PublicDecision, language: PageLanguage): Identity {
  const { symbol, adopted, originalLanguage, languages } = decision;
  const { edition = null, distribution = 'general', relations = [] } = decision;
  return {
    ...{ kind: 'decision', symbol, prefix: prefixOf(symbol), edition, date: adopted.date },
    ...{ originalLanguage, languages, standing: standingOf(decision, language) },
    ...{ distribution, relations },
  };
}

function factsOf(decision: PublicDecision, language: PageLanguage): Fact[] {
  const words = WORDS[language];
  const own = HEADER_WORDS[language];
  const { symbol, edition = 1, adopted, originalLanguage, distribution, mandate } = decision;
  return [
    fact('symbol', words.symbol, symbol),
    ...(edition > 1 ? [fact('edition', own.edition, own.reissued(edition))] : []),
    dayFact(words.date, adopted.date, language),
    fact('original', words.original, nameOfLanguage(originalLanguage, words)),
    ...(distribution ? [fact('distribution', own.distribution, own.audiences[distribution])] : []),
    ...(mandate
      ? [fact('mandate', own.mandate, inLanguage(mandate, language, originalLanguage).words)]
      : []),
    ...(decision.relations ?? []).map(({ relation, symbol: other }) =>
      fact('relation', own.relations[relation], other, { href: addressOf(other) }),
    ),
  ];
}

function blocksOf(decision: PublicDecision, language: PageLanguage): Block[] {
  const words = WORDS[language];
  const { symbol, number, provisions, originalLanguage, statements = [] } = decision;
  const passages = passagesOf(provisions, originalLanguage, language);
  const first = provisions.findIndex(({ kind }) => kind === 'annex');
  const annexed = first < 0 ? [] : passages.slice(first);
  return [
    ...standingNotices(decision, language),
    line('number', words.decision(number)),
    ...passages.slice(0, passages.length - annexed.length),
    line('adopted', adoption(decision, language)),
    ...listed(
      words.attachments,
      statements.map(
        (one) => `${words.attachmentAlone(one.attachment)}. ${kindAndAuthor(one, language)}`,
      ),
    ),
    ...annexed,
    ...attachments(symbol, statements, language),
  ];
}

function adoption({ adopted }: PublicDecision, language: PageLanguage): string {
  const { meeting = '', place, date, bySilence } = adopted;
  if (bySilence) return WORDS[language].adoptedBySilence(dateInWords(date, language));
  return WORDS[language].adopted(meeting, place[language] ?? '', dateInWords(date, language));
}

/** Each language lists them in its own order. */
function membersOf({ members }: PublicDecision, language: PageLanguage): Section {
  const words = WORDS[language];
  const names = members.map((one) => nameOf(one, language)).sort(byLetters);
  return section('members', 'members', words.members, [
    paragraph(words.notPresence),
    list('members', names),
  ]);
}

/** The data is that of this very edition, so that the recipe holds whatever is issued afterwards. */
function check({ symbol, edition, digest }: PublicDecision, language: PageLanguage): Section {
  const words = WORDS[language];
  const [before, link, after] = words.recipe;
  const href = `${addressOf(symbol)}${edition === undefined ? '' : `.e${edition}`}.json`;
  return section('check', 'check', words.check, [
    line('digest', [code(digest)]),
    paragraph([run(`${words.digest} ${before}`), { run: 'link', text: link, href }, run(after)]),
    paragraph([run(`${words.address}: `), code(addressOf(symbol))]),
  ]);
}
