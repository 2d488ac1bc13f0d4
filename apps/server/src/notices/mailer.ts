import { createTransport } from 'nodemailer';
import { Readable } from 'node:stream';

/**
 * What came of handing one message over, with what the server answered: it has taken it; it will not
 * take it, today or tomorrow; nothing of it was taken, and it may be tried again; or it was being
 * taken when the line fell silent, and nobody knows.
 */
export interface Handed {
  readonly outcome: 'sent' | 'refused' | 'later' | 'unsure';
  readonly code: number | null;
}

export interface Message {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

export interface Handing {
  /** The mail server's address. */
  readonly server: string;
  /** How long it may be silent, in milliseconds. */
  readonly timeout: number;
  /** This process ends: nothing more is begun. */
  readonly ending: AbortSignal;
}

/** More than all the silences of one conversation: nothing waits for a server for ever. */
export const patienceFor = (timeout: number): number => 3 * timeout;

/**
 * Hands one message to the mail server. SMTP cannot be done exactly once: when the line breaks after
 * the server has begun to take the message and before it has answered, the message may have gone out.
 * Hence the moment at which it begins to be taken is told apart from all that comes before.
 */
export async function hand(message: Message, handing: Handing): Promise<Handed> {
  const { server, timeout } = handing;
  const silences = { connectionTimeout: timeout, greetingTimeout: timeout, dnsTimeout: timeout };
  const transport = createTransport({ url: server, ...silences, socketTimeout: timeout });
  const taking = { begun: false, over: false };
  transport.use('stream', ({ message: composed }, done) => {
    const make = composed.createReadStream.bind(composed);
    composed.createReadStream = (options) => whenTaken(() => make(options), taking);
    done();
  });
  try {
    const headers = { 'Auto-Submitted': 'auto-generated' };
    const from = { name: 'Shanyrak', address: message.from };
    // As an address, not as a list of them to be read.
    const to = { name: '', address: message.to };
    const sending = transport.sendMail({ ...message, from, to, headers });
    const { response } = await within(sending, handing);
    return { outcome: 'sent', code: codeIn(response) };
  } catch (error) {
    return judged(error as MailError, taking.begun);
  } finally {
    taking.over = true;
    transport.close();
  }
}

/** The message is read when the server has said that it takes it, and never once it was given up. */
function whenTaken(make: () => Readable, taking: { begun: boolean; over: boolean }): never {
  async function* lazily(): AsyncGenerator<unknown> {
    if (taking.over) throw new Error('given up before');
    taking.begun = true;
    yield* make();
  }
  return Readable.from(lazily(), { objectMode: false }) as never;
}

/** Rejects when the patience with the server has an end, or this process has. */
async function within<T>(sending: Promise<T>, { timeout, ending }: Handing): Promise<T> {
  sending.catch(() => undefined);
  let stop: () => void = () => undefined;
  const silence = new Promise<never>((_, fail) => {
    const giveUp = () => fail(new Error('no answer'));
    const limit = setTimeout(giveUp, patienceFor(timeout));
    ending.addEventListener('abort', giveUp);
    if (ending.aborted) giveUp();
    stop = () => {
      clearTimeout(limit);
      ending.removeEventListener('abort', giveUp);
    };
  });
  try {
    return await Promise.race([sending, silence]);
  } finally {
    stop();
  }
}

interface MailError extends Error {
  readonly responseCode?: number;
  readonly command?: string;
}

/** Refusals of the message or its addressee; others are about the conversation, and pass. */
const FINAL = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

function judged({ responseCode: code = 0, command = '' }: MailError, begun: boolean): Handed {
  if (code >= 500 && FINAL.has(command)) return { outcome: 'refused', code };
  if (code >= 400) return { outcome: 'later', code };
  return { outcome: begun ? 'unsure' : 'later', code: null };
}

function codeIn(response: unknown): number | null {
  const code = typeof response === 'string' ? Number.parseInt(response, 10) : NaN;
  return Number.isInteger(code) ? code : null;
}
