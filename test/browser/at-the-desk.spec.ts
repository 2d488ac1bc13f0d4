import { type Locator } from 'playwright-core';
import { eventually } from '../support/deadline';
import { standsUnderOpenItem } from '../support/sitting';
import { command, draftOf } from '../support/table';
import { type Window } from '../support/window';
import { AtMeeting } from './support/at-meeting';
import { Hall } from './support/hall';
import { SHORT_PAPER, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { printedPages } from '../support/printed';
import { Seat } from './support/seat';
import { story } from './support/story';

/**
 * The order of work, ad referendum and the remote seat, at three desks: Akrenia's in the room, in
 * English, Belvara's remote, in Russian, and the Chair's. What one delegation or the Chair does, the
 * others read at once; the gavel waits for whoever has dropped. What is read out the Secretariat
 * types; texts are put together, go up to another body, and come back with remarks.
 */
const MEETING = 'PC/2026-XIV';
const MINISTERS = 'MC/2026-I';
const { akrenia, akreniasAdviser, belvara } = PEOPLE;
const AKRENIA = akrenia.delegation!.en;
const BELVARA = belvara.delegation!;

describe('at the desk', () => {
  const told = story();
  let hall: Hall;
  let [first, second, chair, officer] = [] as unknown as [Seat, Seat, Seat, Seat];

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

  told('what Belvara reads out the Secretariat enters, and it is Belvara’s own', async () => {
    officer = await hall.seat(PEOPLE.documents);
    await officer.opensDraft(TITLE.en);
    await officer.turnsTo('OP2');
    await keys(officer, 'r');
    const { page } = officer.screen;
    const words = page.getByRole('textbox', { name: 'Words of OP2 as read out' });
    await words.fill('Invites the Secretariat to keep a list of contact points;');
    await officer.sees(page.getByRole('button', { name: 'Choose the delegation first' }));
    await page.getByLabel('Who has read it out').selectOption({ label: BELVARA.en });
    await presses(officer, `Enter for ${BELVARA.en}`);

    await second.turnsTo('OP2');
    await second.sees(second.amendment(belvara).getByText(/зачитана в зале/));
    await second.withdraws(belvara);
    await second.screen.seesNoMore(second.amendment(belvara).getByText('в тексте'));
    // Whoever reads out one mostly reads out the next.
    await keys(officer, 'r');
    await officer.sees(page.getByRole('button', { name: `Enter for ${BELVARA.en}` }));
    await presses(officer, 'Discard');
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

  /** A clean text under the open item, its reading begun: all done without a screen. */
  const clean = async (window: Window, title: string): Promise<string> => {
    const [, ...rest] = SHORT_PAPER.provisions;
    const heading = { kind: 'title', depth: 0, text: { en: title, ru: title } } as const;
    const id = await hall.layPaper({ ...SHORT_PAPER, provisions: [heading, ...rest] });
    const stream = `draft:${id}`;
    await command(window, stream, 'session.begin', { meeting: MEETING }, { as: 'chair' });
    await standsUnderOpenItem(window, MEETING, stream);
    await command(window, stream, 'draft.declareClean', {}, { as: 'chair' });
    return stream;
  };

  let streams: readonly string[] = [];
  told('two texts are put as one question from the meeting', async () => {
    const window = await hall.window(PEOPLE.chair);
    streams = [await clean(window, 'On registers'), await clean(window, 'On archives')];
    const symbols: string[] = [];
    for (const stream of streams) symbols.push((await draftOf(window, stream)).symbol);
    const [registers, archives] = symbols as [string, string];
    await new AtMeeting(chair).opens(MEETING);
    await presses(chair, 'Put as one question');
    const dialog = chair.screen.page.getByRole('dialog');
    const rows = dialog.getByRole('list', { name: 'In this order they will be numbered' });
    await chair.sees(rows.getByText('On archives'));
    // The text on which the gavel has fallen is told with its reason.
    await chair.sees(dialog.getByRole('region', { name: 'Cannot be put now' }));
    await dialog.getByRole('button', { name: `${archives} up` }).click();
    await dialog.getByRole('button', { name: 'Yes, put them as one question' }).click();

    await first.opensDraft('On registers');
    await first.sees(`Put together with ${archives}: adopted together or not at all.`);
    await chair.screen.page.getByRole('status').getByRole('link', { name: registers }).click();
    await chair.sees(`Put together with ${archives}: adopted together or not at all.`);
    await chair.letsTheGavelFall();
    await first.sees(first.words.gavelFell);
    // The hall reads it in one line.
    await officer.screen.open(`/drafts/${streams[1]!.slice('draft:'.length)}/wall`);
    await officer.sees(`Put together with ${registers}: adopted together or not at all.`);
    await officer.screen.open('/drafts');
  });

  told('a text is recommended to the ministers, and opened before them', async () => {
    const window = await hall.window(PEOPLE.chair);
    const stream = await clean(window, 'On summits');
    const { symbol } = await draftOf(window, stream);
    await chair.opensDraft('On summits');
    await first.screen.open(`/drafts/${stream.slice('draft:'.length)}/wall`);
    await officer.opensDraft('On summits');
    await chair.screen.page
      .getByLabel('What is asked')
      .selectOption({ label: 'to recommend it for adoption by the Ministerial Council' });
    await chair.putsTheQuestion();
    const asked = 'Is there any objection to recommending this text to the Ministerial Council?';
    for (const seat of [first, officer]) await seat.sees(asked);
    await chair.letsTheGavelFall();
    await chair.sees('Outcome: recommended to another body');
    await presses(chair, 'Close the item');
    await first.sees(/^Recommended to the Ministerial Council/);
    await officer.sees(/^Recommended to the Ministerial Council on .*, as PC\.DD/);
    const open = 'Open it before the Ministerial Council';
    await presses(officer, open);
    await presses(officer, open);
    await officer.screen.page
      .getByRole('link', { name: /^Read it before the Ministerial Council/ })
      .click();
    await officer.sees(`Recommended by the Permanent Council (${symbol}), meeting ${MEETING}`);
  });

  told('they remit it with remarks, and it is negotiated below again', async () => {
    const window = await hall.window(PEOPLE.chair);
    const { page } = chair.screen;
    await page.getByRole('link', { name: /^Read it before the Ministerial Council/ }).click();
    const there = `draft:${new URL(page.url()).pathname.split('/').at(-1)!}`;
    await standsUnderOpenItem(window, MINISTERS, there);
    await presses(chair, 'Remit with remarks');
    await chair.sees(/^Say with what remarks the text goes back/);
    await page.getByLabel('Remarks for the Permanent Council').fill('Shorten OP2.');
    const remit = 'Remit to the Permanent Council';
    await presses(chair, remit, remit);
    const at = `Remitted to the Permanent Council in ${MINISTERS} on`;
    for (const seat of [chair, officer]) await seat.sees(new RegExp(`^${at}`));
    await page.getByRole('link', { name: /^Read it there \(PC\.DD/ }).click();
    const remarks = page.getByRole('region', { name: 'Remarks of the higher body' });
    await chair.sees(remarks.getByText('Shorten OP2.'));
    await chair.sees('Under negotiation');
  });

  told('both texts are decisions meanwhile, numbered in the order of the question', async () => {
    const window = await hall.window(PEOPLE.chair);
    await eventually(async () => {
      const all = await Promise.all(streams.map((stream) => draftOf(window, stream)));
      const [registers = 0, archives = 0] = all.map(({ decision }) => decision?.number);
      return archives > 0 && registers === archives + 1;
    }, 'two consecutive numbers');
  });
});
