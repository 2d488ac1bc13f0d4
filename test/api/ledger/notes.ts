/**
 * The smallest core that uses everything the ledger offers: notes that a few delegations keep among
 * themselves. The ledger is tested on it, so that its tests do not change with the rules of drafts.
 * `note:` streams are INFORMAL and may be erased, `record:` streams are FORMAL.
 */
import { randomUUID } from 'node:crypto';
import { type Audience, type Grade } from '@shanyrak/council';
import { accept, parseStream, refused } from '@shanyrak/kernel';
import { firstVersions, type RecordedEvent } from '@shanyrak/ledger';
import { type Core, type Cores, type SentCommand } from '../../../apps/server/src/ledger';

export interface Note {
  readonly audience: Audience;
  readonly grade: Grade;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly objections: readonly string[];
  /** The note closes at this instant unless somebody objected before. */
  readonly until: number | null;
  readonly closed: boolean;
}

const TYPES = ['note.open', 'note.write', 'note.number', 'note.close', 'note.object', 'note.until'];

interface Said {
  readonly delegations?: Audience['delegations'];
  readonly text?: string;
  readonly until?: number;
  readonly times?: number;
}

const said = (payload: unknown) => payload as Said;

const core: Omit<Core, 'opening'> = {
  versions: firstVersions(TYPES),
  stateVersion: 1,
  needs: ({ type, payload }) => ({
    reads: type === 'note.copy' ? [said(payload).text!] : [],
    register: type === 'note.number' ? 'drafts' : null,
    opens: type === 'note.open',
    presence: false,
  }),
  decide(state, { type, payload, stream }, context) {
    const happened = (data: object, as = type) => ({ type: as, v: 1, data });
    const note = state as Note | null;
    switch (type) {
      case 'note.open':
        return accept([happened({ ...said(payload), kind: parseStream(stream)!.kind })]);
      case 'note.write':
        if (said(payload).text === 'boom') throw new Error('boom');
        if (said(payload).text === '') return refused({ rule: 'stale', params: {} });
        // No version of an event is numbered 0: the database refuses the row.
        if (said(payload).text === 'version 0') return accept([{ ...happened({}), v: 0 }]);
        return accept(
          Array.from({ length: said(payload).times ?? 1 }, () => happened(said(payload))),
        );
      case 'note.copy': {
        const other = context.reads[said(payload).text!] as Note | null;
        return accept([happened({ text: other?.texts.join('|') ?? 'nothing' }, 'note.write')]);
      }
      case 'note.carry': {
        const { [0]: base = '', length } = note!.texts;
        const adopted = note!.texts[length - 1] ?? base;
        const fate = context.rebase!({ base, adopted, pending: said(payload).text! });
        const text = fate.outcome === 'carried' ? fate.text : fate.outcome;
        return accept([happened({ text }, 'note.write')]);
      }
      case 'note.number':
        return accept([happened({ number: context.number!.value })]);
      case 'note.object':
        if (said(payload).text === 'boom') throw new Error('boom');
        return (context.receivedAt ?? context.at) < (note!.until ?? Infinity) && !note!.closed
          ? accept([happened({ delegation: context.actor.delegation })])
          : refused({ rule: 'objection.late', params: {} });
      case 'note.close':
        return note!.objections.length === 0
          ? accept([happened({})])
          : refused({ rule: 'objection.stands', params: {} });
      default:
        return accept([happened(said(payload))]);
    }
  },
  evolve(state, event: RecordedEvent): Note {
    const data = event.data as Said & { kind: string; number: number; delegation: string };
    const note = state as Note;
    switch (event.type) {
      case 'note.open':
        return {
          audience: { delegations: data.delegations!, chair: false, secretariat: false },
          grade: data.kind === 'note' ? 'INFORMAL' : 'FORMAL',
          ...{ texts: [], numbers: [], objections: [], until: null, closed: false },
        };
      case 'note.write':
        return { ...note, texts: [...note.texts, data.text!] };
      case 'note.number':
        return { ...note, numbers: [...note.numbers, data.number] };
      case 'note.object':
        return { ...note, objections: [...note.objections, data.delegation] };
      case 'note.until':
        return { ...note, until: data.until! };
      default:
        return { ...note, closed: true };
    }
  },
  opensToObservers: () => false,
  numbered: ['note.number'],
  receipted: ['note.object'],
  settling: ['note.close'],
  project: () => ({ draft_list: [], meeting_list: [], decisions: [], deadlines: [] }),
};

const opening = (state: unknown) => ({
  audience: (state as Note).audience,
  grade: (state as Note).grade,
});

export const NOTES: Cores = { note: { ...core, opening }, record: { ...core, opening } };

/** The same notes as an older release knew them, to which objections are unknown. */
export const OLD_NOTES: Cores = {
  note: { ...core, opening, versions: firstVersions(['note.open', 'note.write']) },
};

export const newNote = (kind = 'note') => `${kind}:${randomUUID()}`;

export function command(
  stream: string,
  type: string,
  payload: Said = {},
  id: string = randomUUID(),
): SentCommand {
  return { id, stream, type, v: 1, as: 'national', payload, seen: 0 };
}
