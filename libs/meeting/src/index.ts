/** The front door of the meeting: the pure core of its agenda, its table and its floor, alike in server and browser. */
export * from './commands';
export * from './context';
export * from './events';
export * from './state';
export { mayBeCertified } from './certified';
export { lastHappened } from './happened';
export { needs } from './needs';
export { decide } from './decide';
export { evolve } from './evolve';
export { mayDo, situationOf } from './decide/situation';
export { standingObjections } from './decide/rule';
export { MOST_DOCUMENTS } from './decide/agenda';
export {
  LONGEST_ANNOTATION,
  LONGEST_SUMMARY,
  LONGEST_SYMBOL,
  LONGEST_TITLE,
  LONGEST_WORDS,
} from './decide/words';
export { viewFor, type FloorSeen, type MeetingSeen, type SeenItem, type SpeakerSeen } from './view';
export { observersViews, type NumberedView } from './observing';
export { agendaDigest, journalDigest } from './digest';
export { isDraftRead, titleOf, type DraftRead } from './draft-read';
export { announcementsOf, attachmentsOf, entriesOf } from './journal-facts';
export { draftsAppended, lastStatements, statementsOn, withStatements } from './journal-statements';
export { announcedIn, heldAt } from './decide/journal';
export { type Roster } from './member';
export { inSession, isOpenToObservers, mayAttend, orderWaits, type Attendant } from './room';
export {
  currentItem,
  draftsOnAgenda,
  draftsUnder,
  itemsInOrder,
  nextItem,
} from './order-of-business';
export {
  limitFor,
  nextSpeaker,
  speakersUnder,
  speakerUnder,
  speakingTime,
  type SpeakingTime,
} from './speaking';
export { formatSymbol, meetingIdOf, minutesIdOf, parseSymbol, type MeetingSymbol } from './symbol';
export { numberOf, romanOf } from './roman';
