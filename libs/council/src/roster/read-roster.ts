import { periodOf } from './astana';
import { countsFrom, type DatedPoint } from './dated-point';
import {
  type DatedName,
  type Participant,
  PARTICIPANT_KINDS,
  type MembershipFacts,
  MEMBERSHIP_STATUSES,
  type StatusInterval,
} from './participant';

/**
 * A roster as it comes from a file or a column of the database. It decides who may object, so
 * nothing is guessed and nothing passed over: the first thing that is not as it must be is refused
 * with the participant and the field.
 */
export class RosterError extends Error {
  constructor(
    readonly participant: string,
    readonly field: string,
    readonly problem: string,
  ) {
    super(`Roster, participant ${participant}, ${field}: ${problem}.`);
    this.name = 'RosterError';
  }
}

/** Where in the roster one is reading, for the message. */
class Place {
  constructor(
    readonly participant: string,
    readonly field: string,
  ) {}

  at(part: string | number): Place {
    const field = typeof part === 'number' ? `${this.field}[${part}]` : `${this.field}.${part}`;
    return new Place(this.participant, this.field === '' ? String(part) : field);
  }

  refuse(problem: string): never {
    throw new RosterError(this.participant, this.field, problem);
  }
}

type Fields = Readonly<Record<string, unknown>>;

const CODE = /^[A-Z]{2,10}$/;

/** Dates are told apart by their length: a year, a month, a day. */
const LENGTH = { year: 4, month: 7, day: 10 } as const;

function readObject(value: unknown, place: Place, allowed: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return place.refuse('an object is expected');
  }
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) place.at(unknown).refuse('no such field');
  return value as Fields;
}

function readList(value: unknown, place: Place): readonly unknown[] {
  return Array.isArray(value) ? value : place.refuse('a list is expected');
}

function readText(value: unknown, place: Place): string {
  return typeof value === 'string' && value !== '' && value === value.trim().normalize('NFC')
    ? value
    : place.refuse('a text is expected, not empty, without blanks around it, in NFC');
}

function readOneOf<T extends string>(value: unknown, allowed: readonly T[], place: Place): T {
  const known = allowed.find((word) => word === value);
  return known ?? place.refuse(`one of ${allowed.join(', ')} is expected`);
}

function readDate(value: unknown, place: Place): string {
  if (typeof value !== 'string' || periodOf(value) === null) {
    return place.refuse('a date is expected: yyyy, yyyy-mm or yyyy-mm-dd');
  }
  return value;
}

function readPoint(value: unknown, place: Place): DatedPoint {
  const fields = readObject(value, place, ['precision', 'date', 'after', 'before', 'at']);
  const precision = readOneOf(
    fields['precision'],
    ['day', 'month', 'year', 'by', 'between', 'instant', 'unknown'],
    place.at('precision'),
  );
  switch (precision) {
    case 'unknown':
      readObject(value, place, ['precision']);
      return { precision };
    case 'instant': {
      readObject(value, place, ['precision', 'at']);
      const at = fields['at'];
      return Number.isSafeInteger(at)
        ? { precision, at: at as number }
        : place.at('at').refuse('an instant is expected, in milliseconds since the epoch');
    }
    case 'between': {
      readObject(value, place, ['precision', 'after', 'before']);
      const after = readDate(fields['after'], place.at('after'));
      const before = readDate(fields['before'], place.at('before'));
      if (periodOf(after)!.start >= periodOf(before)!.end) place.refuse('before is before after');
      return { precision, after, before };
    }
    case 'day':
    case 'month':
    case 'year':
    case 'by': {
      readObject(value, place, ['precision', 'date']);
      const date = readDate(fields['date'], place.at('date'));
      if (precision !== 'by' && date.length !== LENGTH[precision]) {
        place.at('date').refuse(`the precision says ${precision}`);
      }
      return { precision, date };
    }
  }
}

function readName(value: unknown, place: Place): DatedName {
  const fields = readObject(value, place, ['from', 'en', 'enFormal', 'ru', 'ruFormal']);
  const formal = (field: 'enFormal' | 'ruFormal'): Partial<DatedName> =>
    fields[field] === undefined ? {} : { [field]: readText(fields[field], place.at(field)) };
  return {
    from: fields['from'] === null ? null : readPoint(fields['from'], place.at('from')),
    en: readText(fields['en'], place.at('en')),
    ...formal('enFormal'),
    ru: readText(fields['ru'], place.at('ru')),
    ...formal('ruFormal'),
  };
}

/** A first name has no beginning, a later one has; without that nobody could tell which is in use. */
function readNames(value: unknown, place: Place): readonly DatedName[] {
  const names = readList(value, place).map((name, i) => readName(name, place.at(i)));
  if (names.length === 0) place.refuse('at least one name is expected');
  names.forEach(({ from }, i) => {
    if ((from === null) !== (i === 0)) {
      place.at(i).at('from').refuse('the first name begins with null, every later one at a date');
    }
  });
  return names;
}

function readStatus(value: unknown, place: Place): StatusInterval {
  const fields = readObject(value, place, ['status', 'from', 'until', 'cites']);
  const status = readOneOf(fields['status'], MEMBERSHIP_STATUSES, place.at('status'));
  const from = readPoint(fields['from'], place.at('from'));
  const cites =
    fields['cites'] === undefined ? {} : { cites: readText(fields['cites'], place.at('cites')) };
  if (fields['until'] === undefined) return { status, from, ...cites };
  const until = readPoint(fields['until'], place.at('until'));
  const end = countsFrom(until);
  if (end === null) return place.at('until').refuse('an end must be dated');
  const start = countsFrom(from);
  if (start !== null && end <= start) place.at('until').refuse('the status ends before it counts');
  return { status, from, until, ...cites };
}

function readStatuses(value: unknown, place: Place): readonly StatusInterval[] {
  const statuses = readList(value, place).map((status, i) => readStatus(status, place.at(i)));
  statuses.forEach(({ from }, i) => {
    const before = statuses[i - 1];
    if (!before) return;
    const ended = before.until ? countsFrom(before.until) : null;
    const start = countsFrom(from);
    if (ended === null || start === null || start < ended) {
      place.at(i).at('from').refuse('it begins before the status above has ended');
    }
  });
  return statuses;
}

/** States and organizations alike apply, and withdraw. */
const EITHER: readonly string[] = ['OBSERVER_APPLICANT', 'WITHDRAWN'];

function readFacts(value: unknown, place: Place): MembershipFacts | null {
  if (value === undefined || value === null) return null;
  const fields = readObject(value, place, ['territoryInAsia', 'declarationSigned', 'actSigned']);
  const day = (field: string): string | null =>
    fields[field] === null ? null : readDate(fields[field], place.at(field));
  const territoryInAsia = fields['territoryInAsia'];
  if (typeof territoryInAsia !== 'boolean')
    return place.at('territoryInAsia').refuse('true or false is expected');
  return {
    territoryInAsia,
    declarationSigned: day('declarationSigned'),
    actSigned: day('actSigned'),
  };
}

function readParticipant(value: unknown, i: number): Participant {
  const code = (value as Fields | null | undefined)?.['code'];
  const place = new Place(typeof code === 'string' && code !== '' ? code : `no. ${i + 1}`, '');
  const fields = readObject(value, place, ['code', 'kind', 'names', 'statuses', 'facts']);
  if (typeof code !== 'string' || !CODE.test(code)) {
    return place.at('code').refuse('two to ten capital letters are expected');
  }
  const kind = readOneOf(fields['kind'], PARTICIPANT_KINDS, place.at('kind'));
  const statuses = readStatuses(fields['statuses'], place.at('statuses'));
  statuses.forEach(({ status }, n) => {
    if (
      !EITHER.includes(status) &&
      (status === 'OBSERVER_ORGANIZATION') !== (kind === 'ORGANIZATION')
    ) {
      place.at('statuses').at(n).at('status').refuse(`not a status of a ${kind}`);
    }
  });
  const names = readNames(fields['names'], place.at('names'));
  const facts = readFacts(fields['facts'], place.at('facts'));
  return { code, kind, names, statuses, ...(facts && { facts }) };
}

/**
 * The participants of a roster: of `{ "participants": […] }`, whatever else the file says, or of the
 * bare list. Throws a `RosterError` that names the participant and the field.
 */
export function readRoster(json: unknown): Participant[] {
  const listed = Array.isArray(json) ? json : (json as Fields | null | undefined)?.['participants'];
  const place = new Place('none', 'participants');
  const participants = readList(listed, place).map(readParticipant);
  const seen = new Set<string>();
  for (const { code } of participants) {
    if (seen.has(code)) throw new RosterError(code, 'code', 'it stands twice');
    seen.add(code);
  }
  return participants;
}
