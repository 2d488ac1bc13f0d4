import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';

/**
 * The two languages of the interface. Each module keeps its words in a file of its own, English and
 * Russian side by side; the compiler holds that neither lacks a word of the other. The language is
 * the person's own: kept with the account, remembered by the browser until one has signed in.
 */
export type Language = 'en' | 'ru';
export const LANGUAGES: readonly Language[] = ['en', 'ru'];
const KEPT = 'shanyrak.language';

/** A word that depends on a count: the forms that a language has. */
export interface ByCount {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}
export type Wording = string | ByCount;
export type Words = Readonly<Record<string, Wording>>;

export const i18n = createInstance();
void i18n.init({
  lng: languageAtFirst(),
  fallbackLng: 'en',
  initAsync: false,
  keySeparator: false,
  nsSeparator: '|',
  interpolation: { escapeValue: false },
  returnNull: false,
  resources: {},
});
markPage();

/** The page says in which language it is; in a spec there is no page. */
function markPage(): void {
  if (typeof document !== 'undefined') document.documentElement.lang = i18n.language;
}

function languageAtFirst(): Language {
  if (typeof localStorage === 'undefined') return 'en';
  const kept = localStorage.getItem(KEPT);
  if (kept === 'en' || kept === 'ru') return kept;
  return navigator.languages.some((one) => /^(ru|kk|ky|be|uk|tg|uz)\b/i.test(one)) ? 'ru' : 'en';
}

export function speak(language: Language): void {
  localStorage.setItem(KEPT, language);
  void i18n.changeLanguage(language).then(markPage);
}

/** The same words in the other language: what depends on a count there depends on it here. */
type Likewise<E extends Words> = {
  readonly [K in keyof E]: E[K] extends string ? string : ByCount;
};

/** What a module can say: its name, and in types the keys of its words. */
export interface Vocabulary<E extends Words> {
  readonly module: string;
  readonly en: E;
  readonly ru: Likewise<E>;
}

/** Registers a module's words in both languages. `{{name}}` is filled in; a count chooses the form. */
export function vocabulary<const E extends Words>(
  module: string,
  en: E,
  ru: Likewise<E>,
): Vocabulary<E> {
  i18n.addResourceBundle('en', module, flat(en));
  i18n.addResourceBundle('ru', module, flat(ru));
  return { module, en, ru };
}

/** i18next keeps the forms of a count under `key_one`, `key_few` … */
function flat(words: Words): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, wording]): [string, string][] =>
      typeof wording === 'string'
        ? [[key, wording]]
        : Object.entries(wording).map(([form, text]) => [`${key}_${form}`, String(text)]),
    ),
  );
}

export type Say<E extends Words> = (
  key: keyof E & string,
  params?: Readonly<Record<string, string | number>>,
) => string;

const said = new Map<string, Say<Words>>();

/**
 * The words of a module in the reader's language; the component is drawn anew when that changes. The
 * same function for all who ask, and what has nothing to be filled in is looked up once: a text in
 * brackets asks some thousands of times.
 */
export function useWords<E extends Words>({ module }: Vocabulary<E>): Say<E> {
  const language = useLanguage();
  const name = `${language} ${module}`;
  const known = said.get(name);
  if (known) return known as Say<E>;
  const t = i18n.getFixedT(language, module) as (key: string, params: object) => string;
  const plain = new Map<string, string>();
  const say: Say<Words> = (key, params) => {
    if (params) return t(key, { ...params });
    const word = plain.get(key) ?? t(key, {});
    plain.set(key, word);
    return word;
  };
  said.set(name, say);
  return say as Say<E>;
}

export function useLanguage(): Language {
  return useSyncExternalStore(onSpoken, spoken);
}

const spoken = (): Language => (i18n.language === 'ru' ? 'ru' : 'en');

const listeners = new Set<() => void>();
const onSpoken = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
i18n.on('languageChanged', () => listeners.forEach((listener) => listener()));
