import { type MeetingCommandType } from '@shanyrak/council';
import { type Instant, parseStream, streamName } from '@shanyrak/kernel';
import {
  agendaDigest,
  meetingIdOf,
  type MeetingState,
  type Payloads,
  type PlannedItem,
} from '@shanyrak/meeting';
import { type MeetingStateAnswer, type Outcome } from '@shanyrak/protocol';
import { randomUUID } from 'node:crypto';
import { eventually } from './deadline';
import { type Words } from './room';
import { Refused, type Window } from './window';

/** Meetings for specs: what one needs around a table before a question can be put. */
export const streamOfMeeting = (symbol: string): string =>
  streamName('meeting', meetingIdOf(symbol));

/** Over HTTP: one command on a meeting, as its sender would say it; throws `Refused`. */
export function onMeeting<T extends MeetingCommandType>(
  window: Window,
  symbol: string,
  type: T,
  payload: Payloads[T],
  { as = 'chair', id = randomUUID(), seen = 0, digest }: Words = {},
): Promise<Outcome> {
  const stream = streamOfMeeting(symbol);
  const body = { id, stream, type, v: 1, as, payload, seen, ...(digest && { digest }) };
  return window.post(`/meetings/${parseStream(stream)!.id}/commands`, body);
}

/** The meeting as this window sees it, or null where it does not. */
export async function meetingOf(window: Window, symbol: string): Promise<MeetingState | null> {
  try {
    const path = `/meetings/${meetingIdOf(symbol)}/state`;
    const answer = await window.get<MeetingStateAnswer>(path);
    return answer.audience === 'members' ? answer.state : null;
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'not-found') return null;
    throw error;
  }
}

const PLAIN = {
  ...{ annotation: {}, documents: [], action: 'decide', closed: false },
  ...{ currentIssues: false, carriedFrom: null },
} satisfies Omit<PlannedItem, 'label' | 'title'>;
const TITLES = [
  { en: 'Adoption of the agenda', ru: 'Утверждение повестки дня' },
  { en: 'Draft decisions', ru: 'Проекты решений' },
];
/** 5 March 2026, 10:00 in Astana. */
const BEGINS = Date.UTC(2026, 2, 5, 5);

/** A meeting that has been opened, and is asked about its agenda; answers the ask's id. */
export async function asksAboutAgenda(
  chair: Window,
  symbol: string,
  startsAt = BEGINS,
): Promise<string> {
  const convening = { symbol, startsAt, mode: 'hybrid', format: 'plenary' } as const;
  await onMeeting(chair, symbol, 'meeting.convene', convening);
  const items = TITLES.map((title, n) => ({ ...PLAIN, label: String(n + 1), title }));
  await onMeeting(chair, symbol, 'agenda.set', { items });
  await onMeeting(chair, symbol, 'meeting.open', {});
  const digest = agendaDigest((await meetingOf(chair, symbol))!);
  await onMeeting(chair, symbol, 'agenda.ask', {}, { digest });
  return (await meetingOf(chair, symbol))!.agenda.ask!.id;
}

/** Held on paper: opened two minutes after its beginning, and asked about its agenda, with a draft under item 2. */
export async function begunOnPaper(
  chair: Window,
  symbol: string,
  startsAt: Instant,
  draft: string,
): Promise<void> {
  const convening = { symbol, startsAt, mode: 'inRoom', format: 'plenary', onPaper: true } as const;
  await onMeeting(chair, symbol, 'meeting.convene', convening);
  const documents = [{ symbol: 'The draft', draft }];
  const items = TITLES.map((title, n) => ({
    ...{ ...PLAIN, label: String(n + 1), title },
    ...(n === 1 && { documents }),
  }));
  await onMeeting(chair, symbol, 'agenda.set', { items });
  await onMeeting(chair, symbol, 'meeting.open', { occurredAt: startsAt + 2 * 60_000 });
  const digest = agendaDigest((await meetingOf(chair, symbol))!);
  await onMeeting(chair, symbol, 'agenda.ask', {}, { digest });
}

/** A meeting that sits, its agenda adopted. */
export async function sits(chair: Window, symbol: string, startsAt?: Instant): Promise<void> {
  const known = await meetingOf(chair, symbol);
  const ask = known?.agenda.ask?.id ?? (await asksAboutAgenda(chair, symbol, startsAt));
  const digest = agendaDigest((await meetingOf(chair, symbol))!);
  await eventually(async () => {
    try {
      await onMeeting(chair, symbol, 'agenda.adopt', { ask }, { digest });
      return true;
    } catch (error) {
      if (error instanceof Refused && error.rule === 'window.open') return false;
      throw error;
    }
  }, 'the end of the ask about the agenda');
}

/** The draft stands under the item that is open, in a meeting that sits: its question can be put. */
export async function standsUnderOpenItem(
  chair: Window,
  symbol: string,
  draft: string,
): Promise<void> {
  if ((await meetingOf(chair, symbol))?.agenda.status !== 'ADOPTED') await sits(chair, symbol);
  const { agenda, current } = (await meetingOf(chair, symbol))!;
  const item = agenda.order[1]!;
  if (current === null) await onMeeting(chair, symbol, 'item.open', { item });
  const id = parseStream(draft)!.id;
  await onMeeting(chair, symbol, 'item.link', { item, symbol: `Draft ${id}`, draft: id });
}
