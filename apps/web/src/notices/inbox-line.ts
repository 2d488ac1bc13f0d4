import { type QueryClient } from '@tanstack/react-query';
import { liveSocket } from '../live/live-socket';
import { hearsInbox } from './unread';

/**
 * The line over which a window hears that there is something new in its inbox, on whatever page it is.
 * It enters no room. While it is broken the window looks now and then by itself; what was told
 * meanwhile is there when it is made again. Returns the way out.
 */
export function inboxLine(queries: QueryClient): () => void {
  const { socket, close } = liveSocket();
  const look = (): void => void queries.invalidateQueries({ queryKey: ['notices'] });
  const turn = (isMade: boolean): void => {
    hearsInbox(isMade);
    look();
  };
  socket.on('connect', () => turn(true));
  socket.on('inbox', look);
  socket.on('disconnect', () => turn(false));
  return () => {
    hearsInbox(false);
    close();
  };
}
