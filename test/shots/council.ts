import { type Browser, type Page } from 'playwright-core';
import { type DraftState } from '@shanyrak/draft';
import {
  type DemonstrationAnswer,
  type SeatKind,
  type SeatTaken,
  type StateAnswer,
} from '@shanyrak/protocol';
import { KNOWS_THE_ROOM, type Language, SIZES } from '../browser/support/screen';

/** What the buttons say on the screens that act here, which are in English. */
export const SAYS = {
  ask: 'Any objection?',
  object: 'Object',
  yesObject: 'Yes, object',
  takeBack: 'Take the objection back',
  seal: 'Attribution: brackets only',
  yesSeal: 'Yes, brackets only',
  settle: 'No objection: settled',
  clean: 'Declare the text clean',
  put: 'Put the question',
  gavel: 'Gavel',
  state: 'Make a statement',
  yesState: 'Submit the statement',
  look: 'Look at what is to be issued',
  prepare: 'Prepare the issue',
  lookPrepared: 'Look at what is prepared',
  issue: 'Issue: fix for ever',
  lookIssued: 'Look at what was issued',
  publish: 'Publish',
  yesPublish: /^Yes, publish/,
} as const;

/** The demonstration council, and the windows that its people open. */
export class Council {
  private constructor(
    private readonly browser: Browser,
    readonly url: string,
    private readonly people: DemonstrationAnswer,
  ) {}

  static async open(browser: Browser, url: string): Promise<Council> {
    const answer = await fetch(`${url}/api/v1/demonstration`);
    return new Council(browser, url, (await answer.json()) as DemonstrationAnswer);
  }

  seats(kind: SeatKind): string[] {
    return this.people.seats.filter((one) => one.kind === kind).map(({ person }) => person);
  }

  headOf(delegation: string): string {
    const isHead = ({ function: held }: { function: string | null }) => held === 'head';
    const own = this.people.seats.filter((one) => one.delegation === delegation);
    return own.find(isHead)!.person;
  }

  /** A window of its own, seated as a person; nobody's without one. A newcomer is shown round. */
  async window(person?: string, { newcomer = false } = {}): Promise<Window> {
    const context = await this.browser.newContext({
      ...{ viewport: SIZES.wide, locale: 'en-GB', reducedMotion: 'reduce' },
    });
    if (!newcomer) await context.addInitScript(KNOWS_THE_ROOM);
    const window = new Window(await context.newPage(), this.url);
    if (person !== undefined) await window.sit(person);
    return window;
  }
}

/** One window: what is pressed and read in it, and what its person asks of the server directly. */
export class Window {
  private token: string | null = null;

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  async sit(person: string): Promise<void> {
    const { token } = await this.ask<SeatTaken>('POST', '/demonstration/session', { person });
    this.token = token;
    await this.page.addInitScript(
      (mine: string) => sessionStorage.setItem('shanyrak.token', mine),
      token,
    );
  }

  async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...{ 'Content-Type': 'application/json', Origin: this.url },
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async draft(id: string): Promise<DraftState> {
    const answer = await this.ask<StateAnswer>('GET', `/drafts/${id}/state`);
    if (answer.audience !== 'members' || answer.state.kind !== 'draft')
      throw new Error(`${id} is no draft for this window.`);
    return answer.state;
  }

  async goes(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }

  async enters(path: string): Promise<void> {
    await this.goes(path);
    await this.page.getByText('Connected').waitFor();
  }

  /** Through the switch in the heading, as its user would. */
  async speaks(language: Language): Promise<void> {
    if (!this.page.url().startsWith(this.url)) await this.goes('/seats');
    const choice = this.page.getByText(language === 'ru' ? 'Русский' : 'English', { exact: true });
    // A window has its person's language once it knows who that is, which its heading tells.
    await choice.first().waitFor();
    if ((await this.page.locator('html').getAttribute('lang')) === language) return;
    // The person's other windows speak it too, from the moment the server knows.
    const known = this.token && this.page.waitForResponse(/\/me\/language$/);
    await choice.first().click();
    await known;
    await this.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).first().click();
  }

  /** One of the ways to read a text. */
  chooses(view: string): Promise<void> {
    return this.page.locator('.which-view').getByText(view, { exact: true }).click();
  }

  confirm(name: string): Promise<void> {
    const step = this.page.getByRole('group', { name, exact: true });
    return step.getByRole('button', { name, exact: true }).click();
  }

  /** Asks the room about the first amendment that stands; false where none does. */
  async asksAboutFirst(): Promise<boolean> {
    const lines = this.page.locator('#outline').getByRole('button');
    const bracketed = lines.filter({ hasText: /in brackets|new paragraph/ }).first();
    if ((await bracketed.count()) === 0) return false;
    await bracketed.click();
    await this.press(SAYS.ask);
    return true;
  }

  /** As soon as the window for objections has passed. */
  async settles(): Promise<void> {
    const button = this.page.getByRole('button', { name: SAYS.settle });
    await button.and(this.page.locator(':not([aria-disabled])')).click();
    await button.waitFor({ state: 'detached' });
  }

  /** An officer's act on the page of a decision, after a look at what is issued. */
  async issues(act: 'prepare' | 'issue'): Promise<void> {
    await this.press(act === 'prepare' ? SAYS.look : SAYS.lookPrepared);
    await this.press(SAYS[act]);
    await this.page.getByRole('button', { name: SAYS[act] }).waitFor({ state: 'detached' });
  }

  async publishes(): Promise<void> {
    for (const name of [SAYS.lookIssued, SAYS.publish]) await this.press(name);
    const yes = this.page.getByRole('button', { name: SAYS.yesPublish });
    await yes.click();
    await yes.waitFor({ state: 'detached' });
  }
}
