import { type Instant } from '@shanyrak/kernel';
import { type Audience, type Reader } from './audience';
import { type Actor } from './functions';

/**
 * Notices: that something has happened of which a delegation or an office must learn, where it lives
 * (practice rules 8 and 15). A notice says of what kind it is, about what, and until when; it never
 * says more than its addressee may see. The short list of kinds bears the names of the acts.
 */
export const NOTICE_GROUPS = {
  silence: [
    'silence.start',
    'silence.extend',
    'silence.cancel',
    'silence.break',
    'silence.requestTime',
    'silence.expire',
    'silence.recordBreak',
    'silence.void',
  ],
  statements: ['statement.submit', 'statement.confirm'],
  drafts: ['draft.circulate', 'draft.openToObservers'],
  meetings: ['meeting.convene', 'meeting.reschedule', 'meeting.cancel'],
  journals: ['journal.issue'],
} as const;

export type NoticeGroup = keyof typeof NOTICE_GROUPS;
export type NoticeKind = (typeof NOTICE_GROUPS)[NoticeGroup][number];

/** What observers are told of: drafts that are opened to them, and meetings that they may attend. */
export const GROUPS_OF_OBSERVERS: readonly NoticeGroup[] = ['drafts', 'meetings'];

const GROUPS = Object.keys(NOTICE_GROUPS) as NoticeGroup[];
const GROUP_OF = new Map<string, NoticeGroup>(
  GROUPS.flatMap((group) => NOTICE_GROUPS[group].map((kind) => [kind, group] as const)),
);

export const groupOfNotice = (kind: NoticeKind): NoticeGroup => GROUP_OF.get(kind)!;

/**
 * Who is told. `all`: the whole audience. `hall`: observers too, where the stream is open to them.
 * `observers`: those alone. `offices`: the Chair and the Secretariat, which have to act. Codes: the
 * delegations that the event itself asks to act.
 */
export type ToldTo = 'all' | 'hall' | 'observers' | 'offices' | readonly string[];

/** What a notice tells of an event. `due`: a deadline, or when a meeting begins; else null. */
export interface Told {
  readonly kind: NoticeKind;
  readonly symbol: string;
  readonly due: Instant | null;
  readonly to: ToldTo;
}

/** The offices as addressees; a delegation is one by its code. */
export const CHAIR = 'CHAIR';
export const SECRETARIAT = 'SECRETARIAT';
const OFFICES: readonly string[] = [CHAIR, SECRETARIAT];

/** Who might be told of what happens in a stream. */
export interface Reached {
  readonly audience: Audience;
  readonly members: readonly string[];
  /** Those to whom the stream is open at this moment; nobody where it is not. */
  readonly observers: readonly string[];
}

export interface Telling {
  readonly addressee: string;
  readonly told: Told;
  /** The addressee is told as an observer: it reads this only while the stream is open to observers. */
  readonly observing: boolean;
}

/**
 * To whom a notice about a stream goes: to everybody in its audience, and to nobody else. No Member
 * is left out because it acted itself: who is missing would tell who broke a silence that is sealed.
 */
export function addresseesOf(audience: Audience, members: readonly string[]): readonly string[] {
  const { delegations, chair, secretariat } = audience;
  const offices = [...(chair ? [CHAIR] : []), ...(secretariat ? [SECRETARIAT] : [])];
  return [...(delegations === 'members' ? members : delegations), ...offices];
}

/** Who is told what of one event: each addressee once, and of several things the first. */
export function tellingsOf(told: readonly Told[], reached: Reached): readonly Telling[] {
  const known = new Set<string>();
  return told.flatMap((one) =>
    addressedBy(one.to, reached)
      .filter(({ addressee }) => !known.has(addressee) && known.add(addressee))
      .map((address) => ({ ...address, told: one })),
  );
}

function addressedBy(
  to: ToldTo,
  { audience, members, observers }: Reached,
): readonly Omit<Telling, 'told'>[] {
  const own = addresseesOf(audience, members);
  const guests = to === 'hall' || to === 'observers' ? observers : [];
  return [
    ...own.filter((one) => isMeant(one, to)).map((addressee) => ({ addressee, observing: false })),
    ...guests
      .filter((one) => !own.includes(one))
      .map((addressee) => ({ addressee, observing: true })),
  ];
}

function isMeant(addressee: string, to: ToldTo): boolean {
  if (to === 'observers') return false;
  if (to === 'offices') return OFFICES.includes(addressee);
  return to === 'all' || to === 'hall' || to.includes(addressee);
}

/** In whose names somebody reads notices now: which of them are still open to these, the log knows. */
export function readsNoticesOf({ delegation, chair, secretariat }: Reader): readonly string[] {
  const own = delegation === null ? [] : [delegation];
  return [...own, ...(chair ? [CHAIR] : []), ...(secretariat ? [SECRETARIAT] : [])];
}

/** Who stamps a notice as received for a delegation: its registry, its head, whoever is on its sheet. */
export const stampsForDelegation = ({ function: held, authorised }: Actor): boolean =>
  authorised || held === 'registry' || held === 'head' || held === 'charge';

/** For which groups a person has mail; what nobody has chosen is on. */
export type NoticeChoices = Readonly<Record<NoticeGroup, boolean>>;

export const NOTICES_BY_DEFAULT: NoticeChoices = {
  silence: true,
  statements: true,
  drafts: true,
  meetings: true,
  journals: true,
};
