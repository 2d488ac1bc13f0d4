import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { readsNoticesOf } from '@shanyrak/council';
import { Bell } from '../platform/bell';
import { CouncilClock } from './council-now.service';
import { Visitors } from './visitors.service';

/**
 * Whoever has been told something and is connected hears so at once: a frame that carries nothing, to
 * those alone in whose names it is read. The window then asks for its inbox, as anybody else does.
 */
@Injectable()
export class InboxFrames implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('InboxFrames');
  private deafen: () => void = () => undefined;

  constructor(
    private readonly visitors: Visitors,
    private readonly clock: CouncilClock,
    private readonly bell: Bell,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.deafen = await this.bell.listen('notices', (addressees) => void this.say(addressees));
  }

  onModuleDestroy(): void {
    this.deafen();
  }

  /** `addressees`: as the bell names them; null where a bell may have been missed: then everybody looks. */
  private async say(addressees: string | null): Promise<void> {
    const visitors = this.visitors.all();
    if (visitors.length === 0) return;
    try {
      const told = addressees && new Set(addressees.split(' '));
      const { council, at } = await this.clock.now();
      for (const visitor of visitors) {
        const names = readsNoticesOf(council.readerAt(visitor.person, at));
        if (!told || names.some((name) => told.has(name))) visitor.emit('inbox');
      }
    } catch (error) {
      this.logger.warn(error, 'Nobody could be told of notices');
    }
  }
}
