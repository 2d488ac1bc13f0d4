import { type Grade } from '@shanyrak/council';
import {
  type ComparedProvision,
  type DraftEvent,
  type DraftStatus,
  type NumberedView,
  type ObserversView,
  type Silence,
  type StreamState,
  type SubmissionStatus,
  type Texts,
  type Wording,
} from '@shanyrak/draft';
import { type OpenIssue } from '@shanyrak/text';
import { type Presence, type RoomContext } from './live';

/**
 * What HTTP answers about drafts (design 6). Observers never get what Members get with
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
  /** The latest round of silence; null where there was none. */
  readonly silence: Pick<
    Silence,
    'id' | 'symbol' | 'status' | 'startedAt' | 'until' | 'due' | 'endedAt'
  > | null;
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
      /** `sealed`: nobody who spoke is named; the reader's own names come with its context. */
      readonly wording: Wording;
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
      /** The council's clock as this was answered. */
      readonly at: number;
    }
  | {
      readonly audience: 'observers';
      readonly stream: string;
      readonly number: number;
      readonly views: readonly NumberedView[];
    };

/** A moment of a draft: the number of its last event, and its revision then. */
export interface DraftMoment {
  readonly seq: number;
  readonly revision: number;
}

/** What has become of a draft between two moments, in the reading order of the later one. */
export interface ComparisonAnswer {
  readonly from: DraftMoment;
  readonly to: DraftMoment;
  readonly language: string;
  readonly provisions: readonly ComparedProvision[];
}

/** What is not agreed in a draft, in text order. */
export interface OpenIssuesAnswer extends DraftMoment {
  readonly symbol: string;
  readonly language: string;
  readonly issues: readonly OpenIssue[];
}
