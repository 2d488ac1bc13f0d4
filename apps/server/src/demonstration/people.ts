import { type SeatedPersons } from '../council/install.service';
import { readJsonAsset } from '../platform/assets';

interface Names {
  readonly en: string;
  readonly ru: string;
}

/** The demonstration council as its file names it: fictional States and persons (practice rule 13). */
export interface People extends SeatedPersons {
  readonly name: Names;
  /** Who holds the pen of the draft on the table, and the delegation that lends the person. */
  readonly facilitator: { readonly person: string; readonly delegation: string };
}

export function demonstrationPeople(): People {
  return readJsonAsset('demonstration', 'council.json') as People;
}

/** The person's id. */
export function headOf({ persons }: People, delegation: string): string {
  const head = persons.find(({ accreditations }) =>
    accreditations.some((one) => one.delegation === delegation && one.function === 'head'),
  );
  if (!head) throw new Error(`The demonstration’s ${delegation} has no head of delegation.`);
  return head.id;
}

/** Who registers and circulates. */
export function officerOf({ secretariat }: People): string {
  return secretariat[1]?.person ?? secretariat[0]!.person;
}
