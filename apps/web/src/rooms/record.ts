import { type DraftEvent } from '@shanyrak/draft';
import { type Page as PageOf } from '../live/pages';
import { type DraftLive } from './draft-kind';
import { endOf, grown, NO_PAST, type Past } from './past';

export type Page = PageOf<DraftLive>;

/**
 * The past of a draft as this screen has it: fetched whole when somebody first asks for it, and
 * continued by what the room hears. Where that leaves a gap, the rest is fetched.
 */
export class DraftRecord {
  private past: Past = NO_PAST;
  private reading: Promise<void> | null = null;
  private isBehind = false;
  private isWanted = false;
  private isClosed = false;

  constructor(
    private readonly pageAfter: (since: number) => Promise<Page>,
    private readonly onChange: (past: Past) => void,
  ) {}

  /** Fetches what it lacks; rejects where that cannot be had now. */
  read(): Promise<void> {
    this.isWanted = true;
    this.isBehind = true;
    this.reading ??= this.readOn().finally(() => (this.reading = null));
    return this.reading;
  }

  /** Nobody reads it any more: of what is still being fetched nothing is told. */
  close(): void {
    this.isClosed = true;
  }

  /** The room has heard these. */
  hear(events: readonly DraftEvent[]): void {
    if (!this.isWanted) return;
    const end = endOf(this.past);
    if (events.every(({ seq }) => seq <= end)) return;
    if (!this.take(events)) this.read().catch(() => undefined);
  }

  private async readOn(): Promise<void> {
    while (this.isBehind && !this.isClosed) {
      this.isBehind = false;
      const { seq, events } = await this.pageAfter(endOf(this.past));
      this.take(events);
      if (events.length > 0 && endOf(this.past) < seq) this.isBehind = true;
    }
  }

  private take(events: readonly DraftEvent[]): boolean {
    if (this.isClosed) return false;
    const next = grown(this.past, events);
    if (next === this.past) return false;
    this.past = next;
    this.onChange(next);
    return true;
  }
}
