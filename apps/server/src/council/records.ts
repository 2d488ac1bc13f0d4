import { type DatedBody, type Function, type Participant, type Settings } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';

/** From an instant up to, and without, another; null: for ever. */
export interface Dated {
  readonly from: Instant;
  readonly until: Instant | null;
}

export interface Person {
  readonly id: string;
  readonly name: { readonly en: string; readonly ru: string };
  readonly title: { readonly en: string; readonly ru: string } | null;
  readonly language: string;
}

export interface Accredited extends Dated {
  readonly person: string;
  readonly delegation: string;
  readonly function: Function;
}

export interface Office extends Dated {
  readonly office: 'chair' | 'secretariat';
  readonly person: string;
}

interface Sheet {
  readonly delegation: string;
  readonly from: Instant;
  readonly functions: readonly Function[];
}

/** The tables of the council, all of one version. */
export interface CouncilRecords {
  readonly version: number;
  readonly participants: readonly Participant[];
  readonly persons: readonly Person[];
  readonly accreditations: readonly Accredited[];
  readonly offices: readonly Office[];
  readonly sheets: readonly Sheet[];
  readonly bodies: readonly DatedBody[];
  readonly settings: readonly { readonly from: Instant; readonly settings: Partial<Settings> }[];
}
