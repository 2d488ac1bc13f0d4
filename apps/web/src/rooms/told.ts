import {
  type Amendment,
  type DraftEvent,
  type DraftState,
  type Events,
  type EventType,
  type SilenceBreak,
} from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { type NameOf } from '../platform/refusals';
import { dayOf, momentOf } from '../platform/times';
import { amendedBy, labelOfChange, labelsOfParts } from './change-words';
import { type DoneTogether } from './past';
import { type Sayings, sayingsOf, type Voice } from './sayings';
import { type ToldSay } from './told-words';
import { roomWords } from './words';

/**
 * What happened, in the council's words: one sentence for everything that one act brought about. It
 * is told from the record alone and says no more than the record: no count of stances, and nothing
 * of who sat down or rose (practice rule 8). An act of a kind that is not known here is told nothing.
 */
export interface Narrator extends Voice {
  readonly told: ToldSay;
  readonly nameOfBody: NameOf;
}

/** An act with the draft as it stood before and after it. */
export interface Scene {
  readonly act: DoneTogether;
  readonly before: DraftState | null;
  readonly after: DraftState;
}

/** The sentence of an act; null for what no reader asks after. */
export function tellOf(scene: Scene, narrator: Narrator): string | null {
  const [first, ...rest] = scene.act.events;
  const event = first.type === 'draft.reopen' ? (rest[0] ?? first) : first;
  const teller = TOLD[event.type] as Teller<EventType> | undefined;
  const sentence = teller?.(event.data, new Stage(scene, event, narrator)) ?? null;
  if (sentence === null) return null;
  const reopened = event === first ? '' : ` ${narrator.told('backToNegotiation')}`;
  return `${sentence.charAt(0).toLocaleUpperCase(narrator.language)}${sentence.slice(1)}${reopened}`;
}

/** Whether an act is of a kind that is told at all. */
export const isTold = ({ events: [{ type }] }: DoneTogether): boolean => type in TOLD;

type Teller<T extends EventType> = (data: Events[T], stage: Stage) => string | null;

/** What a sentence may be made of: who acted, and what things were called at that moment. */
class Stage {
  readonly who: string;
  readonly sayings: Sayings;

  constructor(
    readonly scene: Scene,
    { by }: DraftEvent,
    readonly narrator: Narrator,
  ) {
    this.sayings = sayingsOf(scene.after, narrator);
    this.who = this.nameOf(CODES[by.as] ?? by.delegation ?? '');
  }

  say(key: Parameters<ToldSay>[0], params: Readonly<Record<string, string | number>> = {}): string {
    return this.narrator.told(key, { who: this.who, ...params });
  }

  nameOf(code: string): string {
    const { told, nameOf } = this.narrator;
    return code === 'CHAIR' || code === 'FACILITATOR' || code === 'SEC' ? told(code) : nameOf(code);
  }

  /** 26 March 2026 at 18:00, in Astana. */
  moment(at: Instant): string {
    return momentOf(at, this.narrator.language);
  }

  bodyNamed(code: string): string {
    return this.narrator.nameOfBody(code);
  }

  /** A label as it is named, and as it stands behind “to”. */
  labelled(label: string): { readonly label: string; readonly to: string } {
    const { told } = this.narrator;
    return label === '' ? { label: told('title'), to: told('toTitle') } : { label, to: label };
  }

  place(provision: string) {
    const { provisions, amendments } = this.scene.after;
    const known = provisions[provision];
    if (known) return this.labelled(known.label);
    const brings = Object.values(amendments).find(
      ({ change }) => change.kind === 'insert' && change.provision === provision,
    );
    return this.labelled(brings?.change.kind === 'insert' ? brings.change.label : '');
  }

  placeOrWhole(provision: string | null) {
    const { told } = this.narrator;
    if (provision !== null) return this.place(provision);
    return { label: told('wholeText'), to: told('toWholeText') };
  }

  names(codes: readonly string[]): string {
    return this.sayings.list([...new Set(codes)].map((code) => this.nameOf(code)));
  }

  /** An amendment by its sponsor and its place, and the places that it would change. */
  about({ change, sponsor }: Amendment) {
    const { after } = this.scene;
    const { list, labelOf, after: behind } = this.sayings;
    return {
      ...{ of: this.nameOf(sponsor), ...this.labelled(labelOfChange(after, change)) },
      ...(change.kind === 'move' && { after: behind(change.after) }),
      ...(change.kind === 'split' && { labels: list(labelsOfParts(after, change)) }),
      ...(change.kind === 'merge' && {
        labels: list([labelOf(change.provision), labelOf(change.with)]),
      }),
    };
  }

  amendment(id: string): Amendment | undefined {
    return this.scene.after.amendments[id] ?? this.scene.before?.amendments[id];
  }

  /** Of whom a statement is. */
  author(statement: string) {
    const made = this.scene.after.statements.find(({ id }) => id === statement);
    return { of: this.nameOf(made?.delegation ?? '') };
  }

  withReason(sentence: string, reason: string | null | undefined): string {
    return reason ? `${sentence} ${this.say('reason', { reason })}` : sentence;
  }

  /** A sentence about an amendment that is on record; nothing about one that is not. */
  of(id: string, key: Parameters<ToldSay>[0]): string | null {
    const amendment = this.amendment(id);
    return amendment ? this.say(key, this.about(amendment)) : null;
  }
}

const CODES: Readonly<Record<string, string>> = {
  ...{ chair: 'CHAIR', facilitator: 'FACILITATOR', secretariat: 'SEC' },
};

const TOLD: { readonly [T in EventType]?: Teller<T> } = {
  'draft.circulate': (_, stage) => stage.say('circulated'),
  'draft.receive': ({ origin }, stage) =>
    origin
      ? stage.say('received', { body: stage.bodyNamed(origin.body), symbol: origin.symbol })
      : null,
  'draft.withdraw': ({ asked }, stage) => stage.say(asked ? 'withdrawalAsked' : 'withdrawn'),
  'facilitator.name': ({ delegation }, stage) =>
    stage.say('facilitatorNamed', { name: stage.nameOf(delegation) }),
  'draft.openToObservers': ({ open }, stage) =>
    stage.say(open ? 'openedToObservers' : 'closedToObservers'),
  'attribution.set': ({ mode }, stage) => stage.say(mode),
  'session.begin': ({ meeting }, stage) => stage.say('readingBegins', { meeting }),
  'session.end': ({ meeting }, stage) => stage.say('readingEnds', { meeting }),

  'amendment.propose': ({ amendment }, stage) => proposed(amendment, stage),
  'amendment.enter': ({ amendment }, stage) => {
    const { sponsor } = amendment;
    return `${proposed(amendment, stage, { who: stage.nameOf(sponsor) })} ${stage.say('readOut')}`;
  },
  'amendment.revise': ({ amendment }, stage) => stage.say('revised', stage.about(amendment)),
  'amendment.withdraw': ({ amendment }, stage) => stage.of(amendment, 'withdrawnAmendment'),
  'amendment.cosponsor': ({ amendment }, stage) => stage.of(amendment, 'cosponsored'),
  'text.propose': ({ amendment }, stage) => stage.say('text', stage.about(amendment)),

  'stance.set': ({ target, stance: { stance, reason } }, stage) =>
    stage.withReason(
      stage.of(target, stance) ?? stage.say(`${stance}Here`, stage.place(target)),
      reason,
    ),
  'stance.lift': ({ target }, stage) =>
    stage.of(target, 'lifted') ?? stage.say('liftedHere', stage.place(target)),

  'wording.ask': ({ ask }, stage) => stage.say('asks', { question: stage.sayings.asks(ask) }),
  'provision.ask': ({ ask }, stage) => stage.say('asks', { question: stage.sayings.asks(ask) }),
  'wording.settle': ({ amendment }, stage) => settled(amendment, stage),
  'provision.close': ({ provision }, stage) => stage.say('closed', stage.place(provision)),
  'provision.reopen': ({ provision }, stage) => stage.say('reopened', stage.place(provision)),

  // That the room is at no provision any more is no event to a reader.
  'provision.takeUp': ({ provision }, stage) =>
    provision === null ? null : stage.say('takenUp', stage.place(provision)),
  'adRef.mark': ({ provision, until }, stage) => {
    if (until === null) return stage.say('adRef', stage.placeOrWhole(provision));
    const day = dayOf(until, stage.narrator.language);
    return stage.say('adRefUntil', { ...stage.placeOrWhole(provision), day });
  },
  'adRef.confirm': ({ provision }, stage) =>
    stage.say('adRefConfirmed', stage.placeOrWhole(provision)),

  'revision.issue': ({ number }, stage) => stage.say('revision', { number }),
  'draft.declareClean': (_, stage) => stage.say('clean'),
  'draft.reopen': (_, stage) => stage.say('backToNegotiation'),
  undo: ({ act }, stage) => {
    const name = `act.${act}`;
    if (!(name in roomWords.en)) return stage.say('undoneAct');
    return stage.say('undone', { act: stage.narrator.say(name as 'undo') });
  },

  'question.put': ({ recommends, package: packed }, stage) => {
    const together = packed ? ` ${stage.say('putTogether')}` : '';
    if (recommends === undefined) return `${stage.say('questionPut')}${together}`;
    return `${stage.say('recommendationPut', { body: stage.bodyNamed(recommends) })}${together}`;
  },
  'objection.raise': ({ against, objection }, stage) =>
    stage.withReason(objected(against, stage), objection.reason),
  'objection.withdraw': (_, stage) => stage.say('objectionBack'),
  'objection.seen': ({ objection }, stage) =>
    stage.say('objectionSeen', { of: stage.nameOf(objection.delegation) }),
  gavel: ({ aloud = [] }, stage) =>
    aloud.length === 0
      ? stage.say('gavel')
      : stage.say('gavelAloud', { names: stage.names(aloud) }),
  'draft.forward': ({ forwarded }, stage) =>
    stage.say('forwarded', { body: stage.bodyNamed(forwarded.to) }),
  'silence.propose': ({ ask }, stage) => stage.say('asks', { question: stage.sayings.asks(ask) }),
  'silence.start': ({ silence: { symbol, until } }, stage) =>
    stage.say('silenceBegins', { symbol, moment: stage.moment(until) }),
  'silence.break': ({ break: broken }, stage) => silenceBroken(broken, stage),
  'silence.recordBreak': ({ break: broken }, stage) =>
    `${silenceBroken(broken, stage)} ${stage.say('byNote', { proof: broken.proof ?? '' })}`,
  'silence.requestTime': ({ delegation }, stage) =>
    stage.say('timeRequested', { who: stage.nameOf(delegation) }),
  'silence.extend': ({ until }, stage) =>
    stage.say('silenceExtended', { moment: stage.moment(until) }),
  'silence.cancel': ({ reason }, stage) => stage.say('silenceCancelled', { reason }),
  'silence.expire': ({ decision: { symbol, meeting } }, stage) =>
    stage.say('adoptedBySilence', { symbol, round: meeting }),
  'silence.prove': ({ break: { delegation, receivedAt, proof } }, stage) =>
    stage.say('silenceProved', {
      ...{ of: stage.nameOf(delegation), moment: stage.moment(receivedAt), proof: proof ?? '' },
    }),
  'silence.void': (_, stage) => stage.say('silenceVoid'),
  'decision.adopt': ({ decision }, stage) => stage.say('adopted', { symbol: decision.symbol }),
  'draft.remit': ({ remitted: { to, remarks } }, stage) =>
    stage.say('remitted', { body: stage.bodyNamed(to), remarks: inOneLine(remarks) }),
  'remittal.record': ({ remittal: { by, symbol, remarks } }, stage) =>
    stage.say('cameBack', { body: stage.bodyNamed(by), symbol, remarks: inOneLine(remarks) }),
  'adoption.record': ({ adopted: { body, symbol } }, stage) =>
    stage.say('adoptedAbove', { body: stage.bodyNamed(body), symbol }),
  'adoption.recordVoid': ({ remittal }, stage) =>
    stage.say(remittal ? 'voidAbove' : 'voidFurtherUp', {
      ...{ body: stage.bodyNamed(remittal?.by ?? ''), symbol: remittal?.voided ?? '' },
    }),
  'item.close': ({ outcome }, stage) =>
    stage.say('itemClosed', { outcome: stage.narrator.say(outcome) }),

  'statement.submit': ({ statement: { kind } }, stage) => stage.say(kind),
  'statement.confirm': ({ statement }, stage) => stage.say('confirms', stage.author(statement)),
  'statement.align': ({ statement }, stage) => stage.say('aligns', stage.author(statement)),
  'statement.leave': ({ statement }, stage) => stage.say('leaves', stage.author(statement)),
  'statement.withdraw': (_, stage) => stage.say('statementBack'),
};

const inOneLine = (remarks: string): string => remarks.replaceAll(/\s*\n\s*/g, ' ');

/** `by`: who proposes, where that is not who acted. */
function proposed(amendment: Amendment, stage: Stage, by: { readonly who?: string } = {}): string {
  const about = { ...by, ...stage.about(amendment) };
  if (amendment.revises !== null) return stage.say('takenOver', about);
  const target = amendedBy(stage.scene.after, amendment);
  return stage.say(amendment.change.kind, {
    ...about,
    ...(amendment.change.kind === 'alternative' && { label: amendment.change.label }),
    ...(target && { of: stage.nameOf(target.sponsor) }),
  });
}

const SETTLED = {
  ...({ replace: 'settledReplace', delete: 'settledDelete', insert: 'settledInsert' } as const),
  ...({ alternative: 'settledAlternative', move: 'settledMove' } as const),
  ...({ split: 'settledSplit', merge: 'settledMerge', amend: 'settledAmend' } as const),
};

/** What was settled, and whose amendments that sent back to them. */
function settled(id: string, stage: Stage): string | null {
  const amendment = stage.amendment(id);
  if (!amendment) return null;
  const sponsors = stage.scene.act.events.flatMap((event) =>
    event.type === 'amendment.fate' && event.data.fate === 'returned'
      ? [event.data.amendment.sponsor]
      : [],
  );
  const about = { ...stage.about(amendment), ...stage.place(amendment.change.provision) };
  const sentence = stage.say(SETTLED[amendment.change.kind], about);
  if (sponsors.length === 0) return sentence;
  return `${sentence} ${stage.say('returned', { names: stage.names(sponsors) })}`;
}

/** Who broke silence, and how; `who` is the delegation, whoever entered it. */
function silenceBroken(broken: SilenceBreak, stage: Stage): string {
  const { delegation, kind, provision, reason } = broken;
  const who = stage.nameOf(delegation);
  const how = kind === 'amendment' ? 'silenceBrokenByAmendment' : 'silenceBroken';
  const on = provision === null ? '' : ` (${stage.place(provision).label})`;
  return stage.withReason(stage.say(how, { who, on }), reason);
}

function objected(against: string, stage: Stage): string {
  const asked = stage.scene.before?.asked.find(({ id }) => id === against);
  if (asked?.provision) return stage.say('objects', stage.place(asked.provision));
  if (asked?.kind === 'withdrawal') return stage.say('objectsToWithdrawal');
  if (asked?.kind === 'silence') return stage.say('objectsToSilence');
  const recommends = stage.scene.before?.question?.recommends ?? null;
  return stage.say(recommends === null ? 'objectsToAdoption' : 'objectsToRecommendation');
}
