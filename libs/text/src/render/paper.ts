/**
 * Paper: a whole document to be rendered, provision by provision, each with its rolling text and who
 * stands where. The forms in plain text take one line for each provision, led by its label, as in a
 * conference paper; the form in HTML is in html.ts, the list of what is open in open-issues.ts.
 */
import { clean, plain } from '../plain';
import { type Attribution, type Segment } from '../rolling-text';
import { ENGLISH, type Voice } from './voice';

/** Where a provision stands in a document. */
export interface ProvisionPlace {
  /** Distinct in the document. */
  readonly id: string;
  /** `OP5 bis`; empty where there is none, as for a title. */
  readonly label: string;
  /** `title` and `heading` are headings; every other kind is a paragraph. */
  readonly kind?: string;
  /** 0 or missing for a paragraph, 1 for its sub-paragraph, and so on. */
  readonly depth?: number;
}

export interface PaperProvision extends ProvisionPlace {
  readonly rolling: { readonly segments: readonly Segment[] };
  /** By proposal id; a proposal missing from it is shown without names. */
  readonly attribution: ReadonlyMap<string, Attribution>;
}

export interface Paper {
  /** The language of the text as a BCP 47 tag; the voice may speak another. */
  readonly language: string;
  readonly provisions: readonly PaperProvision[];
}

/** The document with attributed brackets, one line for each provision. */
export const plainPaper = (paper: Paper, voice: Voice = ENGLISH): string =>
  paper.provisions
    .map((one) => labelled(one, plain(one.rolling.segments, one.attribution, voice)))
    .join('\n');

/** The document with brackets and nobody's name, one line for each provision. */
export const cleanPaper = (paper: Paper, voice: Voice = ENGLISH): string =>
  paper.provisions.map((one) => labelled(one, clean(one.rolling.segments, voice))).join('\n');

/** A line of a document, led by the label of its provision. */
export const labelled = ({ label }: ProvisionPlace, line: string): string =>
  label === '' ? line : `${label}. ${line}`;
