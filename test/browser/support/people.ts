import { readFileSync } from 'node:fs';
import { type Language } from './screen';

/** The invented people of the demonstration council, as its file names them (practice rule 13). */
type InBoth = Readonly<Record<Language, string>>;

export interface Person {
  readonly name: InBoth;
  readonly email: string;
  /** The State or organization for which one speaks; null for officers of the Secretariat. */
  readonly delegation: InBoth | null;
}

interface CouncilFile {
  readonly participants: readonly { readonly code: string; readonly names: readonly InBoth[] }[];
  readonly persons: readonly {
    readonly name: InBoth;
    readonly email: string;
    readonly accreditations: readonly { readonly delegation: string }[];
  }[];
}

const council = JSON.parse(
  readFileSync('apps/server/assets/demonstration/council.json', 'utf8'),
) as CouncilFile;

function personAt(email: string): Person {
  const found = council.persons.find((one) => one.email === email);
  if (!found) throw new Error(`Nobody in the demonstration council has the address ${email}.`);
  const code = found.accreditations[0]?.delegation;
  const delegation = council.participants.find((one) => one.code === code)?.names[0] ?? null;
  return { name: found.name, email, delegation };
}

export const PEOPLE = {
  akrenia: personAt('head@xak.example'),
  akreniasAdviser: personAt('adviser@xak.example'),
  belvara: personAt('head@xbe.example'),
  chair: personAt('chair@council.example'),
  facilitator: personAt('facilitator@council.example'),
  observer: personAt('observer@xca.example'),
  documents: personAt('documents@secretariat.example'),
  conference: personAt('conference@secretariat.example'),
} as const;

/** Everybody has the same one. */
export const PASSWORD = 'shanyrak';
