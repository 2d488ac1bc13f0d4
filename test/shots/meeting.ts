import { randomUUID } from 'node:crypto';
import { type MeetingCommandType } from '@shanyrak/council';
import { meetingIdOf, type MeetingState, type Payloads } from '@shanyrak/meeting';
import { streamName } from '@shanyrak/kernel';
import { type MeetingStateAnswer, type MeetingSummary } from '@shanyrak/protocol';
import { LANGUAGES } from '../browser/support/screen';
import { type Album } from './album';
import { type Council, type Window } from './council';

/** What the buttons of a meeting say on the screens that act here, which are in English. */
const SAYS = {
  seat: 'Take the seat',
  ask: 'Ask for the floor',
  give: 'Give the floor: Belvara',
  convene: 'Convene a meeting',
  askAgenda: 'Ask: may I take it that the agenda is adopted?',
  object: 'Object to the agenda',
  yesObject: 'Yes, object',
  drawUp: 'Draw up the agenda',
} as const;

const addressOf = (symbol: string): string => `/meetings/${symbol.replace('/', '-')}`;

/** The calendar, the meeting that sits, its desks and its wall; then one that is only being prepared. */
export async function meeting(council: Council, album: Album): Promise<void> {
  const akrenia = await council.window(council.headOf('XAK'));
  const all = await akrenia.ask<MeetingSummary[]>('GET', '/meetings');
  const { symbol } = all.find(({ status }) => status === 'OPEN')!;
  const chair = await council.window(council.seats('chair')[0]);
  await sits(council, akrenia, chair, symbol, album);
  await prepared(council, akrenia, chair, album);
  await calendar(akrenia, album);
  await album.picture('inbox', akrenia, '/inbox');
  await album.picture('today', akrenia, '/');
}

/** The month in which the meeting of the coming week stands. */
async function calendar(akrenia: Window, album: Album): Promise<void> {
  const { page } = akrenia;
  const there = page.locator('.month td:not([data-other]) a');
  await akrenia.goes('/meetings');
  await page.locator('.next-meeting').waitFor();
  await album.state('calendar', akrenia, {
    reached: async () => {
      if ((await there.count()) === 0) await page.locator('.month button').last().click();
      await there.first().waitFor();
    },
    left: () => page.reload(),
  });
}

async function sits(
  council: Council,
  akrenia: Window,
  chair: Window,
  symbol: string,
  album: Album,
): Promise<void> {
  const address = addressOf(symbol);
  const belvara = await council.window(council.headOf('XBE'));
  for (const one of [belvara, akrenia]) {
    await one.enters(address);
    await takesSeat(one);
    await one.press(SAYS.ask);
  }
  await chair.enters(address);
  const give = chair.page.getByRole('button', { name: SAYS.give, exact: true });
  await give.click();
  await akrenia.page.locator('.speaking').getByText('Belvara').waitFor();
  await album.picture('meeting', akrenia);
  await album.picture('meeting-desk', chair);
  const observer = await council.window(council.seats('observer')[0]);
  await album.picture('meeting-observer', observer, address);
  await wallOf(akrenia, address, album);
}

/** The seat, unless somebody's colleague has left it in this window already. */
async function takesSeat({ page }: Window): Promise<void> {
  const take = page.getByRole('button', { name: SAYS.seat, exact: true });
  const held = page.getByText('You hold the seat');
  await take.or(held).first().waitFor();
  if (await take.isVisible()) await take.click();
  await held.waitFor();
}

async function wallOf(hall: Window, address: string, album: Album): Promise<void> {
  const { page } = hall;
  for (const language of LANGUAGES) {
    await hall.goes('/meetings');
    await hall.speaks(language);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await hall.goes(`${address}/wall`);
    await page.locator('.wall-speaking').waitFor();
    await page.locator('.wall[data-rests="true"]').waitFor();
    await album.takeOne(`meeting-wall-${language}`, hall);
  }
  await hall.goes('/meetings');
  await hall.speaks('en');
}

const ITEMS: Payloads['agenda.set']['items'] = [
  item('1', 'Adoption of the agenda', 'Утверждение повестки дня', 'decide'),
  item(
    '2',
    'Rules of procedure of the permanent body',
    'Правила процедуры постоянного органа',
    'exchange',
  ),
  item('3', 'Staff table for the coming year', 'Штатное расписание на предстоящий год', 'takeNote'),
];

function item(
  label: string,
  en: string,
  ru: string,
  action: 'decide' | 'exchange' | 'takeNote',
): Payloads['agenda.set']['items'][number] {
  return {
    ...{ label, title: { en, ru }, annotation: {}, documents: [], action, closed: false },
    ...{ currentIssues: false, carriedFrom: null },
  };
}

/** A meeting of the coming week: convened, its agenda drawn up, asked about, objected to. */
async function prepared(
  council: Council,
  akrenia: Window,
  chair: Window,
  album: Album,
): Promise<void> {
  await chair.goes('/meetings');
  await chair.press(SAYS.convene);
  await chair.page.getByRole('dialog').waitFor();
  await album.take('convene-en', chair);
  const symbol = await chair.page.getByLabel('Symbol').inputValue();
  await chair.page.getByRole('dialog').getByRole('button', { name: SAYS.convene }).click();
  await chair.page.getByText('Connected').waitFor();
  await onMeeting(chair, symbol, 'agenda.set', { items: ITEMS });
  const officer = await council.window(council.seats('secretariat')[0]);
  await officer.enters(addressOf(symbol));
  await officer.press(SAYS.drawUp);
  await album.picture('agenda-drawn-up', officer);
  await onMeeting(chair, symbol, 'meeting.open', {});
  await chair.press(SAYS.askAgenda);
  await akrenia.enters(addressOf(symbol));
  await akrenia.press(SAYS.object);
  await akrenia.press(SAYS.yesObject);
  await chair.page.getByText('Objection: Akrenia').first().waitFor();
  await album.picture('agenda-asked', chair);
  await album.picture('agenda-objected', akrenia);
}

async function onMeeting<T extends MeetingCommandType>(
  chair: Window,
  symbol: string,
  type: T,
  payload: Payloads[T],
): Promise<void> {
  const id = meetingIdOf(symbol);
  const answer = await chair.ask<MeetingStateAnswer>('GET', `/meetings/${id}/state`);
  const { seq } = (answer as { readonly state: MeetingState }).state;
  const command = { id: randomUUID(), stream: streamName('meeting', id), type, v: 1 };
  await chair.ask('POST', `/meetings/${id}/commands`, {
    ...command,
    ...{ as: 'chair', payload, seen: seq },
  });
}
