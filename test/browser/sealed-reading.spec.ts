import { type Locator } from 'playwright-core';
import { Hall } from './support/hall';
import { OP1, OP2, SHORT_PAPER, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { type Language, LANGUAGES, type Screen } from './support/screen';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * Attribution as set for the reading (decision 9): who may read who spoke, on every screen. Akrenia is
 * the draft's sponsor. What reaches a browser at all is the business of `test/live/sealed-reading`.
 */
const MEETING = 'PC/2026-XIV';
const { akrenia, belvara } = PEOPLE;
const should = OP1.replace('shall', 'should');
const invited = OP1.replace('shall', 'are invited to');

describe.each(LANGUAGES)('a reading in brackets only, in %s', (language: Language) => {
  const words = WORDS[language];
  const told = story();
  let hall: Hall;
  let [first, second, chair, adviser] = [] as unknown as [Seat, Seat, Seat, Seat];
  let wall: Screen;
  const bracket = (...readings: readonly string[]): string =>
    OP1.replace('shall', `[${words.presentText}${['shall', ...readings].join(' / ')}]`);

  beforeAll(async () => {
    hall = await Hall.open();
    await hall.layPaper(SHORT_PAPER);
  });
  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('the Chair sets it before the reading opens, and everybody is told', async () => {
    first = await hall.seat(akrenia, { language });
    second = await hall.seat(belvara, { language });
    chair = await hall.seat(PEOPLE.chair, { language });
    adviser = await hall.seat(PEOPLE.akreniasAdviser, { language });
    for (const seat of [first, second, chair, adviser]) await seat.opensDraft(TITLE[language]);
    await chair.setsAttribution('brackets');
    for (const seat of [first, second, chair, adviser])
      await seat.sees(mark(seat, words.bracketsOnly));
    await chair.beginsReading(MEETING);
    for (const seat of [first, second]) await seat.takesTheSeat();
    wall = await chair.screen.opensBeside(chair.screen.link(words.theWall));
    await wall.sees(OP1);
  });

  told('each reads its own name, and a number for whoever else proposes', async () => {
    await second.proposes('OP1', should);
    await second.willRead('OP1', bracket(`should – ${second.nameOf(belvara)}`));
    for (const seat of [first, chair, adviser])
      await seat.willRead('OP1', bracket(`should – ${words.speaker(1)}`));
    await first.proposes('OP1', invited);
    const ways = (one: string, other: string): readonly string[] => {
      const readings = [`should – ${one}`, `are invited to – ${other}`] as const;
      return [bracket(...readings), bracket(...readings.toReversed())];
    };
    const [one, two] = [words.speaker(1), words.speaker(2)];
    await chair.willRead('OP1', ...ways(one, two));
    for (const seat of [first, adviser])
      await seat.willRead('OP1', ...ways(one, seat.nameOf(akrenia)));
    await second.willRead('OP1', ...ways(second.nameOf(belvara), two));
  });

  told('the wall reads brackets only', async () => {
    await wall.sees('are invited to');
    const text = (await wall.page.getByRole('main').textContent()) ?? '';
    expect(text).toContain('[');
    for (const name of [words.speaker(1), words.speaker(2), ...named(first)])
      expect(text).not.toContain(name);
  });

  told('a stance is taken without a name, and its own delegation knows its own', async () => {
    await second.turnsTo('OP1');
    await card(second, words.speaker(2)).getByRole('button', { name: words.oppose }).click();
    const opposed = `are invited to – ${words.speaker(2)}; ${words.opposedBy(words.speaker(1))}`;
    const other = `should – ${words.speaker(1)}`;
    await chair.willRead('OP1', bracket(opposed, other), bracket(other, opposed));
  });

  told('what happened is told in the same names, and so is what is open', async () => {
    for (const seat of [chair, second]) {
      await seat.turnsTo('OP1');
      const issues = await seat.viewsAs(words.openIssues);
      const [one, own] = [words.speaker(1), second.nameOf(belvara)];
      await seat.sees(issues.getByText(seat === chair ? one : own).first());
      expect((await issues.textContent()) ?? '').not.toContain(
        seat === chair ? own : seat.nameOf(akrenia),
      );
      await seat.viewsTheRollingText();
    }
  });

  told('so is the history of a paragraph, each act its own sentence', async () => {
    for (const seat of [chair, second]) {
      await seat.turnsTo('OP1');
      const { page } = seat.screen;
      await page.getByText(words.history, { exact: true }).click();
      const history = page.locator('.history');
      const [theirs, own] = [words.speaker(1), second.nameOf(belvara)];
      await seat.sees(history.getByText(seat === chair ? theirs : own).first());
      await seat.sees(history.getByText(words.speaker(2)).first());
      const told = (await history.textContent()) ?? '';
      expect(told).not.toContain(seat.nameOf(akrenia));
      expect(told.includes(own)).toBe(seat === second);
    }
  });

  told('names may be short, and one reads the text as a number would have it', async () => {
    const { page } = chair.screen;
    await page.getByText(words.codes, { exact: true }).click();
    const [one, two] = [`should – #1`, `are invited to – #2; ${words.opposedBy('#1')}`] as const;
    await chair.willRead('OP1', bracket(one, two), bracket(two, one));
    await page.getByText(words.names, { exact: true }).click();
    const view = await chair.viewsAs(words.oneDelegation);
    await view.getByLabel(words.whoseReading).selectOption(words.speaker(2));
    await chair.sees(view.getByText('are invited to', { exact: true }));
    await chair.viewsTheRollingText();
  });

  told('an objection is expressed, by nobody who is named but to itself', async () => {
    await chair.turnsTo('OP2');
    await chair.sees(OP2);
    await chair.turnsTo('OP1');
    await card(chair, words.speaker(1)).getByRole('button', { name: words.anyObjection }).click();
    await chair.sees(words.askWording('OP1'));
    await first.objects();
    for (const seat of [chair, second])
      await seat.sees(seat.beforeTheRoom.getByText(words.objectionExpressed));
    await first.sees(words.objects(first.nameOf(akrenia)));
    await wall.sees(words.objectionExpressed);
    await first.takesObjectionBack();
    await chair.sees(words.nobodyObjects);
  });

  told('whoever comes back finds its own acts as its own', async () => {
    await second.screen.page.reload();
    const own = second.nameOf(belvara);
    await second.screen.until(
      async () => (await second.reads('OP1')).includes(`should – ${own}`),
      'the own name',
    );
  });

  told('nothing stands in anybody’s way', async () => {
    for (const screen of [chair.screen, second.screen, wall])
      expect(await screen.obstacles()).toEqual([]);
  });

  const named = (seat: Seat): readonly string[] => [seat.nameOf(akrenia), seat.nameOf(belvara)];
});

describe('a reading that is narrowed to the sponsor’s eyes', () => {
  const words = WORDS.en;
  const told = story();
  let hall: Hall;
  let [first, second, chair] = [] as unknown as [Seat, Seat, Seat];
  const bracket = (reading: string): string =>
    OP1.replace('shall', `[${words.presentText}shall / ${reading}]`);

  beforeAll(async () => {
    hall = await Hall.open();
    await hall.layPaper(SHORT_PAPER);
  });
  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('names are read by all', async () => {
    first = await hall.seat(akrenia);
    second = await hall.seat(belvara);
    chair = await hall.seat(PEOPLE.chair);
    for (const seat of [first, second, chair]) await seat.opensDraft(TITLE.en);
    await chair.beginsReading(MEETING);
    for (const seat of [first, second]) await seat.takesTheSeat();
    await second.proposes('OP1', should);
    for (const seat of [first, second, chair])
      await seat.willRead('OP1', bracket(`should – ${seat.nameOf(belvara)}`));
  });

  told('the Chair narrows it, and the names leave the screens of all but the sponsor', async () => {
    await chair.turnsTo('OP1');
    const history = chair.screen.page.locator('.history');
    await chair.screen.page.getByText(words.history, { exact: true }).click();
    await chair.sees(history.getByText(chair.nameOf(belvara)).first());
    await chair.setsAttribution('sponsor');
    await chair.willRead('OP1', bracket(`should – ${words.speaker(1)}`));
    // A history that is open stays so, and is read anew.
    await chair.sees(history.getByText(words.speaker(1)).first());
    expect(await history.textContent()).not.toContain(chair.nameOf(belvara));
    await chair.sees(mark(chair, words.sponsorsEyes));
    for (const seat of [first, second])
      await seat.willRead('OP1', bracket(`should – ${seat.nameOf(belvara)}`));
    await first.proposes('OP2', OP2.replace('keep', 'publish'));
    await chair.turnsTo('OP2');
    await chair.sees(card(chair, words.speaker(2)));
    await second.turnsTo('OP2');
    await second.sees(card(second, words.speaker(2)));
  });

  told(
    'what was said before is told without the name too, in every moment of the text',
    async () => {
      const { page } = chair.screen;
      await page.goto(`${page.url()}${page.url().includes('?') ? '&' : '?'}at=last`);
      await chair.screen.until(
        async () => (await chair.reads('OP1')).includes('should'),
        'the past',
      );
      expect(await chair.reads('OP1')).not.toContain(chair.nameOf(belvara));
      expect(await chair.screen.obstacles()).toEqual([]);
    },
  );

  told('it does not widen again: no such act is offered', async () => {
    await second.screen.seesNoMore(words.setSponsor);
    await chair.findsActs('attribution');
    const palette = chair.screen.page.getByRole('dialog', { name: words.everythingHere });
    await chair.sees(palette.getByText(words.setBrackets));
    expect(await palette.getByText('Attribution: with names').count()).toBe(0);
  });
});

/** The quiet line at the draft's head. */
const mark = (seat: Seat, text: string): Locator =>
  seat.screen.page.locator('.draft-header').getByText(text, { exact: true });

/** An amendment to the provision in focus, by the name that this screen gives its sponsor. */
const card = (seat: Seat, name: string): Locator =>
  seat.screen.page.getByRole('article', { name, exact: true });
