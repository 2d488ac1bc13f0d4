import { PAGE_LANGUAGES, type PageLanguage } from '@shanyrak/publishing';

/**
 * The names of forms, as they end a permanent address (decision 12): `en.html`, `ru.docx`, `en-ru.pdf`,
 * `json`, `xml`. The languages of a page side by side stand in one order only.
 */
export const FORMATS = ['html', 'txt', 'json', 'xml', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** Both languages, provision beside provision. */
export const SIDE_BY_SIDE = PAGE_LANGUAGES.join('-') as 'en-ru';
export type Tongue = PageLanguage | typeof SIDE_BY_SIDE;
export const TONGUES: readonly Tongue[] = [...PAGE_LANGUAGES, SIDE_BY_SIDE];

/** `null`: of the work, in all its languages. */
export interface FormName {
  readonly tongue: Tongue | null;
  readonly format: Format;
}

/** Data is of the work; XML is of a language, or of the work; side by side there is no XML. */
export const FORM_NAMES: readonly FormName[] = [
  { tongue: null, format: 'json' },
  { tongue: null, format: 'xml' },
  ...TONGUES.flatMap((tongue) =>
    FORMATS.filter(
      (format) => format !== 'json' && !(tongue === SIDE_BY_SIDE && format === 'xml'),
    ).map((format) => ({ tongue, format })),
  ),
];

export const formName = ({ tongue, format }: FormName): string =>
  tongue === null ? format : `${tongue}.${format}`;

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  xml: 'application/akn+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
