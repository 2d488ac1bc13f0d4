import { type StatementKind } from '@shanyrak/council';
import {
  type Announcement,
  type Journal,
  type JournalStatement,
  type PlacedUnderSilence,
  type Texts,
} from '@shanyrak/meeting';
import { type AttachedStatement } from './attached';
import { type Moment, deadlineOf } from './moments';

/**
 * What a journal says of silence and of statements (domain 2.1, 2.2; I10, I23). The Members have all of
 * it. The public is never told that a text was put under silence, has a statement only where the
 * decision has been published with it, as it was published, and hears of an adoption that turned out to
 * be none only where it had heard of the adoption before.
 */
export interface AnnouncementRead {
  readonly symbol: string;
  readonly number: number;
  readonly title: Texts | null;
  /** The deadline at which it is dated; the public has the day alone. */
  readonly asOf: { readonly date: string; readonly time: string | null };
  readonly voided: boolean;
  /** Left out where there are none. */
  readonly statements?: readonly StatementRead[];
}

export interface StatementRead {
  readonly attachment: number;
  readonly kind: StatementKind;
  readonly name: Texts;
  readonly others: readonly Texts[];
  readonly aligned: readonly Texts[];
  readonly provision: string | null;
}

/** For Members alone: where the interim text is read, and what it is. */
export interface UnderSilenceRead {
  readonly draft: string;
  readonly document: string;
  readonly title: Texts | null;
  readonly silence: string;
  readonly symbol: string;
  readonly until: Moment;
  readonly digest: string;
}

/** What the public knows of the decisions in a journal: whatever is not here it is not told. */
export interface ToldPublicly {
  /** Decisions that it has read, or read of. */
  readonly decisions: readonly string[];
  /** Decision → the statements with which it was published, as they read there. */
  readonly statements: Readonly<Record<string, readonly AttachedStatement[]>>;
  /** Decisions that turned out to be none. */
  readonly voided: readonly string[];
}

export const NOTHING_TOLD: ToldPublicly = { decisions: [], statements: {}, voided: [] };

/** The announcements that the public may read. */
export function toldOf(
  announcements: readonly Announcement[],
  { decisions, voided }: ToldPublicly,
): Announcement[] {
  return announcements.filter(
    ({ symbol, voided: none }) => decisions.includes(symbol) || (!none && !voided.includes(symbol)),
  );
}

/** Beside what is appended, the statements as they were published with it: those of now may be others. */
export function toldBeside(
  { attachments }: Pick<Journal, 'attachments'>,
  { statements }: ToldPublicly,
): Journal['statements'] {
  return Object.fromEntries(
    attachments.map((decision) => [decision, (statements[decision] ?? []).map(asPublished)]),
  );
}

function asPublished(published: AttachedStatement): JournalStatement {
  const { attachment, kind, author, provision, onBehalfOf, aligned } = published;
  const codes = (members: AttachedStatement['aligned']) => members.map(({ code }) => code);
  return {
    ...{ attachment, kind, delegation: author.code, provision },
    ...{ others: codes(onBehalfOf), aligned: codes(aligned) },
  };
}

export function announcementRead(
  { symbol, number, title, adoptedAt, voided }: Announcement,
  beside: { readonly statements?: readonly StatementRead[] },
  isPublic: boolean,
): AnnouncementRead {
  const { date, time } = deadlineOf(adoptedAt);
  return {
    ...{ symbol, number, title, asOf: { date, time: isPublic ? null : time }, voided },
    ...beside,
  };
}

/** What stands beside a decision; nothing at all where there is nothing, so that older journals read as they did. */
export function statementsRead(
  all: readonly JournalStatement[] | undefined,
  nameOf: (code: string) => Texts,
): { readonly statements?: readonly StatementRead[] } {
  if (!all || all.length === 0) return {};
  const statements = all.map(({ attachment, kind, delegation, provision, others, aligned }) => ({
    ...{ attachment, kind, name: nameOf(delegation), provision },
    ...{ others: others.map(nameOf), aligned: aligned.map(nameOf) },
  }));
  return { statements };
}

export function silencesRead(all: readonly PlacedUnderSilence[] | undefined): {
  readonly silences?: readonly UnderSilenceRead[];
} {
  return all ? { silences: all.map((one) => ({ ...one, until: deadlineOf(one.until) })) } : {};
}
