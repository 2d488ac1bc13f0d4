import { Injectable, Logger } from '@nestjs/common';
import { type Verdict } from '@shanyrak/kernel';
import { type Outcome } from '@shanyrak/protocol';
import { CouncilService } from '../council/council.service';
import { Installation } from '../council/install.service';
import { PreparedChanges } from '../council/prepared-changes.service';
import { RegistryError } from '../council/registry.service';
import { Ledger } from '../ledger';
import { hashOf } from '../platform/sign-in';
import { ANNOUNCED } from './announced';
import { DEMONSTRATION_DRAFT, draftIsLaid, type PlannedAct, readingIsOpened } from './on-the-table';
import { demonstrationPeople, type People } from './people';

/**
 * The demonstration council (practice rule 13): fictional Members, a Chair, a Secretariat, the seed
 * paper in the register, and on the table a draft decision with a reading at work on it. Loaded into
 * an empty database only; a start that was cut off is taken up again. What people have touched is
 * theirs: from their first act on nothing more is laid.
 */
export const DEMONSTRATION_PASSWORD = 'shanyrak';

@Injectable()
export class Demonstration {
  private readonly logger = new Logger('Demonstration');

  constructor(
    private readonly council: CouncilService,
    private readonly installation: Installation,
    private readonly changes: PreparedChanges,
    private readonly ledger: Ledger,
  ) {}

  /** Installs the council where none is, and lays its table where that has not been done. */
  async load(): Promise<void> {
    const people = demonstrationPeople();
    await this.install(people);
    const council = await this.council.snapshot();
    if (!council.person(people.chair.person)) return;
    await this.layDraft(draftIsLaid(people));
    await this.openReading(draftIsLaid(people), readingIsOpened(people));
  }

  private async install(people: People): Promise<void> {
    if ((await this.council.snapshot()).participants.length > 0) return;
    try {
      await this.installation.council(
        'demonstration',
        people,
        await hashOf(DEMONSTRATION_PASSWORD),
      );
      this.logger.log('The demonstration council is installed');
      await this.announce(people);
    } catch (error) {
      // Another process that started at the same moment was first.
      if (!(error instanceof RegistryError)) throw error;
    }
  }

  /** Its first changes, by two of its officers. */
  private async announce({ secretariat }: People): Promise<void> {
    const [first, second] = [secretariat[0]!.person, secretariat[1]!.person];
    for (const planned of ANNOUNCED) {
      const { id } = await this.changes.prepare(first, planned);
      await this.changes.confirm(id, second);
    }
  }

  private async layDraft(acts: readonly PlannedAct[]): Promise<void> {
    if (await this.ledger.read(DEMONSTRATION_DRAFT)) return;
    for (const one of acts) {
      const verdict = await this.do(one);
      if (!verdict.ok)
        throw new Error(
          `The demonstration’s ${one.command.type} was refused: ${verdict.refusal.rule}`,
        );
    }
    this.logger.log('The demonstration council has its draft on the table');
  }

  /** A table that somebody has touched, or that its rules no longer allow to be laid so, stays as it is. */
  private async openReading(
    before: readonly PlannedAct[],
    acts: readonly PlannedAct[],
  ): Promise<void> {
    const done = new Set(
      (await this.ledger.events(DEMONSTRATION_DRAFT, 0)).map(({ command }) => command),
    );
    const own = new Set([...before, ...acts].map(({ command }) => command.id));
    if ([...done].some((command) => !own.has(command))) return;
    const missing = acts.filter(({ command }) => !done.has(command.id));
    for (const one of missing) {
      const verdict = await this.do(one);
      if (verdict.ok) continue;
      const { type } = one.command;
      this.logger.warn(`The demonstration’s ${type} was refused: ${verdict.refusal.rule}`);
      return;
    }
    if (missing.length > 0) this.logger.log('The demonstration council is at work on its draft');
  }

  private do({ person, command }: PlannedAct): Promise<Verdict<Outcome>> {
    return this.ledger.execute({ person, command });
  }
}
