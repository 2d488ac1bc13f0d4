import { type Pool } from 'pg';
import { type Actor, type Capacity, type Function } from '@shanyrak/council';
import { streamName } from '@shanyrak/kernel';
import { council, holder, members, person } from '../stories/story/script';
import { draftNamed, idOf, Past, type Roster } from './past';
import { Words } from './words';

/**
 * Drafts on the table of the demonstration council, each with a past: circulated, its reading in
 * session, every Member in its seat, amendments of all of them in the text.
 */
export interface Laid {
  readonly past: Past;
  /** Amendments in the text, with the delegation whose they are. */
  readonly amendments: readonly { readonly id: string; readonly sponsor: string }[];
}

export const MEETING = 'PC/2026-XIV';
const YEAR = '26';

const actor = (who: string, as: Capacity, delegation: string | null, held: Function | null) =>
  ({
    ...{ person: who, as, delegation, function: held, authorised: held === 'head' },
    ...{ chair: as === 'chair', secretariat: as === 'secretariat', accredited: true },
  }) satisfies Actor;

export const headOf = (code: string): Actor =>
  actor(holder(code, 'head').id, 'national', code, 'head');
export const CHAIR = actor(person(council.chair.person).id, 'chair', null, null);
export const OFFICER = actor(person(council.secretariat[0]!.person).id, 'secretariat', null, null);

export interface Size {
  readonly provisions: number;
  readonly amendments: number;
}

/** Lays a draft named `what`, the `number`-th of the register, before the Members. */
export async function lay(
  pool: Pool,
  what: string,
  number: number,
  { provisions, amendments }: Size,
): Promise<Laid> {
  const roster: Roster = Object.fromEntries(members.map((code) => [code, 'MEMBER']));
  const at = await clockOf(pool);
  const words = new Words();
  const submission = new Past(streamName('submission', idOf(what)), pool, roster, at);
  await submission.act(headOf(members[0]!), 'draft.submit', {
    coSponsors: [],
    mandate: { en: 'The benchmark', ru: 'Измерение' },
    provisions: Array.from({ length: provisions }, (_, n) =>
      words.provision(n === 0 ? 'title' : n <= provisions / 5 ? 'preambular' : 'operative'),
    ),
  });
  await submission.act(OFFICER, 'draft.register', {}, { value: number, year: YEAR });
  await submission.lay();
  const past = new Past(draftNamed(what), pool, roster, at, [submission]);
  await past.act(OFFICER, 'draft.circulate', {});
  await past.act(CHAIR, 'session.begin', { meeting: MEETING });
  for (const code of members) await past.act(headOf(code), 'seat.take', {});
  const tabled = await table(past, words, amendments);
  await past.lay();
  return { past, amendments: tabled };
}

/** A delegation goes through the whole text before the next one does, as papers come in. */
async function table(past: Past, words: Words, count: number): Promise<Laid['amendments']> {
  const tabled: { id: string; sponsor: string }[] = [];
  const provisions = past.draft.order.slice(1);
  const each = Math.ceil(count / members.length);
  const stride = provisions.length / each;
  for (const code of members)
    for (let n = 0; n < each && tabled.length < count; n++) {
      // A Member has one wish for a provision at a time: each comes from a stretch of its own.
      const provision = provisions[Math.floor(n * stride) + words.draw(Math.floor(stride))]!;
      const text = words.reworded(past.draft.provisions[provision]!.text['en']!);
      const rationale = words.draw(3) === 0 ? { rationale: words.text('en', 12) } : {};
      const command = await past.act(headOf(code), 'amendment.propose', {
        change:
          words.draw(10) === 0
            ? { kind: 'delete', provision }
            : { kind: 'replace', provision, text },
        language: 'en',
        ...rationale,
      });
      tabled.push({ id: `${command}.1`, sponsor: code });
    }
  return tabled;
}

/** Adds acts to a past until it is `events` long: stances on a few amendments, again and again. */
export async function age({ past, amendments }: Laid, events: number): Promise<void> {
  const targets = amendments.slice(0, 8);
  for (let n = 0; past.seq < events; n++) {
    const { id, sponsor } = targets[Math.floor(n / members.length) % targets.length]!;
    const code = members[n % members.length]!;
    if (code !== sponsor) await past.act(headOf(code), 'stance.set', stanceOn(id, n));
  }
  await past.lay();
}

const STANCES = ['support', 'oppose', 'reserve'] as const;

/** What a delegation says of an amendment, with a reason as delegations give it. */
export function stanceOn(target: string, n: number) {
  const stance = STANCES[n % STANCES.length]!;
  const reason =
    'The wording follows the Catalogue and leaves each Member free to choose its own measures; ' +
    'our capital would like to see the second clause moved to the preamble.';
  return { target, stance, reason };
}

async function clockOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ at: string }>('SELECT instant_now() AS at');
  return Number(rows[0]!.at);
}
