import { standsUnderOpenItem } from '../support/sitting';
import { Hall } from './support/hall';
import { OP1, OP1_READ_IN, OP2, SHORT_PAPER, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { type Language, LANGUAGES, type Screen } from './support/screen';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * The main job (design 1) as its people live it, each before a screen of their own: two delegations
 * want different words, an adviser reads along behind the head, the hall reads the wall; an objection
 * stands and is taken back, the bracket closes on every screen, the gavel falls, and the text is a
 * decision. Once in English, once in Russian: the text is
 * negotiated in English in both.
 */
const MEETING = 'PC/2026-XIV';
const SYMBOL = 'PC.DEC/1';
const { akrenia, belvara } = PEOPLE;
const TOO_STRICT = 'It leaves no room.';
const NOT_CLEARED = 'Our capital has not seen it.';
const should = OP1.replace('shall', 'should');
const invited = OP1.replace('shall', 'are invited to');

describe.each(LANGUAGES)('the main job, in %s', (language: Language) => {
  const words = WORDS[language];
  const told = story();
  let hall: Hall;
  let [first, second, chair, observer] = [] as unknown as [Seat, Seat, Seat, Seat];
  /** Of the first delegation: reads what its head reads, and does not hold the seat. */
  let adviser: Seat;
  let wall: Screen;
  const members = (): readonly Seat[] => [first, second, chair, adviser];
  const everybody = (): readonly Seat[] => [...members(), observer];
  const each = async (seats: readonly Seat[], does: (seat: Seat) => Promise<void>): Promise<void> =>
    void (await Promise.all(seats.map(does)));

  /** A bracket as it is heard: the present words, then each reading with who stands behind it. */
  const bracket = (...readings: readonly string[]): string =>
    OP1.replace('shall', `[${words.presentText}${['shall', ...readings].join(' / ')}]`);

  beforeAll(async () => {
    hall = await Hall.open();
    const draft = await hall.layPaper(SHORT_PAPER);
    await standsUnderOpenItem(await hall.window(PEOPLE.chair), MEETING, `draft:${draft}`);
  });

  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('everybody takes a seat and finds the draft', async () => {
    first = await hall.seat(akrenia, { language });
    second = await hall.seat(belvara, { language });
    chair = await hall.seat(PEOPLE.chair, { language });
    observer = await hall.seat(PEOPLE.observer, { language });
    adviser = await hall.seat(PEOPLE.akreniasAdviser, { language });
    await each(members(), (seat) => seat.opensDraft(TITLE[language]));
  });

  told('a dead button, pressed, says why over the page; Escape closes that alone', async () => {
    const begin = chair.screen.button(words.begin);
    await chair.screen.until(
      async () => (await begin.getAttribute('aria-disabled')) === 'true',
      'a dead button',
    );
    const foot = begin.locator('xpath=ancestor::section').last();
    const isToldWhy = async () => (await begin.getAttribute('aria-describedby')) !== null;
    const before = await foot.boundingBox();
    await begin.press('Enter');
    await chair.screen.until(isToldWhy, 'why it is dead');
    expect(await foot.boundingBox()).toEqual(before);
    await begin.press('Escape');
    await chair.screen.until(async () => !(await isToldWhy()), 'the end of that');
  });

  told(
    'the Chair begins the reading and opens it to observers; the delegations sit down',
    async () => {
      await chair.beginsReading(MEETING);
      await chair.opensToObservers();
      await each([first, second], (seat) => seat.takesTheSeat());
      await observer.opensDraft(TITLE[language]);
      await observer.sees(words.observing);
      wall = await chair.screen.opensBeside(chair.screen.link(words.theWall));
      await wall.sees(OP1);
    },
  );

  told('a delegation marks the text as cleared by its capital', async () => {
    await first.turnsTo('OP1');
    await first.screen.button(words.clearWhole).click();
    await first.sees(first.provision('OP2').getByText(words.clearedInMargin));
  });

  told(
    'two delegations propose different words, and all Members see both, with their names',
    async () => {
      await first.proposes('OP1', should);
      const one = `should – ${first.nameOf(akrenia)}`;
      await each(members(), (seat) => seat.willRead('OP1', bracket(one)));
      await second.proposes('OP1', invited);
      const other = `are invited to – ${first.nameOf(belvara)}`;
      await each(members(), (seat) =>
        seat.willRead('OP1', bracket(one, other), bracket(other, one)),
      );
    },
  );

  told('a delegation says that it opposes, and is named beside the words', async () => {
    await second.opposes('OP1', akrenia);
    const one = `should – ${first.nameOf(akrenia)}; ${words.opposedBy(first.nameOf(belvara))}`;
    const other = `are invited to – ${first.nameOf(belvara)}`;
    await each(members(), (seat) => seat.willRead('OP1', bracket(one, other), bracket(other, one)));
    const name = words.opposeWording(second.nameOf(akrenia), 'OP1');
    const pressed = second.screen.page.getByRole('button', { name, exact: true, pressed: true });
    await second.sees(pressed.getByText('✓'));
    await second.sees(second.screen.button(words.undoOf(name)));
    await second.saysWhy(akrenia, TOO_STRICT);
    await first.turnsTo('OP1');
    await first.sees(`${first.nameOf(belvara)}: ${TOO_STRICT}`);
  });

  told(
    'a delegation reads the text as another would have it, reckoned from amendments',
    async () => {
      const view = await first.viewsAs(words.oneDelegation);
      await first.sees(view.getByText(words.reckoned));
      // Its own reading comes first.
      await first.sees(view.getByText('should', { exact: true }));
      await view.getByLabel(words.whoseReading).selectOption(first.nameOf(belvara));
      await first.sees(view.getByText('are invited to', { exact: true }));
      await first.screen.seesNoMore(view.getByText('should', { exact: true }));
      await first.viewsTheRollingText();
    },
  );

  told(
    'the observer reads the text as it stands, without a bracket and without a name',
    async () => {
      await observer.sees(OP1_READ_IN[language]);
      const main = (await observer.screen.page.getByRole('main').textContent()) ?? '';
      expect(main).not.toMatch(/[[\]]/);
      expect(main).not.toContain(first.nameOf(akrenia));
      expect(main).not.toContain(first.nameOf(belvara));
    },
  );

  told('the Chair asks; a delegation objects, and nothing is settled over it', async () => {
    await chair.asksAbout('OP1', akrenia);
    await each([first, second], (seat) => seat.sees(words.askWording('OP1')));
    await wall.sees(words.askWording('OP1'));
    // A double press is one: what it brings under the finger is not pressed with it.
    await second.screen.page.getByRole('button', { name: words.object, exact: true }).dblclick();
    await second.sees(words.ifYouConfirm);
    expect(await first.screen.page.getByText(words.objects(first.nameOf(belvara))).count()).toBe(0);
    await second.screen.page.keyboard.press('Escape');
    await second.objects(NOT_CLEARED);
    await each(members(), (seat) => seat.sees(words.objects(seat.nameOf(belvara))));
    await each(members(), (seat) => seat.sees(`${seat.nameOf(belvara)}: ${NOT_CLEARED}`));
    await wall.sees(words.objectionExpressed);
    for (const reason of [NOT_CLEARED, TOO_STRICT])
      expect(await wall.page.getByText(reason).count()).toBe(0);
    const settle = chair.screen.button(words.settled);
    await chair.screen.until(
      async () => (await settle.getAttribute('aria-disabled')) === 'true',
      'a dead button',
    );
  });

  told('the open issues tell who objects to which words, and lead to them and back', async () => {
    await first.sees(
      first.provision('OP1').getByText(words.objectionInMargin(first.nameOf(belvara))),
    );
    const list = await first.viewsAs(words.openIssues);
    const [akrenias, belvaras] = [first.nameOf(akrenia), first.nameOf(belvara)];
    await first.sees(list.getByText(words.objectionToWording(akrenias, belvaras)));
    for (const reason of [NOT_CLEARED, TOO_STRICT])
      await first.sees(list.getByText(`${belvaras}: ${reason}`));
    const entry = list.getByRole('button', { name: words.goTo('OP1') }).last();
    const isThere = () =>
      entry.evaluate((node: Focusable) => node === node.ownerDocument.activeElement);
    await entry.click();
    await first.willRead('OP1', await second.reads('OP1'));
    await first.sees(first.screen.button(words.backToIssues));
    const { page } = first.screen;
    await (language === 'en' ? page.keyboard.press('Escape') : page.goBack());
    await first.screen.until(isThere, 'the entry once more');
    await first.viewsTheRollingText();
  });

  told(
    'the objection is taken back, the Chair settles, and the bracket closes on every screen',
    async () => {
      await second.takesObjectionBack();
      await each(members(), (seat) => seat.sees(words.nobodyObjects));
      await chair.settles();
      await each(members(), (seat) => seat.sees(words.justSettled('OP1')));
      await each(members(), (seat) => seat.willRead('OP1', should));
      await second.sees(second.screen.button(new RegExp(`^OP1.*${words.settledOpen}`)));
      // The Russian version follows the English, and says so while it is behind.
      await observer.sees(language === 'en' ? should : words.behind);
      await second.sees(words.returned);
    },
  );

  told('two languages stand side by side, and what lags behind says so', async () => {
    const view = await first.viewsAs(words.twoLanguages);
    await first.sees(view.getByText(should));
    await first.sees(view.getByText(OP1_READ_IN.ru));
    await first.sees(view.getByText(words.notFollowed));
    expect(await view.getByText(words.notFollowed).count()).toBe(1);
    const version = view.getByText(OP1_READ_IN.ru);
    expect(await version.getAttribute('lang')).toBe('ru');
    const [own, other] = [view.getByText(should), version].map((one) => one.boundingBox());
    expect((await other)!.y).toBeCloseTo((await own)!.y, 0);
    await first.viewsTheRollingText();
  });

  told(
    'the text is read as it stood at any moment, and nothing of it can be acted upon',
    async () => {
      const { page } = first.screen;
      const moment = page.getByRole('region', { name: words.earlierMoment });
      await first.turnsTo('OP1');
      await page.keyboard.press('t');
      await first.sees(moment.getByRole('slider'));
      // It begins one act before now, when the bracket was not closed yet.
      await first.screen.until(async () => (await first.reads('OP1')).includes('['), 'a bracket');
      await page.keyboard.press('End');
      await first.willRead('OP1', should);
      await page.keyboard.press('Home');
      await first.willRead('OP1', OP1);
      await first.sees(moment.getByText(words.circulated));
      expect(await first.screen.button(words.proposeChange).count()).toBe(0);
      expect(await first.screen.obstacles()).toEqual([]);
      await page.reload();
      await first.willRead('OP1', OP1);
      await page.keyboard.press('Escape');
      await first.willRead('OP1', should);
      await first.sees(first.screen.button(words.proposeChange));
    },
  );

  told(
    'beside a provision stands what happened to it, and each of it leads to its moment',
    async () => {
      await first.turnsTo('OP1');
      await first.screen.page.getByText(words.history, { exact: true }).click();
      const proposed = words.proposedIt(first.nameOf(akrenia), 'OP1');
      await first.screen.button(proposed).click();
      await first.willRead('OP1', bracket(`should – ${first.nameOf(akrenia)}`));
      await first.screen.button(words.backToNow).click();
      await first.willRead('OP1', should);
    },
  );

  told('the Chair declares the text clean and puts the question', async () => {
    await chair.declaresClean();
    await each(everybody(), (seat) => seat.sees(words.clean));
    await chair.putsTheQuestion();
    await each(members(), (seat) => seat.sees(words.askQuestion));
    await observer.sees(words.questionPut);
  });

  told('whoever cleared other words is told so at the question, and nobody else is', async () => {
    const line = first.beforeTheRoom.getByRole('button', {
      name: words.changedSinceCleared('OP1'),
    });
    await line.click();
    await first.sees(first.screen.heading('OP1'));
    expect(await first.beforeTheRoom.getByText('OP2').count()).toBe(0);
    expect(await second.beforeTheRoom.getByText('OP1').count()).toBe(0);
  });

  told('the gavel falls, and after the quiet period the text is a decision', async () => {
    const howFar = first.screen.page.getByText(words.howManyAgreed);
    expect(await howFar.count()).toBe(1);
    await chair.letsTheGavelFall();
    await each(members(), (seat) => seat.sees(words.gavelFell));
    await each(members(), (seat) => seat.sees(words.adoptedAs(SYMBOL)));
    await observer.sees(words.adoptedAs(SYMBOL));
    await wall.sees(words.adoptedAs(SYMBOL));
    await each(members(), async (seat) => {
      await seat.willRead('OP1', should);
      await seat.willRead('OP2', OP2);
    });
    expect(await howFar.count()).toBe(0);
  });

  told('nobody had to load a page again', () => {
    // One window did, to see that an earlier moment is kept in its address.
    expect(everybody().map(({ screen }) => screen.loads)).toEqual([2, 1, 1, 1, 1]);
  });

  told(
    'an officer of the Secretariat prepares the issue, another issues and publishes it',
    async () => {
      const one = await hall.seat(PEOPLE.documents, { language });
      await one.opensDecision(TITLE[language]);
      await one.sees(words.forMembersOnly);
      expect(await one.screen.obstacles()).toEqual([]);
      await one.preparesIssue();
      const other = await hall.seat(PEOPLE.conference, { language });
      await other.opensDecision(TITLE[language]);
      await other.issues();
      await other.publishes(SYMBOL);
    },
  );

  told(
    'anybody reads the decision at its address, without script and in both languages',
    async () => {
      const reader = await hall.screen({ language, script: false });
      for (const each of LANGUAGES) {
        await reader.open(`/id/${SYMBOL}.${each}`);
        await reader.sees(WORDS[each].number);
        const page = await reader.page.getByRole('main').innerText();
        expect(page).not.toMatch(/[[\]]/);
        // The Russian text of OP1 lags behind what was adopted in English, and stands in the original.
        expect(page).toContain(should);
        expect(page).not.toContain('are invited to');
      }
      const seeing = await hall.screen({ language });
      await seeing.open(`/id/${SYMBOL}`);
      expect(await seeing.obstacles()).toEqual([]);
    },
  );
});

/** As far as the spec reads it. */
interface Focusable {
  readonly ownerDocument: { readonly activeElement: unknown };
}
