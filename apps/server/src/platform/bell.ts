import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from './database';

/**
 * The bell between the processes of one council: PostgreSQL's NOTIFY, heard on one connection per
 * process. A bell only says that there is something to read. When the connection breaks it is made
 * anew, and every listener is called with `null`: something may have been missed, read again.
 */
export type Ring = (payload: string | null) => void;

/** Between two attempts to hear again, in milliseconds. */
const PAUSE = 500;

@Injectable()
export class Bell implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Bell');
  private readonly listeners = new Map<string, Set<Ring>>();
  private client: Promise<PoolClient> | null = null;
  private held: PoolClient | null = null;
  private again: NodeJS.Timeout | null = null;
  private silent = false;

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Hears a channel from now on; resolves once it is heard. Returns the way out. */
  async listen(channel: string, ring: Ring): Promise<() => void> {
    const known = this.listeners.get(channel);
    const rings = known ?? new Set<Ring>();
    this.listeners.set(channel, rings.add(ring));
    if (!known) await this.hear(channel);
    return () => void rings.delete(ring);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.silent = true;
    if (this.again) clearTimeout(this.again);
    await this.client?.then(
      (client) => this.letGo(client),
      () => undefined,
    );
  }

  private async hear(channel: string): Promise<void> {
    try {
      this.client ??= this.connect();
      await (await this.client).query(`LISTEN "${channel}"`);
    } catch {
      this.retry();
    }
  }

  private async connect(): Promise<PoolClient> {
    const client = await poolOf(this.source).connect();
    client.on('notification', ({ channel, payload }) => this.ring(channel, payload ?? ''));
    // An error and an end may both be told; the connection is let go once.
    client.once('end', () => this.letGo(client));
    client.once('error', () => this.letGo(client));
    this.held = client;
    return client;
  }

  private ring(channel: string, payload: string | null): void {
    for (const ring of this.listeners.get(channel) ?? [])
      try {
        ring(payload);
      } catch (error) {
        this.logger.error(error, 'A listener of the bell failed');
      }
  }

  private letGo(client: PoolClient): void {
    if (this.held !== client) return;
    this.held = null;
    client.removeAllListeners('notification');
    client.release(true);
    this.retry();
  }

  private retry(): void {
    this.client = null;
    if (this.silent || this.again) return;
    this.again = setTimeout(() => {
      this.again = null;
      void this.hearAgain();
    }, PAUSE);
  }

  private async hearAgain(): Promise<void> {
    try {
      this.client ??= this.connect();
      const client = await this.client;
      for (const channel of this.listeners.keys()) await client.query(`LISTEN "${channel}"`);
    } catch {
      return this.retry();
    }
    this.logger.log('The bell is heard again');
    for (const channel of this.listeners.keys()) this.ring(channel, null);
  }
}
