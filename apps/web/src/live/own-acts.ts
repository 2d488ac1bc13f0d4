import { type CommandAnswer, type Problem } from '@shanyrak/protocol';
import { UNDECIDED } from '../platform/api';
import { councilNow, heardInstant } from '../platform/clock';
import { type Missed } from './absence';
import { cameBack, wasTaken } from './kept';
import { type Kind, type Live } from './kind';
import { type Outbox } from './outbox';
import * as screens from './screen';
import { type Showing } from './showing';

/** What own acts need of the room in which they are done. */
export interface Doorway<L extends Live> {
  /** Whether acts are sent now: false as soon as the line breaks, whatever the screen still says. */
  readonly isIn: () => boolean;
  readonly isClosed: () => boolean;
  /** Rejects where the line breaks before the answer. */
  readonly sendOver: (command: L['command']) => Promise<CommandAnswer>;
  readonly turnedAway: (problem: Problem) => void;
  readonly knownToBeSaved: () => void;
  readonly later: (again: () => void) => void;
}

/**
 * One's own acts in a room: seen at once, sent, sent again until they are answered; kept back where
 * that of which they speak changed while they waited.
 */
export class OwnActs<L extends Live> {
  private readonly underWay = new Set<string>();
  /** What stood on the screen from which an act was sent, by the act's name. */
  private readonly sentFrom = new Map<string, L['state'] | null>();

  constructor(
    private readonly kind: Kind<L>,
    private readonly showing: Showing<L>,
    private readonly outbox: Outbox,
    private readonly doorway: Doorway<L>,
  ) {}

  send(command: L['command']): void {
    const { showing } = this;
    this.outbox.put(command);
    this.sentFrom.set(command.id, showing.read().state);
    showing.screen = screens.sent(showing.screen, command);
    showing.change({ refused: null });
    showing.draw();
    void this.deliver(command);
  }

  /** Sends what an earlier load of this page left unanswered, under its own name. */
  sendUnanswered(): void {
    const { unanswered } = this.showing.read();
    this.showing.change({ unanswered: [] });
    for (const command of unanswered) this.send(command);
  }

  dropUnanswered(): void {
    for (const { id } of this.showing.read().unanswered) {
      this.outbox.drop(id);
      cameBack(id);
    }
    this.showing.change({ unanswered: [] });
  }

  /** Sends an act that was kept back, now that its sender has seen what changed. */
  sendHeld(id: string): void {
    const all = this.showing.read().held;
    const held = all.find(({ command }) => command.id === id);
    if (!held) return;
    this.showing.change({ held: all.filter((one) => one !== held) });
    this.send({ ...held.command, seen: this.showing.screen.seq });
  }

  dropHeld(id: string): void {
    this.outbox.drop(id);
    cameBack(id);
    const { held } = this.showing.read();
    this.showing.change({ held: held.filter(({ command }) => command.id !== id) });
  }

  /** Every pending act in its order: on its way again, or back with its sender where things changed. */
  goOn(missed: Missed<L> | null): void {
    const { showing } = this;
    for (const { command, acknowledged } of showing.screen.pending) {
      const changed =
        acknowledged || this.underWay.has(command.id)
          ? null
          : this.kind.changedUnder(
              command,
              this.sentFrom.get(command.id) ?? null,
              this.before(command),
            );
      if (!changed) {
        void this.deliver(command);
        continue;
      }
      showing.screen = screens.withdrawn(showing.screen, command.id);
      showing.change({ held: [...showing.read().held, { command, ...changed, missed }] });
      showing.draw();
    }
  }

  /** These commands have been answered for, by their names. */
  answered(commands: readonly string[]): void {
    for (const id of commands) {
      this.outbox.drop(id);
      this.sentFrom.delete(id);
      wasTaken(id);
    }
    const { unanswered, held } = this.showing.read();
    const left = unanswered.filter(({ id }) => !commands.includes(id));
    if (left.length < unanswered.length) this.showing.change({ unanswered: left });
    const still = held.filter(({ command }) => !commands.includes(command.id));
    if (still.length < held.length) this.showing.change({ held: still });
  }

  /** What this screen shows without this act, and those that were sent after it. */
  private before({ id }: L['command']): L['state'] | null {
    const { showing } = this;
    const { pending } = showing.screen;
    const place = pending.findIndex(({ command }) => command.id === id);
    const screen = { ...showing.screen, pending: pending.slice(0, place) };
    return screens.shown(this.kind, screen, showing.read().context, councilNow());
  }

  private async deliver(command: L['command']): Promise<void> {
    const { showing, doorway } = this;
    // Not before the room knows us: the line may be new, and in another's name.
    if (!doorway.isIn() || this.underWay.has(command.id)) return;
    this.underWay.add(command.id);
    const answer = await doorway.sendOver(command).catch((): CommandAnswer | null => null);
    this.underWay.delete(command.id);
    if (doorway.isClosed()) return;
    if (answer === null || (!answer.ok && UNDECIDED.includes(answer.problem.code)))
      return doorway.later(
        () => this.isPending(command) && doorway.isIn() && void this.deliver(command),
      );
    if (answer.ok) {
      heardInstant(answer.at);
      // Observers are told no events: with the answer an act of theirs is done.
      showing.screen =
        showing.read().audience === 'observers'
          ? screens.withdrawn(showing.screen, command.id)
          : screens.acknowledged(showing.screen, command.id, answer.to);
      doorway.knownToBeSaved();
    } else if (answer.problem.code === 'unauthenticated') {
      return doorway.turnedAway(answer.problem);
    } else {
      showing.screen = screens.withdrawn(showing.screen, command.id);
      cameBack(command.id);
      showing.change({ refused: { command, problem: answer.problem } });
    }
    this.answered([command.id]);
    // An act that is saved looks as it did: it is drawn again when its events are there.
    if (!answer.ok || !this.isPending(command)) showing.draw();
  }

  private isPending({ id }: L['command']): boolean {
    return this.showing.screen.pending.some(({ command }) => command.id === id);
  }
}
