import { type Grade } from '@shanyrak/council';
import {
  type DraftEvent,
  type DraftState,
  type DraftStatus,
  type NumberedView,
  type ObserversView,
  type ProvisionKind,
  type StreamState,
  type SubmissionStatus,
  type Texts,
} from '@shanyrak/draft';
import { type Presence, type RoomContext } from './live';

/**
 * What HTTP answers about drafts and decisions (design 6). Observers never get what Members get with
 * something left out, but answers of their own shape, made from views.
 */

/** A draft in the list of those who belong to its audience; a submission until its circulation. */
export interface DraftSummary {
  readonly id: string;
  readonly stream: string;
  readonly kind: 'draft' | 'submission';
  readonly symbol: string | null;
  readonly title: Texts;
  readonly status: DraftStatus | SubmissionStatus;
  readonly sponsor: string;
  readonly revision: number;
  readonly decision: string | null;
  readonly seq: number;
  readonly at: number;
}

/** A draft that the Chair has opened to observers, in their list. */
export type ObservedSummary = Pick<
  DraftSummary,
  'id' | 'stream' | 'symbol' | 'title' | 'status' | 'revision' | 'decision'
>;

export type StateAnswer =
  | {
      readonly audience: 'members';
      readonly stream: string;
      readonly grade: Grade;
      readonly seq: number;
      readonly state: StreamState;
    }
  | {
      readonly audience: 'observers';
      readonly stream: string;
      readonly number: number;
      readonly view: ObserversView | null;
    };

export type EventsAnswer =
  | {
      readonly audience: 'members';
      readonly stream: string;
      /** The stream's last number when this was answered; the events may end before it. */
      readonly seq: number;
      readonly events: readonly DraftEvent[];
      /** As a socket would be told them: what the reader's own rules need, and who sits at the table. */
      readonly context: RoomContext;
      readonly presence: Presence;
    }
  | {
      readonly audience: 'observers';
      readonly stream: string;
      readonly number: number;
      readonly views: readonly NumberedView[];
    };

/** A decision as its Members read it: nothing of how it came about (practice rule 5). */
export interface DecisionSummary {
  readonly symbol: string;
  readonly number: number;
  readonly title: Texts;
  readonly adoptedAt: number;
  readonly meeting: string;
  readonly digest: string;
}

export interface DecisionAnswer extends DecisionSummary {
  readonly distribution: 'MEMBERS';
  readonly originalLanguage: string;
  readonly languages: readonly string[];
  readonly body: Texts;
  /** Member → its name in force when the decision was adopted. */
  readonly members: Readonly<Record<string, Texts>>;
  readonly provisions: readonly {
    readonly id: string;
    readonly kind: ProvisionKind;
    readonly depth: number;
    readonly label: string;
    readonly text: DraftState['provisions'][string]['text'];
  }[];
}
