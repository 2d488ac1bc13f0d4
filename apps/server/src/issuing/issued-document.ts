import { canonical, digestOfText } from '@shanyrak/kernel';
import { type Manuscript } from '@shanyrak/publishing';
import { readAsset } from '../platform/assets';

/**
 * What is issued of a document: its facts in their canonical form, which the officers confirm by their
 * digest, and what it says in each language, from which every form is made (decision 12).
 */
export interface IssuedDocument<Artefact = unknown> {
  readonly artefact: Artefact;
  readonly json: string;
  /** Of `json`. */
  readonly digest: string;
  /** In each of its languages, the original first. */
  readonly manuscripts: readonly Manuscript[];
}

/** The style sheet of public pages; its name holds its digest, so that it never changes under it. */
export const STYLE = ((): { readonly name: string; readonly content: string } => {
  const content = readAsset('publishing', 'decision.css').toString('utf8');
  return { name: digestOfText(content).slice(0, 16), content };
})();

export const addressOf = (symbol: string): string => `/id/${symbol}`;
export const styleAddress = (name: string): string => `/id/style/${name}.css`;

export function documentOf<Artefact>(
  artefact: Artefact,
  manuscripts: readonly Manuscript[],
): IssuedDocument<Artefact> {
  const json = canonical(artefact);
  return { artefact, json, digest: digestOfText(json), manuscripts };
}
