import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Instant } from '@shanyrak/kernel';
import { Council, type CouncilSnapshot } from '../council/snapshot';
import { Ledger } from '../ledger/ledger';
import { Bell } from '../platform/bell';

/** The council and the database's instant, as one looks at both. */
export interface CouncilNow {
  readonly council: CouncilSnapshot;
  readonly at: Instant;
}

/** How long one look serves, in milliseconds; a change of the council rings it away at once. */
const FRESH = 200;

/**
 * Who may see what is asked for every frame of every socket. One look at the council and the clock
 * serves all questions of a moment; what is decided is judged again under the ledger's lock.
 */
@Injectable()
export class CouncilClock implements OnApplicationBootstrap, OnModuleDestroy {
  private look: Promise<CouncilNow> | null = null;
  private lookedAt = 0;
  private readonly changes = new Set<() => void>();
  private deafen: () => void = () => undefined;

  constructor(
    private readonly council: Council,
    private readonly ledger: Ledger,
    private readonly bell: Bell,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.deafen = await this.bell.listen('council_changed', () => {
      this.look = null;
      for (const listener of this.changes) listener();
    });
  }

  onModuleDestroy(): void {
    this.deafen();
  }

  /** Calls after every change of the council, whichever process made it. */
  onChange(listener: () => void): void {
    this.changes.add(listener);
  }

  async now(): Promise<CouncilNow> {
    if (!this.look || performance.now() - this.lookedAt > FRESH) {
      this.lookedAt = performance.now();
      const look = Promise.all([this.council.snapshot(), this.ledger.now()]).then(
        ([council, at]) => ({ council, at }),
      );
      look.catch(() => (this.look = null));
      this.look = look;
    }
    return this.look;
  }
}
