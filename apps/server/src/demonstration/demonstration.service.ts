import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Verdict } from '@shanyrak/kernel';
import { type Outcome } from '@shanyrak/protocol';
import { CouncilService } from '../council/council.service';
import { Installation } from '../council/install.service';
import { PreparedChanges } from '../council/prepared-changes.service';
import { RegistryError } from '../council/registry.service';
import { Ledger } from '../ledger';
import { hashOf } from '../platform/sign-in';
import { type MeetingState } from '@shanyrak/meeting';
import { demonstrationMeeting, nextInMeeting } from './in-session';
import { ANNOUNCED } from './announced';
import { DEMONSTRATION_DRAFT, draftIsLaid, type PlannedAct, readingIsOpened } from './on-the-table';
import { namedUuid } from './named-uuid';
import { demonstrationPeople, type People } from './people';

/**
 * The demonstration council (practice rule 13): fictional Members, a Chair, a Secretariat, the seed
 * paper in the register, and on the table a draft decision with a reading at work on it. Loaded into
 * an empty database only; a start that was cut off is taken up again. What people have touched is
 * theirs: from their first act on nothing more is laid.
 */
export const DEMONSTRATION_PASSWORD = 'shanyrak';

/** Events that come along with an act of another name. */
const ALONG: ReadonlySet<string> = new Set(['agenda.item', 'floor.limit']);

@Injectable()
export class Demonstration implements OnModuleDestroy {
  private readonly logger = new Logger('Demonstration');
  private later: NodeJS.Timeout | null = null;
  private ended = false;

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
    await this.goOnInMeeting(people);
  }

  onModuleDestroy(): void {
    this.ended = true;
    if (this.later) clearTimeout(this.later);
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

  /**
   * The meeting is brought to the item of the draft. Nobody waits while an ask about its agenda is
   * before the room: the meeting goes on by itself when the time is over, unless somebody else acts.
   */
  private async goOnInMeeting(people: People): Promise<void> {
    const stream = demonstrationMeeting();
    const draft = await this.ledger.read(DEMONSTRATION_DRAFT);
    const symbol = draft?.state.kind === 'draft' ? draft.state.symbol : null;
    if (!symbol) return;
    const own = new Set<string>();
    while (!this.ended) {
      const view = await this.ledger.read(stream);
      const state = (view?.state ?? null) as MeetingState | null;
      const next = nextInMeeting(people, state, symbol);
      if (!next || (await this.isTouched(stream))) return;
      const ask = state?.agenda.ask;
      const wait =
        next.command.type === 'agenda.adopt' ? ask!.until - (await this.ledger.now()) : 0;
      if (wait > 0) return this.goOnAfter(wait, people);
      const verdict = await this.ledger.execute(next);
      if (verdict.ok && !own.has(next.command.id)) {
        own.add(next.command.id);
        continue;
      }
      if (!verdict.ok)
        this.logger.warn(
          `The demonstration’s ${next.command.type} was refused: ${verdict.refusal.rule}`,
        );
      return;
    }
  }

  private goOnAfter(wait: number, people: People): void {
    this.later = setTimeout(() => {
      this.goOnInMeeting(people).catch((error: unknown) =>
        this.logger.warn(error, 'The demonstration’s meeting does not go on'),
      );
    }, wait).unref();
  }

  /** Whether anybody has acted in the meeting but the demonstration itself. */
  private async isTouched(stream: string): Promise<boolean> {
    const events = await this.ledger.events(stream, 0);
    return events.some(
      ({ command, type }) => command !== namedUuid(`in session: ${type}`) && !ALONG.has(type),
    );
  }

  private do({ person, command }: PlannedAct): Promise<Verdict<Outcome>> {
    return this.ledger.execute({ person, command });
  }
}
