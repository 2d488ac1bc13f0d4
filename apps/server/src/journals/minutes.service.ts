import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { refuse } from '@shanyrak/council';
import { type Refusal, streamName } from '@shanyrak/kernel';
import {
  announcementsOf,
  attachmentsOf,
  draftsOnAgenda,
  entriesOf,
  heldAt,
  type MeetingState,
  minutesIdOf,
  statementsOn,
} from '@shanyrak/meeting';
import { type MinutesAnswer } from '@shanyrak/protocol';
import { draftMinutes, journalDocument, type MinutesDrafted } from '@shanyrak/publishing';
import { Council, type CouncilSnapshot } from '../council/snapshot';
import { officersOnly } from '../issuing/issuing.service';
import { Ledger } from '../ledger/ledger';
import { type SignedIn } from '../platform/access';
import { ProblemError, problemOfRefusal } from '../platform/problems';
import { Commands } from '../rooms/commands.service';
import { outcomeOf } from '../rooms/stream-answers.service';
import { type Opened } from '../rooms/readers.service';
import { calledThen, namesFor } from './journal-form';
import { JournalReads } from './journal-reads.service';

/**
 * Agreed minutes (domain 1.6): the Secretariat composes numbered paragraphs from the record and lays
 * them before the body as a draft of its own, registered and circulated, where they are negotiated
 * paragraph by paragraph with the same engine as any text, before the meeting closes or after.
 */
@Injectable()
export class Minutes {
  constructor(
    private readonly council: Council,
    private readonly ledger: Ledger,
    private readonly commands: Commands,
    private readonly reads: JournalReads,
  ) {}

  async draft({ view }: Opened, { person, at }: SignedIn): Promise<MinutesAnswer> {
    const council = await this.council.snapshot();
    officersOnly(council, person, at);
    const state = view.state as MeetingState;
    const { bodies } = council.contextAt(person, 'secretariat', at);
    const refusal = mayDraft(state, bodies?.find(({ code }) => code === state.body)?.keepsMinutes);
    if (refusal) throw new ProblemError(problemOfRefusal(refusal));
    const id = minutesIdOf(state.id);
    await this.layBefore(id, state, await this.composed(state, view.stream, council), person);
    return { draft: id };
  }

  /** Each step as any officer would take it; what was done before is not done again. */
  private async layBefore(
    id: string,
    { body }: MeetingState,
    { mandate, provisions }: MinutesDrafted,
    person: string,
  ): Promise<void> {
    const [submission, draft] = [streamName('submission', id), streamName('draft', id)];
    const does = async (stream: string, type: string, payload: object, seen: number) => {
      const frame = { id: randomUUID(), stream, type, v: 1, as: 'secretariat', payload, seen };
      outcomeOf(await this.commands.receive(person, frame));
    };
    const known = (await this.ledger.read(submission))?.state;
    if (!known) {
      const text = { coSponsors: [], mandate, provisions, body };
      await does(submission, 'draft.submit', text, 0);
    }
    if (known?.kind !== 'submission' || known.status === 'SUBMITTED')
      await does(submission, 'draft.register', { body }, 1);
    if (!(await this.ledger.read(draft))) await does(draft, 'draft.circulate', {}, 0);
  }

  private async composed(
    state: MeetingState,
    stream: string,
    council: CouncilSnapshot,
  ): Promise<MinutesDrafted> {
    const hasAgenda = state.agenda.status === 'ADOPTED';
    const silences = hasAgenda ? await this.ledger.sinceItMet(stream) : [];
    const announced = silences.map(({ draft }) => draft);
    const drafts = await this.reads.drafts([...draftsOnAgenda(state), ...announced]);
    const entries = entriesOf(state, drafts);
    const announcements = announcementsOf(announced, drafts);
    const facts = {
      ...{ symbol: null, number: null, place: state.place, entries, announcements },
      ...{ statements: statementsOn(drafts), attachments: attachmentsOf(entries, announcements) },
    };
    const record = journalDocument(state, facts, calledThen(state, council), 'members');
    const names = namesFor(state, council);
    const { roster } = council.contextAt('', 'national', heldAt(state));
    const attended = state.attended.filter((code) => Object.hasOwn(roster, code));
    return draftMinutes(
      record,
      attended.map((code) => names[code]!),
    );
  }
}

function mayDraft({ status, body }: MeetingState, keepsMinutes = false): Refusal | null {
  if (!keepsMinutes) return refuse('minutes.journal', { body });
  const held = status === 'OPEN' || status === 'SUSPENDED' || status === 'CLOSED';
  return held ? null : refuse('minutes.notHeld', {});
}
