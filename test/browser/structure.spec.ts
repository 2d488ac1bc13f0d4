import { type Locator } from 'playwright-core';
import { Hall } from './support/hall';
import { OP1, OP2, OP3, TITLE, WIDER_PAPER } from './support/paper';
import { PEOPLE } from './support/people';
import { type Language, LANGUAGES } from './support/screen';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * What is negotiated beside words (decision 7): an amendment is amended, a paragraph is moved,
 * divided, merged, given an alternative, each of it by keyboard; sentences tell what meets what, and
 * the same text is read as a list of what is open and on the text as it was circulated.
 */
const MEETING = 'PC/2026-XIV';
const { akrenia, belvara } = PEOPLE;
const should = OP1.replace('shall', 'should');
const wherePossible = OP1.replace('shall', 'should, where possible,');
const invited = OP1.replace('shall', 'are invited to');
const [REPORT, PUBLIC] = OP3.split(/(?<=;) /) as [string, string];

describe.each(LANGUAGES)('the structure of a text, in %s', (language: Language) => {
  const words = WORDS[language];
  const told = story();
  let hall: Hall;
  let [first, second, chair] = [] as unknown as [Seat, Seat, Seat];
  let [akrenias, belvaras] = ['', ''];

  beforeAll(async () => {
    hall = await Hall.open();
    await hall.layPaper(WIDER_PAPER);
    first = await hall.seat(akrenia, { language });
    second = await hall.seat(belvara, { language });
    chair = await hall.seat(PEOPLE.chair, { language });
    [akrenias, belvaras] = [first.nameOf(akrenia), first.nameOf(belvara)];
    for (const seat of [first, second, chair]) await seat.opensDraft(TITLE[language]);
    await chair.beginsReading(MEETING);
    for (const seat of [first, second]) await seat.takesTheSeat();
  });

  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  /** What stands somewhere, in one line, as it is heard. */
  const heard = async (where: Locator): Promise<string> =>
    ((await where.textContent()) ?? '').replace(/\s+/g, ' ').trim();
  const willHear = (seat: Seat, where: Locator, ...any: readonly string[]): Promise<void> =>
    seat.screen.until(async () => {
      const all = await heard(where.first());
      return any.some((one) => all.includes(one));
    }, any.join(' or '));
  const button = (seat: Seat, name: string): Locator =>
    seat.screen.page.getByRole('button', { name, exact: true });
  const textbox = (seat: Seat, name: string): Locator =>
    seat.screen.page.getByRole('textbox', { name });
  /** By keyboard. */
  const presses = async (seat: Seat, what: Locator, key = 'Enter'): Promise<void> => {
    await what.focus();
    await seat.screen.page.keyboard.press(key);
  };
  /** One of the changes that are offered at one press. */
  const chooses = async (seat: Seat, label: string, change: string): Promise<void> => {
    await seat.turnsTo(label);
    await presses(seat, seat.screen.page.getByText(words.moreChanges, { exact: true }));
    await presses(seat, button(seat, change));
  };
  /** From one way to read the text to the next, until it is that one. */
  const reads = async (seat: Seat, view: string): Promise<void> => {
    const choice = seat.screen.page.getByRole('radiogroup', { name: words.textAs });
    const wanted = choice.getByRole('radio', { name: view, exact: true });
    while (!(await wanted.isChecked()))
      await presses(seat, choice.getByRole('radio', { checked: true }), 'ArrowRight');
  };

  told('where nothing is proposed, the list of what is open says so', async () => {
    await reads(first, words.openIssues);
    await first.sees(words.nothingOpen);
    await reads(first, words.rolling);
  });

  told('an amendment is amended, and every screen shows it against its own words', async () => {
    await first.proposes('OP1', should);
    await second.turnsTo('OP1');
    await presses(second, second.amendment(akrenia).getByRole('button', { name: words.amendThis }));
    const composer = textbox(second, words.wordsOfAmendment(akrenias));
    expect(await second.written(composer)).toBe(should);
    await composer.fill(wherePossible);
    await presses(second, composer, 'Control+Enter');
    for (const seat of [first, second, chair]) {
      await seat.sees(words.amendmentWith(akrenias));
      const beneath = seat.provision('OP1').getByRole('paragraph').nth(2);
      await willHear(seat, beneath, `, where possible, – ${belvaras}]`);
    }
  });

  told('the Chair asks about those words, and the amendment stands with them', async () => {
    await chair.turnsTo('OP1');
    const name = words.amendmentTo(belvaras, akrenias);
    const card = chair.screen.page.getByRole('article', { name, exact: true });
    await card.getByRole('button', { name: words.anyObjection }).click();
    await first.sees(words.askAmend(akrenias, 'OP1'));
    await chair.settles();
    const now = `[${words.presentText}shall / should, where possible, – ${akrenias}]`;
    for (const seat of [first, second]) await seat.willRead('OP1', OP1.replace('shall', now));
  });

  told('a sentence tells whom one meets, while one types and afterwards', async () => {
    const one = [akrenias, 'should, where possible,'] as const;
    const other = [belvaras, 'are invited to'] as const;
    await second.writes('OP1', invited);
    await second.sees(words.rivals('shall', other, one));
    await second.sends();
    await first.turnsTo('OP1');
    await willHear(
      ...[first, first.screen.page.getByRole('region', { name: words.whatMeetsWhat })],
      words.rivals('shall', one, other),
      words.rivals('shall', other, one),
    );
  });

  told('a move is seen where the paragraph stands and where it would stand', async () => {
    await chooses(second, 'OP2', words.moveIt);
    const places = second.screen.page.getByLabel(words.standsAfter);
    await places.focus();
    await second.screen.page.keyboard.type('OP4');
    await presses(second, places, 'Control+Enter');
    await first.sees(words.wouldStandHere('OP2'));
    await first.willRead('OP2', `${OP2}[${words.moveAfter('OP4')} – ${belvaras}]`);
  });

  told('a division in the making survives a reload, and is seen as a sign', async () => {
    await chooses(first, 'OP3', words.divide);
    const parts = textbox(first, words.partsOf('OP3'));
    await parts.fill(`${REPORT}\n\n${PUBLIC}`);
    await first.screen.page.reload();
    await first.sees(words.connected);
    expect(await first.written(parts)).toBe(`${REPORT}\n${PUBLIC}`);
    await first.sends();
    await willHear(second, second.provision('OP3'), `¶${words.newParagraphHere} – ${akrenias}]`);
  });

  told(
    'a merging is seen at both paragraphs, an alternative beneath the one it replaces',
    async () => {
      await chooses(second, 'OP3', words.mergeWith('OP4'));
      await second.sends();
      await first.sees(words.mergeInto('OP3'));
      await chooses(first, 'OP4', words.alternative);
      await textbox(first, words.wordsOfAlternative('OP4')).fill('Decides to remain seized of it.');
      await first.sends();
      await willHear(
        chair,
        chair.provision('OP4 alt'),
        `Decides to remain seized of it. – ${akrenias}`,
      );
    },
  );

  told('the Chair settles the division, and the second part is a paragraph', async () => {
    await chair.turnsTo('OP3');
    await chair.amendment(akrenia).getByRole('button', { name: words.anyObjection }).click();
    await second.sees(words.askSplit('OP3', `OP3 ${words.and} OP3 bis`));
    await chair.settles();
    await first.willRead('OP3 bis', PUBLIC);
    expect(await first.screen.obstacles()).toEqual([]);
  });

  told('what is open is a list that leads to each provision', async () => {
    await reads(first, words.openIssues);
    const issues = first.screen.page.getByRole('region', { name: words.openIssues });
    await willHear(first, issues, akrenias);
    expect(await first.screen.obstacles()).toEqual([]);
    await presses(first, button(first, words.goTo('OP1')).first());
    await first.sees(first.provision('OP2'));
    await reads(second, words.brackets);
    expect(await second.reads('OP1')).not.toContain(akrenias);
  });

  told('what was accepted is read on the text as it was circulated', async () => {
    await reads(second, words.tracked);
    const tracked = second.screen.page.getByRole('region', { name: words.tracked });
    await willHear(second, tracked, words.added(PUBLIC));
    expect(await heard(tracked)).toContain(words.gone(PUBLIC));
    expect(await second.screen.obstacles()).toEqual([]);
  });
});
