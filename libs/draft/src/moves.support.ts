import { type Actor, type DraftCommandType } from '@shanyrak/council';
import { type Verdict } from '@shanyrak/kernel';
import { type Payloads } from './commands';
import { type DraftEvent } from './events';
import { ATTRIBUTION_MODES, STANCES, OUTCOMES, type DraftState } from './state';
import {
  adviser,
  CHAIR,
  CLOCK,
  FACILITATOR,
  head,
  MEETING,
  OFFICER,
  type Table,
} from './table.support';

/**
 * Random play at a table, for laws that hold whatever people try. A move is four numbers; what they
 * mean is read off the state as it stands, so that most moves are nearly right: many are accepted,
 * and the refusals are those of real rooms.
 */
export interface Move {
  readonly act: number;
  readonly actor: number;
  readonly target: number;
  readonly words: number;
}

const DELEGATIONS = ['XAA', 'XBE', 'XCI', 'XDO'];
const WORDS = [
  'Decides to establish a directory;',
  'Decides that Member States should designate one contact point each;',
  'Decides that Member States shall designate one contact point each without delay, and welcomes it;',
  'Requests a report;',
  'Requests the Secretariat to keep the directory;',
];

type Try = (table: Table, how: Choice) => Verdict<readonly DraftEvent[]>;

interface Choice {
  readonly state: DraftState;
  readonly member: Actor;
  readonly chair: Actor;
  readonly words: string;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
}

const by =
  <T extends DraftCommandType>(
    actor: (how: Choice) => Actor,
    type: T,
    payload: (how: Choice) => Payloads[T],
  ): Try =>
  (table, how) =>
    table.act(actor(how), type, payload(how));

const member = ({ member: actor }: Choice): Actor => actor;
const chair = ({ chair: actor }: Choice): Actor => actor;
const provision = ({ state, pick }: Choice): string => pick(state.order) ?? '';
/** A provision a little further on. */
const another = ({ state, pick }: Choice): string =>
  state.order[(state.order.indexOf(pick(state.order)!) + 3) % state.order.length]!;
const wordsOf = ({ state }: Choice, id: string | undefined): string =>
  state.provisions[id ?? '']?.text['en'] ?? '';
/** The provision's words in two lines, cut at its middle blank. */
const divided = (how: Choice): string => {
  const words = wordsOf(how, provision(how)).split(' ');
  const middle = Math.ceil(words.length / 2);
  return `${words.slice(0, middle).join(' ')}\n${words.slice(middle).join(' ')}`;
};
const merging = (how: Choice): Payloads['amendment.propose'] => {
  const standing = how.state.order.filter((id) => !how.state.provisions[id]!.deleted);
  const kindOf = (id: string | undefined) => how.state.provisions[id ?? '']?.kind;
  const pairs = standing.flatMap((id, n) =>
    kindOf(id) === kindOf(standing[n + 1]) ? [[id, standing[n + 1]!] as const] : [],
  );
  const [one, next] = how.pick(pairs) ?? ['', ''];
  const text = `${wordsOf(how, one)} ${wordsOf(how, next)}`.trim();
  return { change: { kind: 'merge', provision: one, with: next, text }, language: 'en' };
};
/** Mostly one that stands in the text; now and then any. */
const amendment = ({ state, pick }: Choice): string => {
  const all = Object.values(state.amendments);
  const standing = all.filter(({ status }) => status === 'IN_TEXT');
  return pick([...standing, ...standing, ...all])?.id ?? 'none';
};
const own = (how: Choice): string =>
  how.pick(
    Object.values(how.state.amendments).filter(
      ({ sponsor, status }) => sponsor === how.member.delegation && status !== 'WITHDRAWN',
    ),
  )?.id ?? amendment(how);
const asked = ({ state, pick }: Choice): string =>
  pick([...Object.keys(state.asks), ...(state.question ? [state.question.id] : [])]) ?? 'none';

/** Acts by their weight: what happens often in rooms stands here more than once. */
const TRIES: readonly Try[] = [
  ...Array<Try>(4).fill(
    by(member, 'amendment.propose', (how) => ({
      change: { kind: 'replace', provision: provision(how), text: how.words },
      language: 'en',
    })),
  ),
  by(member, 'amendment.propose', (how) => ({
    change: { kind: 'delete', provision: provision(how) },
    language: 'en',
  })),
  by(member, 'amendment.propose', (how) => ({
    change: {
      ...{ kind: 'insert', after: provision(how), text: how.words },
      ...(how.pick([
        { provisionKind: 'operative', depth: 0 },
        { provisionKind: 'subparagraph', depth: 1 },
      ] as const) ?? { provisionKind: 'operative', depth: 0 }),
    },
    language: 'en',
  })),
  by(member, 'amendment.propose', (how) => ({
    change: { kind: 'alternative', provision: provision(how), text: how.words },
    language: 'en',
  })),
  by(member, 'amendment.propose', (how) => ({
    change: { kind: 'move', provision: provision(how), after: another(how) },
    language: 'en',
  })),
  by(member, 'amendment.propose', (how) => ({
    change: { kind: 'split', provision: provision(how), text: divided(how) },
    language: 'en',
  })),
  by(member, 'amendment.propose', (how) => merging(how)),
  ...Array<Try>(2).fill(
    by(member, 'amendment.propose', (how) => ({
      change: { kind: 'amend', amendment: amendment(how), text: how.words },
      language: 'en',
    })),
  ),
  by(member, 'amendment.revise', (how) => ({
    ...{ amendment: own(how), text: how.words, language: 'en' },
  })),
  by(member, 'amendment.revise', (how) => ({
    ...{ amendment: own(how), text: `${how.words}\n${how.words}`, language: 'en' },
  })),
  ...Array<Try>(3).fill(by(member, 'amendment.withdraw', (how) => ({ amendment: own(how) }))),
  by(member, 'amendment.cosponsor', (how) => ({ amendment: amendment(how) })),
  by(member, 'stance.set', (how) => ({
    target: how.pick([provision(how), amendment(how)])!,
    stance: how.pick(STANCES)!,
  })),
  by(member, 'stance.lift', (how) => ({
    target: how.pick(Object.keys(how.state.stances)) ?? 'none',
  })),
  by(member, 'adRef.mark', (how) => ({
    ...{ provision: how.pick([provision(how), null]) ?? null, until: null },
  })),
  by(member, 'adRef.confirm', (how) => ({ provision: how.pick([provision(how), null]) ?? null })),
  by(chair, 'provision.takeUp', (how) => ({ provision: provision(how) })),
  by(chair, 'text.propose', (how) => {
    const target = provision(how);
    const there = Object.values(how.state.amendments).filter(
      ({ status, change }) => status === 'IN_TEXT' && change.provision === target,
    );
    return {
      change: { kind: 'replace', provision: target, text: how.words },
      language: 'en',
      settles: there.map(({ id }) => id),
    };
  }),
  ...Array<Try>(3).fill(by(chair, 'wording.ask', (how) => ({ amendment: amendment(how) }))),
  ...Array<Try>(4).fill((table, how) => {
    table.pass(5_000);
    return by(chair, 'wording.settle', (one) => ({ ask: asked(one) }))(table, how);
  }),
  by(chair, 'provision.ask', (how) => ({ provision: provision(how) })),
  by(chair, 'provision.close', (how) => ({ ask: asked(how) })),
  by(chair, 'provision.reopen', (how) => ({ provision: provision(how) })),
  by(
    () => OFFICER,
    'revision.issue',
    () => ({}),
  ),
  by(chair, 'draft.declareClean', () => ({})),
  ...Array<Try>(3).fill((table, how) => {
    const act = how.pick(how.state.acts);
    const actor = act?.delegation && act.as === 'national' ? head(act.delegation) : how.chair;
    return table.act(actor, 'undo', { command: act?.command ?? 'none' });
  }),
  by(
    () => CHAIR,
    'question.put',
    () => ({ meeting: MEETING }),
  ),
  by(member, 'objection.raise', (how) => ({ against: asked(how) })),
  by(member, 'objection.withdraw', (how) => ({ against: asked(how) })),
  by(
    () => CHAIR,
    'objection.seen',
    (how) => ({
      against: asked(how),
      delegation: how.pick(DELEGATIONS)!,
    }),
  ),
  by(
    () => CHAIR,
    'gavel',
    () => ({ meeting: MEETING }),
  ),
  (table, how) => {
    table.pass(3_000);
    return table.act(CLOCK, 'decision.adopt', { question: how.state.question?.id ?? 'none' });
  },
  by(
    () => CHAIR,
    'item.close',
    (how) => ({ outcome: how.pick(OUTCOMES)! }),
  ),
  by(chair, 'session.end', () => ({})),
  by(chair, 'session.begin', () => ({ meeting: MEETING })),
  by(member, 'seat.take', ({ pick }) => ({ remote: pick([true, false]) ?? false })),
  by(member, 'seat.pass', (how) => ({ to: `adviser-${how.member.delegation}` })),
  by(chair, 'attribution.set', ({ pick }) => ({ mode: pick(ATTRIBUTION_MODES)! })),
  by(
    () => CHAIR,
    'draft.openToObservers',
    (how) => ({ open: !how.state.observers.open }),
  ),
];

/** Tries one move at a table; the answer is the rules' own. */
export function tries(table: Table, { act, actor, target, words }: Move): ReturnType<Try> {
  const state = table.draft();
  const delegation = DELEGATIONS[actor % DELEGATIONS.length]!;
  return TRIES[act % TRIES.length]!(table, {
    state,
    member: actor % 7 === 0 ? adviser(delegation) : head(delegation),
    chair: actor % 2 === 0 ? CHAIR : FACILITATOR,
    words: WORDS[words % WORDS.length]!,
    pick: (from) => from[target % from.length],
  });
}
