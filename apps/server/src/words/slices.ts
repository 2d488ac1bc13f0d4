/** How long a slice lasts, in milliseconds. */
const SLICE = 4;

/**
 * Long work cut into slices, so that the event loop comes round to everybody else in between. There is
 * one slice at a time for the whole process, whoever works in it: two long tasks take turns instead
 * of each holding the loop for a slice of its own.
 */
export class Slices {
  private endsAt = 0;
  private readonly waiting: (() => void)[] = [];

  /** `elapsed`: milliseconds on a clock that never goes back. */
  constructor(private readonly elapsed: () => number = () => performance.now()) {}

  /** Before each piece of work: resolves at once within a slice, else when a new one begins. */
  async turn(): Promise<void> {
    if (this.waiting.length === 0 && this.elapsed() < this.endsAt) return;
    await new Promise<void>((begin) => {
      this.waiting.push(begin);
      if (this.waiting.length === 1) setImmediate(this.next);
    });
  }

  private readonly next = (): void => {
    this.endsAt = this.elapsed() + SLICE;
    this.waiting.shift()!();
    if (this.waiting.length > 0) setImmediate(this.next);
  };
}
