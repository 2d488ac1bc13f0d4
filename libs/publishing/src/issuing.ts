import { type Actor, refuse } from '@shanyrak/council';
import { type Texts } from '@shanyrak/draft';
import { type Instant, type Refusal } from '@shanyrak/kernel';
import { type Relation } from './manuscript/manuscript';

/**
 * How a document of the Council is issued, and how it becomes public (decision 12; domain 4 (a); practice
 * rule 12: distribution fails closed). One officer prepares it, another issues it; until then any officer
 * may take the preparation back. From then on its Members have it, and it never changes (I4): another
 * edition takes the same two steps and a reason. Publishing it is an act of its own. Each who takes
 * something as settled says by its digest what was on the screen.
 */
export const ISSUING_ACTS = ['prepare', 'issue', 'takeBack', 'publish'] as const;
export type IssuingAct = (typeof ISSUING_ACTS)[number];

export const DISTRIBUTIONS = ['general', 'members'] as const;

/** What the officer who prepares an edition has answered; it becomes part of the document. */
export interface Issuance {
  /** From 1. */
  readonly edition: number;
  /** Whom it is for: what is for Members only is never published in this edition. */
  readonly distribution: (typeof DISTRIBUTIONS)[number];
  readonly mandate: Texts | null;
  readonly relations: readonly Relation[];
}

/** The answers of an officer: an edition is counted, and why there is another one does not stand in it. */
export interface IssuanceGiven extends Omit<Issuance, 'edition'> {
  /** Why it is issued anew: layout, a language that has come into line, a statement; null for the first edition. */
  readonly reason: string | null;
}

export const FIRST_ISSUANCE: IssuanceGiven = {
  distribution: 'general',
  mandate: null,
  relations: [],
  reason: null,
};

/** How far the issuing of a document has come. */
export interface Issuing {
  /** The newest edition that was issued. */
  readonly issued: IssuedEdition | null;
  /** An edition that was prepared and is not issued yet. */
  readonly prepared: PreparedEdition | null;
  readonly publishedAt: Instant | null;
}

export interface IssuedEdition {
  readonly edition: number;
  readonly digest: string;
  readonly issuedAt: Instant;
  readonly distribution: Issuance['distribution'];
}

export interface PreparedEdition {
  readonly edition: number;
  /** Of the artefact, as it was when it was prepared. */
  readonly digest: string;
  readonly preparedBy: string;
  readonly preparedAt: Instant;
  readonly given: IssuanceGiven;
}

export const NOT_ISSUED: Issuing = { issued: null, prepared: null, publishedAt: null };

/** What stands before an officer, and behind an act. */
export interface IssuingFacts {
  /** The digest on the officer's screen; null where the act came without. */
  readonly shown: string | null;
  /** The digest of the artefact as it would be made now. */
  readonly now: string;
  /** Silence had been broken in time: there is no decision to be issued. */
  readonly voided?: boolean;
  /** The answers that came with `prepare`. */
  readonly given: IssuanceGiven;
}

/** Who may act here at all; null where this person may. */
export function isOfficer(actor: Actor): Refusal | null {
  if (!actor.accredited) return refuse('accreditation.ended', {});
  return actor.secretariat ? null : refuse('capacity.notHeld', { capacity: 'secretariat' });
}

/**
 * Null where the act may be done, else why not. In the order of the code: an officer of the
 * Secretariat; nothing of a decision that turned out to be none, whose preparation can still be taken
 * back; then each act's own conditions.
 */
export function mayIssue(
  act: IssuingAct,
  symbol: string,
  known: Issuing,
  actor: Actor,
  facts: IssuingFacts,
): Refusal | null {
  const stranger = isOfficer(actor);
  if (stranger) return stranger;
  if (facts.voided && act !== 'takeBack') return refuse('issue.voided', { symbol });
  return RULES[act](symbol, known, actor, facts);
}

type Rule = (symbol: string, known: Issuing, actor: Actor, facts: IssuingFacts) => Refusal | null;

const RULES: Readonly<Record<IssuingAct, Rule>> = {
  /** One edition at a time; another one says why; what is public stays so. */
  prepare(symbol, { issued, prepared, publishedAt }, _, { shown, now, given }) {
    if (prepared) return refuse('issue.prepared', { symbol });
    if (issued && !given.reason) return refuse('issue.reason', { symbol });
    if (publishedAt !== null && given.distribution === 'members')
      return refuse('issue.public', { symbol });
    return same(shown, now);
  },
  /** By another officer; names or statements that have changed since want a new preparation. */
  issue(symbol, { prepared, issued }, actor, { shown, now }) {
    if (!prepared) return refuse(issued ? 'issue.issued' : 'issue.none', { symbol });
    if (prepared.preparedBy === actor.person) return refuse('issue.sameOfficer', {});
    if (prepared.digest !== now) return refuse('issue.changed', { symbol });
    return same(shown, now);
  },
  takeBack(symbol, { prepared, issued }) {
    if (prepared) return null;
    return refuse(issued ? 'issue.issued' : 'issue.none', { symbol });
  },
  /** Adds no word: what two officers have issued is read by everybody from now on. */
  publish(symbol, { issued, publishedAt }, _, { shown }) {
    if (publishedAt !== null) return refuse('publication.published', { symbol });
    if (!issued) return refuse('publication.notIssued', { symbol });
    if (issued.distribution === 'members') return refuse('publication.membersOnly', { symbol });
    return same(shown, issued.digest);
  },
};

function same(shown: string | null, now: string): Refusal | null {
  if (shown === null) return refuse('digest.missing', {});
  return shown === now ? null : refuse('stale', {});
}
