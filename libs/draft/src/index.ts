/** The front door of the draft: the pure core of a negotiation, alike in server and browser. */
export * from './commands';
export * from './context';
export * from './events';
export { type MeetingRead, meetingStreamOf } from './meeting-read';
export * from './state';
export * from './between-bodies';
export { isOffice, isWider, NAMES_OPEN, readsNames, type NamesReader } from './attribution';
export {
  hasSealed,
  ownEvents,
  ownNamesIn,
  type OwnNames,
  ownState,
  sealedEvents,
  sealedRefusal,
  sealedState,
  type Wording,
  wordingFor,
} from './sealing';
export { isSealed, isSealedObjector, numberOfSealed } from './sealed-names';
export { adRefsOn, adRefsStanding, type AdRefMarks } from './ad-ref';
export { isSilenceSymbol, runningSilence } from './silences';
export { alignedIn, attachmentsOf, confirmedIn, standingStatements, wordsPut } from './statements';
export { remoteDropped } from './remote';
export { mayBeCertified } from './certified';
export { needs } from './needs';
export { decide } from './decide';
export { aboveOf, receivedIdOf } from './decide/forwarding';
export { mayBeShared, onPackaged, packageFor } from './packaged';
export { decidedTogether, mayReachBelow, reachedBelow, recordedBelow } from './reaching-below';
export { type Rebaser, type ThreeTexts } from './decide/joined';
export { evolve } from './evolve';
export { statusSeen, viewFor, type ObserversView, type SeenProvision } from './view';
export { observersViews, type NumberedView } from './observing';
export {
  canonicalProvision,
  canonicalText,
  provisionDigest,
  targetDigest,
  textDigest,
  wordingDigest,
  type ReadProvision,
} from './digest';
export { labelOfInsertion, numberAfresh, type Placed } from './labels';
export { nextStanding, positionAfter, provisionsInOrder, standingInOrder } from './place';
export {
  amendingOf,
  draftBadge,
  inText,
  inTextOn,
  provisionStatus,
  reservationsOn,
  settledIn,
  type ProvisionStatus,
} from './status';
export {
  rollingText,
  rollingTextOf,
  type Rolled,
  type RollingDraft,
  type UnmadeRow,
  unmadeRows,
} from './rolling';
export {
  type Consolidator,
  type RollingAmendment,
  type RollingBeneath,
  type RollingMove,
  type RollingProvision,
  type RowPlace,
} from './rolling-row';
export { explanationsAt, explanationsOf, type Explanation } from './explanations';
export { lineOf, paperOf } from './paper';
export { hasWords, labelsIn, onOneLine, partsOf, sameWish, speaksTo } from './change';
export { situationOf } from './decide/situation';
export { type Objected, objectedIn } from './objected';
export { standingObjections } from './decide/rule';
export { LONGEST_STATEMENT } from './decide/statement';
export { LONGEST_REMARK, provisionWords, remark } from './decide/words';
export { clashExplained, clashesAt, clashesOf, type Clash, type ClashKind } from './clashes';
export {
  compared,
  type ComparedProvision,
  placeOnPaper,
  type ProvisionFate,
  type ProvisionPair,
  provisionPairs,
} from './comparison';
