import { Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  SubscribeMessage,
  WebSocketGateway,
  Ack,
} from '@nestjs/websockets';
import { type CommandAnswer, type Refused } from '@shanyrak/protocol';
import { EventAct } from '../platform/access';
import { problemFrom } from '../platform/problems';
import { Commands } from './commands.service';
import { Join, Leave } from './envelope';
import { readAs, readProtocol } from './reading';
import { Rooms } from './rooms.service';
import { type LiveSocket, type Visitor } from './visitor';
import { Visitors } from './visitors.service';

/** How an answer goes back: nowhere, where the sender asked for none. */
type Respond = (answer: object) => void;

/**
 * The live contract (design 6; libs/protocol, live.ts): each event reads its frame, asks the service
 * and answers. Nothing that a client sends may throw past here: a throw in an async listener ends
 * the process, and with it everybody's room.
 */
@WebSocketGateway()
export class LiveGateway
  implements OnGatewayConnection<LiveSocket>, OnGatewayDisconnect<LiveSocket>
{
  private readonly logger = new Logger('Live');

  constructor(
    private readonly visitors: Visitors,
    private readonly rooms: Rooms,
    private readonly commands: Commands,
  ) {}

  handleConnection(socket: LiveSocket): void {
    this.visitors.arrive(socket);
  }

  handleDisconnect(socket: LiveSocket): void {
    this.visitors.depart(socket);
  }

  @SubscribeMessage('room.join')
  @EventAct('room.join')
  join(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() frame: unknown,
    @Ack() ack: unknown,
  ): Promise<void> {
    return this.answering(socket, ack, async (visitor, respond) => {
      const request = readAs(Join, frame);
      readProtocol(request.protocol);
      await this.visitors.mayJoin(visitor);
      await this.rooms.join(visitor, request, respond);
    });
  }

  @SubscribeMessage('room.leave')
  @EventAct('room.leave')
  leave(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() frame: unknown,
    @Ack() ack: unknown,
  ): Promise<void> {
    return this.answering(socket, ack, (visitor, respond) => {
      this.rooms.leave(visitor, readAs(Leave, frame).stream);
      respond({ ok: true });
    });
  }

  /** The answer is sent before the events that the command brought about reach its sender. */
  @SubscribeMessage('command')
  @EventAct('room.command')
  command(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() frame: unknown,
    @Ack() ack: unknown,
  ): Promise<void> {
    return this.answering(socket, ack, async (visitor, respond) => {
      const id = idOf(frame);
      visitor.begins(id);
      this.visitors.keepSession(visitor);
      try {
        const answer: CommandAnswer = await this.commands.receive(visitor.person, frame);
        respond(answer);
      } finally {
        visitor.answered(id);
      }
    });
  }

  private async answering(
    socket: LiveSocket,
    ack: unknown,
    answer: (visitor: Visitor, respond: Respond) => Promise<void> | void,
  ): Promise<void> {
    const respond: Respond = typeof ack === 'function' ? (ack as Respond) : () => undefined;
    try {
      const visitor = this.visitors.of(socket);
      if (visitor) await answer(visitor, respond);
    } catch (error) {
      const problem = problemFrom(error);
      if (problem.status >= 500) this.logger.error(error, problem.title);
      const refused: Refused = { ok: false, problem };
      respond(refused);
    }
  }
}

function idOf(frame: unknown): string {
  const id = (frame as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : '';
}
