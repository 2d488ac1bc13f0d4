import { accept, type Instant, parseStream, type Verdict } from '@shanyrak/kernel';
import {
  DEFAULT_SETTINGS,
  type Actor,
  type Body,
  type MeetingCommandType,
  type Settings,
  type Status,
} from '@shanyrak/council';
import { type AnyCommand, type Payloads } from './commands';
import { type Context, type Unannounced } from './context';
import { AGENDA, CHAIR, convening, head, MEETING, OFFICER, ROSTER } from './council.support';
import { decide } from './decide';
import { announcedIn } from './decide/journal';
import { agendaDigest, journalDigest } from './digest';
import { type DraftRead } from './draft-read';
import { type Happening, type MeetingEvent } from './events';
import { evolve } from './evolve';
import { needs } from './needs';
import { draftsAppended, withStatements } from './journal-statements';
import { draftsOnAgenda } from './order-of-business';
import { type Item, type Journal, type MeetingState, type Texts } from './state';

/**
 * A hall for specs: a council of fictional Members around one meeting, with the ledger's part played
 * in a few lines (read, decide, number, append). Nothing is mocked: rules and folds are the real
 * ones. The clock moves a second with every act; ids are counted, so that every run is the same.
 */
export const START = 1_770_000_000_000;
export const DAY = 24 * 3_600_000;
export * from './council.support';

const named = (code: string): Texts => ({ en: `Land ${code}`, ru: `Страна ${code}` });

export interface Circumstances {
  readonly stream?: string;
  readonly seen?: number;
  /** Null sends none; left out, the digest of the agenda as it stands is sent where one is due. */
  readonly digest?: string | null;
  readonly receivedAt?: Instant;
}

export interface Hall {
  act<T extends MeetingCommandType>(
    actor: Actor,
    type: T,
    payload: Payloads[T],
    circumstances?: Circumstances,
  ): Verdict<readonly MeetingEvent[]>;
  /** As `act`, but the act is accepted; answers the command's id. */
  does<T extends MeetingCommandType>(
    actor: Actor,
    type: T,
    payload: Payloads[T],
    circumstances?: Circumstances,
  ): string;
  /** As `act`, but the act is refused; answers the rule. */
  refuses<T extends MeetingCommandType>(
    actor: Actor,
    type: T,
    payload: Payloads[T],
    circumstances?: Circumstances,
  ): string;
  meeting(): MeetingState;
  /** The item under this label, on the agenda or not any more. */
  item(label: string): Item;
  events(): readonly MeetingEvent[];
  pass(milliseconds: number): void;
  now(): Instant;
  roster: Record<string, Status>;
  settings: { -readonly [S in keyof Settings]: Settings[S] };
  /** Drafts that have a question before the room. */
  asked: Set<string>;
  /** What else stands in a draft, by its id. */
  drafts: Record<string, Partial<DraftRead>>;
  bodies: readonly Body[] | undefined;
  /** What no journal of the body has announced. */
  unannounced: readonly Unannounced[];
}

export function layHall(): Hall {
  let state: MeetingState | null = null;
  const log: MeetingEvent[] = [];
  let at = START;
  let commands = 0;
  let issued = 0;

  const act: Hall['act'] = (actor, type, payload, circumstances = {}) => {
    at += 1_000;
    commands += 1;
    const unsigned = {
      id: `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`,
      stream: circumstances.stream ?? MEETING,
      type,
      v: 1,
      as: actor.as,
      payload,
      seen: circumstances.seen ?? state?.seq ?? 0,
    } as AnyCommand;
    const digest = digestFor(unsigned, state, circumstances, read);
    const command = digest === undefined ? unsigned : { ...unsigned, digest };
    const context: Context = {
      at,
      receivedAt: circumstances.receivedAt ?? null,
      actor,
      roster: hall.roster,
      colleagues: actor.delegation
        ? [`head-${actor.delegation}`, `adviser-${actor.delegation}`]
        : [],
      settings: hall.settings,
      present: null,
      unannounced: needs(command).announces ? hall.unannounced : null,
      number: { value: 45 + issued, year: '26' },
      names: { delegation: named, body: named },
      reads: Object.fromEntries(
        needs(command).reads.map((name) => [name, read(parseStream(name)!.id)]),
      ),
      ...(hall.bodies && { bodies: hall.bodies }),
    };
    const verdict = decide(state, command, context);
    return verdict.ok ? accept(append(command, actor, verdict.value)) : verdict;
  };

  const read = (id: string): DraftRead => {
    const question = hall.asked.has(id) ? { id: 'question' } : null;
    const nothing = {
      order: [],
      provisions: {},
      decision: null,
      forwarded: null,
      remitted: null,
      remittals: [],
      silences: [],
      statements: [],
    };
    const stands = { kind: 'draft', status: 'NEGOTIATION', symbol: id, ...nothing } as const;
    return { ...stands, ...hall.drafts[id], ...{ question } };
  };

  const append = (
    command: AnyCommand,
    { person, delegation, as }: Actor,
    happenings: readonly Happening[],
  ): MeetingEvent[] =>
    happenings.map((happening) => {
      const by = { person, delegation, as };
      const event = { ...happening, seq: log.length + 1, at, command: command.id, by };
      log.push(event);
      state = evolve(state, event);
      if (event.type === 'journal.issue') issued += 1;
      return event;
    });

  const meeting = (): MeetingState => {
    if (!state) throw new Error('No meeting has been convened yet.');
    return state;
  };

  const hall: Hall = {
    act,
    does(actor, type, payload, circumstances) {
      const verdict = act(actor, type, payload, circumstances);
      if (!verdict.ok) throw new Error(`${type}: ${JSON.stringify(verdict.refusal)}`);
      return verdict.value[0]!.command;
    },
    refuses(actor, type, payload, circumstances) {
      const verdict = act(actor, type, payload, circumstances);
      return verdict.ok ? 'accepted' : verdict.refusal.rule;
    },
    meeting,
    item(label) {
      const item = Object.values(meeting().items).find((one) => one.label === label);
      if (!item) throw new Error(`There is no item ${label}.`);
      return item;
    },
    events: () => log,
    pass(milliseconds) {
      at += milliseconds;
    },
    now: () => at,
    roster: { ...ROSTER },
    settings: { ...DEFAULT_SETTINGS },
    asked: new Set(),
    drafts: {},
    bodies: undefined,
    unannounced: [],
  };
  return hall;
}

function digestFor(
  { type }: AnyCommand,
  state: MeetingState | null,
  { digest }: Circumstances,
  read: (draft: string) => DraftRead,
): string | undefined {
  // With the statements that stand now.
  const onScreen = (meeting: MeetingState): Journal =>
    withStatements(
      meeting.journal!,
      Object.fromEntries(draftsAppended(meeting).map((id) => [id, read(id)])),
    );
  if (digest !== undefined) return digest ?? undefined;
  if (type === 'journal.issue') return state?.journal ? journalDigest(onScreen(state)) : undefined;
  const due = type === 'agenda.ask' || type === 'agenda.adopt';
  return due && state ? agendaDigest(state) : undefined;
}

/** A meeting that is convened for the next day, with its draft agenda. */
export function convened(items = AGENDA): Hall {
  const hall = layHall();
  hall.does(OFFICER, 'meeting.convene', convening(START + DAY));
  if (items.length > 0) hall.does(OFFICER, 'agenda.set', { items });
  return hall;
}

/** A meeting that sits, its agenda not adopted yet; these delegations have taken their seats. */
export function opened(seated: readonly string[] = ['XAA', 'XBE', 'XCI']): Hall {
  const hall = convened();
  hall.pass(DAY);
  hall.does(CHAIR, 'meeting.open', {});
  for (const code of seated) hall.does(head(code), 'seat.take', {});
  return hall;
}

/** The agenda is asked about; answers the ask's id. */
export function asks(hall: Hall): string {
  return `${hall.does(CHAIR, 'agenda.ask', {})}.1`;
}

/** The agenda is asked about, nobody objects in time, and it is adopted. */
export function adopts(hall: Hall): void {
  const ask = asks(hall);
  hall.pass(hall.settings.askWindow);
  hall.does(CHAIR, 'agenda.adopt', { ask });
}

/** A meeting at work: its agenda adopted, the item under this label open. */
export function atWork(label: string | null = '3.b', seated?: readonly string[]): Hall {
  const hall = opened(seated);
  adopts(hall);
  if (label !== null) hall.does(CHAIR, 'item.open', { item: hall.item(label).id });
  return hall;
}

/** A delegation asks for the floor; answers the speaker's id. */
export function wishes(
  hall: Hall,
  actor: Actor,
  item: string,
  change: Partial<Payloads['floor.request']> = {},
): string {
  const wish = { item: hall.item(item).id, kind: 'statement', ...change } as const;
  return `${hall.does(actor, 'floor.request', wish)}.1`;
}

/** The item is concluded as it was discussed. */
export function concludes(
  hall: Hall,
  label: string,
  change: Partial<Payloads['item.conclude']> = {},
): string {
  const { id, documents } = hall.item(label);
  const drafts = documents.map(({ draft }) => draft).filter((draft) => draft !== null);
  return hall.refuses(CHAIR, 'item.conclude', {
    item: id,
    outcome: 'discussed',
    drafts,
    ...change,
  });
}

/** Somebody speaks under the open item; answers the speaker's id. */
export function speaks(
  hall: Hall,
  actor: Actor,
  item: string,
  change: Partial<Payloads['floor.request']> = {},
): string {
  const speaker = wishes(hall, actor, item, change);
  for (const code of change.onBehalfOf ?? []) hall.does(head(code), 'floor.align', { speaker });
  hall.does(CHAIR, 'floor.give', { speaker });
  hall.does(CHAIR, 'floor.end', {});
  return speaker;
}

/** The journal is drafted by the first officer, who names every draft under the items and all that is announced. */
export function draftsJournal(hall: Hall): void {
  const drafts = draftsOnAgenda(hall.meeting());
  const silences = announcedIn(hall.meeting(), hall.unannounced);
  hall.does(OFFICER, 'journal.draft', { drafts, silences });
}
