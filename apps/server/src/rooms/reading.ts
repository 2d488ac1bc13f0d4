import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { accept, parseStream, type Refusal, refused, type Verdict } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { PROTOCOLS_SPOKEN } from '@shanyrak/protocol';
import { checkText, normalise } from '@shanyrak/text';
import { problem } from '../platform/problems';
import { type CommandEntry, DRAFT_COMMANDS } from './commands';
import { type SentCommand } from '../ledger/cores';
import { Envelope } from './envelope';
import { MEETING_COMMANDS } from './meeting-commands';

/**
 * How what arrives from outside becomes a command. In the order of the code: it must be a plain
 * object of bounded depth; its words are normalised (NFC, LF); the envelope and then the payload
 * must have exactly the shape of their class; only then are the words themselves judged, by named
 * rules. What cannot be read is thrown as a `bad-request` problem that names the fields.
 */
const DEEPEST = 6;

const unreadable = (...errors: string[]) => problem('bad-request', { errors });

/** Reads a frame as the class says; a field that the class does not know is refused. */
export function readAs<T extends object>(type: ClassConstructor<T>, frame: unknown, at = ''): T {
  if (!isPlain(frame)) throw unreadable(`${at || 'the frame'} must be an object`);
  const read = plainToInstance(type, frame);
  const errors = validateSync(read, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
  });
  if (errors.length > 0) throw unreadable(...errors.flatMap((error) => inWords(error, at)));
  return read;
}

/** A frame whose words will stand in a document, or the refusal of its words. */
export function readWords<T extends object>(type: ClassConstructor<T>, frame: unknown): Verdict<T> {
  const plain = normalised(frame, 0);
  const read = readAs(type, plain);
  const unfit = firstUnfit(plain, 'the frame', false);
  return unfit ? refused(unfit) : accept(read);
}

/** A command from outside, or the refusal of its words; throws a `bad-request` for what has no shape. */
export function readCommand(frame: unknown): Verdict<SentCommand> {
  const plain = normalised(frame, 0);
  const envelope = readAs(Envelope, plain);
  const entry = entryFor(envelope);
  if (!entry) return refused(refuse('stream.wrong', { act: envelope.type }));
  if (!entry.fromOutside) throw unreadable(`${envelope.type} is not sent from outside`);
  if (envelope.v !== entry.v) throw unreadable(`v must be ${entry.v} for ${envelope.type}`);
  readAs(entry.payload as ClassConstructor<object>, envelope.payload, 'payload');
  const unfit = firstUnfit(envelope.payload, 'payload', false);
  if (unfit) return refused(unfit);
  return accept(plain as SentCommand);
}

/** How an act is read on the kind of stream that it names; null where it has no place there. */
function entryFor({ stream, type }: Envelope): CommandEntry | null {
  const entries: Readonly<Record<string, CommandEntry>> =
    parseStream(stream)?.kind === 'meeting' ? MEETING_COMMANDS : DRAFT_COMMANDS;
  return Object.hasOwn(entries, type) ? entries[type]! : null;
}

/** Refuses a version of the live protocol that this server does not speak. */
export function readProtocol(protocol: number): void {
  if (!PROTOCOLS_SPOKEN.includes(protocol))
    throw unreadable(`protocol must be one of ${PROTOCOLS_SPOKEN.join(', ')}`);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same value with every text in NFC and its line ends LF. Names of fields are left as they are. */
function normalised(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw unreadable('the frame is nested too deeply');
  if (typeof value === 'string') return normalise(value);
  if (Array.isArray(value)) return value.map((one) => normalised(one, depth + 1));
  if (!isPlain(value)) return value;
  if (Buffer.isBuffer(value)) throw unreadable('the frame must hold no binary parts');
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (name === '__proto__' || name === 'constructor')
        throw unreadable(`property ${name} should not exist`);
      return [name, normalised(one, depth + 1)];
    }),
  );
}

/** Remarks beside the text may run over several lines; a provision is one paragraph. */
const REMARKS: ReadonlySet<string> = new Set([
  ...['note', 'rationale', 'reason', 'mandate'],
  ...['annotation', 'words', 'summary', 'remarks'],
]);

/**
 * The words of a split, and new words for one, are several provisions, a line each; the rule that
 * knows which amendment is meant holds the others to one line. A statement and its translation, words
 * with their language, have as many paragraphs as they need.
 */
function mayHaveLines(value: object): boolean {
  const { kind, amendment, language } = value as Readonly<Record<string, unknown>>;
  return kind === 'split' || typeof amendment === 'string' || typeof language === 'string';
}

/** The refusal of the first text that may not stand in a record. */
function firstUnfit(value: unknown, field: string, lines: boolean): Refusal | null {
  if (typeof value === 'string') {
    const fault = checkText(value, { lines });
    return fault && refuse(`text.${fault}`, { field });
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, one] of Object.entries(value)) {
    const several = REMARKS.has(name) || (name === 'text' && mayHaveLines(value));
    const unfit = firstUnfit(one, `${field}.${name}`, lines || several);
    if (unfit) return unfit;
  }
  return null;
}

function inWords(error: ValidationError, at: string): string[] {
  const here = at ? `${at}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((said) =>
    said.includes(error.property) ? said.replace(error.property, here) : `${here}: ${said}`,
  );
  return [...own, ...(error.children ?? []).flatMap((child) => inWords(child, here))];
}
