/**
 * Who has been shown round in this browser, by person: the tour begins by itself once. In the
 * demonstration one reader sits in many seats, and is shown round in the first of them.
 */
const KEPT = 'shanyrak.shownRound';
/** Stands for everybody: on a machine where nobody is to be shown round. */
const EVERYBODY = '*';

export function wasShownRound(whose: string): boolean {
  const seen = read();
  return seen.includes(whose) || seen.includes(EVERYBODY);
}

export function noteShownRound(whose: string): void {
  if (!wasShownRound(whose)) localStorage.setItem(KEPT, JSON.stringify([...read(), whose]));
}

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}
