import { type Held as HeldOf, type Missed as MissedOf } from '../live/absence';
import { type RoomView as ViewOf } from '../live/room-view';
import { type DraftLive } from './draft-kind';

/** What is drawn of a draft's room. */
export type RoomView = ViewOf<DraftLive>;
export type Held = HeldOf<DraftLive>;
export type Missed = MissedOf<DraftLive>;
