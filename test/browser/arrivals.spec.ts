import { Hall } from './support/hall';
import { PEOPLE } from './support/people';
import { type Size } from './support/screen';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * The calm of the page (look.md): nothing above the eyes moves, what others change is marked until it
 * has been looked at, and what waits out of sight is told at the edge of the text.
 */
const { akrenia, belvara } = PEOPLE;
/** The window's own clock goes five hours wrong. */
const CLOCK_WRONG = `{ const now = Date.now; Date.now = () => now() + 18_000_000; }`;
const DAY = 24 * 60 * 60;
const TITLE = /^Establishment of a permanent negotiating/;
const LONG = 'Noting in particular, and at some length, that a change takes room of its own, ';

describe('what comes while one reads', () => {
  const told = story();
  let hall: Hall;
  let [reader, other] = [] as unknown as [Seat, Seat];

  beforeAll(async () => {
    hall = await Hall.open();
    reader = await hall.seat(akrenia);
    other = await hall.seat(belvara);
    for (const seat of [reader, other]) await seat.opensDraft(TITLE);
  });

  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  const proposes = async (label: string, more: string): Promise<void> => {
    const words = (await other.reads(label)).replace(/\[.*?\]/g, '').slice(0, 120);
    await other.proposes(label, `${more}${words}`);
  };
  /** A time of day in Astana, in seconds. */
  const secondsOf = (time: string): number =>
    time.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
  const marked = (label: string) =>
    reader.provision(label).and(reader.screen.page.locator('[data-arrived="true"]'));
  const looksAway = (away: boolean) =>
    reader.screen.page.evaluate(
      `document.hasFocus = () => ${!away}; dispatchEvent(new Event('${away ? 'blur' : 'focus'}'))`,
    );
  const topOf = async (label: string): Promise<number> =>
    Math.round((await reader.provision(label).boundingBox())!.y);

  told(
    'a change out of sight is told at the edge, one press away, and read once seen',
    async () => {
      await proposes('OP8', 'Once more, ');
      const line = reader.screen.button('1 change below');
      await line.click();
      await reader.sees(`Once more`);
      await reader.screen.until(async () => (await marked('OP8').count()) === 0, 'OP8, read');
      await reader.screen.seesNoMore(line);
    },
  );

  told('whoever comes later is told at once up to when all is there: now', async () => {
    const quietSince = Date.now();
    const late = await hall.seat(PEOPLE.facilitator);
    await late.screen.page.evaluate(CLOCK_WRONG);
    await late.screen.until(
      () => Promise.resolve(Date.now() - quietSince > 3_000),
      'a room grown quiet',
    );
    const before = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Almaty' });
    await late.opensDraft(TITLE);
    const line = late.screen.page.getByRole('status').filter({ hasText: WORDS.en.connected });
    const [, saved = ''] = /up to ([\d:]{8})/.exec((await line.textContent()) ?? '') ?? [];
    expect((secondsOf(saved) - secondsOf(before) + DAY) % DAY).toBeLessThan(60 * 60);
    await late.screen.page.close();
  });

  told('a change before eyes that look elsewhere stays marked until they are back', async () => {
    await looksAway(true);
    await proposes('OP7', 'Also, ');
    await reader.sees(marked('OP7'));
    await proposes('OP6', 'Again, ');
    await reader.sees(marked('OP6'));
    expect(await marked('OP7').count()).toBe(1);
    await looksAway(false);
    await reader.screen.until(async () => (await marked('OP7').count()) === 0, 'OP7, read');
  });

  for (const [size, above, here] of [
    ['wide', 'OP4', 'OP5'],
    ['narrow', 'PP2', 'PP3'],
  ] as const satisfies readonly (readonly [Size, string, string])[])
    told(`what changes right above the eyes moves nothing before them, ${size}`, async () => {
      await reader.screen.resize(size);
      // Not a sliver of what stands above may show: what shows counts as read.
      await reader.screen.wheelsTo(reader.provision(here), -1);
      const before = await topOf(here);
      const { height } = (await reader.provision(above).boundingBox())!;
      await proposes(above, LONG.repeat(6));
      const line = reader.screen.button('1 change above');
      await reader.sees(line);
      expect((await reader.provision(above).boundingBox())!.height).toBeGreaterThan(height + 20);
      expect(Math.abs((await topOf(here)) - before)).toBeLessThanOrEqual(1);
      await line.click();
      await reader.screen.seesNoMore(line);
    });

  told('what comes while an earlier moment is read is marked once one is back', async () => {
    const { page } = reader.screen;
    await looksAway(true);
    await page.keyboard.press('t');
    const number = page.getByText(/^Act \d+ of \d+$/);
    const before = await number.textContent();
    await proposes('OP9', 'Meanwhile, ');
    await reader.screen.until(async () => (await number.textContent()) !== before, 'an act');
    await page.keyboard.press('Escape');
    await reader.sees(marked('OP9'));
    await looksAway(false);
  });

  told('in the hand, what is under the finger stays when another’s amendment comes', async () => {
    await reader.screen.resize('narrow');
    await reader.turnsTo('OP2');
    const heading = reader.screen.page.getByRole('heading', { name: 'OP2', exact: true });
    const top = async (): Promise<number> => Math.round((await heading.boundingBox())!.y);
    await reader.screen.wheelsTo(heading, 100);
    const before = await top();
    await proposes('OP2', LONG);
    await reader.sees(marked('OP2'));
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  });
});
