import {
  type Body,
  type Capacity,
  type Function,
  type ParticipantKind,
  type Status,
} from '@shanyrak/council';

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

/** `GET /me/colleagues`: the persons accredited now to the reader's own delegation, and to no other. */
export interface ColleaguesAnswer {
  readonly colleagues: readonly {
    readonly person: string;
    readonly name: Names;
    readonly function: Function;
  }[];
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

/** `GET /bodies`: the main body first; its languages are those in which it negotiates. */
export interface BodiesAnswer {
  readonly bodies: readonly (Omit<Body, 'names' | 'code'> & {
    readonly prefix: string;
    readonly name: Names;
    readonly isMain: boolean;
    readonly originalLanguage: string;
    readonly languages: readonly string[];
  })[];
}

/** `GET /release`: what is served now. */
export interface ReleaseAnswer {
  readonly client: string | null;
  readonly protocols: readonly number[];
}
