import { Injectable } from '@nestjs/common';
import {
  compared,
  type ComparedProvision,
  type DraftState,
  type ProvisionPair,
  provisionPairs,
} from '@shanyrak/draft';
import { type ComparisonAnswer, type DraftMoment } from '@shanyrak/protocol';
import { type TrackedSpan } from '@shanyrak/text';
import { problem } from '../platform/problems';
import { Words } from '../words';
import { momentOf, Moments } from './moments.service';
import { type Opened } from './readers.service';
import { draftFor } from './rolling-text.service';

/** Two moments as they are written in an address; `to` is now where it is missing. */
interface Asked {
  readonly lang?: string | undefined;
  readonly from: string;
  readonly to?: string | undefined;
}

/** What has become of a draft between two moments: by provisions, and then by words. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly moments: Moments,
    private readonly words: Words,
  ) {}

  /** Throws `not-found` for whom there is no rolling text, `bad-request` for moments in no order. */
  async of(
    opened: Opened,
    person: string,
    asked: Asked,
  ): Promise<ComparisonAnswer & { readonly symbol: string }> {
    const { draft, language } = draftFor(opened, asked.lang);
    const from = momentOf(asked.from, 'from');
    const to = asked.to === undefined ? null : momentOf(asked.to, 'to');
    const earlier = await this.moments.draftSinceCirculation(opened, person, from);
    const later = to ? await this.moments.draftSinceCirculation(opened, person, to) : draft;
    if (earlier.seq > later.seq)
      throw problem('bad-request', { errors: ['from must not come after to'] });
    const provisions: ComparedProvision[] = [];
    for (const pair of provisionPairs(earlier, later, language))
      provisions.push(compared(pair, await this.spansOf(pair)));
    const { symbol } = draft;
    return { from: momentIn(earlier), to: momentIn(later), language, symbol, provisions };
  }

  private async spansOf(pair: ProvisionPair): Promise<TrackedSpan[]> {
    if (pair.changed) return this.words.track(pair);
    return pair.after ? [{ change: 'kept', text: pair.after }] : [];
  }
}

function momentIn({ seq, revision }: DraftState): DraftMoment {
  return { seq, revision };
}
