import { type Locator } from 'playwright-core';
import { PASSWORD, type Person } from './people';
import { type Screen, type Sight } from './screen';
import { WORDS } from './words';

/**
 * Somebody in a seat, before a screen: reads, proposes, objects, and presides, in the council's
 * words. Every act goes through what the page offers, as a hand or a keyboard would do it.
 */
export class Seat {
  readonly words;

  private constructor(
    readonly screen: Screen,
    readonly person: Person,
  ) {
    this.words = WORDS[screen.language];
  }

  /**
   * Sits down on the demonstration's first page, in this window alone: on the way to the drafts, or,
   * where somebody sits here already, by changing the seat.
   */
  static async take(screen: Screen, person: Person): Promise<Seat> {
    const seat = new Seat(screen, person);
    const changes = screen.loads > 0;
    await screen.open(changes ? '/seats' : '/drafts');
    await screen.isAt('/seats');
    await screen.page.getByLabel(seat.words.findASeat).fill(person.name[screen.language]);
    await screen.button(new RegExp(`${person.name[screen.language]}$`)).click();
    await screen.isAt(changes ? '/' : '/drafts');
    return seat;
  }

  /** Signs the whole browser in, at the door and not from the demonstration's first page. */
  static async signIn(screen: Screen, person: Person): Promise<Seat> {
    const seat = new Seat(screen, person);
    const { signIn, email, password } = seat.words;
    await screen.open('/sign-in');
    await screen.page.getByLabel(email).fill(person.email);
    await screen.page.getByLabel(password, { exact: true }).fill(PASSWORD);
    await screen.button(signIn).click();
    await screen.isAt('/');
    return seat;
  }

  /** This window's session ends, from elsewhere: as when somebody else ended it. */
  async endSession(): Promise<void> {
    const { page } = this.screen;
    const token = await page.evaluate<string>(`sessionStorage.getItem('shanyrak.token')`);
    const { origin } = new URL(page.url());
    const headers = { Authorization: `Bearer ${token}`, Origin: origin };
    const answer = await fetch(`${origin}/api/v1/session`, { method: 'DELETE', headers });
    if (!answer.ok) throw new Error(`The session did not end: ${answer.status}.`);
  }

  /** The delegation's name, as this screen says it. */
  nameOf({ delegation }: Person): string {
    if (!delegation) throw new Error('Officers of the Secretariat speak for no delegation.');
    return delegation[this.screen.language];
  }

  sees(what: Sight): Promise<void> {
    return this.screen.sees(what);
  }

  /** Goes to a draft from the list, by its title. */
  async opensDraft(title: string | RegExp): Promise<void> {
    await this.goesTo(this.words.drafts);
    await this.screen.page.getByRole('link', { name: title }).click();
    await this.sees(this.screen.page.getByRole('status').filter({ hasText: this.words.connected }));
  }

  /** Sits down at the table of a reading in session. */
  async takesTheSeat(): Promise<void> {
    await this.screen.button(this.words.takeTheSeat).click();
    await this.sees(this.words.youHoldTheSeat);
  }

  /** Goes to a decision from the list, by its title. */
  async opensDecision(title: string): Promise<void> {
    await this.goesTo(this.words.decisions);
    await this.screen.page.getByRole('link', { name: title }).click();
    await this.sees(this.screen.heading(title));
  }

  /** To one of the lists: until its heading stands, the page before may still show links of its own. */
  private async goesTo(list: string): Promise<void> {
    const { page } = this.screen;
    await page.getByRole('link', { name: list, exact: true }).click();
    await this.sees(page.getByRole('heading', { level: 1, name: list, exact: true }));
  }

  // The text.

  /** One provision, by its label: OP2, or the words for a title. */
  provision(label: string): Locator {
    const name = new RegExp(`^${label}\\b`);
    const { page } = this.screen;
    return page.locator('section').filter({ has: page.getByRole('button', { name }) });
  }

  /** The words of a provision with their brackets, as somebody hears them who cannot see them. */
  async reads(label: string): Promise<string> {
    const words = (await this.provision(label).getByRole('paragraph').first().textContent()) ?? '';
    return words.replace(/\s+/g, ' ').trim();
  }

  /** Waits until a provision reads so; of rivals either may stand first. */
  async willRead(label: string, ...words: readonly string[]): Promise<void> {
    let last = '';
    await this.screen
      .until(async () => words.includes((last = await this.reads(label))), label)
      .catch(() => {
        const wanted = words.join('\nor\n  ');
        throw new Error(`${label} reads\n  ${last}\ninstead of\n  ${wanted}`);
      });
  }

  /** Turns the page to another view of the text; answers that view. */
  async viewsAs(view: string): Promise<Locator> {
    await this.choosesView(view);
    const region = this.screen.page.getByRole('region', { name: view, exact: true });
    await this.sees(region);
    return region;
  }

  /** Back to the rolling text. */
  async viewsTheRollingText(): Promise<void> {
    await this.choosesView(this.words.rolling);
  }

  /** To the rolling text without names. */
  async viewsTheBrackets(): Promise<void> {
    await this.choosesView(this.words.brackets);
    const chosen = { name: this.words.brackets, checked: true };
    await this.screen.page.getByRole('radio', chosen).waitFor({ state: 'attached' });
  }

  private async choosesView(view: string): Promise<void> {
    const views = this.screen.page.getByRole('radiogroup', { name: this.words.textAs });
    await views.getByText(view).click();
  }

  /** Brings a provision into focus. */
  async turnsTo(label: string): Promise<void> {
    const name = new RegExp(`^${label}\\b`);
    const button = this.provision(label).getByRole('button', { name }).first();
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
    await this.sees(this.screen.page.getByRole('heading', { name: label, exact: true }));
  }

  // By keyboard.

  /** Opens the palette and types what is wanted. */
  async findsActs(wanted: string): Promise<void> {
    await this.screen.page.keyboard.press('Control+k');
    await this.sees(this.screen.page.getByRole('dialog', { name: this.words.everythingHere }));
    await this.screen.page.keyboard.type(wanted);
  }

  /** Finds an act by its name and does the first of its steps. */
  async finds(wanted: string): Promise<void> {
    await this.findsActs(wanted);
    await this.screen.page.keyboard.press('Enter');
  }

  /** The same, once its button is alive. */
  async findsWhenAlive(name: string): Promise<void> {
    const button = this.screen.page.getByRole('button', { name, exact: true });
    await this.screen.until(() => button.isEnabled(), `${name} to come alive`);
    await this.finds(name);
  }

  /** An act that commits a State: found by its name, and done by its second step. */
  async findsInTwoSteps(name: string): Promise<void> {
    await this.findsWhenAlive(name);
    await this.sees(this.screen.page.getByRole('group', { name, exact: true }));
    await this.screen.page.keyboard.press('Enter');
  }

  async asksForKeys(): Promise<void> {
    await this.screen.page.keyboard.press('Escape');
    await this.screen.page.keyboard.press('Shift+?');
    await this.sees(this.screen.page.getByRole('dialog', { name: this.words.keys }));
  }

  // The State's acts.

  /** Begins to write other words for a provision; what is typed stays unsent. */
  async writes(label: string, words: string): Promise<void> {
    await this.turnsTo(label);
    await this.screen.button(this.words.proposeChange).click();
    await this.composer(label).fill(words);
  }

  composer(label: string): Locator {
    return this.screen.page.getByRole('textbox', { name: this.words.wordsOf(label) });
  }

  newWords(label: string): Locator {
    return this.screen.page.getByRole('textbox', { name: this.words.wordsOfNew(label) });
  }

  /** What stands where words are written, a line each: what is struck there is none of it. */
  written(where: Locator): Promise<string> {
    return where.evaluate((node: Written) => {
      const words = node.cloneNode(true);
      for (const gone of words.querySelectorAll('del')) gone.remove();
      return [...words.children].map(({ textContent }) => textContent).join('\n');
    });
  }

  async sends(): Promise<void> {
    await this.screen.page.getByRole('button', { name: this.words.propose, exact: true }).click();
  }

  async proposes(label: string, words: string): Promise<void> {
    await this.writes(label, words);
    await this.sends();
  }

  /** The amendment of a delegation to the provision in focus. */
  amendment(sponsor: Person): Locator {
    return this.screen.page.getByRole('article', { name: this.nameOf(sponsor), exact: true });
  }

  async opposes(label: string, sponsor: Person): Promise<void> {
    await this.turnsTo(label);
    await this.amendment(sponsor).getByRole('button', { name: this.words.oppose }).click();
  }

  /** Says why, beneath what was pressed about an amendment. */
  async saysWhy(sponsor: Person, reason: string): Promise<void> {
    const here = this.amendment(sponsor);
    await here.getByText(this.words.addReason, { exact: true }).click();
    await here.getByLabel(this.words.reason).fill(reason);
    await here.getByRole('button', { name: this.words.giveReason }).click();
  }

  /** Takes the own amendment to the provision in focus back, in two steps. */
  async withdraws(own: Person): Promise<void> {
    const { withdraw } = this.words;
    await this.amendment(own).getByRole('button', { name: withdraw }).click();
    const second = this.screen.page.getByRole('group', { name: withdraw });
    await second.getByRole('button', { name: withdraw }).click();
  }

  /** What is before the room now. */
  get beforeTheRoom(): Locator {
    return this.screen.page.getByRole('region', { name: BEFORE[this.screen.language] });
  }

  /** In two deliberate steps. */
  async objects(reason = ''): Promise<void> {
    await this.press(this.words.object);
    if (reason !== '') await this.beforeTheRoom.getByLabel(this.words.reason).fill(reason);
    await this.press(this.words.yesObject);
  }

  async takesObjectionBack(): Promise<void> {
    await this.press(this.words.takeObjectionBack, this.words.takeObjectionBack);
  }

  // The Chair's acts.

  async beginsReading(meeting: string): Promise<void> {
    await this.screen.page.getByLabel(this.words.meeting).fill(meeting);
    await this.press(this.words.begin);
  }

  /** In two steps, since it only narrows. */
  async setsAttribution(mode: 'brackets' | 'sponsor'): Promise<void> {
    const { setBrackets, yesBrackets, setSponsor, yesSponsor } = this.words;
    if (mode === 'brackets') await this.press(setBrackets, yesBrackets);
    else await this.press(setSponsor, yesSponsor);
  }

  async opensToObservers(): Promise<void> {
    await this.press(this.words.openToObservers);
  }

  async asksAbout(label: string, sponsor: Person): Promise<void> {
    await this.turnsTo(label);
    await this.amendment(sponsor).getByRole('button', { name: this.words.anyObjection }).click();
    await this.sees(this.words.askWording(label));
  }

  /** As soon as the room has had its time and nobody objects. */
  async settles(): Promise<void> {
    await this.press(this.words.settled);
  }

  async declaresClean(): Promise<void> {
    await this.press(this.words.declareClean);
  }

  async putsTheQuestion(): Promise<void> {
    await this.press(this.words.putTheQuestion, this.words.putTheQuestion);
  }

  async letsTheGavelFall(): Promise<void> {
    await this.press(this.words.gavel, this.words.gavel);
  }

  // The Secretariat's acts, each after a look at what is issued.

  async preparesIssue(): Promise<void> {
    await this.press(this.words.lookAtIt, this.words.prepareIssue);
    await this.sees(this.words.preparedIssue);
  }

  async issues(): Promise<void> {
    await this.press(this.words.lookAtPrepared, this.words.issue);
    await this.sees(this.words.issued);
  }

  async publishes(symbol: string): Promise<void> {
    const { lookAtIssued, publish, yesPublish, published } = this.words;
    await this.press(lookAtIssued, publish, yesPublish(symbol));
    await this.sees(published);
  }

  /** Presses one button after the other; each is waited for until it is alive. */
  private async press(...names: readonly string[]): Promise<void> {
    for (const name of names)
      await this.screen.page.getByRole('button', { name, exact: true }).click();
  }
}

/** A place of writing, as far as a spec reads it: lines, and in them what is struck. */
interface Written {
  readonly children: Iterable<{ readonly textContent: string }>;
  cloneNode(deep: boolean): Written;
  querySelectorAll(what: string): Iterable<{ remove(): void }>;
}

const BEFORE = { en: 'Before the room', ru: 'На рассмотрении' } as const;
