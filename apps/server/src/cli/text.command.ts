import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { consolidateLine, rebaseLine } from '@shanyrak/text';
import { linesOf, writeLine } from './lines';

/** One answer line for each line of the file, in order; a case that cannot be read gets its error. */
async function answerLines(file: string, answer: (line: string) => object): Promise<void> {
  for await (const line of linesOf(file)) {
    const said = line === null ? { error: 'the line is not UTF-8' } : answer(line);
    await writeLine(JSON.stringify(said));
  }
}

const FILE = { file: 'JSON Lines, one case a line; - for standard input' };

@SubCommand({
  name: 'consolidate',
  arguments: '<file>',
  argsDescription: FILE,
  description: 'One rolling text out of a base and its proposals: {"base", "proposals"}',
})
export class ConsolidateCommand extends CommandRunner {
  run([file]: string[]): Promise<void> {
    return answerLines(file!, consolidateLine);
  }
}

@SubCommand({
  name: 'rebase',
  arguments: '<file>',
  argsDescription: FILE,
  description: 'What becomes of a pending proposal: {"base", "adopted", "pending"}',
})
export class RebaseCommand extends CommandRunner {
  run([file]: string[]): Promise<void> {
    return answerLines(file!, rebaseLine);
  }
}

@Command({
  name: 'text',
  description: 'Our text engine on JSON Lines; no database is needed',
  subCommands: [ConsolidateCommand, RebaseCommand],
})
export class TextCommand extends CommandRunner {
  run(): Promise<void> {
    return Promise.resolve(this.command.help({ error: true }));
  }
}
