import { Hall } from './support/hall';
import { type Language, LANGUAGES } from './support/screen';

/** What stands around every page, and where one comes in. */
const WORDS = {
  en: { name: 'Shanyrak', other: 'Русский' },
  ru: { name: 'Шанырак', other: 'English' },
} as const satisfies Record<Language, Record<string, string>>;

describe('the frame of every page', () => {
  let hall: Hall;

  beforeAll(async () => {
    hall = await Hall.open({ demonstration: false });
  });

  afterEach(() => hall.leave());
  afterAll(() => hall?.close());

  describe.each(LANGUAGES)('in %s', (language) => {
    const words = WORDS[language];
    const others = WORDS[language === 'en' ? 'ru' : 'en'];

    it('leads whoever has not signed in to the door', async () => {
      const screen = await hall.screen({ language });
      await screen.open('/drafts');
      await screen.isAt('/sign-in');
      await screen.sees(screen.link(words.name));
    });

    it('changes its language at once and remembers it', async () => {
      const screen = await hall.screen({ language });
      await screen.open('/sign-in');
      await screen.page.getByText(words.other, { exact: true }).click();
      await screen.sees(screen.link(others.name));
      await screen.page.reload();
      await screen.sees(screen.link(others.name));
    });
  });
});
