import { type Rebaser, type ThreeTexts } from '@shanyrak/draft';
import { rebase, type Rebase } from '@shanyrak/text';
import { AT_ONCE, weightOf, type Words } from '../words';

/**
 * The rebases of one group of commands (decision 7). The rule asks for them while the stream is
 * locked; what is more than a little work is not done then. It is noted, the lock is given back, the
 * work is done beside the event loop, and the group is decided anew: by the rule itself, on whatever
 * it finds under the new lock. A rebase is known by its three texts, so one that was made for words
 * which have changed meanwhile is never found.
 */
export class Rebases {
  private readonly made = new Map<string, Map<string, Map<string, Rebase>>>();
  private lacking: ThreeTexts[] = [];
  /** Characters worked on since the group was last begun. */
  private weight = 0;

  constructor(private readonly words: Words) {}

  /** Whether the rule was put off: what it answered counts for nothing. */
  get areLacking(): boolean {
    return this.lacking.length > 0;
  }

  /** For a rule under the lock. */
  readonly atHand: Rebaser = (texts) => {
    const known = this.made.get(texts.pending)?.get(texts.adopted)?.get(texts.base);
    if (known) return known;
    this.weight += weightOf('rebase', texts);
    if (this.weight <= AT_ONCE) return rebase({ ...texts });
    this.lacking.push(texts);
    return { outcome: 'conflict', readings: [] };
  };

  /** For a rule that must not be put off any longer. */
  readonly inPlace: Rebaser = (texts) =>
    this.made.get(texts.pending)?.get(texts.adopted)?.get(texts.base) ?? rebase({ ...texts });

  /** Makes what was lacking. */
  async make(): Promise<void> {
    const { lacking } = this;
    [this.lacking, this.weight] = [[], 0];
    await Promise.all(
      lacking.map(async (texts) => this.keep(texts, await this.words.rebase(texts))),
    );
  }

  private keep({ base, adopted, pending }: ThreeTexts, fate: Rebase): void {
    const beside = this.made.get(pending) ?? new Map<string, Map<string, Rebase>>();
    const against = beside.get(adopted) ?? new Map<string, Rebase>();
    this.made.set(pending, beside.set(adopted, against.set(base, fate)));
  }
}
