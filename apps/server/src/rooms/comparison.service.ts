import { Injectable } from '@nestjs/common';
import { type DraftState, type ProvisionPair, provisionPairs } from '@shanyrak/draft';
import { type ComparisonAnswer, type DraftMoment } from '@shanyrak/protocol';
import { problem } from '../platform/problems';
import { momentOf, Moments } from './moments.service';
import { type Opened } from './readers.service';
import { draftFor } from './rolling-text.service';

/** Two moments as they are written in an address; `to` is now where it is missing. */
interface Asked {
  readonly lang?: string | undefined;
  readonly from: string;
  readonly to?: string | undefined;
}

/** Two moments of a draft side by side, their words not yet compared. */
export interface Compared extends Omit<ComparisonAnswer, 'provisions'> {
  readonly symbol: string;
  readonly pairs: readonly ProvisionPair[];
}

/** What has become of a draft between two moments: by provisions, and then by words. */
@Injectable()
export class Comparisons {
  constructor(private readonly moments: Moments) {}

  /** Throws `not-found` for whom there is no rolling text, `bad-request` for moments in no order. */
  async of(opened: Opened, person: string, asked: Asked): Promise<Compared> {
    const { draft, language } = draftFor(opened, asked.lang);
    const { view } = opened;
    const from = momentOf(asked.from, 'from');
    const to = asked.to === undefined ? null : momentOf(asked.to, 'to');
    const earlier = await this.moments.draftSinceCirculation(view, person, from);
    const later = to ? await this.moments.draftSinceCirculation(view, person, to) : draft;
    if (earlier.seq > later.seq)
      throw problem('bad-request', { errors: ['from must not come after to'] });
    return {
      ...{ from: momentIn(earlier), to: momentIn(later), language, symbol: draft.symbol },
      pairs: provisionPairs(earlier, later, language),
    };
  }
}

function momentIn({ seq, revision }: DraftState): DraftMoment {
  return { seq, revision };
}
