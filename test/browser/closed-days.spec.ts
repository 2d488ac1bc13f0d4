import { randomUUID } from 'node:crypto';
import { dayInAstana, isClosedOn } from '@shanyrak/council';
import { streamName } from '@shanyrak/kernel';
import { type ClosedDaysAnswer } from '@shanyrak/protocol';
import { DAYS_WORDS } from './support/days-words';
import { Hall } from './support/hall';
import { SHORT_PAPER, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { type Seat } from './support/seat';
import { SILENCE_WORDS } from './support/silence-words';
import { story } from './support/story';

/**
 * A delegation says when it does not work, the others read it, and the Chair who chooses a deadline is
 * told of it. Who is closed when is the business of `libs/council`; here it is what is seen of it.
 */
const DAY = 24 * 3_600_000;
/** A Thursday some weeks ahead, in Astana. */
const THURSDAY = [21, 22, 23, 24, 25, 26, 27]
  .map((days) => dayInAstana(Date.now() + days * DAY))
  .find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 4)!;
const DAY_BEFORE = dayInAstana(Date.parse(`${THURSDAY}T12:00:00+05:00`) - DAY);
const WEEK_LATER = dayInAstana(Date.parse(`${THURSDAY}T12:00:00+05:00`) + 7 * DAY);
const NAURYZ = `${Number(THURSDAY.slice(0, 4)) + 1}-03-22`;
const LABEL = 'Bridge Day';

describe('closed days, declared in Russian and reckoned with in English', () => {
  const told = story();
  const { en: words, ru: russian } = DAYS_WORDS;
  const silence = SILENCE_WORDS.en;
  let hall: Hall;
  let [head, chair] = [] as unknown as [Seat, Seat];
  const press = (seat: Seat, name: string) =>
    seat.screen.page.getByRole('button', { name, exact: true }).click();
  const missionsClosed = async (day: string): Promise<number> => {
    const answer = (await hall.window(PEOPLE.chair)).get<ClosedDaysAnswer>('/council/closed-days');
    const members = (await answer).delegations.filter(({ status }) => status === 'MEMBER');
    return members.filter(({ mission }) => mission && isClosedOn(mission, day)).length;
  };

  beforeAll(async () => {
    hall = await Hall.open();
    const draft = await hall.layPaper(SHORT_PAPER);
    const chairs = await hall.window(PEOPLE.chair);
    for (const [type, payload] of [
      ['session.begin', { meeting: 'PC/2026-XX' }],
      ['draft.declareClean', {}],
      ['session.end', {}],
    ] as const)
      await chairs.post(`/drafts/${draft}/commands`, {
        ...{ id: randomUUID(), stream: streamName('draft', draft), type, v: 1 },
        ...{ as: 'chair', payload, seen: 999 },
      });
    head = await hall.seat(PEOPLE.akrenia, { language: 'ru' });
    chair = await hall.seat(PEOPLE.chair);
  });
  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('the Chair is told of how many nothing is known', async () => {
    await chair.opensDraft(TITLE.en);
    await press(chair, silence.propose);
    await chair.screen.page.getByLabel(silence.day, { exact: true }).fill(THURSDAY);
    const said = chair.screen.page.getByRole('region', { name: words.closedDays });
    await chair.sees(said.getByText(words.undeclared));
  });

  told('a delegation declares weekdays and dates, in one press', async () => {
    const { screen } = head;
    await screen.open('/council/delegation');
    const mission = screen.page.getByRole('group', { name: russian.mission, exact: true });
    await mission.getByLabel(russian.thursday, { exact: true }).check();
    const date = mission.getByRole('group', { name: russian.addTo });
    await date.getByLabel(russian.first).fill(THURSDAY);
    await date.getByLabel(russian.last).fill(DAY_BEFORE);
    await date.getByLabel(russian.label).fill(LABEL);
    await date.getByRole('button', { name: russian.add, exact: true }).click();
    await head.sees(date.getByRole('alert').getByText(russian.backwards));
    await date.getByLabel(russian.first).fill(DAY_BEFORE);
    await date.getByRole('button', { name: russian.add, exact: true }).click();
    await head.sees(mission.getByRole('button', { name: russian.remove }));
    // A date that stands in the fields and was not added is saved too.
    const capital = screen.page.getByRole('group', { name: russian.capital, exact: true });
    await capital.getByLabel(russian.first).fill('2028-02-29');
    await capital.getByLabel(russian.eachYear, { exact: true }).check();
    await head.sees(russian.unsaved);
    await press(head, russian.save);
    await head.sees(russian.saved);
    await head.sees(capital.getByText(russian.leapDay));
    expect(await screen.obstacles()).toEqual([]);
  });

  told('its other people and all others read them, and change nothing', async () => {
    const adviser = await hall.seat(PEOPLE.akreniasAdviser, { language: 'ru' });
    await adviser.screen.open('/council/delegation');
    const own = adviser.screen.page.getByRole('region', { name: russian.closedDays });
    await adviser.sees(own.getByText(LABEL));
    expect(await adviser.screen.button(russian.save).count()).toBe(0);

    const other = await hall.seat(PEOPLE.observer);
    await other.screen.open('/council');
    const name = other.nameOf(PEOPLE.akrenia);
    const row = other.screen.page.getByRole('listitem').filter({
      has: other.screen.heading(name),
    });
    await row.getByText(words.closedDays, { exact: true }).click();
    await other.sees(row.getByText(LABEL));
    expect(await other.screen.obstacles()).toEqual([]);
  });

  told('the Chair who chooses that day is told which missions are closed', async () => {
    const { page } = chair.screen;
    await chair.screen.open('/');
    await chair.opensDraft(TITLE.en);
    await press(chair, silence.propose);
    for (const day of [DAY_BEFORE, THURSDAY]) {
      await page.getByLabel(silence.day, { exact: true }).fill(day);
      const count = await missionsClosed(day);
      expect(count).toBeGreaterThan(0);
      const said = page.getByRole('region', { name: words.closedDays });
      await chair.sees(said.getByText(words.missions(count, chair.nameOf(PEOPLE.akrenia))));
      const days = said.getByRole('listitem');
      await chair.sees(days.last().getByText(words.closedOn(count)));
    }
    await page.getByText(words.byDelegation).click();
    const row = page.getByRole('row').filter({ hasText: chair.nameOf(PEOPLE.akrenia) });
    await chair.sees(row.getByRole('cell', { name: words.closedThen }));
    await chair.screen.resize('narrow');
    expect(await chair.screen.obstacles()).toEqual([]);
  });

  told('and so is the Chair who moves the deadline', async () => {
    const { page } = chair.screen;
    await press(chair, silence.circulate);
    await press(chair, silence.yesCirculate);
    await press(chair, silence.extend);
    await page.getByLabel(silence.day, { exact: true }).fill(WEEK_LATER);
    const said = page.getByRole('region', { name: words.closedDays });
    const count = await missionsClosed(WEEK_LATER);
    await chair.sees(said.getByText(words.missions(count, chair.nameOf(PEOPLE.akrenia))));
    await page.getByLabel(silence.day, { exact: true }).fill(NAURYZ);
    await chair.sees(page.getByRole('note').getByText(words.nauryz));
  });

  told('a server that does not say so keeps nobody from choosing', async () => {
    const { screen } = chair;
    hall.watch.pardon(/closed-days/);
    await screen.page.route('**/api/v1/council/closed-days', (route) => route.abort());
    await screen.page.reload();
    await press(chair, silence.extend);
    await chair.sees(screen.page.getByLabel(silence.day, { exact: true }));
    expect(await screen.page.getByRole('region', { name: words.closedDays }).count()).toBe(0);
  });
});
