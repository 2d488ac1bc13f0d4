import { Injectable } from '@nestjs/common';
import {
  countsFrom,
  type DatedPoint,
  type DeclaredDays,
  type Function,
  type Participant,
  readRoster,
} from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type EntityManager } from 'typeorm';
import { Register } from '../documents/register.service';
import { canonicalEmail } from '../platform/sign-in';
import {
  AccountRow,
  AccreditationRow,
  ChairmanshipRow,
  ClosedDaysRow,
  OfficeRow,
  ParticipantRow,
  PersonRow,
} from './entities';
import { CouncilRegistry } from './registry.service';

interface Names {
  readonly en: string;
  readonly ru: string;
}
interface HeldFrom {
  readonly person: string;
  readonly from: DatedPoint;
}
/** Persons as the files of a council name them (`assets/demonstration/council.json`). */
export interface SeatedPersons {
  readonly persons: readonly {
    readonly id: string;
    readonly name: Names;
    readonly title: Names;
    readonly email: string;
    readonly accreditations: readonly {
      readonly delegation: string;
      readonly function: Function;
      readonly from: DatedPoint;
    }[];
  }[];
  readonly chair: HeldFrom;
  readonly secretariat: readonly HeldFrom[];
  /** Terms of chairmanship under which the council begins; no body: the main one. */
  readonly chairmanships?: readonly {
    readonly body: string | null;
    readonly delegation: string;
    readonly from: DatedPoint;
    readonly until: DatedPoint | null;
  }[];
  /** What delegations have declared by then, by their codes. */
  readonly closedDays?: Readonly<Record<string, DeclaredDays>>;
}

/** The beginning of what a file dates; what has no known beginning holds from the first instant. */
const since = (point: DatedPoint): Instant => Math.max(0, countsFrom(point) ?? 0);

/**
 * Fills an empty council in one transaction: all of it stands, or nothing does (issue 2, item 8).
 * The seed paper is the first document of its register.
 */
@Injectable()
export class Installation {
  constructor(
    private readonly registry: CouncilRegistry,
    private readonly register: Register,
  ) {}

  /** The participants of a roster and nobody at the table. Throws `RegistryError` where a council is installed. */
  async roster(name: string, roster: unknown): Promise<readonly Participant[]> {
    const participants = readRoster(roster);
    await this.registry.install(`the roster ${name}`, async (manager, at) => {
      await enterParticipants(manager, participants);
      const { symbol } = await this.register.enterSeedPaper(manager, at);
      return { roster: name, participants, documents: [symbol] };
    });
    return participants;
  }

  /** A whole council with its people; `hash` is of the password that all their accounts have. */
  async council(name: string, file: unknown, hash: string): Promise<void> {
    const participants = readRoster(file);
    const people = file as SeatedPersons;
    await this.registry.install(`the council ${name}`, async (manager, at) => {
      await enterParticipants(manager, participants);
      await enterPersons(manager, people, hash, name);
      await enterClosedDays(manager, people, at);
      const { symbol } = await this.register.enterSeedPaper(manager, at);
      return { council: name, participants, documents: [symbol] };
    });
  }
}

async function enterParticipants(
  manager: EntityManager,
  participants: readonly Participant[],
): Promise<void> {
  await manager.insert(
    ParticipantRow,
    participants.map((one) => ({ ...one })),
  );
}

async function enterPersons(
  manager: EntityManager,
  { persons, chair, secretariat, chairmanships = [] }: SeatedPersons,
  hash: string,
  cites: string,
): Promise<void> {
  await manager.insert(
    PersonRow,
    persons.map(({ id, name, title }) => ({ id, name, title, language: 'en' })),
  );
  await manager.insert(
    AccreditationRow,
    persons.flatMap(({ id, accreditations }) =>
      accreditations.map((one) => ({
        ...{ person: id, delegation: one.delegation, function: one.function },
        ...{ from: since(one.from), until: null, cites },
      })),
    ),
  );
  const offices = [
    { office: 'chair' as const, ...chair },
    ...secretariat.map((one) => ({ office: 'secretariat' as const, ...one })),
  ];
  await manager.insert(
    OfficeRow,
    offices.map(({ office, person, from }) => ({
      ...{ office, person, from: since(from), until: null, cites },
    })),
  );
  await manager.insert(
    ChairmanshipRow,
    chairmanships.map(({ from, until, ...term }) => ({
      ...term,
      ...{ from: since(from), until: until && since(until), cites },
    })),
  );
  await manager.insert(
    AccountRow,
    persons.map(({ id, email }) => ({ person: id, email: canonicalEmail(email), hash })),
  );
}

async function enterClosedDays(
  manager: EntityManager,
  { closedDays = {} }: SeatedPersons,
  declaredAt: Instant,
): Promise<void> {
  await manager.insert(
    ClosedDaysRow,
    Object.entries(closedDays).map(([delegation, days]) => ({ delegation, ...days, declaredAt })),
  );
}
