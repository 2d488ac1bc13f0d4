import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Ledger } from '../ledger/ledger';
import { CouncilClock } from './council-now.service';
import { Presences } from './presence.service';
import { Rooms } from './rooms.service';
import { Visitors } from './visitors.service';

/** Between two looks at who may still be here, in milliseconds. */
const ROUND = 1_000;
/** Rounds between two `head` frames: every five seconds (design 3). */
const ROUNDS_PER_HEAD = 5;

/**
 * What is looked at again and again, since dates pass without anybody doing anything: whether each
 * person is still accredited and each reader still entitled, whose leases of presence ran out, and
 * where each stream stands, said aloud so that a client that missed something finds out.
 */
@Injectable()
export class Rounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Rounds');
  private timer: NodeJS.Timeout | null = null;
  private round = 0;
  private walking = false;

  constructor(
    private readonly rooms: Rooms,
    private readonly visitors: Visitors,
    private readonly presences: Presences,
    private readonly clock: CouncilClock,
    private readonly ledger: Ledger,
  ) {}

  onApplicationBootstrap(): void {
    this.clock.onChange(() => void this.walk());
    this.timer = setInterval(() => void this.walk(), ROUND).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async walk(): Promise<void> {
    if (this.walking) return;
    this.walking = true;
    try {
      await this.showOut();
      await this.rooms.review();
      await this.presences.renew();
      this.round = (this.round + 1) % ROUNDS_PER_HEAD;
      if (this.round === 0) await this.sayHeads();
    } catch (error) {
      this.logger.warn(error, 'A round could not be finished');
    } finally {
      this.walking = false;
    }
  }

  /** Whose accreditation or office has ended is shown out. */
  private async showOut(): Promise<void> {
    const visitors = this.visitors.all();
    if (visitors.length === 0) return;
    const { council, at } = await this.clock.now();
    for (const visitor of visitors)
      if (!council.contextAt(visitor.person, 'national', at).actor.accredited) visitor.end();
  }

  /** Reads each stream anew first: what a broken bell swallowed reaches the room here at the latest. */
  private async sayHeads(): Promise<void> {
    for (const room of this.rooms.all()) {
      await this.ledger.read(room.stream);
      room.sayHead();
    }
  }
}
