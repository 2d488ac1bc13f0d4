import { Injectable } from '@nestjs/common';
import { type DraftEvent, evolve, type StreamState } from '@shanyrak/draft';
import { type RoomEvent } from '@shanyrak/protocol';
import { Ledger } from '../ledger/ledger';

/** Events read from the log at once. */
const PAGE = 1_000;

/** The past of a stream, played again from its log: nothing else keeps old states. */
@Injectable()
export class History {
  constructor(private readonly ledger: Ledger) {}

  /** The state of a draft before the first event that `until` turns down; null where that is the very first. */
  async stateUntil(
    stream: string,
    until: (event: DraftEvent) => boolean,
  ): Promise<StreamState | null> {
    let state: StreamState | null = null;
    for await (const one of this.eventsOf(stream)) {
      const event = one as DraftEvent;
      if (!until(event)) return state;
      state = evolve(state, event);
    }
    return state;
  }

  /** Every event of a stream in order, read page by page. */
  async *eventsOf(stream: string): AsyncGenerator<RoomEvent> {
    let since = 0;
    for (;;) {
      const page = await this.ledger.events(stream, since, PAGE);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      since = last.seq;
    }
  }
}
