import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Body,
  type Function,
  type GivenSettings,
  type Participant,
  readRoster,
  settingsWith,
  type UnfitSetting,
  unfitSettings,
} from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { SessionService } from '../platform/session.service';
import { canonicalEmail, hashOf } from '../platform/sign-in';
import { appendAudit } from './audit';
import { CouncilService } from './council.service';
import {
  AccountRow,
  AccreditationRow,
  BodyRow,
  OfficeRow,
  ParticipantRow,
  PersonRow,
  SettingsRow,
  SheetRow,
} from './entities';

/** Whoever changes the council, and the document that says so (practice rule 11). */
export interface Warrant {
  /** Ids of persons, or the names under the document where nobody is in the council yet. */
  readonly by: readonly [string, string];
  readonly cites: string;
}

/** A change that a document and two different persons do not stand behind, or that contradicts the council. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

/** The work of a change: what the book shall say of it. Credentials are never part of it. */
export type Change = (manager: EntityManager, at: Instant) => Promise<object>;

/** What the book shall say of an act that another module has judged, and who made it. */
export interface BookEntry {
  readonly by: readonly string[];
  readonly payload: object;
}

export interface NewAccreditation {
  readonly person: string;
  readonly delegation: string;
  readonly function: Function;
  readonly from: Instant;
  readonly until?: Instant;
}
export interface NewOffice {
  readonly office: 'chair' | 'secretariat';
  readonly person: string;
  readonly from: Instant;
  readonly until?: Instant;
}

export interface Account {
  readonly email: string;
  readonly password: string;
}

/**
 * Every change of the council goes through here: in one transaction the version rises, the tables
 * change and the book is written; at its commit every process is told (`council_changed`), and the
 * sessions of whoever no longer belongs here end.
 */
@Injectable()
export class CouncilRegistry {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly sessions: SessionService,
    private readonly council: CouncilService,
  ) {}

  /** Makes a change of several parts in one transaction and under one version. */
  async change(act: string, warrant: Warrant, work: Change): Promise<number> {
    const [first, second] = warrant.by.map((name) => name.trim());
    if (!first || !second || first === second)
      throw new RegistryError('Every change of the council is made by two different persons.');
    if (warrant.cites.trim() === '')
      throw new RegistryError('Every change of the council cites a document.');
    return this.write(act, [first, second], warrant.cites, work);
  }

  /** Fills a council in which nobody takes part yet; throws where somebody does. */
  install(cites: string, work: Change): Promise<number> {
    return this.write('council.install', ['installation'], cites, async (manager, at) => {
      if ((await manager.count(ParticipantRow)) > 0)
        throw new RegistryError('A council is installed in this database already.');
      return work(manager, at);
    });
  }

  setParticipants(participants: readonly Participant[], warrant: Warrant): Promise<number> {
    const checked = readRoster(participants);
    return this.change('participant.set', warrant, async (manager) => {
      await manager.upsert(
        ParticipantRow,
        checked.map((one) => ({ ...one })),
        ['code'],
      );
      return { participants: checked };
    });
  }

  addPerson(person: PersonRow, warrant: Warrant): Promise<number> {
    return this.change('person.add', warrant, async (manager) => {
      await manager.insert(PersonRow, person);
      return { person: person.id };
    });
  }

  accredit(accreditation: NewAccreditation, warrant: Warrant): Promise<number> {
    return this.change('accreditation.add', warrant, async (manager) => {
      await manager.insert(AccreditationRow, { ...accreditation, cites: warrant.cites });
      return { ...accreditation };
    });
  }

  /** Ends whatever the person holds in a delegation, now; open sessions end with it. */
  endAccreditation(person: string, delegation: string, warrant: Warrant): Promise<number> {
    return this.change('accreditation.end', warrant, async (manager, at) => {
      const ended = await manager.update(
        AccreditationRow,
        { person, delegation, until: IsNull() },
        { until: at },
      );
      if (!ended.affected)
        throw new RegistryError(`${person} holds no accreditation for ${delegation}.`);
      await this.sessions.revokeAllOf(person, manager);
      return { person, delegation, until: at };
    });
  }

  /** A new Chair ends the former one's office at that instant: there is one Chair. */
  appoint(office: NewOffice, warrant: Warrant): Promise<number> {
    return this.change('office.add', warrant, async (manager) => {
      if (office.office === 'chair')
        await manager.update(
          OfficeRow,
          { office: 'chair', body: IsNull(), acting: false, until: IsNull() },
          { until: office.from },
        );
      await manager.insert(OfficeRow, { ...office, cites: warrant.cites });
      return { ...office };
    });
  }

  setSheet(
    delegation: string,
    functions: readonly Function[],
    from: Instant,
    warrant: Warrant,
  ): Promise<number> {
    return this.change('sheet.set', warrant, async (manager) => {
      await manager.insert(SheetRow, { delegation, functions, from, cites: warrant.cites });
      return { delegation, functions, from };
    });
  }

  /** What is given changes, from an instant or from now (null) on; every other setting stays. */
  setSettings(given: GivenSettings, from: Instant | null, warrant: Warrant): Promise<number> {
    return this.change('settings.set', warrant, async (manager, now) => {
      const { records } = await this.council.within(manager);
      const at = from ?? now;
      const unfit = unfitSettings(given, at, records);
      if (unfit) throw new RegistryError(sentenceOf(unfit));
      const before = records.settings.find((one) => one.from === at)?.settings ?? {};
      const row = { from: at, settings: settingsWith(before, given), cites: warrant.cites };
      await manager.upsert(SettingsRow, row, ['from']);
      return { settings: given, from: at };
    });
  }

  /** What a body is from an instant on; the record before it stays, for questions about its time. */
  setBody(
    { code, ...body }: Body,
    { from, until }: { readonly from: Instant; readonly until?: Instant },
    warrant: Warrant,
  ): Promise<number> {
    return this.change('body.set', warrant, async (manager) => {
      const row = { code, body, from, until: until ?? null, cites: warrant.cites };
      await manager.upsert(BodyRow, row, ['code', 'from']);
      return { code, ...body, from, until: until ?? null };
    });
  }

  /** A person who is new here: named, given a seat or an office, and an account, all in one. */
  async seat(
    person: PersonRow,
    place: Omit<NewAccreditation, 'person'> | Omit<NewOffice, 'person'>,
    account: Account,
    warrant: Warrant,
  ): Promise<void> {
    const row = await accountOf(person.id, account);
    await this.change('person.seat', warrant, async (manager) => {
      await manager.insert(PersonRow, person);
      const held = { ...place, person: person.id, cites: warrant.cites };
      if ('office' in held) await manager.insert(OfficeRow, held);
      else await manager.insert(AccreditationRow, held);
      await insertAccount(manager, row);
      return { person: person.id, ...place };
    });
  }

  /** An account is no representation: it takes one operator. The password reaches no book and no log. */
  async openAccount(person: string, account: Account, by: string): Promise<void> {
    const row = await accountOf(person, account);
    await this.write('account.open', [by], 'account', async (manager) => {
      await insertAccount(manager, row);
      return { person };
    });
  }

  /** In which language the council speaks to a person: a choice of that person alone. */
  async setLanguage(person: string, language: string): Promise<void> {
    await this.write('person.language', [person], 'own choice', async (manager) => {
      await manager.update(PersonRow, { id: person }, { language });
      return { person, language };
    });
  }

  /** Nobody signs in with it any more; its sessions end at once, in all processes. */
  async disableAccount(person: string, by: string): Promise<void> {
    await this.write('account.disable', [by], 'account', async (manager, at) => {
      await manager.update(AccountRow, { person }, { disabledAt: at });
      await this.sessions.revokeAllOf(person, manager);
      return { person };
    });
  }

  private write(act: string, by: string[], cites: string, work: Change): Promise<number> {
    return this.record(act, cites, async (manager, at) => ({
      by,
      payload: await work(manager, at),
    }));
  }

  /**
   * Does an act of the council's own order under the lock of all its changes, and writes it in the
   * book. Whoever calls asks its rule within `work`; what `work` throws leaves nothing behind.
   */
  record(
    act: string,
    cites: string,
    work: (manager: EntityManager, at: Instant) => Promise<BookEntry>,
  ): Promise<number> {
    return this.source.transaction(async (manager) => {
      // Whoever changes the council next waits here, so that the book's entries follow each other.
      await manager.query('UPDATE council_version SET version = version + 1');
      const rows: { version: string; at: string }[] = await manager.query(
        'SELECT version, instant_now() AS at FROM council_version',
      );
      const version = Number(rows[0]!.version);
      const at = Number(rows[0]!.at);
      const { by, payload } = await work(manager, at);
      await appendAudit(manager, { version, at, act, by, cites, payload });
      await manager.query(`SELECT pg_notify('council_changed', $1)`, [String(version)]);
      return version;
    });
  }
}

const sentenceOf = ({ setting, must }: UnfitSetting): string =>
  must === null ? `There is no setting ${setting}.` : `${setting} must be ${must}.`;

const accountOf = async (person: string, { email, password }: Account) => ({
  person,
  email: canonicalEmail(email),
  hash: await hashOf(password),
});

/** One account per person and per address. */
async function insertAccount(
  manager: EntityManager,
  row: Pick<AccountRow, 'person' | 'email' | 'hash'>,
): Promise<void> {
  if (await manager.existsBy(AccountRow, { email: row.email }))
    throw new RegistryError('This address of e-mail has an account already.');
  if (await manager.existsBy(AccountRow, { person: row.person }))
    throw new RegistryError('This person has an account already.');
  await manager.insert(AccountRow, row);
}
