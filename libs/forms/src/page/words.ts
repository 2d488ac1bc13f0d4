import { type PageLanguage } from '@shanyrak/publishing';
import { type Format, type Tongue } from '../names';

/** What a page says about itself and its other forms, in both languages alike. */
export interface PageWords {
  readonly skip: string;
  readonly otherForms: string;
  /** The pages, by language: each by its own name, as one looks for one's own. */
  readonly tongues: Readonly<Record<Tongue, string>>;
  readonly formats: Readonly<Record<Exclude<Format, 'html'>, string>>;
}

export const PAGE_WORDS: Readonly<Record<PageLanguage, PageWords>> = {
  en: {
    skip: 'Skip to the text',
    otherForms: 'Languages and formats of this document',
    tongues: { en: 'English', ru: 'Русский', 'en-ru': 'English and Russian side by side' },
    formats: {
      txt: 'Plain text',
      xml: 'Akoma Ntoso (XML)',
      docx: 'Word',
      pdf: 'PDF',
      json: 'Data (JSON)',
    },
  },
  ru: {
    skip: 'Перейти к тексту',
    otherForms: 'Языки и форматы этого документа',
    tongues: { en: 'English', ru: 'Русский', 'en-ru': 'Английский и русский тексты рядом' },
    formats: {
      txt: 'Простой текст',
      xml: 'Akoma Ntoso (XML)',
      docx: 'Word',
      pdf: 'PDF',
      json: 'Данные (JSON)',
    },
  },
};
