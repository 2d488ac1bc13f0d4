import {
  type Accredited,
  type DatedBody,
  type DatedSettings,
  type Function,
  type RepresentationRecords,
  type Residence,
} from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';

export interface Person {
  readonly id: string;
  readonly name: { readonly en: string; readonly ru: string };
  readonly title: { readonly en: string; readonly ru: string } | null;
  readonly language: string;
}

interface Sheet {
  readonly delegation: string;
  readonly from: Instant;
  readonly functions: readonly Function[];
}

/** The tables of the council, all of one version. */
export interface CouncilRecords extends RepresentationRecords {
  readonly version: number;
  readonly persons: readonly Person[];
  readonly accreditations: readonly (Accredited & Residence)[];
  readonly sheets: readonly Sheet[];
  readonly bodies: readonly DatedBody[];
  readonly settings: readonly DatedSettings[];
}
