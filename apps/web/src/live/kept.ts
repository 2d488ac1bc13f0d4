/**
 * What one is writing and has not sent. It stays in this window's own storage, over a reload and a
 * lost connection, and goes nowhere else: unsent words never leave the browser (practice rule 8).
 */

/** Where what a person writes in a stream is kept, by its name. */
export const keyOf = (person: string, stream: string, name: string): string =>
  `shanyrak.unsent.${person}.${stream} ${name}`;

/** What is kept under a key, if anything. */
export function kept<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Names of what this person has begun to write in a stream: after a reload it is opened again. */
export function begunIn(person: string, stream: string): readonly string[] {
  const prefix = keyOf(person, stream, '');
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

const SENT = 'shanyrak.sent.';

/** Words that are on their way as this command: they are kept until the server has taken them. */
export function wasSent(command: string, key: string, unsent: object): void {
  sessionStorage.setItem(SENT + command, JSON.stringify({ key, unsent }));
  sessionStorage.removeItem(key);
}

/** The command was taken: its words stand in the record. */
export function wasTaken(command: string): void {
  sessionStorage.removeItem(SENT + command);
}

/** The command was refused: its words are unsent again, unless others have been begun meanwhile. */
export function cameBack(command: string): void {
  const sent = sessionStorage.getItem(SENT + command);
  if (sent === null) return;
  const { key, unsent } = JSON.parse(sent) as { key: string; unsent: object };
  if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, JSON.stringify(unsent));
  sessionStorage.removeItem(SENT + command);
}
