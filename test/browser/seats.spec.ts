import { Hall } from './support/hall';
import { PEOPLE } from './support/people';
import { LANGUAGES } from './support/screen';
import { Seat } from './support/seat';
import { WORDS } from './support/words';

/** How one comes in: by a press in the demonstration, each window into a seat of its own. */
const { akrenia, belvara } = PEOPLE;

describe('the seats of the demonstration', () => {
  let hall: Hall;

  beforeAll(async () => {
    hall = await Hall.open();
  });

  afterEach(() => hall.leave());
  afterAll(() => hall?.close());

  /** Who this window is, as its first line says. */
  const whoIs = async ({ screen }: Seat): Promise<string> =>
    (await screen.page.getByRole('banner').textContent()) ?? '';

  describe.each(LANGUAGES)('in %s', (language) => {
    const words = WORDS[language];

    it('one press on the first page sits down, in the language in which one came', async () => {
      const screen = await hall.screen({ language });
      await screen.open('/');
      await screen.isAt('/seats');
      await screen.sees(screen.heading(words.takeASeat));
      await screen.button(new RegExp(`${akrenia.name[language]}$`)).click();
      await screen.isAt('/');
      await screen.sees(screen.heading(words.today));
      await screen.sees(akrenia.delegation![language]);
    });

    it('a seat is found by a name, and Enter takes it', async () => {
      const screen = await hall.screen({ language });
      await screen.open('/seats');
      await screen.page.getByLabel(words.findASeat).fill(PEOPLE.documents.name[language]);
      await screen.sees(screen.button(new RegExp(PEOPLE.documents.name[language])));
      await screen.page.keyboard.press('Enter');
      await screen.isAt('/');
      await screen.sees(PEOPLE.documents.name[language]);
    });
  });

  it('windows of one browser hold different seats, also after a page is loaded anew', async () => {
    const screen = await hall.screen();
    const first = await Seat.take(screen, akrenia);
    const second = await Seat.take(await screen.another(), belvara);
    for (const seat of [first, second]) await seat.screen.page.reload();
    await first.sees(akrenia.name.en);
    await second.sees(belvara.name.en);
    expect(await whoIs(first)).not.toContain(belvara.name.en);
    expect(await whoIs(second)).not.toContain(akrenia.name.en);
  });

  it('a window changes its seat', async () => {
    const seat = await hall.seat(akrenia);
    await seat.screen.button(seat.words.changeSeat).click();
    await seat.screen.isAt('/seats');
    const after = await Seat.take(seat.screen, belvara);
    await after.sees(belvara.name.en);
    expect(await whoIs(after)).not.toContain(akrenia.name.en);
  });

  it('a password opens the whole browser, and a wrong one nothing', async () => {
    const screen = await hall.screen();
    const { signIn, email, password, wrongPassword } = WORDS.en;
    const field = (name: string) => screen.page.getByRole('textbox', { name });
    hall.watch.pardon(/^401 POST .*session$/);
    await screen.open('/sign-in');
    await field(email).fill(akrenia.email);
    await screen.page.getByLabel(password, { exact: true }).fill('a wrong one');
    await screen.button(signIn).click();
    await screen.sees(wrongPassword);
    await screen.page.getByLabel(password, { exact: true }).fill('shanyrak');
    await screen.button(signIn).click();
    await screen.isAt('/');
    const other = await screen.another();
    await other.open('/drafts');
    await other.sees(akrenia.name.en);
  });
});
