import { type Fact, type Manuscript, type PageLanguage } from '@shanyrak/publishing';
import { addressOfForm, type PageAddresses } from '../addresses';
import { FORMATS, type FormName, MEDIA_TYPES, SIDE_BY_SIDE, type Tongue, TONGUES } from '../names';
import { lines, text } from './elements';
import { PAGE_WORDS } from './words';

/** What stands around the text of every page: its head, its header, and the way to its other forms. */
export interface Framed {
  readonly title: string;
  /** In which the page speaks of itself. */
  readonly language: PageLanguage;
  readonly tongue: Tongue;
  readonly symbol: string;
}

/** The whole page around its body; the symbol is there for paper, where it heads every page. */
export const framed = (page: Framed, addresses: PageAddresses, ...body: readonly string[]) =>
  lines(
    `<!doctype html>`,
    `<html lang="${page.language}" data-symbol="${text(page.symbol)}">`,
    head(page, addresses),
    page.tongue === SIDE_BY_SIDE ? `<body class="side-by-side">` : `<body>`,
    `<a class="skip" href="#text">${text(PAGE_WORDS[page.language].skip)}</a>`,
    ...body,
    `</body>`,
    `</html>`,
    ``,
  );

function head({ title, tongue }: Framed, { document, style, forms }: PageAddresses): string {
  const own = addressOfForm(document, { tongue, format: 'html' });
  return lines(
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${text(title)}</title>`,
    `<link rel="stylesheet" href="${text(style)}">`,
    `<link rel="canonical" href="${text(own)}">`,
    ...forms.map((form) => `<link rel="alternate"${described(form)} ${at(document, form)}>`),
    `<link rel="alternate" hreflang="x-default" href="${text(document)}">`,
    `</head>`,
  );
}

const at = (document: string, form: FormName): string =>
  `href="${text(addressOfForm(document, form))}"`;

/** Side by side is in several languages, for which there is a code. */
const tagOf = (tongue: Tongue): string => (tongue === SIDE_BY_SIDE ? 'mul' : tongue);

/** The language and the type of what an address leads to; a page needs no type. */
function described({ tongue, format }: FormName): string {
  const language = tongue === null ? '' : ` hreflang="${tagOf(tongue)}"`;
  const [type = ''] = MEDIA_TYPES[format].split(';');
  return format === 'html' ? language : `${language} type="${type}"`;
}

export function headerOf({ body, facts }: Manuscript): string {
  return lines(
    `<p class="body">${text(body)}</p>`,
    `<dl>`,
    ...facts.map(
      (one) => `<div class="${one.fact}"><dt>${text(one.name)}</dt><dd>${valueOf(one)}</dd></div>`,
    ),
    `</dl>`,
  );
}

function valueOf({ value, date, href }: Fact): string {
  const words = date ? `<time datetime="${text(date)}">${text(value)}</time>` : text(value);
  return href === undefined ? words : `<a href="${text(href)}">${words}</a>`;
}

/** In words: the other languages, and the other formats of this one; data that all share at last. */
export function otherForms({ language, tongue }: Framed, addresses: PageAddresses): string {
  const { document, forms } = addresses;
  const words = PAGE_WORDS[language];
  const has = (one: FormName): boolean =>
    forms.some(({ tongue: of, format }) => of === one.tongue && format === one.format);
  const pages = TONGUES.filter((one) => one !== tongue)
    .map((one) => ({ tongue: one, format: 'html' as const }))
    .filter(has);
  const formats = FORMATS.filter((one) => one !== 'html').flatMap((format) => {
    const form = [tongue, null].map((of) => ({ tongue: of, format })).find(has);
    return form ? [{ form, name: words.formats[format] }] : [];
  });
  if (pages.length + formats.length === 0) return '';
  return lines(
    `<nav aria-label="${text(words.otherForms)}">`,
    ...listed(
      'languages',
      pages.map((form) => {
        const spoken = form.tongue === SIDE_BY_SIDE ? '' : ` lang="${form.tongue}"`;
        const about = `${described(form)}${spoken} rel="alternate"`;
        return `<a ${at(document, form)}${about}>${text(words.tongues[form.tongue])}</a>`;
      }),
    ),
    ...listed(
      'formats',
      formats.map(
        ({ form, name }) =>
          `<a ${at(document, form)}${described(form)} rel="alternate">${text(name)}</a>`,
      ),
    ),
    `</nav>`,
  );
}

const listed = (name: string, links: readonly string[]): string[] =>
  links.length === 0
    ? []
    : [`<ul class="${name}">`, ...links.map((link) => `<li>${link}</li>`), `</ul>`];
