import { accessSync, constants, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  validateSync,
  type ValidationOptions,
} from 'class-validator';

/**
 * What the operator says through the environment (design 6), read once at the start and checked
 * before anything is opened. A wrong word ends the start with a sentence that names it.
 */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const Flag = () => Transform(({ value }: { value: unknown }) => value === '1' || value === true);
const List = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').map((one) => one.trim()) : value,
  );
const Whole = () => Transform(({ value }: { value: unknown }) => Number(value));

/** A file that this process may run. */
const IsExecutable = (options: ValidationOptions) =>
  ValidateBy({ name: 'isExecutable', validator: { validate: mayRun } }, options);

function mayRun(path: unknown): boolean {
  try {
    accessSync(String(path), constants.X_OK);
    return statSync(String(path)).isFile();
  } catch {
    return false;
  }
}

/** Said whenever mail is sent. */
const WithMail = () =>
  ValidateIf(
    ({ SMTP_URL }: Config, value: unknown) => SMTP_URL !== undefined || value !== undefined,
  );

/** The mail server, from whom mail comes, and where the inbox is. */
export interface MailRoute {
  readonly server: string;
  readonly from: string;
  readonly site: string;
}

export class Config {
  @Matches(/^postgres(ql)?:\/\//, {
    message: 'DATABASE_URL must be the address of a PostgreSQL: postgres://user:password@host/db',
  })
  DATABASE_URL: string;

  /** The owner's address, for migrations; without it the server runs none and only checks them. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'MIGRATIONS_URL must be the address of a PostgreSQL' })
  MIGRATIONS_URL?: string;

  @Whole()
  @IsInt({ message: 'PORT must be a whole number' })
  @Min(0)
  @Max(65535)
  PORT = 3000;

  /** Where to listen; the demonstration listens on loopback alone. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  HOST?: string;

  @Flag()
  @IsBoolean()
  EMBEDDED = false;

  @Flag()
  @IsBoolean()
  DEMO = false;

  /** A launcher holds our standard input: when it ends, so do we. */
  @Flag()
  @IsBoolean()
  LAUNCHED = false;

  /** For tests on a cluster that does not sync: readiness accepts a database that may lose acts. */
  @Flag()
  @IsBoolean()
  ALLOW_UNSAFE_DATABASE = false;

  @IsIn(LOG_LEVELS, { message: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}` })
  LOG_LEVEL: LogLevel = 'info';

  /** Origins, beside the server's own, whose pages may act: `https://council.example,https://…` */
  @List()
  @Matches(/^https?:\/\/[^/]+$/, { each: true, message: 'ORIGINS must be a list of origins' })
  ORIGINS: string[] = [];

  /** Threads in which heavy words are worked on; 0 leaves everything to the one that serves. */
  @Whole()
  @IsInt({ message: 'WORD_THREADS must be a whole number' })
  @Min(0)
  @Max(16)
  WORD_THREADS = Math.min(2, Math.max(1, availableParallelism() - 1));

  /** Connections to the database that this process holds at the most. */
  @Whole()
  @IsInt()
  @Min(4)
  @Max(200)
  POOL_SIZE = 20;

  /** The server to which mail is handed; without it nobody gets any, and the inbox says so. */
  @IsOptional()
  @Matches(/^smtps?:\/\/./, {
    message: 'SMTP_URL must be the address of a mail server: smtps://user:password@host',
  })
  SMTP_URL?: string;

  @WithMail()
  @Matches(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/, {
    message:
      'MAIL_FROM must be the address of e-mail from which notices come, where SMTP_URL is set',
  })
  MAIL_FROM?: string;

  /** Where people open the council: mail leads to the inbox there. */
  @WithMail()
  @Matches(/^https?:\/\/[^/\s]+$/, {
    message: 'PUBLIC_URL must be an origin such as https://council.example, where SMTP_URL is set',
  })
  PUBLIC_URL?: string;

  /** How long a mail server may be silent, in seconds. */
  @Whole()
  @IsInt({ message: 'MAIL_TIMEOUT must be a whole number of seconds' })
  @Min(1)
  @Max(120)
  MAIL_TIMEOUT = 20;

  /** Seconds before the second attempt; each further wait is twice as long. */
  @Whole()
  @IsInt({ message: 'MAIL_RETRY must be a whole number of seconds' })
  @Min(1)
  @Max(3600)
  MAIL_RETRY = 60;

  /** The browser that prints, where the one that came with the packages does not run. */
  @IsOptional()
  @IsExecutable({ message: 'CHROMIUM must be the path of a browser that this server may run' })
  CHROMIUM?: string;

  /** How long a page may take to be printed, in seconds. */
  @Whole()
  @IsInt({ message: 'PRINT_TIMEOUT must be a whole number of seconds' })
  @Min(1)
  @Max(600)
  PRINT_TIMEOUT = 60;

  /** Seconds before what could not be printed is tried again; each further wait is twice as long. */
  @Whole()
  @IsInt({ message: 'PRINT_RETRY must be a whole number of seconds' })
  @Min(1)
  @Max(3600)
  PRINT_RETRY = 30;

  /** Where the council is reached, as its operator says and no caller; null where nobody has said so. */
  get site(): URL | null {
    return this.PUBLIC_URL === undefined ? null : new URL(this.PUBLIC_URL);
  }

  /** How mail goes out; null where none does. */
  get mail(): MailRoute | null {
    const { SMTP_URL: server, MAIL_FROM: from, PUBLIC_URL: site } = this;
    return server && from && site ? { server, from, site } : null;
  }

  /** The demonstration council belongs here: an embedded database, or the operator's word. */
  get demonstration(): boolean {
    return this.EMBEDDED || this.DEMO;
  }

  get host(): string {
    if (this.demonstration) return '127.0.0.1';
    return this.HOST ?? '0.0.0.0';
  }
}

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** What has no value of its own. */
const OPTIONAL = [
  ...['DATABASE_URL', 'MIGRATIONS_URL', 'HOST'],
  ...['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'],
  'CHROMIUM',
];

/** The configuration that an environment gives; throws `ConfigurationError` naming every wrong word. */
export function configFrom(env: Readonly<Record<string, string | undefined>>): Config {
  const known = Object.keys(new Config()).concat(OPTIONAL);
  const given = Object.fromEntries(
    known.filter((name) => env[name] !== undefined && env[name] !== '').map((n) => [n, env[n]]),
  );
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const wrong = validateSync(config).flatMap((error) => Object.values(error.constraints ?? {}));
  if (wrong.length > 0) throw new ConfigurationError(wrong.join('\n'));
  return config;
}
