import { type Locator } from 'playwright-core';
import { standsUnderOpenItem } from '../support/sitting';
import { Hall } from './support/hall';
import { SHORT_PAPER, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { printedPages } from './support/printed';
import { Seat } from './support/seat';
import { story } from './support/story';

/**
 * The order of work, ad referendum and the remote seat, at three desks: Akrenia's in the room, in
 * English, Belvara's remote, in Russian, and the Chair's. What one delegation or the Chair does, the
 * others read at once; the gavel waits for whoever has dropped.
 */
const MEETING = 'PC/2026-XIV';
const { akrenia, akreniasAdviser, belvara } = PEOPLE;
const AKRENIA = akrenia.delegation!.en;
const BELVARA = belvara.delegation!;

describe('at the desk', () => {
  const told = story();
  let hall: Hall;
  let [first, second, chair] = [] as unknown as [Seat, Seat, Seat];

  beforeAll(async () => {
    hall = await Hall.open();
    const draft = await hall.layPaper(SHORT_PAPER);
    await standsUnderOpenItem(await hall.window(PEOPLE.chair), MEETING, `draft:${draft}`);
    first = await hall.seat(akrenia);
    second = await hall.seat(belvara, { language: 'ru' });
    chair = await hall.seat(PEOPLE.chair);
    for (const seat of [first, chair]) await seat.opensDraft(TITLE.en);
    await second.opensDraft(TITLE.ru);
    await chair.beginsReading(MEETING);
    await first.takesTheSeat();
  });

  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  const button = ({ screen: { page } }: Seat, name: string): Locator =>
    page.getByRole('button', { name, exact: true });
  const presses = async (seat: Seat, ...names: readonly string[]): Promise<void> => {
    for (const name of names) await button(seat, name).click();
  };
  const keys = async (seat: Seat, ...all: readonly string[]): Promise<void> => {
    for (const key of all) await seat.screen.page.keyboard.press(key);
  };
  /** Which provision this screen has in focus: its panel bears the label. */
  const isAt = (seat: Seat, label: string): Promise<void> =>
    seat.sees(seat.screen.page.getByRole('heading', { name: label, exact: true }));
  const statusOf = (seat: Seat, label: string, status: string): Promise<void> =>
    seat.sees(seat.screen.button(new RegExp(`^${label}.*${status}`)));

  told('a seat is taken from elsewhere, and everybody is told so', async () => {
    await presses(second, 'Занять его дистанционно');
    await second.sees(/Вы участвуете дистанционно\./);
    await chair.screen.page.getByText(/^In session/).click();
    await chair.sees(
      chair.screen.page.getByRole('listitem').filter({ hasText: `${BELVARA.en} remote` }),
    );
    await chair.sees(chair.screen.page.getByRole('listitem').filter({ hasText: / nobody yet$/ }));
  });

  told('the seat passes to a colleague, found by name, and the head takes it back', async () => {
    await presses(first, 'Pass the seat', `${akreniasAdviser.name.en}, adviser`);
    await first.sees(`Another person of your delegation holds the seat of ${AKRENIA}.`);
    await presses(first, 'Take the seat over');
    await first.sees(first.words.youHoldTheSeat);
  });

  told('where the Chair goes, whoever follows goes too, and whoever writes stays', async () => {
    await keys(first, 'f');
    await first.sees(
      first.screen.page.getByRole('button', { name: 'Follow the Chair', pressed: true }),
    );
    await chair.turnsTo('OP2');
    await keys(chair, 'u');
    await isAt(first, 'OP2');
    await second.sees('На рассмотрении: OP2');
    const there = second.screen.page.getByRole('heading', { name: 'OP2', exact: true });
    expect(await there.count()).toBe(0);

    await first.writes('OP2', 'Requests words that are not finished');
    await chair.turnsTo('OP1');
    await keys(chair, 'u');
    await first.sees('Before the room: OP1');
    await first.sees(first.composer('OP2'));
    await presses(first, 'Discard', 'Go there');
    await isAt(first, 'OP1');
  });

  told('agreed ad ref stands in the margin with the name, until the capital confirms', async () => {
    await second.turnsTo('OP1');
    const panel = second.screen.page.getByRole('complementary');
    await panel.getByText('до определённого дня').click();
    await panel.getByLabel('Ответ столицы ожидается до').fill('2099-06-05');
    await panel.getByRole('button', { name: 'Согласовано ad ref' }).click();
    await presses(chair, 'Any objection to closing it?', 'No objection: closed');
    await statusOf(first, 'OP1', `agreed ad ref – ${BELVARA.en}$`);
    await first.sees(`agreed ad ref – ${BELVARA.en} (by 5 June 2099)`);
    const outline = first.screen.page.getByRole('navigation', { name: 'Outline' });
    await first.sees(outline.getByRole('button', { name: /^OP1.*, agreed ad ref$/ }));
    const printed = printedPages(await first.screen.page.pdf({ format: 'A4' })).join(' ');
    expect(printed).toContain(`agreed ad ref – ${BELVARA.en}`);
    await presses(second, 'Подтверждено столицей', 'Подтверждено столицей');
    await statusOf(first, 'OP1', 'agreed$');
  });

  told(
    'a Chair to whom somebody objects is told the way on, and takes the question back',
    async () => {
      await chair.turnsTo('OP2');
      await presses(chair, 'Any objection to closing it?');
      await first.objects();
      // What was said meanwhile does not keep the question before the room.
      await first.turnsTo('OP2');
      await presses(first, 'Oppose OP2');
      await chair.sees(`opposed by ${AKRENIA}`);
      expect(await chair.screen.page.getByText('Cleared by my capital').count()).toBe(0);
      await chair.sees(/^While the objection of .* stands, this cannot be closed\./);
      await chair.sees(/^An objection stands:/);
      await presses(chair, 'Take the question back: OP2 stays open');
      await first.screen.seesNoMore(first.beforeTheRoom);
      // It stands all the same, in the margin, until its delegation takes it back.
      await statusOf(first, 'OP2', `objection – ${AKRENIA}`);
      await presses(chair, 'Any objection to closing it?');
      await first.takesObjectionBack();
      await chair.sees(chair.words.nobodyObjects);
    },
  );

  told('a Chair who would object is led to national capacity', async () => {
    await chair.turnsTo('OP2');
    await presses(chair, 'Any objection to closing it?', 'Object');
    await chair.sees(/^The presiding officer does not object;/);
    await chair.sees(/^Nobody sits for .* yet\. Take its seat/);
    await presses(chair, 'No', 'No objection: closed');
  });

  told('the Chair reads the exact text and every mark before the question', async () => {
    await second.screen.page.getByText('Весь текст ad referendum').click();
    await second.screen.page
      .getByRole('group')
      .filter({ hasText: 'Весь текст ad referendum' })
      .getByRole('button', { name: 'Согласовано ad ref', exact: true })
      .click();
    await chair.declaresClean();
    const listed = chair.screen.page.getByRole('region', { name: 'Reservations and ad ref marks' });
    await chair.sees(listed.getByText(`the whole text ad ref – ${BELVARA.en}`));
    await chair.putsTheQuestion();
    await presses(first, 'Read the text that is put');
    const dialog = first.screen.page.getByRole('dialog', { name: 'The text that is put' });
    await first.sees(dialog.getByText('Recalling the Almaty Act,'));
    await first.sees(dialog.getByText(/[0-9a-f]{64}/));
    await keys(first, 'Escape');
  });

  told(
    'a remote seat that drops holds the gavel until it is back, or the Chair proceeds aloud',
    async () => {
      const held = `The gavel waits: the remote seat of ${BELVARA.en} has dropped since the question was put.`;
      await second.screen.page.close();
      await chair.sees(held);
      await button(chair, 'Gavel').press('Enter');
      await chair.sees(/^A remote seat has dropped since the question was put:/);

      second = await hall.seat(belvara, { language: 'ru' });
      await second.opensDraft(TITLE.ru);
      await chair.screen.seesNoMore(held);
      await second.screen.page.close();
      await chair.sees(held);
      await presses(chair, 'Proceed aloud', 'Yes, proceed: gavel');
      await first.sees(first.words.gavelFell);
      await first.sees(`The Chair proceeded aloud without the remote seat of ${BELVARA.en}.`);
    },
  );
});
