import { type InRoom, useLiveRoom } from '../live/use-room';
import { type DraftLive } from './draft-kind';

/** The draft's room that a page shows. Throws outside one. */
export const useRoom = (): InRoom<DraftLive> => useLiveRoom<DraftLive>();
