import { readFileSync } from 'node:fs';
import { type Function } from '@shanyrak/council';
import { type ProvisionKind, type SubmittedProvision, type Texts } from '@shanyrak/draft';
import { digestOfText } from '@shanyrak/kernel';

/**
 * What the players have before them: the demonstration council, the draft that Akrenia hands in, and
 * who wants what of it (practice rule 13: States that exist nowhere else). Read from the product's
 * own assets, so that the story plays what everybody can open.
 */
export interface CastPerson {
  readonly id: string;
  readonly name: { readonly en: string };
  readonly email: string;
  readonly accreditations: readonly { readonly delegation: string; readonly function: Function }[];
}

interface CouncilSheet {
  readonly participants: readonly {
    readonly code: string;
    readonly names: readonly { readonly en: string }[];
    readonly statuses: readonly { readonly status: string }[];
  }[];
  readonly persons: readonly CastPerson[];
  readonly chair: { readonly person: string };
  readonly facilitator: { readonly person: string; readonly delegation: string };
  readonly secretariat: readonly { readonly person: string }[];
}

interface DraftSheet {
  readonly mandate: Texts;
  readonly sponsor: string;
  readonly coSponsors: readonly string[];
  readonly provisions: readonly (SubmittedProvision & { readonly key: string })[];
}

export interface PlannedAmendment {
  readonly key: string;
  readonly by: string;
  readonly provision: string;
  readonly kind: 'replace' | 'insert' | 'delete';
  readonly text?: string;
  readonly rationale?: string;
  readonly provisionKind?: ProvisionKind;
  readonly depth?: number;
  readonly coSponsors?: readonly string[];
  readonly supports?: readonly string[];
  readonly opposes?: readonly string[];
  readonly reserves?: readonly string[];
}

export interface PlannedCompromise {
  readonly key: string;
  readonly provision: string;
  readonly text: string;
  readonly settles: readonly string[];
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(`apps/server/assets/demonstration/${name}.json`, 'utf8')) as T;

export const council = read<CouncilSheet>('council');
export const draft = read<DraftSheet>('draft');
export const { amendments, compromises } = read<{
  readonly amendments: readonly PlannedAmendment[];
  readonly compromises: readonly PlannedCompromise[];
}>('negotiation');

/** Codes of the Members, in the order of the roster. */
export const members: readonly string[] = council.participants
  .filter(({ statuses }) => statuses.at(-1)?.status === 'MEMBER')
  .map(({ code }) => code);

export const nameOf = (code: string): string =>
  council.participants.find((one) => one.code === code)?.names.at(-1)?.en ?? code;

export const person = (id: string): CastPerson =>
  council.persons.find((one) => one.id === id) ?? fail(`nobody is ${id}`);

export const holder = (delegation: string, held: Function): CastPerson =>
  council.persons.find(({ accreditations }) =>
    accreditations.some((one) => one.delegation === delegation && one.function === held),
  ) ?? fail(`${delegation} has no ${held}`);

export const planned = (key: string): PlannedAmendment =>
  amendments.find((one) => one.key === key) ?? fail(`nobody proposes ${key}`);

/** A command's id by what it is for, so that every telling names the same things alike. */
export function idOf(what: string): string {
  const hex = digestOfText(`the story: ${what}`);
  const part = (from: number, to: number): string => hex.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-5${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
}

function fail(what: string): never {
  throw new Error(`The demonstration has changed: ${what}.`);
}
