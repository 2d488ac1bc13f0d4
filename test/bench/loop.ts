import { resolve } from 'node:path';
import { type Pool } from 'pg';
import { wordingDigest } from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import { members } from '../stories/story/script';
import { eventually } from '../support/deadline';
import { type ServerProcess, startServerProcess } from '../support/server-process';
import { type Held, type LoopFigures } from './figures';
import { type Guest } from './hall';
import { type Addresses } from './house';
import { draftNamed, idOf, Past } from './past';
import { CHAIR, headOf, lay, MEETING, OFFICER } from './table';
import { Words } from './words';

/**
 * How long the server's event loop is held at a stretch (issue 4: never more than 10 ms), in the
 * heaviest lawful cases: a provision of 20,000 characters that every Member would have otherwise, of
 * which one wording is accepted, and its rolling text; and the rolling text of 200 provisions with
 * 1,500 amendments. Each with the threads for words, and without, which shows what they are for.
 */
const LONGEST = 19_900;
/** Places that a Member changes in a long provision. */
const EDITS = 6;

export async function measureLoop(
  { databaseUrl }: Addresses,
  pool: Pool,
  guests: readonly Guest[],
  say: (words: string) => void,
): Promise<LoopFigures> {
  const long = await lay(pool, 'a long draft on paper', 40, {
    provisions: 200,
    amendments: 1_500,
  });
  const measured = async (name: string, number: number, env: Record<string, string>) => {
    const server = await startServerProcess({
      databaseUrl,
      env: { NODE_OPTIONS: `--import ${resolve('test/bench/watch-loop.mjs')}`, ...env },
    });
    try {
      const disputed = await layDisputed(pool, name, number, disputedText);
      const held = await measure(server, guests, { ...disputed, long: long.past });
      say(`The loop ${name}: ${JSON.stringify(held)}`);
      return held;
    } finally {
      await server.stop();
    }
  };
  return {
    held: await measured('with threads', 41, {}),
    withoutThreads: await measured('without threads', 42, { WORD_THREADS: '0' }),
  };
}

interface Disputed {
  readonly past: Past;
  /** What was asked of the room a while ago, and the digest of the words asked about. */
  readonly ask: string;
  readonly digest: string;
}

async function measure(
  server: ServerProcess,
  guests: readonly Guest[],
  { past, ask, digest, long }: Disputed & { readonly long: Past },
): Promise<Held> {
  // The Chair comes right after the Members.
  const chair = guests[members.length]!;
  const ended = watching(server);
  const get = (draft: Past, path: string) => asked(server, chair, draft, path);
  // What a reading in session has in memory already.
  for (const draft of [past, long]) await get(draft, 'state');
  await ended();
  await get(past, 'rolling-text');
  const longProvision = await ended();
  await asked(server, chair, past, 'commands', {
    ...{ id: idOf(`settled ${past.stream}`), stream: past.stream, type: 'wording.settle', v: 1 },
    ...{ as: 'chair', payload: { ask }, seen: past.seq, digest },
  });
  const acceptance = await ended();
  await get(long, 'rolling-text');
  const longDraft = await ended();
  await get(long, 'rolling-text?format=html');
  return { acceptance, longProvision, longDraft, page: await ended() };
}

/** Answers, each time, the longest stretch since the last time, in milliseconds. */
function watching({ pid, log }: ServerProcess): () => Promise<number> {
  const said = (): number[] =>
    log.flatMap((line) => {
      const held = /^The loop was held for (\S+) ms$/.exec(line)?.[1];
      return held === undefined ? [] : [Number(held)];
    });
  let times = 0;
  return async () => {
    times += 1;
    process.kill(pid, 'SIGUSR2');
    await eventually(() => said().length >= times, 'the word of the loop');
    return said()[times - 1]!;
  };
}

async function asked(
  { url }: ServerProcess,
  { token }: Guest,
  { stream }: Past,
  path: string,
  body?: object,
): Promise<void> {
  const id = stream.slice(stream.indexOf(':') + 1);
  const answer = await fetch(`${url}/api/v1/drafts/${id}/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const words = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${words.slice(0, 500)}`);
}

/** The same in the language of resolutions: every Member would have some words of it otherwise. */
export async function layLongProvision(pool: Pool, name: string, number: number): Promise<Past> {
  const words = new Words();
  const base = words.text('en', 4_000).slice(0, LONGEST);
  const { past } = await layDisputed(pool, name, number, (turn) => {
    let text = base;
    for (let edit = 0; turn > 0 && edit < EDITS; edit += 1) text = words.reworded(text);
    return text.slice(0, LONGEST).trimEnd();
  });
  return past;
}

/**
 * A provision of 20,000 characters in a script without blanks, of few characters that come again and
 * again: where the engine finds most to compare. Every Member has its own wording of it.
 */
async function layDisputed(
  pool: Pool,
  name: string,
  number: number,
  textOf: (turn: number) => string,
): Promise<Disputed> {
  const roster = Object.fromEntries(members.map((code) => [code, 'MEMBER' as const]));
  const { rows } = await pool.query<{ at: string }>('SELECT instant_now() AS at');
  // An hour ago: whatever was asked has waited long enough.
  const at = Number(rows[0]!.at) - 3_600_000;
  const submission = new Past(streamName('submission', idOf(name)), pool, roster, at);
  const text = (turn: number) => ({ en: textOf(turn), ru: 'О постоянном органе' });
  await submission.act(headOf(members[0]!), 'draft.submit', {
    coSponsors: [],
    mandate: { en: 'The benchmark', ru: 'Измерение' },
    provisions: [
      { kind: 'title', depth: 0, text: { en: 'On a permanent body', ru: 'О постоянном органе' } },
      { kind: 'operative', depth: 0, text: text(0) },
    ],
  });
  await submission.act(OFFICER, 'draft.register', {}, { value: number, year: '26' });
  await submission.lay();
  const past = new Past(draftNamed(name), pool, roster, at, [submission]);
  await past.act(OFFICER, 'draft.circulate', {});
  await past.act(CHAIR, 'session.begin', { meeting: MEETING });
  for (const code of members) await past.act(headOf(code), 'seat.take', {});
  const provision = past.draft.order[1]!;
  for (const [turn, code] of members.entries())
    await past.act(headOf(code), 'amendment.propose', {
      change: { kind: 'replace', provision, text: textOf(turn + 1) },
      language: 'en',
    });
  const [amendment] = Object.keys(past.draft.amendments);
  const digest = wordingDigest(past.draft, amendment!)!;
  const ask = `${await past.act(CHAIR, 'wording.ask', { amendment: amendment! }, null, digest)}.1`;
  await past.lay();
  return { past, ask, digest };
}

function disputedText(turn: number): string {
  let seed = 2013 + turn;
  return Array.from({ length: LONGEST }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return '国家会议'.charAt(seed % 4);
  }).join('');
}
