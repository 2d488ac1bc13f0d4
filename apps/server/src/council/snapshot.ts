import {
  type Accredited,
  type Actor,
  bodiesAt,
  type Body,
  type Capacity,
  chairOf,
  contestedAt,
  type Function,
  holds,
  latest,
  nameAt,
  type NameNotInForce,
  namesNotInForce,
  type Participant,
  type Reader,
  rosterAt,
  type SeatFacts,
  seatFacts,
  type Settings,
  settingsAt,
  SHEET_BY_DEFAULT,
  type Status,
  statusAt,
} from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type CouncilContext } from '@shanyrak/protocol';
import { type ClientBase } from 'pg';
import { type CouncilRecords, type Person } from './records';
import { UntilTheNextTurn } from './turns';

/**
 * The council as it was at one version, with everything that a rule may ask of it at any instant
 * (I9: history is judged with the roster of its time). Immutable; a change makes a new version.
 */
export interface CouncilSnapshot {
  readonly version: number;
  /** What a rule may know of the council when this person acts in this capacity at this instant. */
  contextAt(person: string, as: Capacity, at: Instant): CouncilContext;
  readerAt(person: string, at: Instant): Reader;
  settingsAt(at: Instant): Settings;
  /** The short name in use at that instant; the code itself where nobody bears it. */
  nameOf(delegation: string, at: Instant, language: 'en' | 'ru'): string;
  /** What participants and the host city were called at other times, with the name of that instant. */
  namesNotInForce(at: Instant): readonly NameNotInForce[];
  /** Title and name of a person in each language; the id where nobody bears it. */
  personOf(id: string): { readonly en: string; readonly ru: string };
}

/** Where a snapshot is had. Provided by the council module. */
export abstract class Council {
  /**
   * The council of now. With `client` it is read inside that client's transaction; with `version`,
   * as read there, a version that is already known costs no query.
   */
  abstract snapshot(client?: ClientBase, version?: number): Promise<CouncilSnapshot>;
}

/** The person in whose name the council's own clock acts (capacity `system`); nobody signs in as it. */
export const CLOCK = 'clock';

export class RecordedCouncil implements CouncilSnapshot {
  readonly version: number;
  readonly participants: readonly Participant[];
  private readonly byCode: ReadonlyMap<string, Participant>;
  private readonly byId: ReadonlyMap<string, Person>;
  private readonly byPerson: ReadonlyMap<string, readonly Accredited[]>;
  private readonly byDelegation: ReadonlyMap<string, readonly Accredited[]>;
  private readonly answers: UntilTheNextTurn;

  constructor(readonly records: CouncilRecords) {
    this.version = records.version;
    this.participants = records.participants;
    this.byCode = new Map(records.participants.map((one) => [one.code, one]));
    this.byId = new Map(records.persons.map((one) => [one.id, one]));
    this.byPerson = Map.groupBy(records.accreditations, ({ person }) => person);
    this.byDelegation = Map.groupBy(records.accreditations, ({ delegation }) => delegation);
    this.answers = new UntilTheNextTurn(records);
  }

  /** The same object until something about it turns. */
  contextAt(person: string, as: Capacity, at: Instant): CouncilContext {
    return this.answers.remember(`context ${as} ${person}`, at, () => {
      const actor = this.actorAt(person, as, at);
      return {
        actor,
        roster: this.rosterAt(at),
        colleagues: actor.delegation === null ? [] : this.accreditedTo(actor.delegation, at),
        settings: this.settingsAt(at),
        bodies: this.bodiesAt(at),
      };
    });
  }

  readerAt(person: string, at: Instant): Reader {
    return this.answers.remember(`reader ${person}`, at, () => {
      const delegation = this.accreditationAt(person, at)?.delegation ?? null;
      const [chair, secretariat] = this.inOffice(person, at);
      return {
        delegation,
        member: delegation !== null && this.statusOf(delegation, at) === 'MEMBER',
        chair,
        secretariat,
      };
    });
  }

  settingsAt(at: Instant): Settings {
    return this.answers.remember('settings', at, () => settingsAt(this.records.settings, at));
  }

  /** The bodies in force, the main one first. */
  bodiesAt(at: Instant): readonly Body[] {
    return this.answers.remember('bodies', at, () =>
      bodiesAt(this.records.bodies, this.settingsAt(at), at),
    );
  }

  nameOf(delegation: string, at: Instant, language: 'en' | 'ru'): string {
    const participant = this.byCode.get(delegation);
    return participant ? nameAt(participant, at, language) : delegation;
  }

  namesNotInForce(at: Instant): readonly NameNotInForce[] {
    return this.answers.remember('names', at, () =>
      namesNotInForce(
        this.participants.filter(({ code }) => this.statusOf(code, at) !== null),
        at,
      ),
    );
  }

  personOf(id: string): { readonly en: string; readonly ru: string } {
    const person = this.byId.get(id);
    if (!person) return { en: id, ru: id };
    const { name, title } = person;
    const called = (language: 'en' | 'ru'): string =>
      [title?.[language], name[language]].filter(Boolean).join(' ');
    return { en: called('en'), ru: called('ru') };
  }

  statusOf(delegation: string, at: Instant): Status | null {
    const participant = this.byCode.get(delegation);
    return participant ? statusAt(participant, at) : null;
  }

  person(id: string): Person | null {
    return this.byId.get(id) ?? null;
  }

  /** The accreditation in force, of a delegation that has a status; the newest where there are several. */
  accreditationAt(person: string, at: Instant): Accredited | null {
    const inForce = (this.byPerson.get(person) ?? []).filter(
      (one) => holds(one, at) && this.statusOf(one.delegation, at) !== null,
    );
    return latest(inForce, at);
  }

  /** Whether the person has the rights of the Chair, and whether an office of the Secretariat. */
  inOffice(person: string, at: Instant): readonly [chair: boolean, secretariat: boolean] {
    const { offices } = this.records;
    const chair = this.answers.remember('chair', at, () => chairOf(offices, null, at));
    const officer = offices.some(
      (one) => one.office === 'secretariat' && one.person === person && holds(one, at),
    );
    return [chair?.person === person, officer];
  }

  /** Membership, seat and what a decision says of it, at an instant (practice rule 11). */
  seatOf(delegation: string, at: Instant): SeatFacts {
    return this.answers.remember(`seat ${delegation}`, at, () =>
      seatFacts(this.records, delegation, at),
    );
  }

  private actorAt(person: string, as: Capacity, at: Instant): Actor {
    const accreditation = this.accreditationAt(person, at);
    const [chair, secretariat] = this.inOffice(person, at);
    const standing = accreditation !== null || chair || secretariat;
    const effects =
      accreditation && contestedAt(this.records.contested, accreditation.delegation, at)?.effects;
    return {
      person,
      as,
      delegation: accreditation?.delegation ?? null,
      function: accreditation?.function ?? null,
      authorised:
        accreditation !== null &&
        this.sheetOf(accreditation.delegation, at).includes(accreditation.function),
      chair,
      secretariat,
      // Nobody but the clock acts as the clock.
      accredited: as === 'system' ? person === CLOCK : standing,
      ...(effects && {
        contested: { maySpeak: effects.maySpeak, mayObject: effects.mayObject },
      }),
    };
  }

  /** The persons accredited to one's own delegation, oneself included, with the function of each. */
  colleaguesOf(person: string, at: Instant): readonly Accredited[] {
    const own = this.accreditationAt(person, at)?.delegation;
    if (own === undefined) return [];
    return this.accreditedTo(own, at).flatMap((one) => {
      const accreditation = this.accreditationAt(one, at);
      return accreditation?.delegation === own ? [accreditation] : [];
    });
  }

  sheetOf(delegation: string, at: Instant): readonly Function[] {
    const own = this.records.sheets.filter((sheet) => sheet.delegation === delegation);
    return latest(own, at)?.functions ?? SHEET_BY_DEFAULT;
  }

  /** Ids of the persons accredited to a delegation. */
  accreditedTo(delegation: string, at: Instant): string[] {
    const inForce = (this.byDelegation.get(delegation) ?? []).filter((one) => holds(one, at));
    return [...new Set(inForce.map(({ person }) => person))].sort();
  }

  private rosterAt(at: Instant): Readonly<Record<string, Status>> {
    return this.answers.remember('roster', at, () =>
      Object.fromEntries(
        rosterAt(this.records.participants, at).map(({ participant, status }) => [
          participant.code,
          status,
        ]),
      ),
    );
  }
}
