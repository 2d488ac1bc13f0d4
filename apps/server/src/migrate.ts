import 'reflect-metadata';
import { configFrom } from './platform/config';
import { migrate } from './platform/database';

/** The migrations alone, as the owner of the database (MIGRATIONS_URL); says what ran. */
migrate(configFrom(process.env)).then(
  (names) => names.forEach((name) => console.error(`Migrated: ${name}`)),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
