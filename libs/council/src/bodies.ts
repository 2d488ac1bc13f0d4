import { type Instant, type Refusal } from '@shanyrak/kernel';
import { refuse } from './rules';
import { type Settings } from './settings';

/**
 * The bodies in which the council works, as data (domain 1.2, annex U.1): how high each sits, how
 * often it meets, what it may do with a text and where it sends one that is not its own to decide.
 * In real life a text goes up: a working group agrees on it, senior officials approve it or recommend
 * it, ministers or leaders adopt it. All of that a council may decide otherwise, and from a day on:
 * a past instant is judged by the bodies of its time (I9, design 8).
 */
export const LEVELS = [
  'leaders',
  'ministers',
  'seniorOfficials',
  'council',
  'workingLevel',
  'experts',
] as const;
export type Level = (typeof LEVELS)[number];

/** What a body may do with a text that is put to it. */
export const POWERS = ['adopt', 'recommend', 'takeNote'] as const;
export type Power = (typeof POWERS)[number];

export const PERIODS = ['week', 'month', 'quarter', 'year', 'twoYears', 'fourYears'] as const;

export interface Body {
  /** The prefix of its symbols: `PC` in `PC.DEC/31`. */
  readonly code: string;
  readonly names: { readonly en: string; readonly ru: string };
  readonly level: Level;
  /** The body under which a working group stands; null for the others. */
  readonly parent: string | null;
  /** In words; `every` where it is regular enough to be counted. */
  readonly rhythm: {
    readonly en: string;
    readonly ru: string;
    readonly every?: (typeof PERIODS)[number];
  };
  readonly powers: readonly Power[];
  /** Codes of the bodies to which it may send a text; none for the highest. */
  readonly forwardsTo: readonly string[];
  /** Its record is agreed minutes, negotiated paragraph by paragraph (domain 1.6); else a journal. */
  readonly keepsMinutes: boolean;
}

/** What a body is from an instant up to, and without, another; null: for ever. */
export interface DatedBody {
  readonly body: Body;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** The code of the main body where the settings say nothing else. */
const MAIN = 'PC';

/** The bodies of domain 1.2, until a council says otherwise. The first is the main one. */
export const DEFAULT_BODIES: readonly Body[] = [
  {
    code: MAIN,
    names: { en: 'Permanent Council', ru: 'Постоянный совет' },
    level: 'council',
    parent: null,
    rhythm: { en: 'every week', ru: 'еженедельно', every: 'week' },
    powers: ['adopt', 'recommend', 'takeNote'],
    forwardsTo: ['MC'],
    keepsMinutes: false,
  },
  {
    code: 'SOC',
    names: { en: 'Senior Officials Committee', ru: 'Комитет старших должностных лиц' },
    level: 'seniorOfficials',
    parent: null,
    rhythm: {
      en: 'as needed, at least once a year',
      ru: 'по мере необходимости, не реже одного раза в год',
      every: 'year',
    },
    powers: ['adopt', 'recommend', 'takeNote'],
    forwardsTo: ['MC', 'SUM'],
    keepsMinutes: true,
  },
  {
    code: 'SWG',
    names: { en: 'Special Working Group', ru: 'Специальная рабочая группа' },
    level: 'workingLevel',
    parent: null,
    rhythm: {
      en: 'as needed, at least once a year',
      ru: 'по мере необходимости, не реже одного раза в год',
      every: 'year',
    },
    powers: ['recommend', 'takeNote'],
    forwardsTo: ['PC', 'SOC'],
    keepsMinutes: true,
  },
  {
    code: 'MC',
    names: { en: 'Ministerial Council', ru: 'Совет министров иностранных дел' },
    level: 'ministers',
    parent: null,
    rhythm: {
      en: 'every four years, two years after each Summit',
      ru: 'раз в четыре года, через два года после каждого саммита',
      every: 'fourYears',
    },
    powers: ['adopt', 'recommend', 'takeNote'],
    forwardsTo: ['SUM'],
    keepsMinutes: false,
  },
  {
    code: 'SUM',
    names: { en: 'Summit', ru: 'Саммит' },
    level: 'leaders',
    parent: null,
    rhythm: { en: 'every four years', ru: 'раз в четыре года', every: 'fourYears' },
    powers: ['adopt', 'takeNote'],
    forwardsTo: [],
    keepsMinutes: false,
  },
];

/**
 * The bodies in force at an instant, the main one first: the newest record of each code that holds
 * then; the defaults for codes that had no record by then. The main body bears the prefix and the
 * name that the settings of that instant give it, as the symbols do.
 */
export function bodiesAt(
  recorded: readonly DatedBody[],
  { prefix, body }: Pick<Settings, 'prefix' | 'body'>,
  at: Instant,
): readonly Body[] {
  const renamed = (code: string): string => (code === MAIN ? prefix : code);
  const byCode = new Map<string, Body | null>(
    DEFAULT_BODIES.map((one) => [
      renamed(one.code),
      {
        ...one,
        code: renamed(one.code),
        names: one.code === MAIN ? body : one.names,
        forwardsTo: one.forwardsTo.map(renamed),
      },
    ]),
  );
  const begun = recorded.filter(({ from }) => from <= at).sort((a, b) => a.from - b.from);
  for (const { body: one, until } of begun)
    byCode.set(one.code, until === null || at < until ? one : null);
  const inForce = [...byCode.values()].filter((one) => one !== null);
  return inForce.sort((a, b) => Number(b.code === prefix) - Number(a.code === prefix));
}

/**
 * Why a body cannot stand beside the others as it is described: it forwards to itself or to what does
 * not exist; it stands under what does not exist, or under itself; it may do nothing. Null where it can.
 */
export function unsoundBody(body: Body, others: readonly Body[]): Refusal | null {
  const known = new Set(others.map(({ code }) => code).filter((code) => code !== body.code));
  const lost = body.forwardsTo.find((code) => !known.has(code));
  if (lost !== undefined) return refuse('body.forwardsNowhere', { body: lost });
  if (body.parent !== null && !known.has(body.parent))
    return refuse('body.noParent', { body: body.parent });
  return body.powers.length === 0 ? refuse('body.powerless', { body: body.code }) : null;
}
