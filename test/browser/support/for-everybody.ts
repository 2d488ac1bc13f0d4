import { Hall } from './hall';
import { PEOPLE } from './people';
import { type Language } from './screen';
import { WORDS } from './words';

/**
 * Every screen in one language, at a table and in the hand: axe finds nothing on any of them. Each
 * language has a spec of its own, so that both are tried at once.
 */
const TITLE = {
  en: /^Establishment of a permanent negotiating/,
  ru: /^Учреждение в Астане/,
} as const;

export function forEverybody(language: Language): void {
  const words = WORDS[language];
  let hall: Hall;

  beforeAll(async () => {
    hall = await Hall.open();
  });

  afterEach(() => hall.leave());
  afterAll(() => hall?.close());

  it.each([
    ['the seats', '/seats', words.takeASeat],
    ['the door', '/sign-in', words.signIn],
  ])('%s', async (_what, path, heading) => {
    const screen = await hall.screen({ language });
    await screen.open(path);
    await screen.sees(screen.heading(heading));
    expect(await screen.obstacles()).toEqual([]);
  });

  it('the drafts, and where there is nothing', async () => {
    const { screen } = await hall.seat(PEOPLE.akrenia, { language });
    await screen.sees(screen.heading(words.onTheTable));
    expect(await screen.obstacles()).toEqual([]);
    await screen.open('/nowhere');
    await screen.sees(screen.heading(words.nothingHere));
    expect(await screen.obstacles()).toEqual([]);
  });

  it.each(['akrenia', 'chair', 'facilitator', 'documents', 'observer'] as const)(
    'the room of a draft, for %s',
    async (who) => {
      const seat = await hall.seat(PEOPLE[who], { language });
      await seat.opensDraft(TITLE[language]);
      expect(await seat.screen.obstacles()).toEqual([]);
      if (who === 'observer') return;
      await seat.turnsTo('OP5');
      expect(await seat.screen.obstacles()).toEqual([]);
    },
  );

  it('the room while one writes', async () => {
    const seat = await hall.seat(PEOPLE.akrenia, { language });
    await seat.opensDraft(TITLE[language]);
    await seat.writes('OP5', 'The Council shall meet in plenary once a year;');
    expect(await seat.screen.obstacles()).toEqual([]);
  });
}
