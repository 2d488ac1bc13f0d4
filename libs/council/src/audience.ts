/**
 * Who may see a stream. An audience is a set of delegations, with the Chair and the Secretariat in
 * it or not, and belongs to the whole stream, never to one event (design 5, practice rule 7). All
 * Members are one such set: it follows the roster, so that a Member admitted today reads today.
 */
export interface Audience {
  /** `members`: every delegation that is a Member at the instant of reading. Else the codes, sorted. */
  readonly delegations: 'members' | readonly string[];
  readonly chair: boolean;
  readonly secretariat: boolean;
}

/** FORMAL is kept for ever, INFORMAL is erased by rule, PRIVATE is a delegation's own (practice rule 6). */
export const GRADES = ['FORMAL', 'INFORMAL', 'PRIVATE'] as const;
export type Grade = (typeof GRADES)[number];

export const ALL_MEMBERS: Audience = { delegations: 'members', chair: true, secretariat: true };

/** What is known of a reader at the instant of reading. */
export interface Reader {
  readonly delegation: string | null;
  /** The delegation's status at this instant is that of a Member. */
  readonly member: boolean;
  readonly chair: boolean;
  readonly secretariat: boolean;
}

/** Whoever reads what is the council's own: a Member, the Chair, the Secretariat; others read what is opened or published. */
export const isOfTheCouncil = ({ member, chair, secretariat }: Reader): boolean =>
  member || chair || secretariat;

/** Whether a reader belongs to an audience. What one may not see does not exist: the caller answers "not found". */
export function belongsTo(audience: Audience, reader: Reader): boolean {
  if (audience.chair && reader.chair) return true;
  if (audience.secretariat && reader.secretariat) return true;
  if (reader.delegation === null) return false;
  return audience.delegations === 'members'
    ? reader.member
    : audience.delegations.includes(reader.delegation);
}
