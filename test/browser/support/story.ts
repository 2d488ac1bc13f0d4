/**
 * A story is told sentence by sentence, each a test of its own on what the ones before have done.
 * Where one is not true, those after it are not tried: they would wait for what cannot come.
 */
export function story(): (sentence: string, happens: () => Promise<void> | void) => void {
  let untrue: string | null = null;
  return (sentence, happens) =>
    it(sentence, async () => {
      if (untrue !== null) throw new Error(`Not tried, after: ${untrue}`);
      untrue = sentence;
      await happens();
      untrue = null;
    });
}
