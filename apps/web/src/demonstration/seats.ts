import { type DemonstrationAnswer, type DemonstrationSeat } from '@shanyrak/protocol';
import { type Language } from '../platform/language';

/** A seat with what it is called and found by. */
export interface Seat extends DemonstrationSeat {
  /** The State or organization, in the reader's language; empty for whoever serves the whole Council. */
  readonly of: string;
  readonly words: string;
}

export interface Delegation {
  readonly code: string;
  readonly name: string;
  /** Head and adviser: where most people begin. */
  readonly first: readonly Seat[];
  readonly more: readonly Seat[];
}

export interface Table {
  readonly presiding: readonly Seat[];
  readonly secretariat: readonly Seat[];
  readonly members: readonly Delegation[];
  readonly observers: readonly Delegation[];
}

const LANGUAGES: readonly Language[] = ['en', 'ru'];
const FIRST: readonly DemonstrationSeat['function'][] = ['head', 'charge', 'adviser'];

/** All seats as the page shows them: delegations by their names in the reader's alphabet. */
export function tableOf(
  { seats, delegations }: DemonstrationAnswer,
  language: Language,
  functionWords: (seat: DemonstrationSeat) => string,
): Table {
  const named = seats.map((seat): Seat => {
    const names = seat.delegation === null ? undefined : delegations[seat.delegation];
    const own = LANGUAGES.flatMap((one) => [seat.name[one], seat.title?.[one]]);
    // Whoever presides is found by the office: the name of the State is its delegation's.
    const state = isDelegate(seat) && [seat.delegation, ...LANGUAGES.map((one) => names?.[one])];
    return {
      ...seat,
      of: names?.[language] ?? '',
      words: plain([...(state || []), functionWords(seat), ...own].filter(Boolean).join(' ')),
    };
  });
  const of = (...kinds: readonly DemonstrationSeat['kind'][]) =>
    named.filter(({ kind }) => kinds.includes(kind));
  return {
    presiding: of('chair', 'facilitator'),
    secretariat: of('secretariat'),
    members: delegationsOf(of('member'), language),
    observers: delegationsOf(of('observer'), language),
  };
}

const isDelegate = ({ kind }: DemonstrationSeat): boolean =>
  kind === 'member' || kind === 'observer';

function delegationsOf(seats: readonly Seat[], language: Language): Delegation[] {
  const byCode = new Map<string, Seat[]>();
  for (const seat of seats) {
    const code = seat.delegation ?? '';
    byCode.set(code, [...(byCode.get(code) ?? []), seat]);
  }
  const letters = new Intl.Collator(language);
  return [...byCode]
    .map(([code, all]): Delegation => {
      const first = all.filter((seat) => FIRST.includes(seat.function));
      const more = all.filter((seat) => !first.includes(seat));
      return { code, name: all[0]!.of, first, more };
    })
    .sort((one, other) => letters.compare(one.name, other.name));
}

/** What is left of the table by what was typed: each typed word begins a word of the seat. */
export function found(table: Table, typed: string): Table {
  const wanted = plain(typed).split(' ').filter(Boolean);
  if (wanted.length === 0) return table;
  const fits = ({ words }: Seat): boolean =>
    wanted.every((word) => words.startsWith(word) || words.includes(` ${word}`));
  const among = (delegations: readonly Delegation[]): Delegation[] =>
    delegations
      .map((one) => ({ ...one, first: one.first.filter(fits), more: one.more.filter(fits) }))
      .filter(({ first, more }) => first.length + more.length > 0);
  return {
    presiding: table.presiding.filter(fits),
    secretariat: table.secretariat.filter(fits),
    members: among(table.members),
    observers: among(table.observers),
  };
}

/** In the order in which they stand on the page. */
export function seatsOf({ presiding, secretariat, members, observers }: Table): Seat[] {
  const delegates = [...members, ...observers].flatMap(({ first, more }) => [...first, ...more]);
  return [...presiding, ...secretariat, ...delegates];
}

/** Letters without their marks, words with one blank between them. */
function plain(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
