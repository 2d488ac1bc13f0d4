/** What the story promised did not happen. */
export class Disappointed extends Error {
  override readonly name = 'Disappointed';
}

/** The story goes on only if this holds; `what` says what was expected. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Disappointed(`Expected: ${what}.`);
}
