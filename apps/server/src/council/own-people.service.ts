import { Injectable } from '@nestjs/common';
import {
  type Act,
  citedAs,
  type Function,
  mayAddOwn,
  mayEndOwn,
  maySetSheet,
  OWN_FUNCTIONS,
  refuse,
  ownPeople,
  unsoundCitation,
} from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type OwnDelegationAnswer, type OwnNote, type OwnPersonRequest } from '@shanyrak/protocol';
import { randomUUID } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { ProblemError, problemOfRefusal } from '../platform/problems';
import { SessionService } from '../platform/session.service';
import { endPerson } from './apply-change';
import { CouncilService } from './council.service';
import { AccreditationRow, PersonRow, SheetRow } from './entities';
import { hindrance, ownDelegation, throwIf } from './own-acts';
import { accreditedPeople } from './people';
import { CouncilRegistry } from './registry.service';
import { type RecordedCouncil } from './snapshot';

/**
 * A delegation manages its own people within its limits (practice rule 1; the rules: `own-people.ts`
 * in libs/council). One person whom its sheet authorises does it, under the delegation's own note;
 * the book names both, and what changes at the table is announced.
 */
@Injectable()
export class OwnPeople {
  constructor(
    private readonly council: CouncilService,
    private readonly registry: CouncilRegistry,
    private readonly sessions: SessionService,
  ) {}

  /** For everybody of the delegation; whether one may change anything of it is said beside. */
  async read(person: string, at: Instant): Promise<OwnDelegationAnswer> {
    const council = await this.council.snapshot();
    const { actor } = council.contextAt(person, 'national', at);
    const { delegation } = actor;
    if (delegation === null)
      throw new ProblemError(problemOfRefusal(refuse('capacity.notHeld', { capacity: actor.as })));
    const own = ownPeople(council.records, delegation, at);
    return {
      delegation,
      people: accreditedPeople(council, delegation, at, true).map((one) => ({
        ...one,
        own: OWN_FUNCTIONS.includes(one.function),
      })),
      sheet: council.sheetOf(delegation, at),
      functions: OWN_FUNCTIONS,
      limit: council.settingsAt(at).ownPeopleLimit,
      count: new Set(own.map((one) => one.person)).size,
      refusal: hindrance('delegation.accredit', council, actor, at),
    };
  }

  accredit(actor: string, wanted: OwnPersonRequest): Promise<OwnDelegationAnswer> {
    return this.change('delegation.accredit', actor, wanted.note, async (work) => {
      const { manager, council, delegation, at, cites } = work;
      const { named, until } = wanted;
      const known = named ? null : (wanted.person ?? '');
      const asked = { delegation, person: known, function: wanted.function, from: at, until };
      const limit = council.settingsAt(at).ownPeopleLimit;
      throwIf(mayAddOwn(asked, council.records, limit, at));
      const person = known ?? randomUUID();
      if (named) await manager.insert(PersonRow, { id: person, ...named, language: 'en' });
      await endPerson(manager, person, delegation, at);
      await manager.insert(AccreditationRow, { ...asked, person, cites });
      return { ...asked, person };
    });
  }

  /** Ends at once, the person's sessions with it. */
  end(actor: string, person: string, note: OwnNote): Promise<OwnDelegationAnswer> {
    return this.change('delegation.end', actor, note, async ({ manager, council, ...rest }) => {
      const { delegation, at } = rest;
      throwIf(mayEndOwn(person, delegation, council.records, at));
      await endPerson(manager, person, delegation, at);
      await this.sessions.revokeAllOf(person, manager);
      return { delegation, person, from: at };
    });
  }

  setSheet(
    actor: string,
    functions: readonly Function[],
    note: OwnNote,
  ): Promise<OwnDelegationAnswer> {
    return this.change('delegation.setSheet', actor, note, async (work) => {
      const { manager, council, delegation, at, cites } = work;
      throwIf(maySetSheet(functions, delegation, council.records, at));
      await manager.insert(SheetRow, { delegation, functions, from: at, cites });
      return { delegation, functions, from: at };
    });
  }

  private async change(
    act: Act,
    actor: string,
    note: OwnNote,
    work: (step: Step) => Promise<object>,
  ): Promise<OwnDelegationAnswer> {
    const cited = { kind: 'note', ...note } as const;
    const cites = citedAs(cited);
    let instant = 0;
    await this.registry.record(act, cites, async (manager, at) => {
      const council = await this.council.within(manager);
      const delegation = ownDelegation(act, council, actor, at);
      throwIf(unsoundCitation(cited, at));
      instant = at;
      const payload = await work({ manager, council, delegation, at, cites });
      return { by: [actor], payload };
    });
    // Whoever has just changed the sheet may no longer act by it, and is still answered what it says.
    return this.read(actor, instant);
  }
}

interface Step {
  readonly manager: EntityManager;
  readonly council: RecordedCouncil;
  readonly delegation: string;
  readonly at: Instant;
  readonly cites: string;
}
