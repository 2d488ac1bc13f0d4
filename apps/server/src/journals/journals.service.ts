import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { isOfTheCouncil } from '@shanyrak/council';
import { type Instant, isUuid, streamName } from '@shanyrak/kernel';
import {
  draftsOnAgenda,
  type Journal,
  journalDigest,
  meetingIdOf,
  type MeetingState,
  minutesIdOf,
} from '@shanyrak/meeting';
import { type JournalAnswer, type JournalSummary, type PublishedJournal } from '@shanyrak/protocol';
import {
  type JournalDocument,
  journalManuscript,
  NOT_ISSUED,
  PAGE_LANGUAGES,
} from '@shanyrak/publishing';
import { Council, type CouncilSnapshot } from '../council/snapshot';
import { documentOf } from '../issuing/issued-document';
import { type Issuable, IssuingService, officersOnly } from '../issuing/issuing.service';
import { issuingFor } from '../issuing/issuing-state';
import { Ledger } from '../ledger/ledger';
import { poolOf } from '../platform/database';
import { problem } from '../platform/problems';
import { type Opened, Readers } from '../rooms/readers.service';
import { membersForm, namesFor, publicJournal } from './journal-form';
import { JournalReads } from './journal-reads.service';

interface Row {
  readonly id: string;
  readonly meeting: string;
  readonly body: string;
  readonly journal: Pick<
    JournalSummary,
    'status' | 'symbol' | 'number' | 'deadline' | 'issuedAt' | 'date'
  >;
}

const LISTED = `
  SELECT id, symbol AS meeting, body, journal - '{announced,voided}'::text[] AS journal FROM meeting_list
   WHERE journal IS NOT NULL AND ($1 = '' OR body = $1)
   ORDER BY body, (journal->>'number')::bigint DESC NULLS FIRST, starts_at DESC`;

const MEETING_OF = `SELECT stream FROM meeting_list WHERE journal->>'symbol' = $1`;

const PUBLISHED = `
  SELECT artefact::jsonb - 'items' AS artefact FROM published
   WHERE artefact::jsonb->>'kind' = 'journal'`;

const ACTS = { issue: 'journal.publish', publish: 'journal.publish' } as const;

/**
 * Journals of the day (domain 2.2, practice 2.14). The Members and the Secretariat read them from their
 * draft on; an observer reads its own interventions, as long as it may correct them, and what two
 * officers have published (practice rule 12).
 */
@Injectable()
export class Journals {
  private readonly pool: Pool;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly council: Council,
    private readonly ledger: Ledger,
    private readonly readers: Readers,
    private readonly issuing: IssuingService,
    private readonly reads: JournalReads,
  ) {
    this.pool = poolOf(source);
  }

  async listFor(
    person: string,
    at: Instant,
    body: string,
  ): Promise<JournalSummary[] | PublishedJournal[]> {
    const council = await this.council.snapshot();
    const reader = council.readerAt(person, at);
    if (!isOfTheCouncil(reader)) return this.published();
    const rows: Row[] = await this.ledger.asAudience(reader, (manager) =>
      manager.query(LISTED, [body]),
    );
    const symbols = rows.map(({ journal }) => journal.symbol).filter((one) => one !== null);
    const records = await this.issuing.issuingsOf(symbols);
    return rows.map(({ id, meeting, body: of, journal }) => ({
      ...{ id, meeting, body: of, ...journal },
      issuing: issuingFor(person, records.get(journal.symbol ?? '') ?? NOT_ISSUED),
    }));
  }

  /** The journal of a meeting for this reader; throws `not-found` where there is none for an observer. */
  async read(meeting: string, person: string): Promise<JournalAnswer> {
    const opened = await this.openMeeting(meeting, person);
    const council = await this.council.snapshot();
    const state = opened.view.state as MeetingState;
    const { stream } = opened.view;
    const at = await this.ledger.now();
    if (opened.audience === 'observers')
      return ownOf(state, stream, opened.reader.delegation, council, at);
    const { journal, ...beside } = await this.reads.beside(state, stream);
    const symbol = journal?.symbol ?? null;
    const records = await this.issuing.issuingsOf(symbol === null ? [] : [symbol]);
    return {
      ...{ audience: 'members', stream, meeting: state.symbol, body: state.body },
      ...{ seq: opened.view.seq, at, journal },
      ...(await this.minutesOf(state, council)),
      ...{ drafts: draftsOnAgenda(state), ...beside },
      document: journal && membersForm(state, journal, council),
      digest: journal && journalDigest(journal),
      names: namesFor(state, council),
      issuing: issuingFor(person, records.get(symbol ?? '') ?? NOT_ISSUED),
    };
  }

  /** An issued journal as an officer has it before him; throws `not-found`, or `forbidden` for Members. */
  async open(
    symbol: string,
    person: string,
    at: Instant,
  ): Promise<{ readonly issuable: Issuable<JournalDocument>; readonly council: CouncilSnapshot }> {
    const council = await this.council.snapshot();
    const reader = council.readerAt(person, at);
    if (!isOfTheCouncil(reader) || symbol.includes('\0')) throw problem('not-found');
    const rows: { stream: string }[] = await this.ledger.asAudience(reader, (manager) =>
      manager.query(MEETING_OF, [symbol]),
    );
    const state = rows[0] && (await this.ledger.read(rows[0].stream))?.state;
    if (state?.kind !== 'meeting' || !state.journal) throw problem('not-found');
    officersOnly(council, person, at);
    const { journal } = state;
    const documentIn = async (then: CouncilSnapshot, manager: EntityManager) => {
      const told = await this.reads.told(journal, manager);
      const artefact = publicJournal(state, journal, then, told);
      return documentOf(
        artefact,
        PAGE_LANGUAGES.map((language) => journalManuscript(artefact, language)),
      );
    };
    return { issuable: { symbol, acts: ACTS, isPublishedAtOnce: true, documentIn }, council };
  }

  openMeeting(id: string, person: string): Promise<Opened> {
    if (!isUuid(id)) throw problem('not-found');
    return this.readers.open(streamName('meeting', id), person);
  }

  private async published(): Promise<PublishedJournal[]> {
    const { rows } = await this.pool.query<{ artefact: JournalDocument }>(PUBLISHED);
    return rows
      .map(({ artefact: { symbol, number, meeting, body, date } }) => ({
        ...{ symbol: symbol!, number: number!, meeting, body, date },
      }))
      .sort((one, other) => one.number - other.number || (one.symbol < other.symbol ? -1 : 1));
  }

  /** Whether the body keeps minutes, and the draft of those of this meeting. */
  private async minutesOf({ symbol, body }: MeetingState, council: CouncilSnapshot) {
    const { bodies } = council.contextAt('', 'national', await this.ledger.now());
    const keepsMinutes = bodies?.find(({ code }) => code === body)?.keepsMinutes ?? false;
    const id = minutesIdOf(meetingIdOf(symbol));
    const draft = keepsMinutes ? await this.ledger.read(streamName('draft', id)) : null;
    return { keepsMinutes, minutes: draft ? id : null };
  }
}

/** What an observer spoke, and nothing that others did; where it spoke nothing there is no journal for it. */
function ownOf(
  state: MeetingState,
  stream: string,
  delegation: string | null,
  council: CouncilSnapshot,
  at: Instant,
): JournalAnswer {
  const { journal } = state;
  const own = journal === null ? [] : interventionsOf(journal, delegation);
  if (!journal || own.length === 0) throw problem('not-found');
  const { status, deadline } = journal;
  const names = namesFor(state, council);
  return {
    ...{ audience: 'observers', stream, meeting: state.symbol, at, deadline, own },
    open: status === 'DRAFT' && at < deadline,
    names: delegation === null ? {} : { [delegation]: names[delegation] ?? {} },
  };
}

function interventionsOf({ entries }: Journal, delegation: string | null) {
  return entries.flatMap(({ label, heading, interventions }) =>
    interventions
      .filter((one) => one.delegation !== null && one.delegation === delegation)
      .map((intervention) => ({ label, heading, intervention })),
  );
}
