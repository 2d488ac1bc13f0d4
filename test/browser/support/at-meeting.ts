import { type Locator } from 'playwright-core';
import { MEETING_WORDS } from './meeting-words';
import { type Person } from './people';
import { type Screen, type Sight } from './screen';
import { type Seat } from './seat';

/** Somebody at a meeting, before a screen: every act goes through what the page offers. */
export class AtMeeting {
  readonly words;
  readonly screen: Screen;

  constructor(private readonly seat: Seat) {
    this.screen = seat.screen;
    this.words = MEETING_WORDS[seat.screen.language];
  }

  sees(what: Sight): Promise<void> {
    return this.screen.sees(what);
  }

  nameOf(person: Person): string {
    return this.seat.nameOf(person);
  }

  /** To the calendar, by the heading’s own link. */
  async opensCalendar(): Promise<void> {
    const { page } = this.screen;
    await page.getByRole('link', { name: this.words.meetings, exact: true }).click();
    await this.sees(page.getByRole('heading', { level: 1, name: this.words.meetings }));
  }

  /** From the calendar to a meeting. */
  async opens(symbol: string): Promise<void> {
    await this.opensCalendar();
    await this.screen.page.getByRole('link', { name: symbol, exact: true }).first().click();
    await this.isIn(symbol);
  }

  async isIn(symbol: string): Promise<void> {
    const { page } = this.screen;
    await this.sees(page.getByRole('heading', { level: 1, name: symbol }));
    await this.sees(page.getByRole('status').filter({ hasText: this.seat.words.connected }));
  }

  takesTheSeat(): Promise<void> {
    return this.seat.takesTheSeat();
  }

  /** An item of the agenda, by its label. */
  item(label: string): Locator {
    const name = new RegExp(`^${this.words.item(label)} `);
    return this.screen.page.getByRole('listitem').filter({ hasText: name });
  }

  /** The floor beside it. */
  get floor(): Locator {
    return this.screen.page.getByRole('region', { name: this.words.floor, exact: true });
  }

  /** Whoever has the floor. */
  get speaking(): Locator {
    return this.screen.page.getByRole('group', { name: this.words.hasFloor });
  }

  /** Presses one button after the other; each is waited for until it is alive. */
  async press(...names: readonly string[]): Promise<void> {
    for (const name of names)
      await this.screen.page.getByRole('button', { name, exact: true }).click();
  }

  /** In two deliberate steps, of which both say the same. */
  async pressTwice(name: string): Promise<void> {
    await this.press(name, name);
  }

  // The Secretariat’s.

  /** One item more of the agenda that is drawn up; answers its fields. */
  async addsItem(label: string, title: string, russian: string): Promise<Locator> {
    await this.press(this.words.addItem);
    const fields = this.screen.page.getByRole('listitem', { name: this.words.item(label) });
    await fields.getByLabel(this.words.titleEn).fill(title);
    await fields.getByLabel(this.words.titleRu).fill(russian);
    return fields;
  }
}
