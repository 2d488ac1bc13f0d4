import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { randomUUID } from 'node:crypto';
import { FUNCTIONS, type Function } from '@shanyrak/council';
import { CouncilService } from '../council/council.service';
import { type Account, CouncilRegistry, type Warrant } from '../council/registry.service';
import { readPassword } from './password';
import { UsageError } from './usage-error';
import { warrantOf } from './warrant';

interface Asked {
  readonly person?: string;
  readonly name?: string;
  readonly nameRu?: string;
  readonly email: string;
  readonly delegation?: string;
  readonly function?: Function;
  readonly office?: 'chair' | 'secretariat';
  readonly cites?: string;
  readonly by?: readonly string[];
}

/**
 * An account for a person whom the council knows (`--person`), or for a new one (`--name`) who is
 * accredited or takes an office by a document that two people stand behind (practice rule 11).
 */
@SubCommand({
  name: 'create',
  description: 'Opens an account; the password comes from standard input',
})
export class AccountCreateCommand extends CommandRunner {
  constructor(
    private readonly registry: CouncilRegistry,
    private readonly council: CouncilService,
  ) {
    super();
  }

  async run(_: string[], asked: Asked): Promise<void> {
    if (!/^[^\s@]+@[^\s@]+$/.test(asked.email))
      throw new UsageError('--email must be an address of e-mail.');
    const known = await this.known(asked);
    const seat = known === null ? newcomer(asked) : null;
    const account = { email: asked.email, password: await readPassword() };
    if (known !== null) await this.registry.openAccount(known, account, 'command line');
    console.log(known ?? (await this.enter(seat!, account)));
  }

  private async known({ person, name }: Asked): Promise<string | null> {
    if ((person === undefined) === (name === undefined))
      throw new UsageError('Say either --person, for one whom the council knows, or --name.');
    if (person === undefined) return null;
    if (!(await this.council.snapshot()).person(person))
      throw new UsageError(`The council knows no person ${person}.`);
    return person;
  }

  private async enter(
    { name, nameRu, warrant, ...place }: Newcomer,
    account: Account,
  ): Promise<string> {
    const council = await this.council.snapshot();
    const from = await this.council.now();
    if (place.delegation !== undefined && council.statusOf(place.delegation, from) === null)
      throw new UsageError(`No participant has the code ${place.delegation} now.`);
    const person = {
      id: randomUUID(),
      name: { en: name, ru: nameRu },
      title: null,
      language: 'en',
    };
    const held =
      place.delegation === undefined
        ? { office: place.office, from }
        : { delegation: place.delegation, function: place.function, from };
    await this.registry.seat(person, held, account, warrant);
    return person.id;
  }

  @Option({ flags: '--email <address>', description: 'With which one signs in', required: true })
  parseEmail(value: string): string {
    return value;
  }

  @Option({ flags: '--person <id>', description: 'A person whom the council knows' })
  parsePerson(value: string): string {
    return value;
  }

  @Option({ flags: '--name <name>', description: 'A new person' })
  parseName(value: string): string {
    return value;
  }

  @Option({ flags: '--name-ru <name>', description: 'The same in Russian' })
  parseNameRu(value: string): string {
    return value;
  }

  @Option({ flags: '--delegation <code>', description: 'Which accredits the new person' })
  parseDelegation(value: string): string {
    return value;
  }

  @Option({ flags: '--function <function>', description: FUNCTIONS.join(', ') })
  parseFunction(value: string): Function {
    const known = FUNCTIONS.find((one) => one === value);
    if (!known) throw new UsageError(`--function must be one of ${FUNCTIONS.join(', ')}.`);
    return known;
  }

  @Option({ flags: '--office <office>', description: 'chair or secretariat' })
  parseOffice(value: string): 'chair' | 'secretariat' {
    if (value === 'chair' || value === 'secretariat') return value;
    throw new UsageError('--office must be chair or secretariat.');
  }

  @Option({ flags: '--cites <document>', description: 'The note or decision that says so' })
  parseCites(value: string): string {
    return value;
  }

  @Option({ flags: '--by <names>', description: 'The two who stand behind it: "A. B., C. D."' })
  parseBy(value: string): string[] {
    return value.split(',').map((name) => name.trim());
  }
}

type Newcomer = { readonly name: string; readonly nameRu: string; readonly warrant: Warrant } & (
  | { readonly delegation: string; readonly function: Function; readonly office?: undefined }
  | { readonly delegation?: undefined; readonly office: 'chair' | 'secretariat' }
);

function newcomer({ name, nameRu, delegation, office, ...rest }: Asked): Newcomer {
  const named = { name: name!, nameRu: nameRu ?? name!, warrant: warrantOf(rest) };
  if (delegation !== undefined && rest.function !== undefined && office === undefined)
    return { ...named, delegation, function: rest.function };
  if (office !== undefined && delegation === undefined && rest.function === undefined)
    return { ...named, office };
  throw new UsageError('A new person has either --delegation and --function, or --office.');
}

@Command({ name: 'account', description: 'Accounts', subCommands: [AccountCreateCommand] })
export class AccountCommand extends CommandRunner {
  run(): Promise<void> {
    return Promise.resolve(this.command.help({ error: true }));
  }
}
