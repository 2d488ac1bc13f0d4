import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Finding } from '@shanyrak/ledger';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from '../platform/database';
import { CORES } from './cores';
import { LEDGER_OPTIONS, type LedgerOptions } from './ledger';
import { rebuildStream } from './rebuild-streams';
import { streamsOf, unhurried } from './transaction';
import { type Verification, verifyStreams } from './verify-streams';

/**
 * What the operator does with the ledger (`ledger verify`, `ledger rebuild`), and what two officers
 * of the Secretariat do with an informal stream.
 */
@Injectable()
export class LedgerMaintenance {
  private readonly pool: Pool;
  private readonly cores: LedgerOptions['cores'];

  constructor(
    @InjectDataSource() source: DataSource,
    @Optional() @Inject(LEDGER_OPTIONS) options?: Partial<LedgerOptions>,
  ) {
    this.pool = poolOf(source);
    this.cores = options?.cores ?? CORES;
  }

  /** Verifies every stream of one look at the database; `told` hears each finding as it is made. */
  verifyAll(told?: (finding: Finding) => void): Promise<Verification> {
    return unhurried(this.pool, 'REPEATABLE READ', (client) => verifyStreams(client, told));
  }

  /**
   * Writes projections and snapshots anew from the log, stream by stream, each under its lock.
   * Answers how many streams were rebuilt, and those whose events this release cannot read, whose
   * projections stay as they are.
   */
  async rebuild(): Promise<{ readonly rebuilt: number; readonly unreadable: readonly string[] }> {
    const unreadable: string[] = [];
    let rebuilt = 0;
    await unhurried(this.pool, 'READ COMMITTED', async (names) => {
      for await (const stream of streamsOf(names)) {
        const readable = await unhurried(this.pool, 'READ COMMITTED', (client) =>
          rebuildStream(client, this.cores, stream),
        );
        if (readable) rebuilt += 1;
        else unreadable.push(stream);
      }
    });
    return { rebuilt, unreadable };
  }

  /**
   * Erases the contents of an informal stream by rule (practice rule 6). Throws where the database
   * refuses: a stream of another grade, one officer twice, nothing left. Returns how many went.
   */
  async erase(
    stream: string,
    officers: readonly [string, string],
    certificate: string,
  ): Promise<number> {
    const { rows } = await this.pool.query<{ erased: string }>(
      'SELECT erase_contents($1, $2, $3, $4) AS erased',
      [stream, ...officers, certificate],
    );
    return Number(rows[0]!.erased);
  }
}
