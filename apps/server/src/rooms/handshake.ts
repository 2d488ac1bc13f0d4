import { type INestApplicationContext } from '@nestjs/common';
import { refuse } from '@shanyrak/council';
import { type Problem } from '@shanyrak/protocol';
import { type IncomingHttpHeaders } from 'node:http';
import { Origins } from '../platform/origins';
import { problemOf, problemOfRefusal } from '../platform/problems';
import { MEANT_FOR, SessionService } from '../platform/session.service';
import { Shutdown } from '../platform/shutdown';
import { Standing } from '../platform/standing';
import { type LiveSocket } from './visitor';

/**
 * The door of the live server. Nest's guards and limits do not see handshakes (design 6), so the
 * same questions are asked here: a page of ours, a session, a person who still belongs here.
 */

/** Lets a socket in, which from then on knows whose it is: null; or says why not. */
export async function admit(
  app: INestApplicationContext,
  socket: LiveSocket,
): Promise<Problem | null> {
  if (app.get(Shutdown).closing) return problemOf('unavailable');
  const { origin, host } = socket.handshake.headers;
  if (origin !== undefined && !app.get(Origins).allows(origin, host)) return problemOf('forbidden');
  const signedIn = await app.get(SessionService).authenticate(credentials(socket));
  if (!signedIn) return problemOf('unauthenticated');
  // A browser sends its cookie unasked: only with the page's origin does it speak for the person.
  if (signedIn.byCookie && origin === undefined) return problemOf('forbidden');
  if (!(await app.get(Standing).accredited(signedIn.person, signedIn.at)))
    return problemOfRefusal(refuse('accreditation.ended', {}));
  socket.data = { person: signedIn.person, session: signedIn.session };
  return null;
}

/**
 * Browsers cannot set headers on a web socket: a window's own token, and the person whom its page
 * shows, come in the handshake's `auth`.
 */
export function credentials({ handshake }: LiveSocket): IncomingHttpHeaders {
  const { token, person } = handshake.auth as { token?: unknown; person?: unknown };
  return {
    ...handshake.headers,
    ...(typeof token === 'string' && { authorization: `Bearer ${token}` }),
    ...(typeof person === 'string' && { [MEANT_FOR]: person }),
  };
}
