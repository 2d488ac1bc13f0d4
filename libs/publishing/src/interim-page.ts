import { escaped } from '@shanyrak/text';
import { type InterimText, roundLine, temporaryTitle } from './interim-text';
import { INTERIM_WORDS } from './interim-words';
import { fact, head, lines, otherForms, type PageAddresses } from './page-frame';
import { unmarked } from './markup';
import { isIn, provisionOf, wordsOf } from './page-provisions';
import { dateInWords, type PageLanguage, WORDS } from './words';

/**
 * An interim text as a page that prints as the paper that it is (domain 2.1, step 2): header with the
 * symbol of the round and the distribution, what became of it, the temporary title, the words.
 */
export function interimPage(
  text: InterimText,
  language: PageLanguage,
  addresses: PageAddresses,
): string {
  const words = INTERIM_WORDS[language];
  const { symbol, title, originalLanguage, provisions, until } = text;
  const named = unmarked(wordsOf(title, originalLanguage, language).words);
  const behind = provisions.some((one) => !isIn(one.text, language));
  const [first, ...rest] = provisions.map((one) => provisionOf(one, originalLanguage, language));
  return lines(
    `<!doctype html>`,
    `<html lang="${language}">`,
    head(`${symbol}. ${named}`, language, addresses),
    `<body>`,
    `<a class="skip" href="#text">${escaped(words.skip)}</a>`,
    header(text, language, addresses),
    `<main id="text">`,
    `<p class="notice" role="note">${escaped(roundLine(text, language))}</p>`,
    ...(behind ? [`<p class="notice" role="note">${escaped(WORDS[language].behind)}</p>`] : []),
    `<p class="number">${escaped(words.name)}</p>`,
    ...(first === undefined ? [] : [first]),
    `<p class="temporary">${escaped(temporaryTitle(until, language))}</p>`,
    ...rest,
    `</main>`,
    `<footer>`,
    `<p>${escaped(words.digest)}: <code class="digest">${escaped(text.digest)}</code></p>`,
    `</footer>`,
    `</body>`,
    `</html>`,
    ``,
  );
}

function header(
  { body, symbol, draft, date, meeting, originalLanguage }: InterimText,
  language: PageLanguage,
  addresses: PageAddresses,
): string {
  const words = WORDS[language];
  const own = INTERIM_WORDS[language];
  const day = `<time datetime="${escaped(date)}">${escaped(dateInWords(date, language))}</time>`;
  const original = words.languages[originalLanguage] ?? originalLanguage;
  return lines(
    `<header>`,
    `<p class="body">${escaped(wordsOf(body, originalLanguage, language).words)}</p>`,
    `<dl>`,
    fact(words.symbol, escaped(symbol)),
    fact(words.date, day),
    fact(own.draft, escaped(draft)),
    ...(meeting === null ? [] : [fact(own.meeting, escaped(meeting))]),
    fact(words.original, escaped(original)),
    fact(own.distribution, escaped(own.members)),
    `</dl>`,
    otherForms(language, addresses),
    `</header>`,
  );
}
