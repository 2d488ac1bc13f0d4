import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { type DraftState, type Texts } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { type DecisionAnswer, type DecisionSummary } from '@shanyrak/protocol';
import { Council, type CouncilSnapshot } from '../council/snapshot';
import { Ledger } from '../ledger/ledger';
import { poolOf } from '../platform/database';
import { problem } from '../platform/problems';

interface Row extends DecisionSummary {
  readonly stream: string;
}

const DECISIONS = `
  SELECT symbol, number::float8 AS number, stream, title, adopted_at::float8 AS "adoptedAt", meeting,
         digest
    FROM decisions WHERE distribution = 'MEMBERS'`;

/**
 * The register of decisions (I3, I4). A decision's distribution is MEMBERS until it is published by
 * an act of its own (practice rule 12): to everybody else it does not exist. It tells text, number,
 * date, meeting and digest, and never who objected, hesitated or was in the room (practice rule 5).
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

  async listFor(person: string, at: Instant): Promise<DecisionSummary[]> {
    const council = await this.council.snapshot();
    if (!mayRead(council, person, at)) return [];
    const { rows } = await this.pool.query<Row>(`${DECISIONS} ORDER BY decisions.number`);
    return rows.map(summaryOf);
  }

  /** Throws `not-found` where there is no such decision for this person. */
  async read(symbol: string, person: string, at: Instant): Promise<DecisionAnswer> {
    const council = await this.council.snapshot();
    if (!mayRead(council, person, at) || symbol.includes('\0')) throw problem('not-found');
    const { rows } = await this.pool.query<Row>(`${DECISIONS} AND symbol = $1`, [symbol]);
    const state = rows[0] && (await this.ledger.read(rows[0].stream))?.state;
    if (!rows[0] || state?.kind !== 'draft') throw problem('not-found');
    return { ...summaryOf(rows[0]), ...asAdopted(state, council, rows[0].adoptedAt) };
  }
}

function mayRead(council: CouncilSnapshot, person: string, at: Instant): boolean {
  const { member, chair, secretariat } = council.readerAt(person, at);
  return member || chair || secretariat;
}

function summaryOf({ symbol, number, title, adoptedAt, meeting, digest }: Row): DecisionSummary {
  return { symbol, number, title, adoptedAt, meeting, digest };
}

/** The text as it was adopted, with the names that were in force at that instant. */
function asAdopted(
  state: DraftState,
  council: CouncilSnapshot,
  at: Instant,
): Omit<DecisionAnswer, keyof DecisionSummary> {
  const { roster, settings } = council.contextAt('', 'national', at);
  const members = Object.keys(roster).filter((code) => roster[code] === 'MEMBER');
  return {
    distribution: 'MEMBERS',
    originalLanguage: state.originalLanguage,
    languages: state.languages,
    body: settings.body,
    members: Object.fromEntries(members.map((code) => [code, namesOf(council, code, at)])),
    provisions: state.order
      .map((id) => state.provisions[id]!)
      .filter(({ deleted }) => !deleted)
      .map(({ id, kind, depth, label, text }) => ({ id, kind, depth, label, text })),
  };
}

function namesOf(council: CouncilSnapshot, code: string, at: Instant): Texts {
  return { en: council.nameOf(code, at, 'en'), ru: council.nameOf(code, at, 'ru') };
}
