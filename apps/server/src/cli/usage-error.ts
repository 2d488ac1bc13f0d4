/** What the person at the command line asked for cannot be done as asked; the words say how it can. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
