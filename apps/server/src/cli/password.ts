import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { UsageError } from './usage-error';

/** Characters that a password has at the least; there is no rule about which. */
const SHORTEST = 10;

/**
 * A password from the terminal, unseen and asked twice, or as the one line of standard input. Never
 * from the arguments: every process of the machine could read those.
 */
export async function readPassword(): Promise<string> {
  const password = process.stdin.isTTY
    ? await askedTwice()
    : (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < SHORTEST)
    throw new UsageError(`A password has at least ${SHORTEST} characters.`);
  if (/[\r\n]/.test(password)) throw new UsageError('A password is one line.');
  return password;
}

async function askedTwice(): Promise<string> {
  const first = await asked('Password: ');
  if (first !== (await asked('Once more: '))) throw new UsageError('The two are not the same.');
  return first;
}

async function asked(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
