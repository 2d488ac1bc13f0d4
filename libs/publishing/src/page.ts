import { escaped } from '@shanyrak/text';
import { attachments } from './attachments';
import { fact, head, lines, otherForms, type PageAddresses } from './page-frame';
import { unmarked } from './markup';
import { isIn, provisionOf, wordsOf } from './page-provisions';
import { type PublicDecision } from './public-decision';
import { dateInWords, type PageLanguage, WORDS } from './words';

export { type PageAddresses } from './page-frame';
export { PAGE_LANGUAGES, type PageLanguage } from './words';

/**
 * A public decision as a page: semantic HTML without script, which reads in order without its style
 * sheet and prints as the document that it is (domain 8.2). The same facts give the same bytes (I15).
 * Between the title and the line of adoption stand the adopted words and nothing else, and beneath it
 * the statements that are attached; a provision
 * is cited by its label, `#OP5`, in both languages alike (I16).
 */
export function pageOf(
  decision: PublicDecision,
  language: PageLanguage,
  addresses: PageAddresses,
): string {
  const words = WORDS[language];
  const title = wordsOf(decision.title, decision.originalLanguage, language);
  const behind = decision.provisions.some((one) => !isIn(one.text, language));
  return lines(
    `<!doctype html>`,
    `<html lang="${language}">`,
    head(`${decision.symbol}. ${unmarked(title.words)}`, language, addresses),
    `<body>`,
    `<a class="skip" href="#text">${escaped(words.skip)}</a>`,
    header(decision, language, addresses),
    BEFORE_TEXT,
    ...(behind ? [`<p class="notice" role="note">${escaped(words.behind)}</p>`] : []),
    `<p class="number">${escaped(words.decision(decision.number))}</p>`,
    ...decision.provisions.map((one) => provisionOf(one, decision.originalLanguage, language)),
    `<p class="adopted">${escaped(adoption(decision, language))}</p>`,
    ...attachments(decision.symbol, decision.statements ?? [], language),
    `</main>`,
    footer(decision, language, addresses),
    `</body>`,
    `</html>`,
    ``,
  );
}

function header(
  { body, symbol, adopted, originalLanguage }: PublicDecision,
  language: PageLanguage,
  addresses: PageAddresses,
): string {
  const words = WORDS[language];
  const day = `<time datetime="${escaped(adopted.date)}">${escaped(dateInWords(adopted.date, language))}</time>`;
  return lines(
    `<header>`,
    `<p class="body">${escaped(body[language] ?? '')}</p>`,
    `<dl>`,
    fact(words.symbol, escaped(symbol)),
    fact(words.date, day),
    fact(words.original, escaped(words.languages[originalLanguage] ?? originalLanguage)),
    `</dl>`,
    otherForms(language, addresses),
    `</header>`,
  );
}

/**
 * The page of a decision that turned out to be none: what was issued, word for word, and before it that
 * it was not adopted. Nobody is named.
 */
export function voidedPage(page: string, symbol: string, language: PageLanguage): string {
  const said = escaped(WORDS[language].voided(symbol));
  return page.replace(BEFORE_TEXT, `${BEFORE_TEXT}\n<p class="notice" role="note">${said}</p>`);
}
const BEFORE_TEXT = '<main id="text">';

function adoption({ adopted }: PublicDecision, language: PageLanguage): string {
  const { meeting = '', place, date, bySilence } = adopted;
  if (bySilence) return WORDS[language].adoptedBySilence(dateInWords(date, language));
  return WORDS[language].adopted(meeting, place[language] ?? '', dateInWords(date, language));
}

function footer(
  { members, digest }: PublicDecision,
  language: PageLanguage,
  { document }: PageAddresses,
): string {
  const words = WORDS[language];
  const [before, link, after] = words.recipe.map(escaped);
  const names = members.map(({ code, name }) => name[language] ?? code).sort(byLetters);
  return lines(
    `<footer>`,
    `<section aria-labelledby="members">`,
    `<h2 id="members">${escaped(words.members)}</h2>`,
    `<p>${escaped(words.notPresence)}</p>`,
    `<ul class="members">`,
    ...names.map((name) => `<li>${escaped(name)}</li>`),
    `</ul>`,
    `</section>`,
    `<section aria-labelledby="check">`,
    `<h2 id="check">${escaped(words.check)}</h2>`,
    `<p><code class="digest">${escaped(digest)}</code></p>`,
    `<p>${escaped(words.digest)} ${before}<a href="${escaped(document)}.json">${link}</a>${after}</p>`,
    `<p>${escaped(words.address)}: <code>${escaped(document)}</code></p>`,
    `</section>`,
    `</footer>`,
  );
}

/** By code units, which no machine's locale changes; in Latin and in Cyrillic that is by letter. */
const byLetters = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
