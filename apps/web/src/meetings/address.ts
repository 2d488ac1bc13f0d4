import { meetingIdOf } from '@shanyrak/meeting';

/**
 * Where a meeting is found: its symbol is its name, and its address. In an address body and rest are
 * joined by a hyphen, `/meetings/PC-2026-XIV`, since a slash would part them.
 */
export const addressOf = (symbol: string): string =>
  `/meetings/${encodeURIComponent(symbol.replace('/', '-'))}`;

export const wallOf = (symbol: string): string => `${addressOf(symbol)}/wall`;

/** The symbol that an address names. */
export const symbolIn = (part: string): string => part.replace('-', '/');

/** Where HTTP answers for the meeting with this symbol. */
export const pathOf = (symbol: string): string => `/meetings/${meetingIdOf(symbol)}`;
