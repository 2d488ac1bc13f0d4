import { randomUUID } from 'node:crypto';
import { streamName } from '@shanyrak/kernel';
import { type NoticesAnswer } from '@shanyrak/protocol';
import { Hall } from './support/hall';
import { SHORT_PAPER } from './support/paper';
import { PEOPLE, type Person } from './support/people';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { layUnderSilence } from './support/under-silence';

/**
 * The inbox, before the English screen of a Member and the Russian one of an observer: its number
 * comes by itself, while nobody asks. A window by itself would look only every thirty seconds, longer
 * than a screen here waits.
 */
describe('the inbox', () => {
  const told = story();
  let hall: Hall;
  let [member, observer] = [] as unknown as [Seat, Seat];
  let draft: string;

  const unreadOf = async (person: Person): Promise<number> =>
    (await (await hall.window(person)).get<NoticesAnswer>('/notices?limit=0')).unread;
  const seesUnread = async ({ screen, words }: Seat, count: number): Promise<void> =>
    screen.sees(screen.link(count === 0 ? words.inbox : words.inboxUnread(count)));
  const does = async (who: Person, type: string, as: string, payload = {}): Promise<void> => {
    const window = await hall.window(who);
    const stream = streamName('draft', draft);
    const command = { id: randomUUID(), stream, type, v: 1, as, payload, seen: 999 };
    await window.post(`/drafts/${draft}/commands`, command);
  };

  beforeAll(async () => {
    hall = await Hall.open();
    draft = await hall.layPaper(SHORT_PAPER);
  });
  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told(
    'stands in the heading of every page, with the number of what one has not read',
    async () => {
      [member, observer] = await Promise.all([
        hall.seat(PEOPLE.akrenia),
        hall.seat(PEOPLE.observer, { language: 'ru' }),
      ]);
      const [before, observed] = [await unreadOf(PEOPLE.akrenia), await unreadOf(PEOPLE.observer)];
      await seesUnread(member, before);
      await seesUnread(observer, observed);
    },
  );

  told('counts what was told since by itself, for a Member and for an observer', async () => {
    const [before, observed] = [await unreadOf(PEOPLE.akrenia), await unreadOf(PEOPLE.observer)];
    await Promise.all([member, observer].map(({ screen }) => screen.page.reload()));
    await seesUnread(member, before);
    await does(PEOPLE.chair, 'draft.openToObservers', 'chair', { open: true });
    await seesUnread(observer, observed + 1);
    await hall.layPaper(SHORT_PAPER);
    await seesUnread(member, before + 1);
    await seesUnread(observer, observed + 1);
  });

  told('leads an observer to what was opened to it, and no further', async () => {
    const { screen, words } = observer;
    await screen.link(words.inboxUnread(await unreadOf(PEOPLE.observer))).click();
    await screen.sees(screen.heading(words.inbox));
    // The newest stands first.
    await screen.link(words.draftOpened).first().click();
    await screen.isAt(`/drafts/${draft}`);
    await screen.open('/inbox');
    await screen.sees(screen.page.getByRole('checkbox', { name: words.mailOnMeetings }));
    expect(await screen.page.getByRole('checkbox').count()).toBe(2);
    expect(await screen.button(words.stampAsReceived).count()).toBe(0);
  });

  told('grows where one reads it, without a press', async () => {
    const { screen, words } = member;
    await screen.open('/inbox');
    const id = await layUnderSilence(hall);
    await screen.sees(screen.heading(words.silenceHasBegun));
    await screen.open(`/drafts/${id}`);
  });

  told(
    'a statement says what is left of its length, and what is too much, and cuts off nothing',
    async () => {
      const { screen, words } = member;
      const said = screen.page.getByLabel(words.textOfStatement);
      await screen.button(words.makeStatement).click();
      await said.fill('x'.repeat(9_000));
      await screen.sees(words.charactersLeft(1_000));
      await said.fill('x'.repeat(10_002));
      await screen.sees(words.charactersTooMany(2));
      expect((await said.inputValue()).length).toBe(10_002);
      expect(await screen.button(words.submitStatement).isEnabled()).toBe(false);
      await said.fill('x'.repeat(100));
      await screen.seesNoMore(words.charactersTooMany(2));
      expect(await screen.page.getByText(/characters left/).count()).toBe(0);
    },
  );
});
