import {
  type Body,
  type Citation,
  type ClosedDays,
  type CouncilChange,
  type Function,
  type GivenSettings,
  type MembershipFacts,
  type Participant,
  type PreparedState,
  type SeatEffects,
} from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/**
 * The council's tables as TypeORM writes them (design 2: these tables are the truth). They are
 * written by `CouncilRegistry` alone and read as one `CouncilSnapshot`.
 */
const instant = {
  from: (v: string | null) => (v === null ? null : Number(v)),
  to: (v: unknown) => v,
};

interface Names {
  readonly en: string;
  readonly ru: string;
}

@Entity('participants')
export class ParticipantRow {
  @PrimaryColumn('text')
  code: string;
  @Column('text')
  kind: Participant['kind'];
  @Column('jsonb')
  names: Participant['names'];
  @Column('jsonb')
  statuses: Participant['statuses'];
  @Column('jsonb', { nullable: true })
  facts: MembershipFacts | null;
}

@Entity('persons')
export class PersonRow {
  @PrimaryColumn('text')
  id: string;
  @Column('jsonb')
  name: Names;
  @Column('jsonb', { nullable: true })
  title: Names | null;
  @Column('text', { default: 'en' })
  language: string;
}

@Entity('accreditations')
export class AccreditationRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;
  @Column('text')
  person: string;
  @Column('text')
  delegation: string;
  @Column('text')
  function: Function;
  @Column('bigint', { name: 'from_at', transformer: instant })
  from: Instant;
  @Column('bigint', { name: 'until_at', nullable: true, transformer: instant })
  until: Instant | null;
  @Column('boolean', { default: true })
  resident: boolean;
  @Column('jsonb', { nullable: true })
  residence: Names | null;
  @Column('bigint', { name: 'presented_at', nullable: true, transformer: instant })
  presentedAt: Instant | null;
  @Column('text')
  cites: string;
}

@Entity('sheets')
export class SheetRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;
  @Column('text')
  delegation: string;
  @Column('jsonb')
  functions: readonly Function[];
  @Column('bigint', { name: 'from_at', transformer: instant })
  from: Instant;
  @Column('text')
  cites: string;
}

@Entity('closed_days')
export class ClosedDaysRow {
  @PrimaryColumn('text')
  delegation: string;
  @Column('jsonb', { nullable: true })
  mission: ClosedDays | null;
  @Column('jsonb', { nullable: true })
  capital: ClosedDays | null;
  @Column('bigint', { name: 'declared_at', transformer: instant })
  declaredAt: Instant;
}

@Entity('offices')
export class OfficeRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;
  @Column('text')
  office: 'chair' | 'secretariat';
  @Column('text')
  person: string;
  @Column('text', { nullable: true })
  body: string | null;
  @Column('boolean', { default: false })
  acting: boolean;
  @Column('bigint', { name: 'from_at', transformer: instant })
  from: Instant;
  @Column('bigint', { name: 'until_at', nullable: true, transformer: instant })
  until: Instant | null;
  @Column('text')
  cites: string;
}

@Entity('chairmanships')
export class ChairmanshipRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;
  @Column('text', { nullable: true })
  body: string | null;
  @Column('text')
  delegation: string;
  @Column('bigint', { name: 'from_at', transformer: instant })
  from: Instant;
  @Column('bigint', { name: 'until_at', nullable: true, transformer: instant })
  until: Instant | null;
  @Column('text')
  cites: string;
}

@Entity('contested_seats')
export class ContestedSeatRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;
  @Column('text')
  delegation: string;
  @Column('jsonb')
  effects: SeatEffects;
  @Column('bigint', { name: 'from_at', transformer: instant })
  from: Instant;
  @Column('bigint', { name: 'until_at', nullable: true, transformer: instant })
  until: Instant | null;
  @Column('text')
  cites: string;
}

@Entity('prepared_changes')
export class PreparedChangeRow {
  @PrimaryColumn('uuid')
  id: string;
  @Column('jsonb')
  change: CouncilChange;
  @Column('jsonb')
  cited: Citation;
  @Column('text', { name: 'prepared_by' })
  preparedBy: string;
  @Column('bigint', { name: 'prepared_at', transformer: instant })
  preparedAt: Instant;
  @Column('text')
  state: PreparedState;
  @Column('text', { name: 'ended_by', nullable: true })
  endedBy: string | null;
  @Column('bigint', { name: 'ended_at', nullable: true, transformer: instant })
  endedAt: Instant | null;
}

@Entity('settings')
export class SettingsRow {
  @PrimaryColumn('bigint', { name: 'from_at', transformer: instant })
  from: Instant;
  @Column('jsonb')
  settings: GivenSettings;
  @Column('text')
  cites: string;
}

@Entity('bodies')
export class BodyRow {
  @PrimaryColumn('text')
  code: string;
  @PrimaryColumn('bigint', { name: 'from_at', transformer: instant })
  from: Instant;
  @Column('bigint', { name: 'until_at', nullable: true, transformer: instant })
  until: Instant | null;
  @Column('jsonb')
  body: Omit<Body, 'code'>;
  @Column('text')
  cites: string;
}

@Entity('accounts')
export class AccountRow {
  @PrimaryColumn('text')
  person: string;
  @Column('text')
  email: string;
  @Column('text')
  hash: string;
  @Column('bigint', { name: 'disabled_at', nullable: true, transformer: instant })
  disabledAt: Instant | null;
}

@Entity('audit')
export class AuditRow {
  @PrimaryColumn('bigint', { transformer: instant })
  version: number;
  @Column('bigint', { transformer: instant })
  at: Instant;
  @Column('text')
  act: string;
  @Column('jsonb')
  by: readonly string[];
  @Column('text')
  cites: string;
  @Column('jsonb')
  payload: object;
  @Column('text')
  previous: string;
  @Column('text')
  hash: string;
}
