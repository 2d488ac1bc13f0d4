import { type PageLanguage } from '../words';

/**
 * What the versions of a document say of one another (I16): the one that is behind, or for help only,
 * says so of itself, and every other says so of it.
 */
export interface StandingWords {
  /** The languages as one speaks of a text in them. */
  readonly named: Readonly<Record<PageLanguage, string>>;
  readonly here: Readonly<Record<Unofficial, (language: string) => string>>;
  readonly there: Readonly<Record<Unofficial, (language: string) => string>>;
}

/** `behind`: words of some provisions have not followed; `unrevised`: all have, and are not all revised. */
export type Unofficial = 'behind' | 'unrevised' | 'courtesy';

export const STANDING_WORDS: Readonly<Record<PageLanguage, StandingWords>> = {
  en: {
    named: { en: 'English', ru: 'Russian' },
    here: {
      behind: (language) =>
        `The ${language} text of the provisions marked below has not yet been brought into line with the original; they are given in the original language. Until it has, this ${language} version is unofficial.`,
      unrevised: (language) =>
        `The ${language} text has not yet been revised in full. Until it has, this ${language} version is unofficial.`,
      courtesy: (language) =>
        `This ${language} version is a courtesy translation, for help only: what counts is the original.`,
    },
    there: {
      behind: (language) =>
        `The ${language} text of some provisions has not yet been brought into line with the original. Until it has, the ${language} version is unofficial.`,
      unrevised: (language) =>
        `The ${language} text has not yet been revised in full. Until it has, the ${language} version is unofficial.`,
      courtesy: (language) =>
        `The ${language} version is a courtesy translation, for help only: what counts is the original.`,
    },
  },
  ru: {
    named: { en: 'английский', ru: 'русский' },
    here: {
      behind: (language) =>
        `${capital(language)} текст отмеченных ниже положений ещё не приведён в соответствие с оригиналом; они приводятся на языке оригинала. До приведения в соответствие ${language} вариант не является официальным.`,
      unrevised: (language) =>
        `${capital(language)} текст ещё не выверен полностью. До завершения выверки ${language} вариант не является официальным.`,
      courtesy: (language) =>
        `Настоящий ${language} вариант – неофициальный перевод, сделанный для удобства читателя: силу имеет оригинал.`,
    },
    there: {
      behind: (language) =>
        `${capital(language)} текст некоторых положений ещё не приведён в соответствие с оригиналом. До приведения в соответствие ${language} вариант не является официальным.`,
      unrevised: (language) =>
        `${capital(language)} текст ещё не выверен полностью. До завершения выверки ${language} вариант не является официальным.`,
      courtesy: (language) =>
        `${capital(language)} вариант – неофициальный перевод, сделанный для удобства читателя: силу имеет оригинал.`,
    },
  },
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
