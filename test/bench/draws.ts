/** Draws that look random and are the same everywhere. */
export class Draws {
  constructor(private seed = 2013) {}

  /** A whole number from 0 up to `below`. */
  draw(below: number): number {
    // Mulberry32: small, fast, and the same everywhere.
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  }

  /** One of these. */
  pick<T>(from: readonly T[]): T {
    return from[this.draw(from.length)]!;
  }
}
