import { type DraftState, type Silence } from './state';

/** The round that runs; null where the text is under no silence. */
export function runningSilence({ silences }: Pick<DraftState, 'silences'>): Silence | null {
  const latest = silences.at(-1);
  return latest?.status === 'RUNNING' ? latest : null;
}

/** Whether a symbol is that of a round, `PC.SIL/3/26`, where a decision names what adopted it. */
export const isSilenceSymbol = (symbol: string): boolean => /^[A-Z]+\.SIL\//.test(symbol);

/** The rounds with the running one changed; the same list where none runs. */
export function endedAs(
  silences: readonly Silence[],
  change: Partial<Silence>,
): readonly Silence[] {
  const running = runningSilence({ silences });
  return running ? [...silences.slice(0, -1), { ...running, ...change }] : silences;
}
