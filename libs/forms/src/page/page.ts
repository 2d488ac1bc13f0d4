import { type Manuscript } from '@shanyrak/publishing';
import { type PageAddresses } from '../addresses';
import { changeInWords, CHANGES_PROPOSED, changesMet } from '../tracked';
import { blockHtml } from './blocks';
import { text } from './elements';
import { framed, headerOf, otherForms } from './frame';
import { changeAnchor, type Setting } from './runs';

/**
 * A manuscript as a page: semantic HTML without script, which reads in order without its style sheet
 * and prints as the document that it is. The same manuscript gives the same bytes (I15); what is cited
 * stands under its anchor, `#OP5`, in both languages alike (I16).
 */
export function pageForm(manuscript: Manuscript, addresses: PageAddresses): string {
  const { language, identity, name, blocks, foot } = manuscript;
  const page = { title: name, language, tongue: language, symbol: identity.symbol };
  const setting = settingOf(manuscript);
  return framed(
    page,
    addresses,
    `<header>`,
    headerOf(manuscript),
    otherForms(page, addresses),
    `</header>`,
    `<main id="text" class="${identity.kind}">`,
    ...(blocks.some(({ block }) => block === 'title') ? [] : [unnamed(name)]),
    ...blocks.map((block) => blockHtml(block, setting)),
    ...changesHtml(setting),
    `</main>`,
    ...footed(foot.map((block) => blockHtml(block, setting))),
  );
}

export const settingOf = (manuscript: Manuscript, beside = false): Setting => ({
  language: manuscript.language,
  changes: changesMet(manuscript),
  beside,
});

/** Beneath the text; nothing where a document has no foot. */
export const footed = (blocks: readonly string[]): readonly string[] =>
  blocks.length === 0 ? [] : [`<footer>`, ...blocks, `</footer>`];

/** A text without a title is named for those who go by headings. */
export const unnamed = (name: string): string => `<h1 class="visually-hidden">${text(name)}</h1>`;

/** Who proposed what is tracked above, when, and why. */
export function changesHtml(setting: Setting): string[] {
  const { changes, language, beside } = setting;
  if (changes.length === 0) return [];
  const key = beside ? `changes-${language}` : 'changes';
  return [
    `<section class="changes" aria-labelledby="${key}">`,
    `<h2 id="${key}">${text(CHANGES_PROPOSED[language])}</h2>`,
    `<ol>`,
    ...changes.map(
      (one, at) =>
        `<li id="${changeAnchor(at, setting)}">${text(changeInWords(one, language))}</li>`,
    ),
    `</ol>`,
    `</section>`,
  ];
}

/** What became of a document after its issue, as it is told around its bytes. */
export interface Notice {
  readonly text: string;
  /** Of our own: where the document is that brought it about. */
  readonly href?: string;
  /** Where it is not the language of the page. */
  readonly lang?: string;
}

/** The page with these notices before its text; every other byte is as it was issued (decision 12). */
export function withNotices(page: string, notices: readonly Notice[]): string {
  const said = notices.map(({ text: words, href, lang }) => {
    const language = lang === undefined ? '' : ` lang="${text(lang)}"`;
    const inside = href === undefined ? text(words) : `<a href="${text(href)}">${text(words)}</a>`;
    return `<p class="notice" role="note"${language}>${inside}</p>\n`;
  });
  return page.replace(/<main [^>]*>\n/, (main) => main + said.join(''));
}
