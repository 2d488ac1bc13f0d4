import { uuidNamed } from '@shanyrak/kernel';
import { numberOf, romanOf } from './roman';

/**
 * The symbol of a meeting, `PC/2026-XIV`: the body, the year in the host city, and which of the
 * body's meetings in that year it is (domain 1.6). The symbol is the meeting's name in every paper,
 * so the stream of a meeting is named after it: no two meetings can bear one symbol.
 */
export interface MeetingSymbol {
  /** The code of the body. */
  readonly body: string;
  readonly year: number;
  /** Counted from 1. */
  readonly ordinal: number;
}

const SYMBOL = /^(?<body>[A-Z]{1,10})\/(?<year>\d{4})-(?<ordinal>[IVXLC]{1,12})$/;

/** The parts of a symbol, or null where it is none: each meeting has one spelling. */
export function parseSymbol(symbol: string): MeetingSymbol | null {
  const parts = SYMBOL.exec(symbol)?.groups;
  const ordinal = parts ? numberOf(parts['ordinal']!) : null;
  if (!parts || ordinal === null) return null;
  return { body: parts['body']!, year: Number(parts['year']), ordinal };
}

export function formatSymbol({ body, year, ordinal }: MeetingSymbol): string {
  return `${body}/${String(year).padStart(4, '0')}-${romanOf(ordinal)}`;
}

/** The UUID of the stream of the meeting with this symbol. */
export function meetingIdOf(symbol: string): string {
  return uuidNamed({ meeting: symbol });
}

/** The UUID of the draft of a meeting's minutes, by that of the meeting: each has one. */
export function minutesIdOf(meeting: string): string {
  return uuidNamed({ minutes: meeting });
}
