/** How often a condition that nobody announces is looked at, in milliseconds. */
const BETWEEN_LOOKS = 25;

/**
 * A promise that `watch` fulfils, or that fails after `within` milliseconds saying what was waited
 * for. `watch` answers how to stop watching.
 */
export async function deadline(
  within: number,
  what: () => string,
  watch: (done: () => void) => () => unknown,
): Promise<void> {
  let stop: () => unknown = () => undefined;
  let limit: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((done, fail) => {
      limit = setTimeout(() => fail(new Error(`Waited in vain for: ${what()}`)), within);
      stop = watch(done);
    });
  } finally {
    clearTimeout(limit);
    stop();
  }
}

/** Looks again and again until `condition` holds; throws, saying what was waited for. */
export function eventually(
  condition: () => boolean | Promise<boolean>,
  what: string,
  within = 30_000,
): Promise<void> {
  return deadline(
    within,
    () => what,
    (done) => {
      let over = false;
      const look = async (): Promise<void> => {
        if (over) return;
        const holds = await Promise.resolve(condition()).catch(() => false);
        if (holds) done();
        else if (!over) setTimeout(() => void look(), BETWEEN_LOOKS);
      };
      void look();
      return () => (over = true);
    },
  );
}
