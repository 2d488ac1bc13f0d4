import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { buffer } from 'node:stream/consumers';
import { type GivenSettings, periodOf } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { CouncilService } from '../council/council.service';
import { CouncilRegistry } from '../council/registry.service';
import { bytesOf } from './lines';
import { UsageError } from './usage-error';
import { warrantOf } from './warrant';

interface Asked {
  readonly set?: string;
  readonly from?: string;
  readonly cites?: string;
  readonly by?: readonly string[];
}

/** What the council is judged by (domain annex U): read, or set by a document (practice rule 11). */
@SubCommand({
  name: 'settings',
  description: 'The settings in force as JSON; with --set, others from now or from a day on',
})
export class CouncilSettingsCommand extends CommandRunner {
  constructor(
    private readonly registry: CouncilRegistry,
    private readonly council: CouncilService,
  ) {
    super();
  }

  async run(_: string[], { set, from, ...document }: Asked): Promise<void> {
    const start = from === undefined ? null : beginningOf(from, await this.council.now());
    if (set !== undefined)
      await this.registry.setSettings(await givenIn(set), start, warrantOf(document));
    const at = start ?? (await this.council.now());
    console.log(JSON.stringify((await this.council.snapshot()).settingsAt(at), null, 2));
  }

  @Option({
    flags: '--set <file>',
    description: 'JSON with those that change; - is standard input',
  })
  parseSet(value: string): string {
    return value;
  }

  @Option({ flags: '--from <day>', description: 'The day in Astana on which they begin to hold' })
  parseFrom(value: string): string {
    return value;
  }

  @Option({ flags: '--cites <document>', description: 'The decision or note that says so' })
  parseCites(value: string): string {
    return value;
  }

  @Option({ flags: '--by <names>', description: 'The two who stand behind it: "A. B., C. D."' })
  parseBy(value: string): string[] {
    return value.split(',').map((name) => name.trim());
  }
}

/** A past instant is judged by what held then: settings begin to hold today or later. */
function beginningOf(day: string, now: Instant): Instant {
  const start = periodOf(day)?.start;
  if (start === undefined) throw new UsageError('--from must be a day, as in 2026-03-26.');
  if (start < now) throw new UsageError('--from must be a day to come; without it they hold now.');
  return start;
}

/** One object, whatever it holds: what can be taken of it is judged where it is set. */
async function givenIn(file: string): Promise<GivenSettings> {
  const given = parsed((await buffer(bytesOf(file))).toString('utf8'));
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new UsageError('Settings are one JSON object: {"silence": {"least": 259200000}}.');
  return given;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
