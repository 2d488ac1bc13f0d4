import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Act, refuse } from '@shanyrak/council';
import { type Texts } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { type IssuingReview, type IssuingState } from '@shanyrak/protocol';
import {
  FIRST_ISSUANCE,
  type Issuance,
  type IssuanceGiven,
  type IssuedEdition,
  type Issuing,
  type IssuingAct,
  type IssuingCheck,
  isOfficer,
  mayIssue,
  NOT_ISSUED,
} from '@shanyrak/publishing';
import { DataSource, type EntityManager } from 'typeorm';
import { CouncilService } from '../council/council.service';
import { CouncilRegistry } from '../council/registry.service';
import { type CouncilSnapshot } from '../council/snapshot';
import { ProblemError, problemOfRefusal } from '../platform/problems';
import { IssueRow, IssuedFormRow, PublicationRow } from './issue.entity';
import { type IssuedDocument, STYLE } from './issued-document';
import { Forms, type MadeForm } from './forms.service';
import { issuingFor } from './issuing-state';
import { issuingOf, issuingsOf } from './issuings';
import { Printing } from './printing.service';

/** What an officer asks for, and the digest of the artefact on the officer's screen. */
export interface IssuingAsked {
  readonly act: IssuingAct;
  readonly digest: string | null;
  readonly given: IssuanceGiven;
}

/** A document with a symbol that may be issued: a decision, a corrigendum, a journal … */
export interface Issuable<Artefact> {
  readonly symbol: string;
  /** The acts by which it is issued and made public, as the council's book names them. */
  readonly acts: { readonly issue: Act; readonly publish: Act };
  /** A journal was issued in its meeting's stream: what two officers make of it is made public at once. */
  readonly isPublishedAtOnce?: true;
  /**
   * What would be issued now, with everything called as this council calls it; what else may change
   * is read by this manager, in the transaction that issues.
   */
  readonly documentIn: (
    council: CouncilSnapshot,
    manager: EntityManager,
    issuance: Issuance,
  ) => IssuedDocument<Artefact> | Promise<IssuedDocument<Artefact>>;
  readonly checks?: (council: CouncilSnapshot, at: Instant) => readonly IssuingCheck[];
  /** As its draft named it. */
  readonly mandate?: Texts;
  /** Asked in the transaction that issues: a decision may turn out to be none. */
  readonly isVoided?: (manager: EntityManager) => Promise<boolean>;
}

/**
 * Issuing and publishing (decision 12). Its tables are the truth, and every act is written in the
 * council's book in the same transaction. Who an officer is and what things were called is asked again
 * there, under the lock that all changes of the council take. Forms are made before that lock is taken,
 * and again under it only where something has changed in between.
 */
@Injectable()
export class IssuingService {
  private readonly manager: EntityManager;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly council: CouncilService,
    private readonly registry: CouncilRegistry,
    private readonly forms: Forms,
    private readonly printing: Printing,
  ) {
    this.manager = source.manager;
  }

  /** What would be issued with these answers; without any, what is prepared, or was issued, or would be first. */
  async review<Artefact>(
    issuable: Issuable<Artefact>,
    council: CouncilSnapshot,
    person: string,
    asked: IssuanceGiven | null,
  ): Promise<IssuingReview<Artefact>> {
    const { symbol } = issuable;
    const known = await issuingOf(this.manager, symbol);
    const now = await this.council.now();
    const beside = {
      issuing: issuingFor(person, known),
      checks: issuable.checks?.(council, now) ?? [],
      suggestedMandate: suggestion(issuable),
      under: issuable.isPublishedAtOnce ? null : council.settingsAt(now).publishedUnder,
    };
    if (!asked && !known.prepared && known.issued)
      return { ...beside, ...(await this.frozen<Artefact>(symbol, known.issued.edition)) };
    const given = asked ?? known.prepared?.given ?? FIRST_ISSUANCE;
    const issuance = issuanceOf(given, known);
    const document = await issuable.documentIn(council, this.manager, issuance);
    const pages = this.forms.pagesOf(symbol, document);
    const { artefact, digest } = document;
    return { ...beside, edition: issuance.edition, given, artefact, digest, pages };
  }

  async act(
    issuable: Issuable<unknown>,
    person: string,
    { act, digest, given: asked }: IssuingAsked,
  ): Promise<IssuingState> {
    const { symbol, isVoided } = issuable;
    const made = act === 'issue' ? await this.formsBeforehand(issuable) : null;
    let outcome: Issuing = NOT_ISSUED;
    await this.registry.record(inTheBook(act, issuable), symbol, async (manager, at) => {
      const council = await this.council.within(manager);
      const known = await issuingOf(manager, symbol);
      const given = act === 'prepare' ? asked : (known.prepared?.given ?? FIRST_ISSUANCE);
      const issuance = issuanceOf(given, known);
      const document = await issuable.documentIn(council, manager, issuance);
      const { actor } = council.contextAt(person, 'secretariat', at);
      const voided = (await isVoided?.(manager)) ?? false;
      const facts = { shown: digest, now: document.digest, voided, given };
      const refusal =
        mayIssue(act, symbol, known, actor, facts) ??
        (act === 'prepare' ? await unknownRelation(manager, symbol, given) : null);
      if (refusal) throw new ProblemError(problemOfRefusal(refusal));
      const deed: Deed = { issuable, person, at, known, document, given, manager, council };
      const payload = { symbol, edition: issuance.edition, digest: document.digest };
      switch (act) {
        case 'prepare':
          outcome = await prepare(deed, issuance.edition);
          break;
        case 'takeBack':
          outcome = await takeBack(deed);
          break;
        case 'issue': {
          const same = made?.digest === document.digest ? made.forms : null;
          outcome = await this.issue(deed, same ?? (await this.forms.of(symbol, document)));
          const by = [known.prepared!.preparedBy, person];
          const under = outcome.publishedAt === at ? underOf(deed) : null;
          return { by, payload: { ...payload, ...(under !== null && { publishedUnder: under }) } };
        }
        case 'publish':
          outcome = await publish(deed, null);
          return { by: [person], payload: { symbol, ...editionOf(known.issued!) } };
      }
      return { by: [person], payload };
    });
    return issuingFor(person, outcome);
  }

  /** How far each of these has come, by symbol; absent where nothing is prepared. */
  issuingsOf(symbols: readonly string[]): Promise<ReadonlyMap<string, Issuing>> {
    return issuingsOf(this.manager, symbols);
  }

  private async issue(deed: Deed, made: readonly MadeForm[]): Promise<Issuing> {
    const { manager, person, at, known, document, given, issuable } = deed;
    const { symbol } = issuable;
    const { edition, digest } = known.prepared!;
    const frozen = { artefact: document.json, style: STYLE.content, styleName: STYLE.name };
    const issued = { issuedBy: person, issuedAt: at, ...frozen };
    await manager.update(IssueRow, { symbol, edition }, issued);
    const rows = made.map((form) => ({ ...form, symbol, edition, madeAt: at }));
    await manager.insert(IssuedFormRow, rows);
    await this.printing.order(manager, symbol, edition);
    const after: Issuing = {
      issued: { edition, digest, issuedAt: at, distribution: given.distribution },
      prepared: null,
      publishedAt: known.publishedAt,
    };
    if (after.publishedAt !== null || given.distribution === 'members') return after;
    const under = underOf(deed);
    if (!issuable.isPublishedAtOnce && under === null) return after;
    return publish({ ...deed, known: after }, under);
  }

  /** Outside the transaction, so that no lock waits for them; under it, digests are compared. */
  private async formsBeforehand({ symbol, documentIn }: Issuable<unknown>) {
    const known = await issuingOf(this.manager, symbol);
    if (!known.prepared) return null;
    const issuance = issuanceOf(known.prepared.given, known);
    const document = await documentIn(await this.council.snapshot(), this.manager, issuance);
    return { digest: document.digest, forms: await this.forms.of(symbol, document) };
  }

  private async frozen<Artefact>(symbol: string, edition: number) {
    const row = await this.manager.findOneByOrFail(IssueRow, { symbol, edition });
    const pages = await this.manager.query<{ tongue: string; page: string }[]>(
      `SELECT split_part(name, '.', 1) AS tongue, convert_from(content, 'UTF8') AS page
         FROM issued_forms WHERE symbol = $1 AND edition = $2 AND name LIKE '%.html' ORDER BY name`,
      [symbol, edition],
    );
    return {
      ...{ edition, given: row.given, artefact: JSON.parse(row.artefact!) as Artefact },
      digest: row.digest,
      pages: Object.fromEntries(pages.map(({ tongue, page }) => [tongue, page])),
    };
  }
}

/** The mandate of the draft, where it has any words. */
function suggestion({ mandate = {} }: Issuable<unknown>): Texts | null {
  const worded = Object.entries(mandate).filter(([, words]) => words.trim() !== '');
  return worded.length > 0 ? Object.fromEntries(worded) : null;
}

/** What an act works on; the rule has allowed it. */
interface Deed {
  readonly issuable: Issuable<unknown>;
  readonly person: string;
  readonly at: Instant;
  readonly known: Issuing;
  readonly document: IssuedDocument<unknown>;
  readonly given: IssuanceGiven;
  readonly manager: EntityManager;
  readonly council: CouncilSnapshot;
}

/** The standing decision under which a document becomes public with its issue; null where none says so. */
function underOf({ issuable, council, at }: Deed): string | null {
  return issuable.isPublishedAtOnce ? null : council.settingsAt(at).publishedUnder;
}

const editionOf = ({ edition, digest }: IssuedEdition) => ({ edition, digest });

async function prepare(deed: Deed, edition: number): Promise<Issuing> {
  const { manager, issuable, person, at, known, given, document } = deed;
  const { digest } = document;
  const prepared = { edition, digest, preparedBy: person, preparedAt: at, given };
  await manager.insert(IssueRow, { symbol: issuable.symbol, ...prepared });
  return { ...known, prepared };
}

async function takeBack({ manager, issuable, known }: Deed): Promise<Issuing> {
  const { edition } = known.prepared!;
  await manager.delete(IssueRow, { symbol: issuable.symbol, edition });
  return { ...known, prepared: null };
}

async function publish(
  { manager, issuable, person, at, known }: Deed,
  under: string | null,
): Promise<Issuing> {
  const row = { symbol: issuable.symbol, publishedBy: person, publishedAt: at, under };
  await manager.insert(PublicationRow, row);
  return { ...known, publishedAt: at };
}

/** The edition that is prepared, or would be next. */
function issuanceOf({ distribution, mandate, relations }: IssuanceGiven, known: Issuing): Issuance {
  const edition = known.prepared?.edition ?? (known.issued?.edition ?? 0) + 1;
  return { edition, distribution, mandate, relations };
}

/** A document relates to what has been issued, and not to itself. */
async function unknownRelation(manager: EntityManager, own: string, { relations }: IssuanceGiven) {
  for (const { symbol } of relations)
    if (symbol === own || !(await issuingOf(manager, symbol)).issued)
      return refuse('issue.relation', { symbol });
  return null;
}

/** The act's name in the council's book: what issues and what publishes bears the name of the act itself. */
const inTheBook = (act: IssuingAct, { acts }: Issuable<unknown>): string =>
  ({ prepare: 'issue.prepare', takeBack: 'issue.takeBack', ...acts })[act];

/** Throws `forbidden` for whoever is no officer of the Secretariat. */
export function officersOnly(council: CouncilSnapshot, person: string, at: Instant): void {
  const stranger = isOfficer(council.contextAt(person, 'secretariat', at).actor);
  if (stranger) throw new ProblemError(problemOfRefusal(stranger));
}
