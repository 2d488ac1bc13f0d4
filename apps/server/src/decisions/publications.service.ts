import { Injectable } from '@nestjs/common';
import { type Instant } from '@shanyrak/kernel';
import { type PublicationReview, type PublicationState } from '@shanyrak/protocol';
import { isOfficer, mayPublish, type PublicationAct } from '@shanyrak/publishing';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CouncilService } from '../council/council.service';
import { CouncilRegistry } from '../council/registry.service';
import { ProblemError, problemOfRefusal } from '../platform/problems';
import { Decisions, type OpenedDecision } from './decisions.service';
import { PublicationRow } from './publication.entity';
import { type PublicForm, publicFormOf, STYLE } from './public-form';
import { publicationFor, type PublicationRecord } from './publication-state';

/** What an officer asks for, and the digest of the artefact on the officer's screen. */
export interface PublicationRequested {
  readonly act: PublicationAct;
  readonly digest: string | null;
}

/** The act's name in the council's book: what makes a decision public bears the name of the act itself. */
const IN_THE_BOOK: Readonly<Record<PublicationAct, string>> = {
  prepare: 'publication.prepare',
  issue: 'decision.publish',
  takeBack: 'publication.takeBack',
};

/**
 * Publishing (design 5: `decision.publish`, two officers of the Secretariat). Its table is the truth,
 * and every act is written in the council's book in the same transaction. Who an officer is and what
 * things were called is asked again there, under the lock that all changes of the council take.
 */
@Injectable()
export class Publications {
  private readonly manager: EntityManager;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly decisions: Decisions,
    private readonly council: CouncilService,
    private readonly registry: CouncilRegistry,
  ) {
    this.manager = source.manager;
  }

  /** A decision as an officer may have it before him; throws `not-found`, or `forbidden` for Members. */
  async open(symbol: string, person: string, at: Instant): Promise<OpenedDecision> {
    const opened = await this.decisions.open(symbol, person, at);
    const stranger = isOfficer(opened.council.contextAt(person, 'secretariat', at).actor);
    if (stranger) throw new ProblemError(problemOfRefusal(stranger));
    return opened;
  }

  /** Exactly what will become public, or has. */
  async review(
    { row, state, council }: OpenedDecision,
    person: string,
  ): Promise<PublicationReview> {
    const issued = row.issuedAt === null ? null : await find(this.manager, row.symbol);
    const form = issued?.issuedAt ? frozen(issued) : publicFormOf(state, row, council);
    const { artefact, digest, pages } = form;
    return { publication: publicationFor(person, row), artefact, digest, pages };
  }

  async act(
    { row: { symbol }, row, state }: OpenedDecision,
    person: string,
    { act, digest }: PublicationRequested,
  ): Promise<PublicationState> {
    let outcome: PublicationRecord = NOTHING;
    await this.registry.record(IN_THE_BOOK[act], symbol, async (manager, at) => {
      const council = await this.council.within(manager);
      const known = await find(manager, symbol);
      const form = publicFormOf(state, row, council);
      const { actor } = council.contextAt(person, 'secretariat', at);
      const refusal = mayPublish(act, symbol, known, actor, { shown: digest, now: form.digest });
      if (refusal) throw new ProblemError(problemOfRefusal(refusal));
      outcome = await WORK[act](manager, { symbol, person, at, form, known });
      const by = act === 'issue' ? [known!.preparedBy, person] : [person];
      return { by, payload: { symbol, digest: form.digest } };
    });
    return publicationFor(person, outcome);
  }
}

interface Piece {
  readonly symbol: string;
  readonly person: string;
  readonly at: Instant;
  readonly form: PublicForm;
  readonly known: PublicationRow | null;
}

const NOTHING: PublicationRecord = {
  artefactDigest: null,
  preparedBy: null,
  preparedAt: null,
  issuedAt: null,
};

/** What each act changes in the table; the rule has allowed it. */
const WORK: Readonly<
  Record<PublicationAct, (manager: EntityManager, piece: Piece) => Promise<PublicationRecord>>
> = {
  prepare: async (manager, { symbol, person, at, form: { digest } }) => {
    const prepared = { preparedBy: person, preparedAt: at };
    await manager.insert(PublicationRow, { symbol, digest, ...prepared });
    return { ...NOTHING, artefactDigest: digest, ...prepared };
  },
  issue: async (manager, { symbol, person, at, form, known }) => {
    const { digest, preparedBy, preparedAt } = known!;
    await manager.update(
      PublicationRow,
      { symbol },
      {
        ...{ issuedBy: person, issuedAt: at, artefact: form.json, pages: form.pages },
        ...{ style: STYLE.content, styleName: STYLE.name },
      },
    );
    return { artefactDigest: digest, preparedBy, preparedAt, issuedAt: at };
  },
  takeBack: async (manager, { symbol }) => {
    await manager.delete(PublicationRow, { symbol });
    return NOTHING;
  },
};

const find = (manager: EntityManager, symbol: string): Promise<PublicationRow | null> =>
  manager.findOneBy(PublicationRow, { symbol });

/** What was issued, as it was issued. */
function frozen({ artefact, digest, pages }: PublicationRow): Omit<PublicForm, 'json'> {
  return { artefact: JSON.parse(artefact!) as PublicForm['artefact'], digest, pages: pages! };
}
