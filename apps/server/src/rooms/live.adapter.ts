import { type INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { type Server, type ServerOptions } from 'socket.io';
import { type Problem } from '@shanyrak/protocol';
import { LONGEST_BODY } from '../platform/body';
import { problemFrom } from '../platform/problems';
import { admit } from './handshake';
import { type LiveSocket } from './visitor';

/** Room for a command's body and the frame around it. */
const LONGEST_FRAME = LONGEST_BODY + 4_096;

/**
 * The live server under Nest: web sockets only, so that no session need stick to a process, frames of
 * bounded length, and nobody connected who was not let in by the handshake.
 */
export class LiveAdapter extends IoAdapter {
  constructor(private readonly app: INestApplicationContext) {
    super(app);
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): Server {
    const ours: Partial<ServerOptions> = {
      ...options,
      transports: ['websocket'],
      allowUpgrades: false,
      maxHttpBufferSize: LONGEST_FRAME,
      perMessageDeflate: false,
      serveClient: false,
      connectTimeout: 10_000,
    };
    const server = super.createIOServer(port, ours as ServerOptions);
    server.use((socket, next) => {
      admit(this.app, socket as LiveSocket).then(
        (refusal) => next(refusal ? turnedAway(refusal) : undefined),
        (error: unknown) => next(turnedAway(problemFrom(error))),
      );
    });
    return server;
  }
}

/** As socket.io tells a client: `connect_error`, with the problem in its `data`. */
function turnedAway(problem: Problem): Error {
  return Object.assign(new Error(problem.code), { data: problem });
}
