import { Injectable } from '@nestjs/common';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type MeetingStateAnswer, type StateAnswer } from '@shanyrak/protocol';
import { kindOf } from './kinds';
import { type Opened } from './readers.service';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Compressed bytes kept at the most; the longest unused goes first. */
const CAPACITY = 64 * 1024 * 1024;

/** A state ready to be sent: compressed once for everybody who reads the same number. */
export interface StateBuffer {
  readonly tag: string;
  readonly compressed: Buffer;
}

/** When a reading opens, a whole hall asks for the same state: it is written and compressed once. */
@Injectable()
export class StateBuffers {
  private readonly kept = new Map<string, Promise<StateBuffer>>();
  private size = 0;

  get(opened: Opened): Promise<StateBuffer> {
    const tag = tagOf(opened);
    const known = this.kept.get(tag);
    if (known) {
      this.kept.delete(tag);
      this.kept.set(tag, known);
      return known;
    }
    const made = make(tag, opened);
    this.kept.set(tag, made);
    made.then(
      ({ compressed }) => this.weigh(compressed.length),
      () => this.kept.delete(tag),
    );
    return made;
  }

  /** The same, for a client that takes no compressed answers. */
  plain({ compressed }: StateBuffer): Promise<Buffer> {
    return expand(compressed);
  }

  private weigh(bytes: number): void {
    this.size += bytes;
    if (this.size <= CAPACITY) return;
    for (const [tag, kept] of this.kept) {
      this.kept.delete(tag);
      void kept.then(({ compressed }) => (this.size -= compressed.length));
      return;
    }
  }
}

/** The entity tag: stream, number, audience, wording. An observer's holds the number of the view alone. */
export function tagOf({ view, audience, wording }: Opened): string {
  const { state, seq, stream } = view;
  const number = audience === 'members' ? seq : kindOf(state).viewNumber(state);
  const readers = audience === 'members' && wording !== 'open' ? wording : audience;
  return `"${stream}@${number}.${readers}"`;
}

async function make(tag: string, opened: Opened): Promise<StateBuffer> {
  const json = JSON.stringify(answerOf(opened));
  return { tag, compressed: await compress(json) };
}

function answerOf({ view, audience, wording }: Opened): StateAnswer | MeetingStateAnswer {
  const { stream, grade, seq, state } = view;
  if (audience === 'members')
    return { audience, stream, grade, seq, wording, state } as StateAnswer | MeetingStateAnswer;
  const { viewNumber, observersView } = kindOf(state);
  return { audience, stream, number: viewNumber(state), view: observersView(state) };
}
