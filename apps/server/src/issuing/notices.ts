import {
  type JournalDocument,
  type PageLanguage,
  type PublicDecision,
  type RelationKind,
  WHAT_BECAME,
  VOIDED,
} from '@shanyrak/publishing';
import { addressOf } from './issued-document';

/** What has become of a document since it was issued. */
export interface Since {
  readonly artefact: PublicDecision | JournalDocument;
  readonly voided: boolean;
  /** Public documents that name this one, and how, oldest first. */
  readonly relatedBy: readonly { readonly relation: RelationKind; readonly symbol: string }[];
}

/** What a reader must know before he reads: in the order of its weight. */
export function noticesOf(
  symbol: string,
  { voided, relatedBy }: Since,
  language: PageLanguage,
): { readonly text: string; readonly href?: string }[] {
  const told = relatedBy.filter(({ relation }) => relation !== 'refersTo');
  return [
    ...(voided ? [{ text: VOIDED[language](symbol) }] : []),
    ...told.map((one) => ({
      text: WHAT_BECAME[language][one.relation](one.symbol),
      href: addressOf(one.symbol),
    })),
  ];
}
