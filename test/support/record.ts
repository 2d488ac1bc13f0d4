import { type MeetingCommandType } from '@shanyrak/council';
import { draftsOnAgenda, draftsUnder, meetingIdOf, type Payloads } from '@shanyrak/meeting';
import { type JournalAnswer, type Outcome, type IssuingReview } from '@shanyrak/protocol';
import { eventually } from './deadline';
import { type Words } from './room';
import { meetingOf, onMeeting } from './sitting';
import { windowOf } from './table';
import { Refused, type Window } from './window';

/** The record of a meeting, for specs: people speak, the meeting closes, its journal is drafted and issued. */
export type MembersJournal = Extract<JournalAnswer, { readonly audience: 'members' }>;

export const journalOf = async (window: Window, meeting: string): Promise<MembersJournal> => {
  const answer = await window.get<JournalAnswer>(`/meetings/${meetingIdOf(meeting)}/journal`);
  if (answer.audience !== 'members') throw new Error(`${window.person} reads no journal.`);
  return answer;
};

/** As whoever does it usually: a head in the name of its State, the Chair, an officer. */
export async function inMeeting<T extends MeetingCommandType>(
  url: string,
  person: string,
  meeting: string,
  type: T,
  payload: Payloads[T],
  words: Words = {},
): Promise<Outcome> {
  const as =
    person === 'chair' ? 'chair' : person.startsWith('officer') ? 'secretariat' : 'national';
  return onMeeting(await windowOf(url, person), meeting, type, payload, {
    as,
    seen: 999,
    ...words,
  });
}

/** Under the item that is open: each has the floor for a moment, in this order. */
export async function speak(url: string, meeting: string, ...people: string[]): Promise<void> {
  for (const person of people) {
    const chair = await windowOf(url, 'chair');
    const { current, seats } = (await meetingOf(chair, meeting))!;
    const [delegation] = person.split('.');
    if (delegation !== 'XYY' && !seats[delegation!])
      await inMeeting(url, person, meeting, 'seat.take', {});
    const wish = { item: current!, kind: 'statement' } as const;
    await inMeeting(url, person, meeting, 'floor.request', wish);
    const [speaker] = (await meetingOf(chair, meeting))!.floor.list;
    await inMeeting(url, 'chair', meeting, 'floor.give', { speaker: speaker!.id });
    await inMeeting(url, 'chair', meeting, 'floor.end', {});
  }
}

/** The open item is concluded, and the meeting closed. */
export async function closes(
  url: string,
  meeting: string,
  outcome: Payloads['item.conclude']['outcome'] = 'discussed',
): Promise<void> {
  const { current, items } = (await meetingOf(await windowOf(url, 'chair'), meeting))!;
  if (current !== null) {
    const drafts = draftsUnder(items[current]!);
    await inMeeting(url, 'chair', meeting, 'item.conclude', { item: current, outcome, drafts });
  }
  await inMeeting(url, 'chair', meeting, 'meeting.close', {});
}

export async function draftsJournal(url: string, meeting: string): Promise<MembersJournal> {
  const officer = await windowOf(url, 'officer.one');
  const drafts = draftsOnAgenda((await meetingOf(officer, meeting))!);
  const { silences } = await journalOf(officer, meeting);
  await inMeeting(url, 'officer.one', meeting, 'journal.draft', { drafts, silences });
  return journalOf(officer, meeting);
}

/** What the issue of a journal waits for. */
const WAITS = ['journal.corrections', 'journal.statements'];

/** By the second officer, as soon as nothing of it may change any more; answers its symbol. */
export async function issuesJournal(url: string, meeting: string): Promise<string> {
  const officer = await windowOf(url, 'officer.two');
  await eventually(async () => {
    const { digest, body, appended } = await journalOf(officer, meeting);
    const issue = { body, drafts: appended };
    try {
      await inMeeting(url, 'officer.two', meeting, 'journal.issue', issue, { digest: digest! });
      return true;
    } catch (error) {
      if (error instanceof Refused && WAITS.includes(error.rule)) return false;
      throw error;
    }
  }, 'the end of the time for corrections and statements');
  return (await journalOf(officer, meeting)).journal!.symbol!;
}

export const journalIssue = (symbol: string): string =>
  `/journals/${encodeURIComponent(symbol)}/issue`;

/** Has an issued journal published by the two officers. */
export async function publishJournal(url: string, symbol: string): Promise<void> {
  const [first, second] = [await windowOf(url, 'officer.one'), await windowOf(url, 'officer.two')];
  const path = journalIssue(symbol);
  const { digest } = await second.get<IssuingReview<unknown>>(path);
  await first.post(path, { act: 'prepare', digest });
  await second.post(path, { act: 'issue', digest });
}
