import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Capacity, type MeetingCommandType } from '@shanyrak/council';
import { meetingIdOf, type Payloads } from '@shanyrak/meeting';
import {
  type JournalAnswer,
  type JournalSummary,
  type MinutesAnswer,
  type PublishedJournal,
} from '@shanyrak/protocol';
import { get, post, ProblemError } from '../platform/api';
import { heardInstant } from '../platform/clock';

export type MembersJournal = Extract<JournalAnswer, { readonly audience: 'members' }>;
export type OwnJournal = Extract<JournalAnswer, { readonly audience: 'observers' }>;
export type JournalRow = JournalSummary | PublishedJournal;

/** How often a page looks whether others have corrected something meanwhile. */
const LOOK = 3_000;

/** In an address body and rest are joined by a hyphen, as a meeting's are. */
export const journalAddress = (meeting: string): string =>
  `/meetings/${encodeURIComponent(meeting.replace('/', '-'))}/journal`;

const pathOf = (meeting: string): string => `/meetings/${meetingIdOf(meeting)}`;

export const journalsQuery = queryOptions({
  queryKey: ['journals'],
  queryFn: ({ signal }) => get<readonly JournalRow[]>('/journals', { signal }),
  refetchInterval: LOOK,
  refetchOnMount: 'always',
});

/** The journal of a meeting; null where there is none for this reader. */
export const journalQuery = (meeting: string) =>
  queryOptions({
    queryKey: ['journal', meeting],
    queryFn: async ({ signal }): Promise<JournalAnswer | null> => {
      try {
        const answer = await get<JournalAnswer>(`${pathOf(meeting)}/journal`, { signal });
        heardInstant(answer.at);
        return answer;
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'not-found') return null;
        throw error;
      }
    },
    refetchInterval: LOOK,
    refetchOnMount: 'always',
  });

/** An act on a journal, as one sends it. */
export type JournalAct = {
  [T in Extract<MeetingCommandType, `journal.${string}`>]: {
    readonly type: T;
    readonly as: Capacity;
    readonly payload: Payloads[T];
    readonly digest?: string;
  };
}[Extract<MeetingCommandType, `journal.${string}`>];

/** Sends it. Throws `ProblemError`; whatever the answer, the page is asked for anew. */
export async function actOnJournal(
  queries: QueryClient,
  { meeting, stream }: Pick<JournalAnswer, 'meeting' | 'stream'>,
  seen: number,
  act: JournalAct,
): Promise<void> {
  const body = { id: crypto.randomUUID(), stream, v: 1, seen, ...act };
  try {
    await post(`${pathOf(meeting)}/commands`, body);
  } finally {
    await Promise.all(
      [['journal', meeting], ['journals']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  }
}

export async function draftMinutes(queries: QueryClient, meeting: string): Promise<MinutesAnswer> {
  try {
    return await post<MinutesAnswer>(`${pathOf(meeting)}/minutes`, {});
  } finally {
    await queries.invalidateQueries({ queryKey: ['journal', meeting] });
  }
}
