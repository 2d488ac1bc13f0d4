import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Actor,
  citedAs,
  type CouncilChange,
  countsFromAt,
  judgeChange,
  mayAct,
  mayEnd,
  outsideStreams,
  refuse,
  type Citation,
} from '@shanyrak/council';
import { type Instant, type Refusal } from '@shanyrak/kernel';
import { type PreparedView, type RequestedChange } from '@shanyrak/protocol';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { problem, ProblemError, problemOfRefusal } from '../platform/problems';
import { SessionService } from '../platform/session.service';
import { applyChange } from './apply-change';
import { CouncilService } from './council.service';
import { PreparedChangeRow } from './entities';
import { CouncilRegistry } from './registry.service';
import { type RecordedCouncil } from './snapshot';

/** Settled changes that the desk still shows beneath what waits. */
const LATELY = 20;

/**
 * Changes of the council in two steps by two persons (practice rule 11): an officer prepares one and
 * cites a document, another confirms it, and only then it counts, from its own date. Every step stands
 * in the council's book, and is judged under the lock that all changes of the council take.
 */
@Injectable()
export class PreparedChanges {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly council: CouncilService,
    private readonly registry: CouncilRegistry,
    private readonly sessions: SessionService,
  ) {}

  /** Whoever has no business at the desk learns nothing of what lies on it. */
  async admit(person: string, at: Instant): Promise<Actor> {
    const council = await this.council.snapshot();
    const { actor } = council.contextAt(person, capacityOf(council, person, at), at);
    throwIf(mayAct('council.prepared', actor, outsideStreams(false)));
    return actor;
  }

  /** What waits and what was settled lately; to the Chair, what the Chair has prepared. */
  async list(person: string, at: Instant): Promise<readonly PreparedView[]> {
    const actor = await this.admit(person, at);
    const council = await this.council.snapshot();
    const rows = await this.source.manager.find(PreparedChangeRow, {
      where: actor.secretariat ? {} : { preparedBy: person },
      order: { preparedAt: 'DESC' },
      take: 500,
    });
    const waiting = rows.filter(({ state }) => state === 'prepared').reverse();
    const settled = rows.filter(({ state }) => state !== 'prepared').slice(0, LATELY);
    return [...waiting, ...settled].map((row) => viewOf(row, person, council));
  }

  async prepare(
    person: string,
    { change: requested, cited }: { change: RequestedChange; cited: Citation },
  ): Promise<PreparedView> {
    const id = randomUUID();
    return this.step('council.prepare', citedAs(cited), person, async (work) => {
      const { manager, council, actor, at } = work;
      throwIf(mayAct('council.prepare', actor, outsideStreams(false)));
      const change = changeOf(requested, council, at);
      const cedes = change.kind === 'chair.acting' && change.body === null;
      if (actor.as === 'chair' && !cedes) throwIf(refuse('chair.actingOnly', {}));
      throwIf(judge(change, cited, council, at));
      const row = { id, change, cited, preparedBy: person, preparedAt: at };
      await manager.insert(PreparedChangeRow, { ...row, state: 'prepared' as const });
      return { by: [person], payload: { change: id, kind: change.kind } };
    });
  }

  /** From here on the change counts, and is announced to all. */
  async confirm(id: string, person: string): Promise<PreparedView> {
    const { change, cited, preparedBy } = await this.find(id);
    return this.step(
      change.kind,
      citedAs(cited),
      person,
      async (work) => {
        const { manager, council, actor, at } = work;
        throwIf(mayEnd('council.confirm', await held(manager, id), actor));
        throwIf(judge(change, cited, council, at));
        const from = countsFromAt(change, at);
        await applyChange(change, { manager, from, cites: citedAs(cited) });
        if (change.kind === 'accreditation.ended' && from <= at)
          await this.sessions.revokeAllOf(change.person, manager);
        await settle(manager, id, { state: 'confirmed', endedBy: person, endedAt: at });
        return { by: [preparedBy, person], payload: { ...toldOf(change), change: id, from } };
      },
      id,
    );
  }

  async withdraw(id: string, person: string): Promise<PreparedView> {
    const { cited, change } = await this.find(id);
    return this.step(
      'council.withdraw',
      citedAs(cited),
      person,
      async (work) => {
        const { manager, actor, at } = work;
        throwIf(mayEnd('council.withdraw', await held(manager, id), actor));
        await settle(manager, id, { state: 'withdrawn', endedBy: person, endedAt: at });
        return { by: [person], payload: { change: id, kind: change.kind } };
      },
      id,
    );
  }

  private async step(
    act: string,
    cites: string,
    person: string,
    work: (step: Step) => Promise<Entry>,
    known?: string,
  ): Promise<PreparedView> {
    let id = known;
    await this.registry.record(act, cites, async (manager, at) => {
      const council = await this.council.within(manager);
      const { actor } = council.contextAt(person, capacityOf(council, person, at), at);
      const entry = await work({ manager, council, actor, at });
      id = entry.payload.change;
      return entry;
    });
    return viewOf(await this.find(id!), person, await this.council.snapshot());
  }

  private async find(id: string): Promise<PreparedChangeRow> {
    const row = await this.source.manager.findOneBy(PreparedChangeRow, { id });
    if (!row) throw problem('not-found');
    return row;
  }
}

interface Step {
  readonly manager: EntityManager;
  readonly council: RecordedCouncil;
  readonly actor: Actor;
  readonly at: Instant;
}
interface Entry {
  readonly by: readonly string[];
  readonly payload: { readonly change: string };
}

/** Read again under the lock: another officer may have been quicker. */
const held = async (manager: EntityManager, id: string): Promise<PreparedChangeRow> =>
  manager.findOneByOrFail(PreparedChangeRow, { id });

const settle = (
  manager: EntityManager,
  id: string,
  end: Pick<PreparedChangeRow, 'state' | 'endedBy' | 'endedAt'>,
) => manager.update(PreparedChangeRow, { id }, end);

/** An officer acts as one; the Chair, who is none, as the Chair. */
function capacityOf(council: RecordedCouncil, person: string, at: Instant) {
  const [chair, secretariat] = council.inOffice(person, at);
  return chair && !secretariat ? 'chair' : 'secretariat';
}

function judge(
  change: CouncilChange,
  cited: Citation,
  council: RecordedCouncil,
  at: Instant,
): Refusal | null {
  const { records } = council;
  const bodies = council.bodiesAt(countsFromAt(change, at));
  return judgeChange(change, { records, bodies, cited, at });
}

/** What the book says of a change: persons by their ids alone. */
const toldOf = (change: CouncilChange): object =>
  'named' in change ? { ...change, named: undefined } : change;

/** The main body is written as null, and a new person is given an id. */
function changeOf(asked: RequestedChange, council: RecordedCouncil, at: Instant): CouncilChange {
  if (asked.kind === 'credentials.received')
    return { ...asked, person: asked.named ? randomUUID() : (asked.person ?? '') };
  if (asked.kind === 'chairmanship.set' || asked.kind === 'chair.acting')
    return { ...asked, body: asked.body === council.settingsAt(at).prefix ? null : asked.body };
  return asked;
}

function throwIf(refusal: Refusal | null): void {
  if (refusal) throw new ProblemError(problemOfRefusal(refusal));
}

function viewOf(row: PreparedChangeRow, reader: string, council: RecordedCouncil): PreparedView {
  const { id, change, cited, state, preparedBy, preparedAt, endedBy, endedAt } = row;
  const nameOf = (person: string) => council.person(person)?.name ?? { en: person, ru: person };
  const concerned =
    'person' in change ? ('named' in change && change.named?.name) || nameOf(change.person) : null;
  return {
    ...{ id, change, cited, state, preparedAt, endedAt, person: concerned },
    ...{ preparedBy: nameOf(preparedBy), endedBy: endedBy === null ? null : nameOf(endedBy) },
    mine: preparedBy === reader,
  };
}
