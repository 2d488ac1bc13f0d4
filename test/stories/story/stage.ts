import { type Capacity, type Function } from '@shanyrak/council';
import { type DraftState } from '@shanyrak/draft';
import { type ServerProcess } from '../../support/server-process';
import { Window } from '../../support/window';
import { type Account } from './account';
import { type House } from './house';
import { Player, type Rebuff } from './player';
import { type CastPerson, council, draft, holder, members, nameOf, person } from './script';

/** Delegations whose adviser has a screen too. */
const WITH_ADVISER = ['XPA', 'XWE', 'XFE', 'XDO'];
const OBSERVERS = ['XCA', 'XON'];

/**
 * The hall: everybody who plays, spread over the processes, and what the chapters hand on to each
 * other.
 */
export class Stage {
  readonly rebuffs: Rebuff[] = [];
  /** The stream of the draft on the table. */
  stream = '';
  /** The amendments' ids by the keys of the script. */
  readonly amendments = new Map<string, string>();
  /** Brackets on the screen when the most stood there, counted by a client. */
  brackets = 0;
  private readonly heads = new Map<string, Player>();
  private readonly advisers = new Map<string, Player>();
  private signedIn = 0;

  chair!: Player;
  facilitator!: Player;
  officer!: Player;
  readonly observers: Player[] = [];

  private constructor(
    readonly house: House,
    readonly account: Account,
  ) {}

  /** Everybody signs in. */
  static async open(house: House, account: Account): Promise<Stage> {
    const stage = new Stage(house, account);
    const seat = (code: string, held: Function, title: string) =>
      stage.signIn(title, code, holder(code, held), 'national');
    for (const code of members) stage.heads.set(code, await seat(code, 'head', nameOf(code)));
    for (const code of WITH_ADVISER)
      stage.advisers.set(code, await seat(code, 'adviser', `the adviser of ${nameOf(code)}`));
    for (const code of OBSERVERS)
      stage.observers.push(await seat(code, 'head', `the observer ${nameOf(code)}`));
    const office = (title: string, code: string, id: string, as: Capacity) =>
      stage.signIn(title, code, person(id), as);
    stage.chair = await office('the Chair', 'XGE', council.chair.person, 'chair');
    const { person: pen, delegation } = council.facilitator;
    stage.facilitator = await office('the facilitator', delegation, pen, 'facilitator');
    stage.officer = await office(
      'the Secretariat',
      '',
      council.secretariat[2]!.person,
      'secretariat',
    );
    return stage;
  }

  /** The head of a Member's delegation. */
  head(code: string): Player {
    return this.heads.get(code) ?? missing(code);
  }

  adviser(code: string): Player {
    return this.advisers.get(code) ?? missing(code);
  }

  get members(): Player[] {
    return [...this.heads.values()];
  }

  /** Everybody who reads the draft as Members do. */
  get readers(): Player[] {
    return [
      ...this.heads.values(),
      ...this.advisers.values(),
      ...[this.chair, this.facilitator, this.officer],
    ];
  }

  get everybody(): Player[] {
    return [...this.readers, ...this.observers];
  }

  /** The draft on the Chair's screen, which is the one in the hall. */
  get screen(): DraftState {
    return this.chair.draft;
  }

  /**
   * The id of a provision by its key in the script: the provisions of the paper are numbered under
   * the command that tabled them, and its title stands first for ever.
   */
  provision(key: string): string {
    const place = draft.provisions.findIndex((one) => one.key === key) + 1;
    const [command] = this.screen.order[0]!.split('.');
    const id = `${command}.${place}`;
    return place > 0 && this.screen.order.includes(id) ? id : missing(key);
  }

  amendment(key: string): string {
    return this.amendments.get(key) ?? missing(key);
  }

  statusOf(key: string): string {
    return this.screen.amendments[this.amendment(key)]?.status ?? 'ABSENT';
  }

  /** The rolling text of provisions, by their keys, as it is on the screen in the hall. */
  async show(...keys: string[]): Promise<void> {
    await this.together();
    this.account.show(
      this.screen,
      keys.map((key) => this.provision(key)),
    );
  }

  /** Everybody's screen has come as far as anybody's. */
  async together(): Promise<void> {
    const furthest = Math.max(...this.readers.map(({ room }) => room.seq));
    for (const reader of this.readers) await reader.comesTo(furthest);
  }

  close(): void {
    for (const player of this.everybody) player.leave();
  }

  private async signIn(
    title: string,
    code: string,
    who: CastPerson,
    as: Capacity,
  ): Promise<Player> {
    const { servers, password } = this.house;
    const process: ServerProcess = servers[this.signedIn++ % servers.length]!;
    const window = await Window.open(process.url, who.email, password);
    return new Player(title, code, who, as, window, this.rebuffs);
  }
}

function missing(what: string): never {
  throw new Error(`The story knows no ${what}.`);
}
