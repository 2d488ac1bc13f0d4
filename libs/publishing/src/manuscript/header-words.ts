import { type PageLanguage } from '../words';
import { type Identity, type RelationKind } from './manuscript';

/** What the check-list of an issue adds to a header, in both languages alike (decision 12). */
export interface HeaderWords {
  readonly edition: string;
  /** From the second on. */
  readonly reissued: (edition: number) => string;
  readonly distribution: string;
  readonly audiences: Readonly<Record<Identity['distribution'], string>>;
  readonly mandate: string;
  readonly relations: Readonly<Record<RelationKind, string>>;
}

export const HEADER_WORDS: Readonly<Record<PageLanguage, HeaderWords>> = {
  en: {
    edition: 'Edition',
    reissued: (edition) => `${edition}, reissued for technical reasons`,
    distribution: 'Distribution',
    audiences: { general: 'GENERAL', members: 'MEMBERS' },
    mandate: 'Mandate',
    relations: {
      amends: 'Amends',
      repeals: 'Repeals',
      corrects: 'Corrects',
      implements: 'Implements',
      refersTo: 'Refers to',
    },
  },
  ru: {
    edition: 'Издание',
    reissued: (edition) => `${edition}, переиздано по техническим причинам`,
    distribution: 'Рассылка',
    audiences: { general: 'ОБЩАЯ', members: 'ГОСУДАРСТВА-ЧЛЕНЫ' },
    mandate: 'Мандат',
    relations: {
      amends: 'Изменяет',
      repeals: 'Отменяет',
      corrects: 'Исправляет',
      implements: 'Осуществляет',
      refersTo: 'Ссылается на',
    },
  },
};
