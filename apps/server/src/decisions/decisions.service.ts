import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { dayInAstana, isOfTheCouncil } from '@shanyrak/council';
import { type Decision, type DraftState, isSilenceSymbol, type Texts } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import {
  type DecisionAnswer,
  type DecisionSummary,
  type PublishedAnswer,
  type PublishedSummary,
} from '@shanyrak/protocol';
import { attachedStatements, type PublicDecision } from '@shanyrak/publishing';
import { Council, type CouncilSnapshot } from '../council/snapshot';
import { Ledger } from '../ledger/ledger';
import { poolOf } from '../platform/database';
import { problem } from '../platform/problems';
import { membersAt } from './adopted-document';
import { type IssuingColumns, issuingColumns } from '../issuing/issuings';
import { distributionOf, issuingFor, issuingInPublic } from '../issuing/issuing-state';

interface Row extends Decision, IssuingColumns {
  readonly stream: string;
  readonly title: Texts;
  readonly voided: boolean;
}

/** A decision as one of the Council's own has it before him. */
export interface OpenedDecision {
  readonly row: Row;
  readonly state: DraftState;
  readonly council: CouncilSnapshot;
}

const DECISIONS = `
  SELECT d.symbol, d.number::float8 AS number, d.stream, d.title, d.adopted_at::float8 AS "adoptedAt",
         d.meeting, d.digest, d.voided, ${issuingColumns('d.symbol')}
    FROM decisions d
   WHERE d.distribution = 'MEMBERS'`;

interface PublishedRow {
  readonly artefact: PublicDecision;
  readonly digest: string;
  readonly edition: number;
  readonly publishedAt: Instant;
  readonly voided: boolean;
}

/** Published decisions: journals and corrigenda are published in the same tables. */
const PUBLISHED = `digest, edition, published_at::float8 AS "publishedAt",
  EXISTS (SELECT FROM decisions d WHERE d.symbol = published.symbol AND d.voided) AS voided
  FROM published WHERE artefact::jsonb->>'kind' = 'decision'`;

/**
 * The register of decisions (I3, I4). A decision is its Members' until the Secretariat publishes it
 * by an act of its own (practice rule 12): to everybody else it does not exist, and then they read the
 * words of the public artefact. Members too are told text, number, date, meeting and digest, and never
 * who objected, hesitated or was in the room (practice rule 5).
 */
@Injectable()
export class Decisions {
  private readonly pool: Pool;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly council: Council,
    private readonly ledger: Ledger,
  ) {
    this.pool = poolOf(source);
  }

  async listFor(person: string, at: Instant): Promise<DecisionSummary[] | PublishedSummary[]> {
    const council = await this.council.snapshot();
    if (!isOfTheCouncil(council.readerAt(person, at))) return this.published();
    const { rows } = await this.pool.query<Row>(`${DECISIONS} ORDER BY d.number`);
    return rows.map((row) => summaryOf(row, person));
  }

  /** Throws `not-found` where there is no such decision for this person. */
  async read(
    symbol: string,
    person: string,
    at: Instant,
  ): Promise<DecisionAnswer | PublishedAnswer> {
    const council = await this.council.snapshot();
    if (!isOfTheCouncil(council.readerAt(person, at))) return this.readPublished(symbol);
    const { row, state } = await this.open(symbol, person, at);
    return { ...summaryOf(row, person), ...asAdopted(state, council, row.adoptedAt) };
  }

  /** What has or has not been published, for the Council's own; throws `not-found` for all others. */
  async open(symbol: string, person: string, at: Instant): Promise<OpenedDecision> {
    const council = await this.council.snapshot();
    if (!isOfTheCouncil(council.readerAt(person, at)) || symbol.includes('\0'))
      throw problem('not-found');
    const { rows } = await this.pool.query<Row>(`${DECISIONS} AND d.symbol = $1`, [symbol]);
    const state = rows[0] && (await this.ledger.read(rows[0].stream))?.state;
    if (!rows[0] || state?.kind !== 'draft') throw problem('not-found');
    return { row: rows[0], state, council };
  }

  private async published(): Promise<PublishedSummary[]> {
    const { rows } = await this.pool.query<PublishedRow>(
      `SELECT artefact::jsonb - '{provisions,members,statements}'::text[] AS artefact, ${PUBLISHED}`,
    );
    return rows
      .map(publishedSummary)
      .sort((one, other) => one.number - other.number || (one.symbol < other.symbol ? -1 : 1));
  }

  private async readPublished(symbol: string): Promise<PublishedAnswer> {
    if (symbol.includes('\0')) throw problem('not-found');
    const { rows } = await this.pool.query<PublishedRow>(
      `SELECT artefact::jsonb AS artefact, ${PUBLISHED} AND symbol = $1`,
      [symbol],
    );
    if (!rows[0]) throw problem('not-found');
    const { originalLanguage, languages, body, members, provisions } = rows[0].artefact;
    const { statements = [] } = rows[0].artefact;
    return {
      ...publishedSummary(rows[0]),
      ...{ originalLanguage, languages, body, provisions, statements },
      members: Object.fromEntries(members.map(({ code, name }) => [code, name])),
    };
  }
}

function summaryOf(row: Row, person: string): DecisionSummary {
  const { symbol, number, title, adoptedAt, meeting, digest, voided } = row;
  return {
    ...{ symbol, number, title, date: dayInAstana(adoptedAt), adoptedAt, meeting, digest },
    ...{ bySilence: isSilenceSymbol(meeting), voided },
    distribution: distributionOf(row),
    issuing: issuingFor(person, row),
  };
}

function publishedSummary({ artefact, voided, ...row }: PublishedRow): PublishedSummary {
  const { symbol, number, title, adopted } = artefact;
  return {
    ...{ symbol, number, title, date: adopted.date },
    meeting: adopted.bySilence ? null : (adopted.meeting ?? null),
    ...{ bySilence: adopted.bySilence ?? false, voided, digest: artefact.digest },
    distribution: 'PUBLIC',
    issuing: issuingInPublic(row),
  };
}

/** The text as it was adopted, with the names that were in force at that instant. */
function asAdopted(
  state: DraftState,
  council: CouncilSnapshot,
  at: Instant,
): Omit<DecisionAnswer, keyof DecisionSummary> {
  const members = membersAt(council, at);
  return {
    originalLanguage: state.originalLanguage,
    languages: state.languages,
    body: council.settingsAt(at).body,
    members: Object.fromEntries(members.map(({ code, name }) => [code, name])),
    statements: attachedStatements(state, members),
    statementsUntil: state.decision?.statementsUntil ?? null,
    provisions: state.order
      .map((id) => state.provisions[id]!)
      .filter(({ deleted }) => !deleted)
      .map(({ id, kind, depth, label, text, behind }) => ({
        ...{ id, kind, depth, label, text, behind },
      })),
  };
}
