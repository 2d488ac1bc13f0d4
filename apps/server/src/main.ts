import 'reflect-metadata';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { create } from './create';
import { Demonstration } from './demonstration/demonstration.service';
import { configFrom } from './platform/config';
import { migrate } from './platform/database';
import { Shutdown } from './platform/shutdown';

/**
 * The process that serves: checks its environment, migrates, loads the demonstration council where
 * it belongs, listens, and ends in good order on SIGTERM, SIGINT, or when the launcher that holds
 * its standard input is gone.
 */
async function main(): Promise<void> {
  const config = configFrom(process.env);
  if (config.MIGRATIONS_URL) await migrate(config);
  const app = await create(config);
  surviveStrays(app.get(Logger));
  endInOrder(app, config.LAUNCHED);
  if (config.demonstration) await app.get(Demonstration).load();
  await app.listen(config.PORT, config.host);
  app.get(Logger).log(`Listening on ${await app.getUrl()}`);
}

/** A promise that nobody awaited is a defect to be seen in the log, not the end of every negotiation. */
function surviveStrays(logger: Logger): void {
  process.on('unhandledRejection', (reason) =>
    logger.error(reason instanceof Error ? reason : { reason }, 'A rejection was not handled'),
  );
  process.on('uncaughtException', (error) => logger.error(error, 'An exception was not caught'));
}

function endInOrder(app: NestExpressApplication, launched: boolean): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void app
      .get(Shutdown)
      .begin()
      .then(() => app.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (launched) process.stdin.on('end', end).on('error', end).resume();
}

main().catch((error: unknown) => {
  console.error(
    error instanceof Error && error.name === 'ConfigurationError' ? error.message : error,
  );
  process.exit(1);
});
