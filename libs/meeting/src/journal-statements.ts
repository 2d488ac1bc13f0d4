import { alignedIn, attachmentsOf, confirmedIn } from '@shanyrak/council';
import { found, type Instant, type Keyed } from '@shanyrak/kernel';
import { type DraftRead } from './draft-read';
import { type Journal, type JournalStatement, type MeetingState } from './state';

/**
 * The statements of Members in the journal (domain 2.2; I10): under the decision to which each is
 * attached, with the number that it bears there. Until their deadline one may still come or be taken
 * back, and those behind it move up: the draft of a journal shows those that stand now, its issue
 * waits until the numbers are final and fixes them. What lapsed or was withdrawn is nowhere here.
 */

/** The drafts, by UUID, whose decisions are appended: adopted under an item, or announced. */
export function draftsAppended({ journal, items }: MeetingState): string[] {
  if (!journal) return [];
  const underItems = journal.entries.flatMap(({ item, results }) =>
    results.flatMap(({ document, decision }) => {
      const documents = found(items, item)?.documents ?? [];
      const draft = decision && documents.find(({ symbol }) => symbol === document)?.draft;
      return draft ? [draft] : [];
    }),
  );
  const announced = journal.announcements.flatMap(({ draft, voided }) => (voided ? [] : [draft]));
  return [...new Set([...announced, ...underItems])];
}

/** The journal with the statements that stand now; as it was issued once it is. */
export function withStatements(journal: Journal, drafts: Keyed<DraftRead>): Journal {
  return journal.status === 'ISSUED' ? journal : { ...journal, statements: statementsOn(drafts) };
}

/** What is attached to the decisions of these drafts now, by their symbols. */
export function statementsOn(drafts: Keyed<DraftRead>): Journal['statements'] {
  const statements = Object.values(drafts).flatMap((draft) => {
    const attached = attachedTo(draft);
    return draft.decision && attached.length > 0
      ? [[draft.decision.symbol, attached] as const]
      : [];
  });
  return Object.fromEntries(statements);
}

/** The decision on which statements may come the longest, with the instant at which it ends; null for none. */
export function lastStatements(
  drafts: Keyed<DraftRead>,
): { readonly symbol: string; readonly until: Instant } | null {
  const all = Object.values(drafts).flatMap(({ status, decision }) =>
    status === 'ADOPTED' && decision?.statementsUntil !== undefined
      ? [{ symbol: decision.symbol, until: decision.statementsUntil }]
      : [],
  );
  return all.sort((one, other) => other.until - one.until)[0] ?? null;
}

function attachedTo(draft: DraftRead): JournalStatement[] {
  return attachmentsOf(draft).map(({ number, statement }) => {
    const { kind, delegation, provision } = statement;
    return {
      ...{ attachment: number, kind, delegation },
      provision: provision === null ? null : (found(draft.provisions, provision)?.label ?? null),
      others: confirmedIn(statement),
      aligned: alignedIn(statement),
    };
  });
}
