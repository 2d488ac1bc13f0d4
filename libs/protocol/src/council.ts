import { type Capacity, type Function, type ParticipantKind, type Status } from '@shanyrak/council';

/** What HTTP answers about the council and whoever asks (design 6). */
export interface Names {
  readonly en: string;
  readonly ru: string;
}

/** `GET /me`. */
export interface MeAnswer {
  readonly person: string;
  readonly name: Names;
  readonly title: Names | null;
  readonly language: 'en' | 'ru';
  readonly at: number;
  readonly accreditations: readonly {
    readonly delegation: string;
    readonly name: Names;
    readonly function: Function;
    readonly status: Status | null;
  }[];
  readonly offices: readonly ('chair' | 'secretariat')[];
  readonly capacities: readonly Capacity[];
}

/** `GET /participants`: Members and observers, in the council's own order. */
export interface ParticipantsAnswer {
  readonly at: number;
  readonly participants: readonly {
    readonly code: string;
    readonly kind: ParticipantKind;
    readonly status: Status;
    readonly name: Names;
    readonly formalName: Names;
  }[];
}

/** `GET /demonstration`: the seats that one may take, where this is the demonstration council. */
export interface DemonstrationAnswer {
  readonly council: Names;
  readonly delegations: Readonly<Record<string, Names>>;
  readonly seats: readonly DemonstrationSeat[];
}

export interface DemonstrationSeat {
  readonly person: string;
  readonly name: Names;
  readonly title: Names | null;
  readonly kind: 'member' | 'observer' | 'chair' | 'facilitator' | 'secretariat';
  readonly delegation: string | null;
  readonly function: Function | null;
}

/** `GET /release`: what is served now. */
export interface ReleaseAnswer {
  readonly client: string | null;
  readonly protocols: readonly number[];
}
