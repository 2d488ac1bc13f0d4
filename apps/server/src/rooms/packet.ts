import { type ServerToClient } from '@shanyrak/protocol';
import { type Socket } from 'socket.io';

/**
 * One frame for a whole room. A room of five hundred hears the same words: they are written down and
 * made into a frame of the web socket once, and only the bytes go out five hundred times. To a
 * client it is an event like any other that socket.io emits: engine.io's message (4), socket.io's
 * event (2), the name and what is said.
 */
const EVENT = '2';

type Said<T extends keyof ServerToClient> = Parameters<ServerToClient[T]>[0];

/** Engine.io's own option, by which socket.io's broadcasts hand over a frame that is made already. */
interface Made {
  readonly wsPreEncodedFrame: readonly [Buffer];
}

export class Packet {
  private readonly message: string;
  private readonly made: Made;

  private constructor(words: string) {
    this.message = `${EVENT}${words}`;
    this.made = { wsPreEncodedFrame: [textFrame(`4${this.message}`)] };
  }

  /** What `socket.emit(event, said)` would send. */
  static of<T extends keyof ServerToClient>(event: T, said: Said<T>): Packet {
    return new Packet(JSON.stringify([event, said]));
  }

  /** In its turn, behind everything that was sent to this socket before. */
  sendTo({ conn }: Pick<Socket, 'conn'>): void {
    conn.write(this.message, this.made as object);
  }
}

/** Final frame of text, not masked (RFC 6455, section 5.2), header and payload in one piece. */
const FINAL_TEXT = 0x81;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;

export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < TWO_BYTES ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = FINAL_TEXT;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = TWO_BYTES;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = EIGHT_BYTES;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, header);
  return frame;
}
