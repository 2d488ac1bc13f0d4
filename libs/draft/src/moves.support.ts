import { type Actor, type DraftCommandType, localTimeInAstana } from '@shanyrak/council';
import { type Verdict } from '@shanyrak/kernel';
import { type Payloads } from './commands';
import { type DraftEvent } from './events';
import {
  ATTRIBUTION_MODES,
  BREAK_KINDS,
  type DraftState,
  OUTCOMES,
  type Silence,
  STANCES,
  STATEMENT_KINDS,
} from './state';
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

const statement = ({ state, pick }: Choice): string => pick(state.statements)?.id ?? 'none';
const latest = ({ state }: Choice): Silence | undefined => state.silences.at(-1);
const round = (how: Choice): string => latest(how)?.id ?? 'none';
/** A deadline some days from the draft's last event. */
const soon = ({ state, pick }: Choice): { readonly until: number; readonly local: string } => {
  const days = pick([3, 4, 7])!;
  const until = (Math.ceil(state.at / 60_000) + days * 24 * 60 + 1) * 60_000;
  return { until, local: localTimeInAstana(until) };
};

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
  ...Array<Try>(2).fill(
    by(
      () => CHAIR,
      'silence.propose',
      (how) => ({ ...soon(how), ...(how.pick([{ meeting: MEETING }, {}]) ?? {}) }),
    ),
  ),
  by(
    () => CHAIR,
    'silence.start',
    (how) => ({ ask: asked(how), meeting: MEETING }),
  ),
  by(member, 'silence.break', (how) => ({
    ...{ silence: round(how), kind: how.pick(BREAK_KINDS)! },
  })),
  by(member, 'silence.requestTime', (how) => ({ silence: round(how) })),
  by(
    () => OFFICER,
    'silence.recordBreak',
    (how) => ({
      ...{ silence: round(how), delegation: how.pick(DELEGATIONS)!, kind: 'objection' },
      ...{ receivedAt: how.pick([how.state.at, latest(how)?.until ?? 0])!, proof: 'Note 7/26' },
    }),
  ),
  by(
    () => CHAIR,
    'silence.extend',
    (how) => ({ silence: round(how), ...soon(how) }),
  ),
  by(
    () => CHAIR,
    'silence.cancel',
    (how) => ({ silence: round(how), reason: 'An annex was missing.' }),
  ),
  ...Array<Try>(2).fill((table: Table, how: Choice) => {
    const silence = latest(how);
    if (silence) table.pass(Math.max(0, how.pick([silence.until, silence.due])! - table.now()));
    const until = silence?.until ?? 0;
    return table.act(CLOCK, 'silence.expire', { silence: round(how), until, body: 'PC' });
  }),
  by(
    () => CHAIR,
    'silence.void',
    (how) => ({ silence: round(how) }),
  ),
  ...Array<Try>(2).fill(
    by(member, 'statement.submit', (how) => ({
      ...{ kind: how.pick(STATEMENT_KINDS)!, language: 'en', text: how.words },
      ...{ provision: provision(how), onBehalfOf: [how.pick(DELEGATIONS)!] },
    })),
  ),
  by(member, 'statement.confirm', (how) => ({ statement: statement(how) })),
  by(member, 'statement.align', (how) => ({ statement: statement(how) })),
  by(member, 'statement.leave', (how) => ({ statement: statement(how) })),
  by(member, 'statement.withdraw', (how) => ({ statement: statement(how) })),
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
