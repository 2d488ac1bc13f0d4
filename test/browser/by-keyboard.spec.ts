import { standsUnderOpenItem } from '../support/sitting';
import { Hall } from './support/hall';
import { OP1, SHORT_PAPER, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { SIZES } from './support/screen';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * The main job without a mouse: whoever sits at the table finds every act by its name or its key, and
 * what commits a State asks its second step of the keyboard too. Nothing here is pressed or pointed
 * at; what a page shows is only looked for.
 */
const MEETING = 'PC/2026-XIV';
const { akrenia, belvara } = PEOPLE;
const should = OP1.replace('shall', 'should');
const words = WORDS.en;

describe('the main job by keyboard alone', () => {
  const told = story();
  let hall: Hall;
  let [first, second, chair] = [] as unknown as [Seat, Seat, Seat];

  const types = (seat: Seat, ...keys: readonly string[]): Promise<void> =>
    keys.reduce(
      (before, key) => before.then(() => seat.screen.page.keyboard.press(key)),
      Promise.resolve(),
    );

  beforeAll(async () => {
    hall = await Hall.open();
    const draft = await hall.layPaper(SHORT_PAPER);
    await standsUnderOpenItem(await hall.window(PEOPLE.chair), MEETING, `draft:${draft}`);
  });

  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('everybody finds the draft, and the Chair begins the reading', async () => {
    first = await hall.seat(akrenia);
    second = await hall.seat(belvara);
    chair = await hall.seat(PEOPLE.chair);
    for (const seat of [first, second, chair]) await seat.opensDraft(TITLE.en);
    await chair.finds(words.begin);
    await types(chair, 'Shift+Tab');
    await chair.screen.page.keyboard.type(MEETING);
    await types(chair, 'Tab', 'Enter');
    for (const seat of [first, second]) {
      await seat.findsWhenAlive(words.takeTheSeat);
      await seat.sees(words.youHoldTheSeat);
    }
  });

  told(
    'the room opens at its top; the outline is entered at its line, and goes along',
    async () => {
      const { page } = first.screen;
      expect(await page.evaluate('scrollY')).toBe(0);
      const outline = page.getByRole('navigation', { name: words.outline });
      await types(first, 'o');
      await first.sees(outline.getByRole('listitem').first().locator('button:focus'));
      await types(first, 'Shift+Tab');
      await first.sees(page.getByRole('tooltip'));
      await types(first, 'o');
      await first.screen.seesNoMore(page.getByRole('tooltip'));
      await types(first, 'j', 'j', 'j');
      const line = outline.locator('button[aria-current]:focus', { hasText: 'OP1' });
      await first.sees(line);
      await first.screen.resize('narrow');
      await first.sees(first.screen.button(words.outline));
      await types(first, 'o');
      await first.sees(line);
      await types(first, 'Escape');
      await first.screen.seesNoMore(line);
      await types(first, 'Escape');
      await page.evaluate('scrollTo(0, 0)');
      const { y } = (await first.screen.heading(TITLE.en).boundingBox())!;
      expect(y).toBeLessThan(0.4 * SIZES.narrow.height);
      await first.screen.resize('wide');
    },
  );

  told('a delegation goes to a paragraph, and changes a word of it where it stands', async () => {
    await types(first, 'j', 'j', 'j', 'e');
    await first.sees(first.composer('OP1'));
    await types(first, 'Control+a');
    await first.screen.page.keyboard.type(should);
    await types(first, 'Control+Enter');
    const now = OP1.replace('shall', `[${words.presentText}shall / should – Akrenia]`);
    for (const seat of [first, second, chair]) await seat.willRead('OP1', now);
  });

  told('another says where it stands', async () => {
    await second.finds('go OP1');
    await second.sees(second.screen.heading('OP1'));
    await second.finds('akrenia oppose');
    await first.sees(words.opposedBy('Belvara'));
  });

  told('to skip to the text leaves the paragraph that one has before one', async () => {
    const { page } = second.screen;
    await page.locator('a.skip').focus();
    await types(second, 'Enter');
    await page.waitForURL(/#text$/);
    await second.sees(page.locator('main:focus'));
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
    expect(await second.screen.heading('OP1').isVisible()).toBe(true);
  });

  told('the Chair asks; an objection takes two steps to raise, and two to take back', async () => {
    await chair.finds('go OP1');
    await chair.sees(chair.amendment(akrenia));
    await chair.finds('akrenia any objection');
    await second.sees(words.askWording('OP1'));
    await second.finds('object');
    await second.sees(second.screen.button(words.yesObject));
    await types(second, 'Enter');
    await chair.sees(words.objects('Belvara'));
    await second.findsInTwoSteps(words.takeObjectionBack);
    await chair.sees(words.nobodyObjects);
  });

  told('a second step is left by Escape, and nothing has happened', async () => {
    await second.finds('object');
    await second.sees(second.screen.button(words.yesObject));
    await types(second, 'Escape');
    await second.screen.seesNoMore(second.screen.button(words.yesObject));
    await chair.sees(words.nobodyObjects);
  });

  told('the bracket closes, the text is clean, the question is put, the gavel falls', async () => {
    await chair.findsWhenAlive(words.settled);
    for (const seat of [first, second]) await seat.willRead('OP1', should);
    await chair.findsWhenAlive(words.declareClean);
    await first.sees(words.clean);
    await chair.findsInTwoSteps(words.putTheQuestion);
    await first.sees(words.askQuestion);
    await chair.findsInTwoSteps(words.gavel);
    for (const seat of [first, second, chair]) await seat.sees(words.adoptedAs('PC.DEC/1'));
  });
});
