import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { buffer } from 'node:stream/consumers';
import { periodOf, settingsWith, unfitSettings } from '@shanyrak/council';
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
    const now = await this.council.now();
    const at = from === undefined ? now : beginningOf(from, now);
    const held = (await this.council.snapshot()).settingsAt(at);
    const settings = set === undefined ? held : settingsWith(held, await givenIn(set));
    if (set !== undefined) await this.registry.setSettings(settings, at, warrantOf(document));
    console.log(JSON.stringify(settings, null, 2));
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

async function givenIn(file: string): Promise<Readonly<Record<string, unknown>>> {
  const given = parsed((await buffer(bytesOf(file))).toString('utf8'));
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new UsageError('Settings are one JSON object: {"silence": {"least": 259200000}}.');
  const unfit = unfitSettings(given as Readonly<Record<string, unknown>>);
  if (!unfit) return given as Readonly<Record<string, unknown>>;
  const { setting, must } = unfit;
  throw new UsageError(
    must === null ? `There is no setting ${setting}.` : `${setting} must be ${must}.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
