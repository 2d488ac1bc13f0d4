import { type Attachable } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type Texts } from './outcomes';

/**
 * What the journal reads of a draft: what became of it, its title, its rounds of silence and what is
 * attached to it (design 2: question and adoption stand in the draft's own stream for ever). Its state
 * says much more, which nobody looks at here: who objected, broke silence, hesitated or proposed is no
 * part of what a journal is made of.
 */
export interface DraftRead {
  readonly kind: 'draft';
  readonly symbol: string;
  readonly status: string;
  readonly order: readonly string[];
  readonly provisions: Readonly<
    Record<
      string,
      {
        readonly kind: string;
        readonly text: Texts;
        readonly behind?: readonly string[];
        readonly label?: string;
      }
    >
  >;
  readonly decision: {
    readonly symbol: string;
    readonly number: number;
    readonly adoptedAt: Instant;
    readonly meeting: string;
    readonly bySilence?: true;
    readonly statementsUntil?: Instant;
  } | null;
  readonly silences: readonly RoundRead[];
  readonly statements: readonly Attachable[];
  readonly forwarded: Sent | null;
  /** To the body that had recommended it. */
  readonly remitted: Sent | null;
  /** How it had gone up before it came back. */
  readonly remittals: readonly { readonly forwarded: Sent }[];
}

/** A round of silence: when it was begun, where that was in a meeting, and until when it was to run at first. */
export interface RoundRead {
  readonly id: string;
  readonly symbol: string;
  readonly digest: string;
  readonly meeting: string | null;
  readonly deadlines: readonly Instant[];
}

/** To which body a text went, and in which meeting that was said. */
interface Sent {
  readonly to: string;
  readonly meeting: string;
}

export function isDraftRead(read: unknown): read is DraftRead {
  return typeof read === 'object' && read !== null && 'kind' in read && read.kind === 'draft';
}

/** A journal quotes no longer title: the text itself is appended, or stands under its symbol. */
const LONGEST_QUOTED = 200;

export function titleOf({ order, provisions }: DraftRead): Texts | null {
  const id = order.find((one) => provisions[one]?.kind === 'title');
  if (id === undefined) return null;
  const { text, behind = [] } = provisions[id]!;
  // What a language that has not followed still says was never adopted.
  const texts = Object.entries(text).filter(([language]) => !behind.includes(language));
  return Object.fromEntries(texts.map(([language, text]) => [language, quoted(text)]));
}

function quoted(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_QUOTED
    ? text
    : `${characters.slice(0, LONGEST_QUOTED).join('').trimEnd()}…`;
}
