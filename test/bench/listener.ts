import WebSocket from 'ws';

/**
 * A listener that costs as little as it can: one web socket that speaks as much of engine.io and
 * socket.io as the live protocol needs. Hundreds of real clients in one process would measure
 * themselves. Of an `events` frame only the numbers at its beginning are read.
 *
 *   0{…}  2  3  41                   engine.io: opened, ping, pong; socket.io: turned out
 *   40{…}  42["name",{…}]  43<n>[{…}]  joined the namespace; an event; the answer to message n
 */
export type Hears = (stream: string, from: number, to: number) => void;
type Answer = Readonly<Record<string, unknown>>;

/** How long opening and asking may take, in milliseconds. */
const PATIENCE = 30_000;
const NUMBERS = /^42\["events",\{"stream":"([^"]+)","from":(\d+),"to":(\d+),/;
/** Characters in which those numbers stand. */
const HEAD = 160;

export class Listener {
  hears: Hears = () => undefined;
  /** Whole frames of this event, where somebody asks for them. */
  onFrame: ((frame: string) => void) | null = null;
  private readonly answers = new Map<number, (answer: Answer) => void>();
  private asked = 0;

  private constructor(private readonly socket: WebSocket) {}

  /** Connects to `url` with that window's token; throws what the handshake answered. */
  static async open(url: string, token: string): Promise<Listener> {
    const address = `${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
      handshakeTimeout: PATIENCE,
    });
    const listener = new Listener(socket);
    await new Promise<void>((done, fail) => {
      socket.once('error', fail);
      socket.on('message', (data: Buffer) => {
        const [engine, io] = [data[0], data[1]];
        if (engine === CODE[0]) socket.send(`40${JSON.stringify({ token })}`);
        else if (engine === CODE[2]) socket.send('3');
        else if (io === CODE[0]) done();
        else if (io === CODE[4]) fail(new Error(`The handshake was refused: ${data.toString()}`));
        else if (io === CODE[2]) listener.take(data);
        else if (io === CODE[3]) listener.answered(data.toString());
      });
    });
    return listener;
  }

  get closed(): boolean {
    return this.socket.readyState !== WebSocket.OPEN;
  }

  /** Sends an event and waits for its answer; throws what refused it. */
  async ask(event: string, frame: object): Promise<Answer> {
    const number = this.asked++;
    const answer = await new Promise<Answer>((done, fail) => {
      const limit = setTimeout(() => fail(new Error(`${event} was never answered`)), PATIENCE);
      this.answers.set(number, (said) => {
        clearTimeout(limit);
        done(said);
      });
      this.socket.send(`42${number}${JSON.stringify([event, frame])}`);
    });
    if (answer['ok'] === true) return answer;
    throw new Error(`${event} was refused: ${JSON.stringify(answer)}`);
  }

  close(): void {
    this.socket.terminate();
  }

  private answered(message: string): void {
    const at = message.indexOf('[');
    const number = Number(message.slice(2, at));
    const [answer] = JSON.parse(message.slice(at)) as [Answer];
    this.answers.get(number)?.(answer);
    this.answers.delete(number);
  }

  private take(data: Buffer): void {
    const numbers = NUMBERS.exec(data.toString('latin1', 0, HEAD));
    if (!numbers) return;
    this.onFrame?.(data.toString());
    this.hears(numbers[1]!, Number(numbers[2]), Number(numbers[3]));
  }
}

/** The character codes of the digits, as they stand first in a message. */
const CODE = [...'01234'].map((digit) => digit.charCodeAt(0));
