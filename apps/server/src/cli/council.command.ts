import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { rosterAt, startOfDay, type Status } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { CouncilService } from '../council/council.service';
import { Installation } from '../council/install.service';
import { readJsonAsset } from '../platform/assets';
import { CouncilSettingsCommand } from './settings.command';
import { UsageError } from './usage-error';

/** The statuses are the same and dated; what differs is the day that the words afterwards describe. */
const ROSTERS = ['cica', 'cica-2013'] as const;
type RosterName = (typeof ROSTERS)[number];

@SubCommand({
  name: 'init',
  description:
    'Installs a roster in an empty council: dated statuses, an empty table, the seed paper',
})
export class CouncilInitCommand extends CommandRunner {
  constructor(
    private readonly installation: Installation,
    private readonly council: CouncilService,
  ) {
    super();
  }

  async run(_: string[], { roster }: { roster: RosterName }): Promise<void> {
    const participants = await this.installation.roster(
      roster,
      readJsonAsset('rosters', 'cica.json'),
    );
    const at: Instant =
      roster === 'cica-2013' ? startOfDay(2013, 11, 22) : await this.council.now();
    const seated = rosterAt(participants, at);
    const count = (status: Status): number => seated.filter((one) => one.status === status).length;
    const when = roster === 'cica-2013' ? 'On 22 November 2013' : 'Now';
    console.log(
      `${when}: ${count('MEMBER')} Members, ${count('OBSERVER_STATE')} observer States, ` +
        `${count('OBSERVER_ORGANIZATION')} observer organizations.\n` +
        'Every status is dated, so that each paper is judged by the roster of its time. ' +
        'The seed paper SWG/2013-III is in the register; the table is empty.',
    );
  }

  @Option({ flags: '--roster <name>', description: ROSTERS.join(' or '), required: true })
  parseRoster(value: string): RosterName {
    const known = ROSTERS.find((name) => name === value);
    if (!known) throw new UsageError(`There is no roster "${value}": ${ROSTERS.join(' or ')}.`);
    return known;
  }
}

@Command({
  name: 'council',
  description: 'The council itself',
  subCommands: [CouncilInitCommand, CouncilSettingsCommand],
})
export class CouncilCommand extends CommandRunner {
  run(): Promise<void> {
    return Promise.resolve(this.command.help({ error: true }));
  }
}
