import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Act } from './access';
import { Config } from './config';
import { missingMigrations } from './database';
import { ApiProblems } from './openapi';
import { problem } from './problems';
import { Shutdown } from './shutdown';
import { wrongTimeZones } from './time-zones';

/** Without these an acknowledged act may be lost with the machine's power (design 6). */
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

export class Live {
  @ApiProperty({ enum: ['live'] })
  status: 'live';
}

export class Ready {
  @ApiProperty({ enum: ['ready'] })
  status: 'ready';
  @ApiProperty({ description: 'PostgreSQL’s own words about its version' })
  database: string;
  @ApiProperty({ enum: ['complete'] })
  migrations: 'complete';
  @ApiProperty({ enum: ['right'] })
  timeZones: 'right';
  @ApiProperty({ enum: ['durable', 'unsafe, and accepted as such'] })
  durability: string;
}

@Injectable()
export class Health {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly config: Config,
    private readonly shutdown: Shutdown,
  ) {}

  /** What the server can promise now; throws `unavailable` naming everything that is missing. */
  async ready(): Promise<Ready> {
    if (this.shutdown.closing) throw problem('unavailable', { errors: ['the server is closing'] });
    const rows = await this.settings();
    const unsafe = DURABLE.filter((name) => rows[name] !== 'on').map((name) => `${name} is off`);
    const missing = (await missingMigrations(this.source)).map(
      (name) => `migration ${name} is missing`,
    );
    const zones = await wrongTimeZones(this.source);
    const wrong = [...(this.config.ALLOW_UNSAFE_DATABASE ? [] : unsafe), ...missing, ...zones];
    if (wrong.length > 0)
      throw problem('unavailable', { title: 'The server is not ready.', errors: wrong });
    return {
      status: 'ready',
      database: rows['server_version'] ?? '',
      migrations: 'complete',
      timeZones: 'right',
      durability: unsafe.length === 0 ? 'durable' : 'unsafe, and accepted as such',
    };
  }

  private async settings(): Promise<Record<string, string>> {
    const names = [...DURABLE, 'server_version'];
    try {
      const rows: { name: string; setting: string }[] = await this.source.query(
        'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
        [names],
      );
      return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    } catch {
      throw problem('unavailable', {
        title: 'The server is not ready.',
        errors: ['the database does not answer'],
      });
    }
  }
}

@ApiTags('operation')
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process runs. */
  @Get('live')
  @Act('health.read')
  @ApiOkResponse({ type: Live })
  @ApiProblems()
  live(): Live {
    return { status: 'live' };
  }

  /** The server can do its work: database, migrations, time zones, durability. */
  @Get('ready')
  @Act('health.read')
  @ApiOkResponse({ type: Ready })
  @ApiProblems()
  ready(): Promise<Ready> {
    return this.health.ready();
  }
}
