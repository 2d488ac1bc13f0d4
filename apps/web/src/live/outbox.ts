import { type CommandFrame } from '@shanyrak/protocol';

/**
 * Own acts that have not been answered, kept over a reload of the page by this window alone. After a
 * reload they are shown, and sent again only when their sender says so: the text may have moved.
 * Whoever takes another seat in this window finds nothing of them.
 */
export interface Outbox {
  put(command: CommandFrame): void;
  drop(id: string): void;
  /** What is left from before. */
  left(): readonly CommandFrame[];
}

export function sessionOutbox(person: string, stream: string): Outbox {
  const key = `shanyrak.outbox.${person}.${stream}`;
  const read = (): CommandFrame[] => {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? '[]') as CommandFrame[];
    } catch {
      return [];
    }
  };
  const write = (commands: readonly CommandFrame[]): void => {
    if (commands.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(commands));
  };
  return {
    put: (command) => write([...read().filter(({ id }) => id !== command.id), command]),
    drop: (id) => {
      const kept = read();
      if (kept.some((one) => one.id === id)) write(kept.filter((one) => one.id !== id));
    },
    left: read,
  };
}
