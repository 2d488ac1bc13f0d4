import { randomUUID } from 'node:crypto';
import { DEFAULT_SETTINGS, localTimeInAstana } from '@shanyrak/council';
import { streamName } from '@shanyrak/kernel';
import { standsUnderOpenItem } from '../support/sitting';
import { type Window } from '../support/window';
import { Hall } from './support/hall';
import { SHORT_PAPER, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { type Seat } from './support/seat';
import { SILENCE_WORDS } from './support/silence-words';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * Two rounds of silence, before an English and a Russian screen at once: one that is proposed in a
 * meeting and broken, and one that is circulated and holds. How receipts decide is the business of
 * `libs/draft`; here it is what everybody sees of it.
 */
const MEETING = 'PC/2026-XX';
const OTHER = { en: 'A directory of centres', ru: 'Справочник центров' } as const;
/** How long the round that holds runs: while the other is begun and broken. */
const RUNS = 5_000;
const { akrenia, belvara } = PEOPLE;
const [words, russian] = [SILENCE_WORDS.en, SILENCE_WORDS.ru];

describe('the silence procedure', () => {
  const told = story();
  let hall: Hall;
  let [first, second, chair] = [] as unknown as [Seat, Seat, Seat];
  const press = async (seat: Seat, ...names: readonly string[]): Promise<void> => {
    for (const name of names)
      await seat.screen.page.getByRole('button', { name, exact: true }).click();
  };
  const band = (seat: Seat) =>
    seat.screen.page.getByRole('region', {
      name: SILENCE_WORDS[seat.screen.language].procedure,
    });
  /** A round on the board, by the title of its text. */
  const line = ({ screen }: Seat, title: string) =>
    screen.page.getByRole('listitem').filter({ hasText: title });
  const does = async (chairs: Window, draft: string, type: string, payload = {}): Promise<void> => {
    const command = { id: randomUUID(), stream: streamName('draft', draft), type, v: 1 };
    await chairs.post(`/drafts/${draft}/commands`, {
      ...{ ...command, as: 'chair', payload, seen: 999 },
    });
  };

  beforeAll(async () => {
    const silence = { ...DEFAULT_SETTINGS.silence, least: 0, grace: 500 };
    hall = await Hall.open({ settings: { silence } });
    const [title, ...rest] = SHORT_PAPER.provisions;
    const other = { ...SHORT_PAPER, provisions: [{ ...title!, text: OTHER }, ...rest] };
    const [broken, holds] = [await hall.layPaper(SHORT_PAPER), await hall.layPaper(other)];
    const chairs = await hall.window(PEOPLE.chair);
    for (const draft of [broken, holds]) {
      await does(chairs, draft, 'session.begin', { meeting: MEETING });
      await does(chairs, draft, 'draft.declareClean');
    }
    await does(chairs, holds, 'session.end');
    await standsUnderOpenItem(chairs, MEETING, streamName('draft', broken));
  });
  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('the Chair circulates a text under silence', async () => {
    [chair, first, second] = await Promise.all([
      hall.seat(PEOPLE.chair),
      hall.seat(akrenia),
      hall.seat(belvara, { language: 'ru' }),
    ]);
    await chair.opensDraft(OTHER.en);
    await press(chair, words.propose);
    // What is proposed is midweek: nothing is warned of.
    expect(await chair.screen.page.getByRole('note').count()).toBe(0);
    const [day, time] = localTimeInAstana(Math.ceil((Date.now() + RUNS) / 1_000) * 1_000).split(
      'T',
    );
    await chair.screen.page.getByLabel(words.day, { exact: true }).fill(day!);
    await chair.screen.page.getByLabel(words.time).fill(time!);
    await press(chair, words.circulate, words.yesCirculate);
    await chair.sees(band(chair).getByText(/^PC\.SIL\/1\/\d\d$/));
    await chair.sees(band(chair).getByRole('timer').filter({ hasText: words.left }));
  });

  told('it asks the meeting about the other; nobody objects, and it begins', async () => {
    await Promise.all([chair, first].map((seat) => seat.opensDraft(TITLE.en)));
    await first.takesTheSeat();
    await press(chair, words.propose, words.ask, words.ask);
    await first.sees(words.asked);
    await press(chair, words.start);
    const { page } = first.screen;
    for (const seat of [chair, first]) {
      await seat.sees(band(seat).getByText(/^PC\.SIL\/2\/\d\d$/));
      await seat.sees(band(seat).getByRole('timer').filter({ hasText: words.left }));
    }
    // The words stand still: nobody is told how far agreement has come, nor offered to change them.
    await first.turnsTo('OP1');
    expect(await page.getByText(WORDS.en.howManyAgreed).count()).toBe(0);
    expect(await first.screen.button(WORDS.en.proposeChange).count()).toBe(0);
  });

  told('it stands on the board, in the hand too; more time is asked for', async () => {
    const { screen } = second;
    await screen.resize('narrow');
    await screen.open('/silence');
    await screen.sees(line(second, TITLE.ru).getByRole('timer').filter({ hasText: russian.left }));
    await line(second, TITLE.ru).getByRole('link', { name: TITLE.ru }).click();
    await press(first, words.requestTime);
    await second.sees(russian.askedForTime(second.nameOf(akrenia)));
    await chair.sees(words.askedForTime(chair.nameOf(akrenia)));
  });

  told('another breaks it in two steps, and its amendment is one press away', async () => {
    await press(second, russian.breakSilence);
    await second.screen.page.getByLabel(russian.byAmendment).check();
    expect(await band(first).getByRole('timer').count()).toBe(1);
    await press(second, russian.yesBreak);
    for (const seat of [chair, first]) {
      const told = words.brokenBy(seat.nameOf(belvara));
      await seat.sees(band(seat).getByText(told));
    }
    await second.sees(band(second).getByText(russian.brokenBy(second.nameOf(belvara))));
    await press(second, russian.proposeNow);
    await second.sees(second.composer('OP1'));
  });

  told('nobody breaks the first, and the clock adopts it', async () => {
    for (const seat of [first, second]) {
      const { screen } = seat;
      const { broken, adopted, adoptedBySilence } = SILENCE_WORDS[screen.language];
      await screen.open('/silence');
      await screen.sees(line(seat, TITLE[screen.language]).getByText(broken));
      const held = line(seat, OTHER[screen.language]);
      await screen.sees(held.getByText(adopted, { exact: true }));
      await held.getByRole('link', { name: 'PC.DEC/1', exact: true }).click();
      await screen.sees(adoptedBySilence);
    }
  });
});
