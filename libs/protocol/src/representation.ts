import {
  type ChangeKind,
  type Citation,
  type CouncilChange,
  type CredentialsReceived,
  type DeclaredDays,
  type Function,
  type MembershipFacts,
  type MembershipStatus,
  type ParticipantKind,
  type PreparedState,
  type SeatEffects,
  type SeatState,
  type Settings,
  type Status,
} from '@shanyrak/council';
import { type Refusal } from '@shanyrak/kernel';
import { type Names } from './council';

/** What HTTP says of who represents whom, and how two officers change it (practice rule 11). */
export interface AccreditedPerson {
  readonly person: string;
  readonly name: Names;
  readonly title: Names | null;
  readonly function: Function;
  readonly from: number;
  readonly until: number | null;
  readonly resident: boolean;
  /** "Resident in Moscow", for whoever is not resident. */
  readonly residence: Names | null;
  readonly presentedAt: number | null;
}

export interface DelegationView {
  readonly code: string;
  readonly kind: ParticipantKind;
  readonly name: Names;
  readonly formalName: Names;
  /** From which rights follow; null for an applicant, and for whoever has withdrawn. */
  readonly status: Status | null;
  readonly membership: MembershipStatus;
  readonly facts: MembershipFacts | null;
  readonly seat: SeatState;
  /** What a decision says of a contested seat, and which. */
  readonly contested: { readonly effects: SeatEffects; readonly cites: string } | null;
  /** Heads first. */
  readonly people: readonly AccreditedPerson[];
}

export interface ChairmanshipTerm {
  /** The body's code. */
  readonly body: string;
  readonly delegation: string;
  readonly from: number;
  readonly until: number | null;
}

export interface PresidingPerson {
  readonly body: string;
  readonly person: string;
  readonly name: Names;
  readonly acting: boolean;
  readonly from: number;
  readonly until: number | null;
}

/** `GET /council`: who takes part, who speaks for whom, who presides, at an instant. */
export interface CouncilAnswer {
  readonly at: number;
  /** The code of the main body. */
  readonly main: string;
  readonly terms: readonly ChairmanshipTerm[];
  /** Who has the rights of the Chair now, body by body. */
  readonly presiding: readonly PresidingPerson[];
  readonly delegations: readonly DelegationView[];
}

/** A change that counts, or will from its date, as it is told to all. */
export interface Announcement {
  readonly id: number;
  /** When it was confirmed, or made by the delegation itself. */
  readonly at: number;
  readonly kind: ChangeKind | 'delegation.accredit' | 'delegation.end';
  readonly delegation: string | null;
  readonly person: Names | null;
  readonly function: Function | null;
  /** The code of a body. */
  readonly body: string | null;
  readonly status: MembershipStatus | null;
  readonly effects: SeatEffects | null;
  readonly from: number;
  readonly until: number | null;
  /** The symbol of the document, and its day. */
  readonly cites: string;
}

/** `GET /council/announcements`: the newest first; `before` is the id from which to read on. */
export interface AnnouncementsAnswer {
  readonly announcements: readonly Announcement[];
  readonly before: number | null;
}

/** A change as an officer asks for it: of a new person the id is the server's to give. */
export type RequestedChange =
  | Exclude<CouncilChange, CredentialsReceived>
  | (Omit<CredentialsReceived, 'person'> & { readonly person: string | null });

/** `POST /council/prepared`. */
export interface PrepareRequest {
  readonly change: RequestedChange;
  readonly cited: Citation;
}

export interface PreparedView {
  readonly id: string;
  readonly change: CouncilChange;
  readonly cited: Citation;
  readonly state: PreparedState;
  readonly preparedBy: Names;
  readonly preparedAt: number;
  readonly endedBy: Names | null;
  readonly endedAt: number | null;
  /** The reader prepared it, so that another officer confirms it. */
  readonly mine: boolean;
  /** The person whom the change concerns. */
  readonly person: Names | null;
}

/** `GET /council/prepared`: what waits for a second officer, the oldest first; then what was settled lately. */
export interface PreparedAnswer {
  readonly prepared: readonly PreparedView[];
}

/** `GET /delegation`: one's own delegation, for its own people. */
export interface OwnDelegationAnswer {
  readonly delegation: string;
  readonly people: readonly (AccreditedPerson & {
    /** The delegation's own to end; the others go through the Secretariat. */
    readonly own: boolean;
  })[];
  readonly sheet: readonly Function[];
  /** Functions that a delegation gives by itself, and to how many people. */
  readonly functions: readonly Function[];
  readonly limit: number;
  readonly count: number;
  /** Why the reader may change nothing of this; null for whoever the sheet authorises. */
  readonly refusal: Refusal | null;
}

/** The delegation's own note. */
export interface OwnNote {
  readonly symbol: string;
  readonly dated: string;
}

/** `POST /delegation/people`. */
export interface OwnPersonRequest {
  /** One who has been of this delegation before; null for somebody new, who is named. */
  readonly person: string | null;
  readonly named: { readonly name: Names; readonly title: Names | null } | null;
  readonly function: Function;
  readonly until: number | null;
  readonly note: OwnNote;
}

/** What a delegation has declared of its mission and its capital; nulls where it has not. */
export interface DelegationDays extends DeclaredDays {
  readonly code: string;
  readonly status: Status;
  readonly declaredAt: number | null;
}

/** `GET /council/closed-days`: of everybody at the table, in the council's own order; and the host's. */
export interface ClosedDaysAnswer {
  readonly publicHolidays: Settings['publicHolidays'];
  readonly delegations: readonly DelegationDays[];
}
