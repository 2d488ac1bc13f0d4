import 'reflect-metadata';
import { type DynamicModule } from '@nestjs/common';
import { CommandFactory } from 'nest-commander';
import { quietPipe } from './cli/lines';
import { TextModule } from './cli/text.module';

/**
 * The command line (design 6): `text` works on lines and starts at once; everything about the
 * council opens its database, and only then the server's modules are loaded. Standard output carries
 * answers alone; words go to standard error. Exit code 1: refused, damaged or wrongly asked.
 */
async function main(): Promise<void> {
  quietPipe();
  const asked = process.argv.slice(2);
  await CommandFactory.run(asked[0] === 'text' ? TextModule : await councilModule(asked), {
    logger: asked[0] === 'text' ? false : ['error', 'warn'],
    cliName: 'shanyrak',
    errorHandler: fail,
    serviceErrorHandler: fail,
  });
}

/** Loaded only when it is wanted; help is given without a database. */
async function councilModule(asked: readonly string[]): Promise<DynamicModule> {
  const { cliModule, helpModule } = await import('./cli/council.module.js');
  const help = asked.length < 2 || asked.includes('--help') || asked.includes('-h');
  return help ? helpModule() : cliModule();
}

/** What a person can do something about is one sentence; the rest keeps its place. */
const PLAIN = new Set([
  ...['BackupRefused', 'ConfigurationError', 'RegistryError', 'RosterError', 'UsageError'],
]);

function fail(error: Error & { code?: string; exitCode?: number }): void {
  // Commander has said its usage already.
  if (error.code?.startsWith('commander.')) {
    process.exitCode = error.exitCode ?? 1;
    return;
  }
  // Never the whole error: what the database adds holds rows and parameters.
  console.error(PLAIN.has(error.name) ? error.message : (error.stack ?? error.message));
  process.exitCode = 1;
}

main().catch(fail);
