import { Injectable } from '@nestjs/common';
import { type DraftState } from '@shanyrak/draft';
import { type InterimText, interimText } from '@shanyrak/publishing';
import { CLOCK, Council } from '../council/snapshot';
import { problem } from '../platform/problems';
import { Moments } from '../rooms/moments.service';
import { Readers } from '../rooms/readers.service';

/** Texts kept at the most, as they stood when their rounds began; the longest unused goes first. */
const KEPT = 20;

/**
 * Interim texts (domain 2.1): what was put under silence, word for word, whatever has become of the
 * draft since. The Members', the Chair's and the Secretariat's; to everybody else there is none.
 */
@Injectable()
export class InterimTexts {
  /** By the round's id: words that were put never change. */
  private readonly put = new Map<string, DraftState>();

  constructor(
    private readonly readers: Readers,
    private readonly moments: Moments,
    private readonly council: Council,
  ) {}

  /** Throws `not-found` where there is no such round for this person. */
  async of(draft: string, silence: string, person: string): Promise<InterimText> {
    const opened = await this.readers.openDraft(draft, person);
    const now = opened.view.state as DraftState;
    const isMembers = opened.audience === 'members' && opened.view.state.kind === 'draft';
    const round = isMembers ? now.silences.find(({ id }) => id === silence) : undefined;
    if (!round) throw problem('not-found');
    const moment = { seq: round.seq, instant: Infinity };
    const then = this.put.get(silence) ?? (await this.moments.draftAt(opened, person, moment));
    if (!then) throw problem('not-found');
    this.keep(silence, then);
    const council = await this.council.snapshot();
    const { bodies } = council.contextAt(CLOCK, 'system', round.startedAt);
    const body = bodies?.find(({ code }) => code === now.body);
    return interimText(then, now, round, body?.names ?? { [now.originalLanguage]: now.body });
  }

  private keep(silence: string, then: DraftState): void {
    this.put.delete(silence);
    this.put.set(silence, then);
    if (this.put.size > KEPT) this.put.delete(this.put.keys().next().value!);
  }
}

/** Where an interim text stands in the API, in each of its forms after a dot. */
export const interimAddress = (draft: string, silence: string): string =>
  `/api/v1/drafts/${draft}/interim-texts/${silence}`;
