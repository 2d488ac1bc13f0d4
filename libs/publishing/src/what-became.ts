import { type RelationKind } from './manuscript/manuscript';
import { type PageLanguage, WORDS } from './words';

/**
 * What is told around a document, of what became of it after its issue: its own bytes never change (I4,
 * decision 12). Each sentence names the later document.
 */
type Told = Readonly<Record<RelationKind, (later: string) => string>>;

export const WHAT_BECAME: Readonly<Record<PageLanguage, Told>> = {
  en: {
    amends: (later) => `Amended by ${later}`,
    repeals: (later) => `Repealed by ${later}: no longer in force`,
    corrects: (later) => `Corrected by ${later}: to be read with it`,
    implements: (later) => `Implemented by ${later}`,
    refersTo: (later) => `Referred to in ${later}`,
  },
  ru: {
    amends: (later) => `Изменено документом ${later}`,
    repeals: (later) => `Отменено документом ${later}: более не действует`,
    corrects: (later) => `Исправлено документом ${later}: читать вместе с ним`,
    implements: (later) => `Во исполнение принят документ ${later}`,
    refersTo: (later) => `Упоминается в документе ${later}`,
  },
};

/** That silence had been broken in time: the decision is none. */
export const VOIDED: Readonly<Record<PageLanguage, (symbol: string) => string>> = {
  en: WORDS.en.voided,
  ru: WORDS.ru.voided,
};
