import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import { type Actor, type DraftCommandType, DEFAULT_SETTINGS } from '@shanyrak/council';
import {
  type AnyCommand,
  type Context,
  decide,
  type DraftEvent,
  type DraftState,
  evolve,
  needs,
  type ParticipantStatus,
  type Payloads,
  type StreamState,
} from '@shanyrak/draft';
import { digestOf, type Instant, parseStream, streamName } from '@shanyrak/kernel';
import { appendTo, type ChainHead, emptyHead, type Entry, readEntry } from '@shanyrak/ledger';
import { CORES } from '../../apps/server/src/ledger/cores';

/**
 * A past for a draft, made without a server: every act is decided by the real core, sealed and
 * chained by the real ledger, and laid into the database by `ledger_append` itself, thousands of
 * acts at a time. A server that reads it finds what years of negotiating would have left.
 */

/** Events laid in by one append. */
const PAGE = 2_000;

interface Outcome {
  readonly command: string;
  readonly person: string;
  readonly digest: string;
  readonly from_seq: number;
  readonly to_seq: number;
}

export type Roster = Readonly<Record<string, ParticipantStatus>>;

export class Past {
  private state: StreamState | null = null;
  private head: ChainHead;
  private entries: Entry[] = [];
  private outcomes: Outcome[] = [];
  private opened = false;

  /**
   * A past of `stream`, whose acts all happen at one instant.
   *   reads  the other pasts that its acts rest on: a draft's its submission
   */
  constructor(
    readonly stream: string,
    private readonly pool: Pool,
    private readonly roster: Roster,
    private readonly at: Instant,
    private readonly reads: readonly Past[] = [],
  ) {
    this.head = emptyHead(stream);
  }

  get draft(): DraftState {
    if (this.state?.kind !== 'draft') throw new Error(`${this.stream} is no draft`);
    return this.state;
  }

  get seq(): number {
    return this.head.seq;
  }

  /** An act that is accepted; answers the command's id. Throws where a rule refuses. */
  async act<T extends DraftCommandType>(
    actor: Actor,
    type: T,
    payload: Payloads[T],
    number: Context['number'] = null,
    digest?: string,
  ): Promise<string> {
    const id = idOf(`${this.stream} ${this.seq}`);
    const { stream, state, at } = this;
    const command = {
      ...{ id, stream, type, v: 1, as: actor.as, payload, seen: state ? this.seq : 0 },
      ...(digest !== undefined && { digest }),
    } as AnyCommand;
    const wanted = needs(command).reads;
    const states = this.reads.filter((past) => wanted.includes(past.stream));
    const verdict = decide(state, command, {
      ...{ at, receivedAt: null, actor, roster: this.roster, colleagues: [] },
      ...{ settings: DEFAULT_SETTINGS, number, present: [] },
      reads: {
        ...Object.fromEntries(wanted.map((name) => [name, null])),
        ...Object.fromEntries(states.map((past) => [past.stream, past.state])),
      },
    });
    if (!verdict.ok) throw new Error(`${type} was refused: ${verdict.refusal.rule}`);
    const { person, delegation, as } = actor;
    const salts = verdict.value.map((_, n) => idOf(`salt ${id} ${n}`).replaceAll('-', ''));
    const by = { person, delegation, as };
    const { head, entries } = appendTo(this.head, verdict.value, by, id, at, salts);
    for (const { event, contents } of entries)
      this.state = evolve(this.state, readEntry(event, contents.payload) as DraftEvent);
    this.entries.push(...entries);
    const said = digestOf({ stream, type, v: 1, as, payload, digest: digest ?? null });
    const [from_seq, to_seq] = [this.head.seq + 1, head.seq];
    this.outcomes.push({ command: id, person, digest: said, from_seq, to_seq });
    this.head = head;
    if (this.entries.length >= PAGE) await this.lay();
    return id;
  }

  /** Puts into the database what has happened and is not there yet. */
  async lay(): Promise<void> {
    if (this.entries.length === 0) return;
    const { stream, at, head } = this;
    const core = CORES[parseStream(stream)!.kind]!;
    const plan = {
      ...{ stream, at, settled: [], registers: {}, outcomes: this.outcomes },
      ...(!this.opened && { opening: openingOf(core.opening(this.state)) }),
      entries: this.entries.map(({ event, contents }) => ({ ...event, ...contents })),
      head: { seq: head.seq, hash: head.hash },
      projected: core.project(stream, this.state),
    };
    const client = await this.pool.connect();
    try {
      await client.query(`BEGIN; SELECT set_config('app.audience', 'ledger', true)`);
      await client.query('SELECT ledger_append($1::jsonb)', [JSON.stringify(plan)]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
    this.opened = true;
    this.entries = [];
    this.outcomes = [];
  }
}

type Opening = ReturnType<(typeof CORES)[string]['opening']>;

function openingOf({ audience, grade }: Opening): object {
  const { delegations, chair, secretariat } = audience;
  return {
    grade,
    delegations: delegations === 'members' ? null : delegations,
    ...{ chair, secretariat },
  };
}

/** A UUID by what it is for: every run of the bench names the same things alike. */
export function idOf(what: string): string {
  const hex = createHash('sha256').update(`the bench: ${what}`).digest('hex');
  const part = (from: number, to: number): string => hex.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-5${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
}

export const draftNamed = (what: string): string => streamName('draft', idOf(what));
