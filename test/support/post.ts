import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { eventually } from './deadline';

/** A message as the mail server has taken it. */
export interface Taken {
  readonly to: readonly string[];
  /** Heads and body, as they came. */
  readonly raw: string;
}

/**
 * How the mail server behaves: it takes what comes; it says nothing at all; it falls silent when it
 * has the whole message; it will not have this addressee; or it asks to come again later.
 */
export type Manners = 'takes' | 'silent' | 'silentAtTheEnd' | 'refuses' | 'later';

/** A real mail server, for whoever hands mail to it. */
export class Post {
  manners: Manners = 'takes';
  readonly taken: Taken[] = [];
  /** How often a whole message was handed over, whatever was answered. */
  handed = 0;
  /** How often somebody came. */
  visits = 0;

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<Post> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      onConnect: (_session, done) => post.greet(done),
      onRcptTo: (_address, _session, done) => done(post.judged()),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          post.handed += 1;
          const to = session.envelope.rcptTo.map(({ address }) => address);
          if (post.manners === 'silentAtTheEnd') return;
          post.taken.push({ to, raw: Buffer.concat(parts).toString('utf8') });
          done();
        });
      },
    });
    // Whoever hangs up in the middle is what these tests are about.
    server.on('error', () => undefined);
    const post = new Post(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return post;
  }

  /** What a server that hands mail to it is told. */
  get env(): Readonly<Record<string, string>> {
    const { port } = this.server.server.address() as AddressInfo;
    return {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'notices@council.example',
      PUBLIC_URL: 'https://council.example',
      ...{ MAIL_TIMEOUT: '1', MAIL_RETRY: '1' },
    };
  }

  async has(count: number): Promise<void> {
    await eventually(() => this.taken.length >= count, `${count} messages`);
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }

  private greet(done: () => void): void {
    this.visits += 1;
    if (this.manners !== 'silent') done();
  }

  private judged(): Error | null {
    if (this.manners === 'refuses')
      return Object.assign(new Error('No such box'), { responseCode: 550 });
    if (this.manners === 'later')
      return Object.assign(new Error('Come again'), { responseCode: 451 });
    return null;
  }
}

/** The head of a message, unfolded; the words of a subject are decoded. */
export function headOf({ raw }: Taken, name: string): string {
  const [heads = ''] = raw.split('\r\n\r\n');
  const lines = heads.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? '';
  return line
    .slice(name.length + 1)
    .trim()
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : quoted(words.replace(/_/g, ' ')),
    );
}

/** The body of a message, decoded. */
export function bodyOf(message: Taken): string {
  const body = message.raw.slice(message.raw.indexOf('\r\n\r\n') + 4);
  switch (headOf(message, 'Content-Transfer-Encoding').toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return quoted(body.replace(/=\r\n/g, ''));
    default:
      return body;
  }
}

const quoted = (words: string): string =>
  Buffer.from(
    words.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  ).toString('utf8');
