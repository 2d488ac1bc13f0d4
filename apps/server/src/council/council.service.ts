import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { readRoster } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type ClientBase, type Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { poolOf } from '../platform/database';
import { Standing } from '../platform/standing';
import { type CouncilRecords } from './records';
import { Council, RecordedCouncil } from './snapshot';

/** All tables in one statement, so that they are of one version. */
const RECORDS = `
  SELECT (SELECT version FROM council_version) AS version,
    (SELECT json_agg(p ORDER BY code) FROM participants p) AS participants,
    (SELECT json_agg(p) FROM persons p) AS persons,
    (SELECT json_agg(json_build_object('person', person, 'delegation', delegation,
       'function', function, 'from', from_at, 'until', until_at, 'resident', resident,
       'residence', residence, 'presentedAt', presented_at)) FROM accreditations) AS accreditations,
    (SELECT json_agg(json_build_object('office', office, 'person', person, 'body', body, 'acting', acting,
       'from', from_at, 'until', until_at)) FROM offices) AS offices,
    (SELECT json_agg(json_build_object('body', body, 'delegation', delegation,
       'from', from_at, 'until', until_at)) FROM chairmanships) AS chairmanships,
    (SELECT json_agg(json_build_object('delegation', delegation, 'effects', effects,
       'from', from_at, 'until', until_at, 'cites', cites)) FROM contested_seats) AS contested,
    (SELECT json_agg(json_build_object('delegation', delegation, 'from', from_at,
       'functions', functions)) FROM sheets) AS sheets,
    (SELECT json_agg(json_build_object('body', body || jsonb_build_object('code', code),
       'from', from_at, 'until', until_at)) FROM bodies) AS bodies,
    (SELECT json_agg(json_build_object('from', from_at, 'settings', settings)) FROM settings) AS settings`;

type Row = { readonly [field in keyof CouncilRecords]: CouncilRecords[field] | null };

/**
 * The council of now, read once per version and kept: every process sees a change with its next
 * question, since each question compares the version.
 */
@Injectable()
export class CouncilService extends Council implements Standing {
  private readonly pool: Pool;
  private known: RecordedCouncil | null = null;

  constructor(@InjectDataSource() source: DataSource) {
    super();
    this.pool = poolOf(source);
  }

  async snapshot(client?: ClientBase, version?: number): Promise<RecordedCouncil> {
    const asker = client ?? this.pool;
    if (this.known) {
      const now = version ?? (await versionOf(asker));
      if (now === this.known.version) return this.known;
    }
    const fresh = await load(asker);
    // An older transaction may look later: what is kept never goes back.
    if (!this.known || fresh.version >= this.known.version) this.known = fresh;
    return fresh;
  }

  /**
   * The council as this transaction sees it, its own changes included. It is not kept, since the
   * transaction may yet fail.
   */
  async within(manager: EntityManager): Promise<RecordedCouncil> {
    const [row] = await manager.query<Row[]>(RECORDS);
    return councilOf(row!);
  }

  /** The database's clock. */
  async now(): Promise<Instant> {
    const { rows } = await this.pool.query<{ at: string }>('SELECT instant_now() AS at');
    return Number(rows[0]!.at);
  }

  async accredited(person: string, at: Instant): Promise<boolean> {
    return (await this.snapshot()).contextAt(person, 'national', at).actor.accredited;
  }
}

type Asker = Pick<ClientBase, 'query'>;

async function versionOf(asker: Asker): Promise<number> {
  const { rows } = await asker.query<{ version: string }>('SELECT version FROM council_version');
  return Number(rows[0]!.version);
}

async function load(asker: Asker): Promise<RecordedCouncil> {
  const { rows } = await asker.query<Row>(RECORDS);
  return councilOf(rows[0]!);
}

function councilOf(row: Row): RecordedCouncil {
  return new RecordedCouncil({
    version: Number(row.version),
    participants: readRoster(row.participants ?? []),
    persons: row.persons ?? [],
    accreditations: row.accreditations ?? [],
    offices: row.offices ?? [],
    chairmanships: row.chairmanships ?? [],
    contested: row.contested ?? [],
    sheets: row.sheets ?? [],
    bodies: row.bodies ?? [],
    settings: row.settings ?? [],
  });
}
