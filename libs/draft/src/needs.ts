import { parseStream, streamName } from '@shanyrak/kernel';
import { type AnyCommand } from './commands';
import { type Needs, type Register } from './context';
import { meetingStreamOf } from './meeting-read';

/**
 * What must be locked and read before a command can be decided (design 2). A submission and the
 * draft that its circulation opens share one UUID. Acts on the submission read the draft, since a
 * text that all Members have before them can no longer be changed between its sponsor and the
 * Secretariat; the circulation reads the submission, whose text it lays before the Members.
 *
 * A submission is opened by the first `draft.submit`, sent by somebody who has seen nothing yet;
 * the same act with a later `seen` answers a suggestion of the Secretariat.
 */
export function needs(command: AnyCommand): Needs {
  const stream = parseStream(command.stream);
  if (stream?.kind === 'submission') return needsOfSubmission(command, stream.id);
  if (command.type === 'draft.receive') {
    const { from, body } = command.payload;
    const register = `drafts:${body}` as const;
    return { reads: [streamName('draft', from)], register, opens: true, presence: false };
  }
  if (
    command.type === 'remittal.record' ||
    command.type === 'adoption.record' ||
    command.type === 'adoption.recordVoid'
  )
    return {
      ...{ reads: [streamName('draft', command.payload.draft)], register: null },
      ...{ opens: false, presence: false },
    };
  const opening = command.type === 'draft.circulate' || command.type === 'draft.insist';
  return {
    reads: opening && stream ? [streamName('submission', stream.id)] : meetingsReadBy(command),
    register: registerFor(command),
    opens: opening,
    presence: command.type === 'question.put' || command.type === 'gavel',
  };
}

function draftsOf({ body }: { readonly body?: string }): Register {
  return body === undefined ? 'drafts' : `drafts:${body}`;
}

/** Decisions are counted when they are adopted, rounds of silence when they begin. */
function registerFor(command: AnyCommand): Register | null {
  const { type, payload } = command;
  if (type === 'decision.adopt' || type === 'silence.expire')
    return registerOf('decisions', payload);
  const begins =
    type === 'silence.start' || (type === 'silence.propose' && payload.meeting === undefined);
  return begins ? registerOf('silences', payload) : null;
}

function registerOf(
  counted: 'decisions' | 'silences',
  { body }: { readonly body?: string },
): Register {
  return body === undefined ? counted : `${counted}:${body}`;
}

const UNDER_AN_ITEM: readonly AnyCommand['type'][] = [
  ...(['question.put', 'gavel', 'draft.remit', 'silence.propose', 'silence.start'] as const),
];

/** What is done under an open item of a meeting that sits: put, gavelled, remitted, proposed. */
function meetingsReadBy({ type, payload }: AnyCommand): readonly string[] {
  if (!UNDER_AN_ITEM.includes(type)) return [];
  const { meeting } = payload as { readonly meeting?: string };
  return meeting === undefined ? [] : [meetingStreamOf(meeting)];
}

function needsOfSubmission(command: AnyCommand, id: string): Needs {
  const registers = command.type === 'draft.register' || command.type === 'draft.insist';
  return {
    reads: [streamName('draft', id)],
    register: registers ? draftsOf(command.payload) : null,
    opens: command.type === 'draft.submit' && command.seen === 0,
    presence: false,
  };
}
