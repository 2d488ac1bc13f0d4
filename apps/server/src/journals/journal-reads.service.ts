import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Instant, type Keyed, streamName } from '@shanyrak/kernel';
import {
  announcedIn,
  type DraftRead,
  draftsAppended,
  isDraftRead,
  type Journal,
  lastStatements,
  type MeetingState,
  withStatements,
} from '@shanyrak/meeting';
import { type PublicDecision, type ToldPublicly } from '@shanyrak/publishing';
import { Ledger } from '../ledger/ledger';

/** What the acts on a journal name, and what stands beside it in the drafts' own streams. */
export interface BesideJournal {
  /** With the statements that stand now, until its issue has fixed them. */
  readonly journal: Journal | null;
  /** The ids of the drafts that the Chair announced, which its drafting names. */
  readonly silences: readonly string[];
  /** The ids of the drafts whose decisions it appends, which its issue names. */
  readonly appended: readonly string[];
  /** Until when statements may still be attached to one of them; null where none may be any more. */
  readonly statementsUntil: Instant | null;
}

interface PublishedRow {
  readonly symbol: string;
  readonly statements: PublicDecision['statements'] | null;
}

const PUBLISHED = `
  SELECT symbol, artefact::jsonb->'statements' AS statements FROM published
   WHERE symbol = ANY ($1)`;

/** Announced to the public by a journal that was published. */
const ANNOUNCED = `
  SELECT DISTINCT told->>'symbol' AS symbol
    FROM published, jsonb_array_elements(artefact::jsonb->'announcements') AS told
   WHERE artefact::jsonb->>'kind' = 'journal'
     AND artefact::jsonb ? 'announcements' AND told->>'symbol' = ANY ($1)`;

const VOIDED = 'SELECT symbol FROM decisions WHERE voided AND symbol = ANY ($1)';

/** What a journal rests on beside its meeting: the drafts of its decisions, and what the public knows of them. */
@Injectable()
export class JournalReads {
  constructor(private readonly ledger: Ledger) {}

  async beside(state: MeetingState, stream: string): Promise<BesideJournal> {
    const { journal } = state;
    if (!journal) {
      const silences = announcedIn(state, await this.ledger.unannounced(stream));
      return { journal, silences, appended: [], statementsUntil: null };
    }
    const appended = draftsAppended(state);
    const drafts = journal.status === 'DRAFT' ? await this.drafts(appended) : {};
    return {
      ...{ journal: withStatements(journal, drafts), silences: [], appended },
      statementsUntil: lastStatements(drafts)?.until ?? null,
    };
  }

  async drafts(ids: readonly string[]): Promise<Keyed<DraftRead>> {
    const read = await Promise.all(
      ids.map(
        async (id) => [id, (await this.ledger.read(streamName('draft', id)))?.state] as const,
      ),
    );
    return Object.fromEntries(
      read.flatMap(([id, one]) => (isDraftRead(one) ? [[id, one as DraftRead]] : [])),
    );
  }

  /** What the public has been told of the decisions in a journal, as this manager sees it (practice rule 12, I23). */
  async told(
    { announcements, attachments }: Journal,
    manager: EntityManager,
  ): Promise<ToldPublicly> {
    const symbols = [...new Set([...announcements.map(({ symbol }) => symbol), ...attachments])];
    const published = await manager.query<PublishedRow[]>(PUBLISHED, [symbols]);
    const announced = await manager.query<{ symbol: string }[]>(ANNOUNCED, [symbols]);
    const voided = await manager.query<{ symbol: string }[]>(VOIDED, [symbols]);
    return {
      decisions: [...published, ...announced].map(({ symbol }) => symbol),
      statements: Object.fromEntries(
        published.map(({ symbol, statements }) => [symbol, statements ?? []]),
      ),
      voided: voided.map(({ symbol }) => symbol),
    };
  }
}
