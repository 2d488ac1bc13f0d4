import { type EventType } from '@shanyrak/draft';
import { type VersionsOfType, versionsOf } from '@shanyrak/ledger';

/**
 * Every type of event that a draft or a submission may hold, with the version that is written now.
 * A new version raises `current` and adds the upcaster from the one before; `test/corpus/events`
 * keeps one event of each version for ever. A type without an entry does not compile.
 */
const first: VersionsOfType = { current: 1 };

const types: Readonly<Record<EventType, VersionsOfType>> = {
  'draft.submit': first,
  'provision.table': first,
  'draft.suggest': first,
  'draft.insist': first,
  'draft.register': first,
  'draft.circulate': first,
  'draft.withdraw': first,
  'facilitator.name': first,
  'draft.openToObservers': first,
  'attribution.set': first,
  'session.begin': first,
  'session.end': first,
  'seat.take': first,
  'seat.pass': first,
  'provision.takeUp': first,
  'amendment.propose': first,
  'amendment.revise': first,
  'amendment.withdraw': first,
  'amendment.cosponsor': first,
  'stance.set': first,
  'stance.lift': first,
  'adRef.mark': first,
  'adRef.confirm': first,
  'text.propose': first,
  'wording.ask': first,
  'wording.settle': first,
  'provision.change': first,
  'amendment.fate': first,
  'provision.ask': first,
  'provision.close': first,
  'provision.reopen': first,
  'revision.issue': first,
  'draft.declareClean': first,
  'draft.reopen': first,
  undo: first,
  'stances.restore': first,
  'adRef.restore': first,
  'ask.restore': first,
  'question.put': first,
  'objection.raise': first,
  'objection.withdraw': first,
  'objection.seen': first,
  gavel: first,
  'decision.adopt': first,
  'item.close': first,
};

export const DRAFT_VERSIONS = versionsOf(types);
