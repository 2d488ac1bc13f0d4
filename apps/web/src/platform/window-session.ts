/**
 * Whose seat this window holds. In the demonstration each window holds its own, by a token in its
 * session storage, which no other window reads; elsewhere the browser's cookie says it, and no script
 * ever sees that one (design 5).
 */
const TOKEN = 'shanyrak.token';

export function windowToken(): string | null {
  return sessionStorage.getItem(TOKEN);
}

export function holdToken(token: string): void {
  sessionStorage.setItem(TOKEN, token);
}

export function dropToken(): void {
  sessionStorage.removeItem(TOKEN);
}

/**
 * The person whom this page shows. Every request and every socket names them, and the server refuses
 * what would be another's: when somebody else signs in in this browser, no act of ours becomes theirs.
 */
let person: string | null = null;

export const shownPerson = (): string | null => person;

export function showsPerson(now: string | null): void {
  person = now;
}

/** What a request carries to say whose it is; of the session nothing where the cookie speaks. */
export function credentials(): Record<string, string> {
  const token = windowToken();
  return {
    ...(token !== null && { Authorization: `Bearer ${token}` }),
    ...(person !== null && { 'Shanyrak-Person': person }),
  };
}
