import { Injectable } from '@nestjs/common';
import { type Act } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type PublicationReview, type PublicationState } from '@shanyrak/protocol';
import {
  isOfficer,
  mayPublish,
  type PublicationAct,
  type PublicDecision,
} from '@shanyrak/publishing';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { CouncilService } from '../council/council.service';
import { CouncilRegistry } from '../council/registry.service';
import { type CouncilSnapshot } from '../council/snapshot';
import { ProblemError, problemOfRefusal } from '../platform/problems';
import { Decisions } from './decisions.service';
import { PublicationRow } from './publication.entity';
import { type PublicForm, publicFormOf, STYLE } from './public-form';
import { publicationFor, type PublicationRecord } from './publication-state';

/** What an officer asks for, and the digest of the artefact on the officer's screen. */
export interface PublicationRequested {
  readonly act: PublicationAct;
  readonly digest: string | null;
}

/** A document with a symbol that may become public: a decision, or a journal. */
export interface Publishable<Artefact> {
  readonly symbol: string;
  readonly record: PublicationRecord;
  /** The act by which it becomes public, as the council's book names it. */
  readonly act: Act;
  /**
   * What would become public now, with everything called as this council calls it; what else may change
   * is read by this manager, in the transaction that publishes.
   */
  readonly formIn: (
    council: CouncilSnapshot,
    manager: EntityManager,
  ) => PublicForm<Artefact> | Promise<PublicForm<Artefact>>;
  /** Asked in the transaction that publishes: a decision may turn out to be none. */
  readonly isVoided?: (manager: EntityManager) => Promise<boolean>;
}

/** The act's name in the council's book: what makes a document public bears the name of the act itself. */
const inTheBook = (act: PublicationAct, publish: Act): string =>
  ({ prepare: 'publication.prepare', issue: publish, takeBack: 'publication.takeBack' })[act];

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
  async open(
    symbol: string,
    person: string,
    at: Instant,
  ): Promise<Publishable<PublicDecision> & { readonly council: CouncilSnapshot }> {
    const { row, state, council } = await this.decisions.open(symbol, person, at);
    officersOnly(council, person, at);
    const formIn = (then: CouncilSnapshot) => publicFormOf(state, row, then);
    const isVoided = (manager: EntityManager) => isNone(manager, row.symbol);
    return {
      ...{ symbol: row.symbol, record: row, act: 'decision.publish' as const, formIn, council },
      isVoided,
    };
  }

  /** Exactly what will become public, or has. */
  async review<Artefact>(
    { symbol, record, formIn }: Publishable<Artefact>,
    council: CouncilSnapshot,
    person: string,
  ): Promise<PublicationReview<Artefact>> {
    const issued = record.issuedAt === null ? null : await find(this.manager, symbol);
    const form = issued?.issuedAt ? frozen<Artefact>(issued) : await formIn(council, this.manager);
    const { artefact, digest, pages } = form;
    return { publication: publicationFor(person, record), artefact, digest, pages };
  }

  async act(
    { symbol, act: publish, formIn, isVoided }: Publishable<unknown>,
    person: string,
    { act, digest }: PublicationRequested,
  ): Promise<PublicationState> {
    let outcome: PublicationRecord = NOTHING;
    await this.registry.record(inTheBook(act, publish), symbol, async (manager, at) => {
      const council = await this.council.within(manager);
      const known = await find(manager, symbol);
      const form = await formIn(council, manager);
      const { actor } = council.contextAt(person, 'secretariat', at);
      const voided = (await isVoided?.(manager)) ?? false;
      const digests = { shown: digest, now: form.digest, voided };
      const refusal = mayPublish(act, symbol, known, actor, digests);
      if (refusal) throw new ProblemError(problemOfRefusal(refusal));
      outcome = await WORK[act](manager, { symbol, person, at, form, known });
      const by = act === 'issue' ? [known!.preparedBy, person] : [person];
      return { by, payload: { symbol, digest: form.digest } };
    });
    return publicationFor(person, outcome);
  }

  /** How far the publication of each of these has come, by symbol; absent where nothing is prepared. */
  async recordsOf(symbols: readonly string[]): Promise<ReadonlyMap<string, PublicationRecord>> {
    if (symbols.length === 0) return new Map();
    const rows = await this.manager.findBy(PublicationRow, { symbol: In([...symbols]) });
    return new Map(
      rows.map(({ symbol, digest: artefactDigest, preparedBy, preparedAt, issuedAt }) => [
        symbol,
        { artefactDigest, preparedBy, preparedAt, issuedAt },
      ]),
    );
  }
}

/** Throws `forbidden` for whoever is no officer of the Secretariat. */
export function officersOnly(council: CouncilSnapshot, person: string, at: Instant): void {
  const stranger = isOfficer(council.contextAt(person, 'secretariat', at).actor);
  if (stranger) throw new ProblemError(problemOfRefusal(stranger));
}

interface Piece {
  readonly symbol: string;
  readonly person: string;
  readonly at: Instant;
  readonly form: PublicForm;
  readonly known: PublicationRow | null;
}

export const NOTHING: PublicationRecord = {
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

/** Whether silence had been broken in time. */
async function isNone(manager: EntityManager, symbol: string): Promise<boolean> {
  const sql = 'SELECT FROM decisions WHERE symbol = $1 AND voided';
  return (await manager.query<unknown[]>(sql, [symbol])).length > 0;
}

/** What was issued, as it was issued. */
function frozen<Artefact>({
  artefact,
  digest,
  pages,
}: PublicationRow): Omit<PublicForm<Artefact>, 'json'> {
  return { artefact: JSON.parse(artefact!) as Artefact, digest, pages: pages! };
}
