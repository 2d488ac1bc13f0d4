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
    'silence.expire',
    'silence.void',
  ],
  drafts: ['draft.circulate'],
  meetings: ['meeting.convene', 'meeting.reschedule', 'meeting.cancel'],
  journals: ['journal.issue'],
} as const;

export type NoticeGroup = keyof typeof NOTICE_GROUPS;
export type NoticeKind = (typeof NOTICE_GROUPS)[NoticeGroup][number];

const GROUPS = Object.keys(NOTICE_GROUPS) as NoticeGroup[];
const GROUP_OF = new Map<string, NoticeGroup>(
  GROUPS.flatMap((group) => NOTICE_GROUPS[group].map((kind) => [kind, group] as const)),
);

export const groupOfNotice = (kind: NoticeKind): NoticeGroup => GROUP_OF.get(kind)!;

/** What a notice tells of an event. `due`: a deadline, or when a meeting begins; else null. */
export interface Told {
  readonly kind: NoticeKind;
  readonly symbol: string;
  readonly due: Instant | null;
}

/** The offices as addressees; a delegation is one by its code. */
export const CHAIR = 'CHAIR';
export const SECRETARIAT = 'SECRETARIAT';

/**
 * To whom a notice about a stream goes: to everybody in its audience, and to nobody else. No Member
 * is left out because it acted itself: who is missing would tell who broke a silence that is sealed.
 */
export function addresseesOf(audience: Audience, members: readonly string[]): readonly string[] {
  const { delegations, chair, secretariat } = audience;
  const offices = [...(chair ? [CHAIR] : []), ...(secretariat ? [SECRETARIAT] : [])];
  return [...(delegations === 'members' ? members : delegations), ...offices];
}

/** In whose names somebody reads notices now: what is no Member's any more is not there. */
export function readsNoticesOf(reader: Reader): readonly string[] {
  const own = reader.member && reader.delegation !== null ? [reader.delegation] : [];
  return [...own, ...(reader.chair ? [CHAIR] : []), ...(reader.secretariat ? [SECRETARIAT] : [])];
}

/** Who stamps a notice as received for a delegation: its registry, its head, whoever is on its sheet. */
export const stampsForDelegation = ({ function: held, authorised }: Actor): boolean =>
  authorised || held === 'registry' || held === 'head' || held === 'charge';

/** For which groups a person has mail; what nobody has chosen is on. */
export type NoticeChoices = Readonly<Record<NoticeGroup, boolean>>;

export const NOTICES_BY_DEFAULT: NoticeChoices = {
  silence: true,
  drafts: true,
  meetings: true,
  journals: true,
};
