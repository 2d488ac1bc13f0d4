import { type Locator } from 'playwright-core';
import { sits, meetingOf, onMeeting } from '../support/sitting';
import { Hall } from './support/hall';
import { PEOPLE } from './support/people';
import { type Screen } from './support/screen';
import { story } from './support/story';

/**
 * The journal of a meeting on the screens of the Secretariat, two delegations and the Chair: drafted
 * from the record, corrected in place while others look on, doubted and settled.
 */
const MEETING = 'PC/2026-XXX';
const ADDRESS = '/meetings/PC-2026-XXX/journal';
const SUMMARY = 'Akrenia asked that the directory be kept short.';
const DOUBT = 'The Chair thanked the Secretariat.';

describe('the journal of a meeting', () => {
  const told = story();
  let hall: Hall;
  let [officer, first, second, chair] = [] as unknown as [Screen, Screen, Screen, Screen];
  const speaker = (screen: Screen, name: string): Locator =>
    screen.page.getByRole('listitem').filter({ hasText: name });

  beforeAll(async () => {
    hall = await Hall.open();
    await held();
    const open = async (who: keyof typeof PEOPLE): Promise<Screen> => {
      const { screen } = await hall.seat(PEOPLE[who]);
      await screen.open(ADDRESS);
      return screen;
    };
    officer = await open('documents');
    first = await open('akrenia');
    second = await open('belvara');
    chair = await open('chair');
  });
  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  /** Two delegations spoke under an item; the meeting is closed. */
  async function held(): Promise<void> {
    const presiding = await hall.window(PEOPLE.chair);
    await sits(presiding, MEETING);
    const item = (await meetingOf(presiding, MEETING))!.agenda.order[1]!;
    await onMeeting(presiding, MEETING, 'item.open', { item });
    for (const who of ['akrenia', 'belvara'] as const) {
      const window = await hall.window(PEOPLE[who]);
      const as = 'national';
      await onMeeting(window, MEETING, 'seat.take', {}, { as });
      await onMeeting(window, MEETING, 'floor.request', { item, kind: 'statement' }, { as });
      const [next] = (await meetingOf(presiding, MEETING))!.floor.list;
      await onMeeting(presiding, MEETING, 'floor.give', { speaker: next!.id });
      await onMeeting(presiding, MEETING, 'floor.end', {});
    }
    const concluded = { item, outcome: 'discussed', drafts: [] } as const;
    await onMeeting(presiding, MEETING, 'item.conclude', concluded);
    await onMeeting(presiding, MEETING, 'meeting.close', {});
  }

  told('an officer drafts it in two steps; everybody sees it come', async () => {
    await first.sees(first.heading('There is no journal of this meeting yet'));
    await officer.button('Draft the journal').click();
    await officer.button('Yes: Draft the journal').click();
    for (const one of [officer, first, second, chair]) {
      await one.sees(speaker(one, PEOPLE.akrenia.delegation!.en));
      await one.sees(one.page.getByRole('timer'));
    }
    expect(await officer.obstacles()).toEqual([]);
  });

  told('a delegation corrects its own intervention in place, and nobody else’s', async () => {
    await first.button('Correct your intervention under item 2').click();
    await first.page.getByLabel(/^Summary in your own words, in English/).fill(SUMMARY);
    expect(await first.obstacles()).toEqual([]);
    await first.button('Save the correction').click();
    for (const one of [first, second, officer, chair]) await one.sees(one.page.getByText(SUMMARY));
    expect(await officer.page.getByRole('button', { name: /^Correct/ }).count()).toBe(0);
  });

  told('another puts a doubt to the Chair, who accepts it', async () => {
    await second.button('Put a doubt to the Chair about item 2').click();
    await second.page.getByLabel('What should stand here, in English').fill(DOUBT);
    await second.button('Send to the Chair').click();
    await chair.button('Accept these words').click();
    for (const one of [first, second, officer])
      await one.sees(one.page.getByRole('article').getByText(DOUBT));
    expect(await chair.obstacles()).toEqual([]);
  });

  told('the Secretariat edits its form; the officer who drafted it does not issue it', async () => {
    await officer.button('Edit the form …').click();
    await officer.page.getByLabel('In English').fill('Conference room 1');
    await officer.button('Keep').click();
    await second.sees(second.page.getByRole('article').getByText('Conference room 1'));
    await officer.sees('You drafted this journal: another officer issues it.');
  });
});
