import { obstaclesOn } from './support/accessible';
import { Hall } from './support/hall';
import { OP1, OP2, SHORT_PAPER, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { printedPages } from '../support/printed';
import { type Screen, SIZES } from './support/screen';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * The room for whoever is not at a desk in it: the hall that reads the wall, somebody with the text on
 * paper, a newcomer who is shown round and asks what a word means.
 */
const { akrenia, belvara } = PEOPLE;
const should = OP1.replace('shall', 'should');
const words = WORDS.en;

describe('the room for everyone', () => {
  const told = story();
  let hall: Hall;
  let wall: Screen;
  let [first, second, chair] = [] as unknown as [Seat, Seat, Seat];

  /** Waits until this stands before the room, and the hall reads it in the upper third of the wall. */
  const isBeforeTheRoom = async (text: string): Promise<void> => {
    const main = wall.page.getByRole('main');
    const before = main.locator('section').filter({ hasText: words.beforeTheRoom });
    await before.filter({ hasText: text }).waitFor();
    expect(await before.count()).toBe(1);
    const top = (await before.boundingBox())?.y ?? NaN;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(SIZES.wide.height / 3);
  };

  beforeAll(async () => {
    hall = await Hall.open();
    await hall.layPaper(SHORT_PAPER);
    first = await hall.seat(akrenia);
    chair = await hall.seat(PEOPLE.chair);
    for (const seat of [first, chair]) await seat.opensDraft(TITLE.en);
    await chair.beginsReading('PC/2026-XIV');
    await first.takesTheSeat();
  });

  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('a newcomer is shown round by keyboard, and ends it at one press', async () => {
    second = await hall.seat(belvara, { newcomer: true });
    await second.opensDraft(TITLE.en);
    const { screen } = second;
    const { keyboard } = screen.page;
    await screen.sees(screen.heading(words.tourOfText));
    expect(await obstaclesOn(screen.page)).toEqual([]);
    for (const key of ['Tab', 'Enter']) await keyboard.press(key);
    await screen.sees(screen.heading(words.tourOfActs));
    await keyboard.press('Escape');
    await screen.seesNoMore(words.tourOfActs);
  });

  told('the next time nobody is, unless they ask for help', async () => {
    const { screen } = second;
    await screen.page.reload();
    await second.takesTheSeat();
    await second.turnsTo('OP1');
    await screen.page.getByText(words.help, { exact: true }).click();
    await screen.button(words.showMeRound).click();
    await screen.sees(screen.heading(words.tourOfText));
    await screen.page.keyboard.press('Escape');
    await screen.seesNoMore(words.tourOfText);
  });

  told(
    'a word of the trade says what it means to the keyboard, and Escape closes that alone',
    async () => {
      const { screen } = second;
      const { keyboard } = screen.page;
      const word = screen.page.getByRole('button', { name: words.amendments, exact: true });
      await word.focus();
      for (const key of ['Shift+Tab', 'Tab']) await keyboard.press(key);
      await screen.sees(screen.page.getByRole('tooltip').getByText(words.returnedMeans));
      await keyboard.press('Escape');
      await screen.seesNoMore(words.returnedMeans);
      await screen.sees(screen.page.getByRole('heading', { name: 'OP1', exact: true }));
    },
  );

  told('to the mouse too, which may go there and read', async () => {
    const { screen } = second;
    await screen.page.getByRole('button', { name: words.amendments, exact: true }).hover();
    const meaning = screen.page.getByRole('tooltip').getByText(words.returnedMeans);
    await meaning.hover();
    await screen.sees(meaning);
    await screen.page.mouse.move(0, 0);
    await screen.seesNoMore(words.returnedMeans);
  });

  told('the wall opens in a window of its own, and goes where the Chair goes', async () => {
    wall = await first.screen.opensBeside(first.screen.link(words.theWall));
    await wall.sees(OP2);
    await chair.turnsTo('OP2');
    await chair.screen.button(words.takeUp('OP2')).click();
    await isBeforeTheRoom(OP2);
    await chair.turnsTo('OP1');
    await chair.screen.button(words.takeUp('OP1')).click();
    await isBeforeTheRoom(OP1);
  });

  told('the hall reads whose the words are, and what is asked', async () => {
    await first.proposes('OP1', should);
    await second.opposes('OP1', akrenia);
    await chair.asksAbout('OP1', akrenia);
    await wall.sees(words.askWording('OP1'));
    await isBeforeTheRoom(`should – ${first.nameOf(akrenia)}`);
  });

  told('that an objection is expressed it reads, and never by whom', async () => {
    const belvaras = second.nameOf(belvara);
    await second.objects();
    await chair.sees(words.objects(belvaras));
    await wall.sees(words.objectionExpressed);
    const read = (await wall.page.locator('body').textContent()) ?? '';
    expect(read).toContain(first.nameOf(akrenia));
    expect(read).not.toContain(belvaras);
    await second.takesObjectionBack();
    await wall.seesNoMore(words.objectionExpressed);
  });

  told('each printed page says what it is, for whom, and how old', async () => {
    await first.opensDraft(/^Establishment of a permanent/);
    const pages = printedPages(await first.screen.page.pdf({ format: 'A4' }));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, n) => {
      for (const margin of ['PC.DD/1/26', words.forMembers, words.page(n + 1, pages.length)])
        expect(page).toContain(margin);
      expect(page).toMatch(words.printedAt);
    });
    const whole = pages.join(' ');
    expect(whole).toContain(`[ ] ${words.inBrackets}`);
    expect(whole).toMatch(/\[ ?twice a month \/ once a week/);
    expect(whole).not.toMatch(/Connected|Find an act|Propose a change|Take up/);
  });

  told('a wall that may be stale says so', () =>
    hall.watch.duringOutage(async () => {
      await hall.kill();
      await wall.sees(words.wallIsStale);
    }),
  );
});
