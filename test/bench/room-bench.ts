import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { type Hall } from './hall';
import { type Laid } from './table';

/** How often each thing is done; `rest`: how long the room is left alone, in milliseconds. */
export interface RoomPlan {
  readonly acts: number;
  readonly proposals: number;
  readonly letters: number;
  readonly bursts: number;
  readonly scrolls: number;
  readonly loads: number;
  readonly rest: number;
}

/** What is measured in: the room of the long draft on one screen, and everybody else at the table. */
export interface RoomBench {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly url: string;
  readonly token: string;
  /** The delegation that sits before that screen. */
  readonly own: string;
  readonly hall: Hall;
  readonly laid: Laid;
  /** The address of a draft whose one paragraph of 20,000 characters every Member would have otherwise. */
  readonly longProvision: string;
  readonly plan: RoomPlan;
  readonly say: (words: string) => void;
}
