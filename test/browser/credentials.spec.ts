import { randomUUID } from 'node:crypto';
import { submitPaper } from '../support/paper';
import { Hall } from './support/hall';
import { OP1, OP3, SHORT_PAPER, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { type Language } from './support/screen';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * What passes between a delegation and the Secretariat, by what the screens offer, in both languages at
 * once. Two officers receive the credentials of a deputy, everybody reads it among the announcements,
 * and a head of delegation settles its own people; then its papers go to the table, or are taken back.
 */
const { documents, conference, akrenia, akreniasAdviser } = PEOPLE;
const [en, ru] = [WORDS.en, WORDS.ru];
const DEPUTY = { en: 'Ilvana Pesk', ru: 'Ильвана Песк' };
const ADVISER = { en: 'Tarvo Lindel', ru: 'Тарво Линдел' };

describe('credentials and papers', () => {
  const told = story();
  let hall: Hall;
  let [first, second, head] = [] as unknown as [Seat, Seat, Seat];

  beforeAll(async () => {
    hall = await Hall.open();
    // Whose session is ended under an open page is told so by the next answer.
    hall.watch.pardon(/^401 GET /);
    first = await hall.seat(documents);
    second = await hall.seat(conference, { language: 'ru' });
    head = await hall.seat(akrenia);
  });

  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('an officer prepares, and is told what is still missing', async () => {
    const { screen } = first;
    await screen.link(en.council).click();
    await screen.link(en.credentialsDesk).click();
    await screen.sees(en.nothingWaits);
    const { page } = screen;
    await page.getByLabel(en.delegation, { exact: true }).selectOption({ label: 'Belvara' });
    await page.getByLabel(en.nameInEnglish).fill(DEPUTY.en);
    await page.getByLabel(en.function).selectOption({ label: en.deputy });
    await page.getByRole('button', { name: en.prepareChange, exact: true }).click();
    await screen.sees(en.stillMissing);
    await page.getByLabel(en.nameInRussian).fill(DEPUTY.ru);
    await page.getByLabel(en.symbolOfDocument).fill('Note 12/26');
    await page.getByRole('button', { name: en.prepareChange, exact: true }).click();
    await screen.sees(en.changePrepared);
    await screen.sees(en.youPreparedIt);
    expect(await screen.button(new RegExp(`^${en.confirm}`)).count()).toBe(0);
  });

  told('another officer confirms, in two steps and in another language', async () => {
    const { screen } = second;
    await screen.open('/council/credentials');
    await screen.button(new RegExp(`^${ru.confirm}: Бельвара`)).click();
    // The answer is lost on its way: the same act is sent once more.
    await screen.page.route(
      '**/api/v1/drafts',
      async (route) => {
        await route.fetch();
        await route.abort('aborted');
      },
      { times: 1 },
    );
    const step = screen.page.getByRole('group', { name: new RegExp(`^${ru.confirm}`) });
    await step.getByRole('button', { name: ru.confirm, exact: true }).click();
    await screen.sees(ru.nothingWaits);
  });

  told(
    'every delegation reads it among the announcements, and the deputy among the people',
    async () => {
      const { screen } = head;
      await screen.link(en.council).click();
      const news = screen.page.getByRole('region', { name: en.announcements });
      await screen.sees(news.getByRole('listitem').first().getByText(new RegExp(DEPUTY.en)));
      await screen.sees(news.getByText(/Note 12\/26/));
      const observer = await hall.seat(PEOPLE.observer, { language: 'ru' });
      await observer.screen.link(ru.council).click();
      await observer.sees(new RegExp(`${DEPUTY.ru}, ${ru.deputy}`));
    },
  );

  told('a head adds an adviser of its own, and ends an accreditation in two steps', async () => {
    const { screen } = head;
    await screen.link(en.yourDelegation).click();
    const { page } = screen;
    await page.getByLabel(en.nameInEnglish).fill(ADVISER.en);
    await page.getByLabel(en.nameInRussian).fill(ADVISER.ru);
    await page.getByLabel(en.numberOfNote).last().fill('Note 7/26');
    await page.getByRole('button', { name: en.addPerson, exact: true }).click();
    await screen.sees(screen.button(en.endAccreditation(ADVISER.en)));

    const adviser = await hall.seat(akreniasAdviser);
    await adviser.screen.open('/council/delegation');
    await adviser.sees(en.onlyBySheet);

    const name = en.endAccreditation(akreniasAdviser.name.en);
    await screen.button(name).click();
    const step = page.getByRole('group', { name, exact: true });
    await step.getByLabel(en.numberOfNote).fill('Note 8/26');
    await step.getByRole('button', { name: en.endIt, exact: true }).click();
    await screen.sees(en.accreditationEnded(akreniasAdviser.name.en));
    await screen.seesNoMore(screen.button(name));
    await adviser.screen.turnsBack();
    await adviser.sees(adviser.words.sessionEnded);
  });

  /** Akrenia hands a paper in, and these read it. */
  const handsIn = async (...readers: readonly Seat[]): Promise<void> => {
    const id = randomUUID();
    await submitPaper(await hall.window(akrenia), id, SHORT_PAPER);
    for (const { screen } of readers) {
      await screen.open(`/drafts/${id}`);
      await screen.sees(screen.heading(TITLE[screen.language]));
    }
  };
  const presses = async ({ screen }: Seat, ...names: readonly string[]): Promise<void> => {
    for (const name of names) await screen.page.getByRole('button', { name, exact: true }).click();
  };

  /** The short paper as one would copy it from elsewhere. */
  const copied = (language: Language): string =>
    SHORT_PAPER.provisions.map(({ text }) => text[language]).join('\r\n');

  told(
    'a delegation pastes a whole paper, and nothing of it is lost before it is sent',
    async () => {
      const { screen } = head;
      const { page } = screen;
      await screen.open('/drafts');
      await page.getByRole('main').getByRole('link', { name: en.submitDraft }).click();
      await presses(head, en.handInNew);
      await head.sees(en.places(4));
      await screen.pastes(page.getByLabel(en.fieldOf('Title')), copied('en'));
      await head.sees(en.pasted(4));
      await screen.pastes(page.getByLabel(en.fieldOf('Title', 'Russian')), copied('ru'));
      await presses(head, en.handInNew);
      // Nothing but the mandate is missing, and there one is at once.
      await page.keyboard.type('Ministerial decision of 2025');
      expect(await screen.obstacles()).toEqual([]);
      await page.reload();
      expect(await page.getByLabel(en.fieldOf('OP1')).inputValue()).toBe(OP1);
    },
  );

  let paper = '';

  told('and hands it in, in two steps and once, to the Secretariat alone', async () => {
    const { screen } = head;
    await presses(head, en.handInNew);
    // The answer is lost on its way: the same act is sent once more.
    await screen.page.route(
      '**/api/v1/drafts',
      async (route) => {
        await route.fetch();
        await route.abort('aborted');
      },
      { times: 1 },
    );
    const step = screen.page.getByRole('group', { name: en.handInNew });
    await step.getByRole('button', { name: en.handInNew }).dblclick();
    await screen.sees(screen.heading(TITLE.en));
    paper = new URL(screen.page.url()).pathname;
    await second.screen.open('/drafts');
    await second.screen.sees(second.screen.link(TITLE.ru));
    expect(await second.screen.link(TITLE.ru).count()).toBe(1);
    await screen.open('/drafts/new');
    expect(await screen.page.getByLabel(en.fieldOf('Title')).inputValue()).toBe('');
  });

  told('the Secretariat remarks on the form of a paper, and its sponsor answers', async () => {
    for (const { screen } of [first, second, head]) await screen.open(paper);
    await first.sees(en.notRegistered);
    await presses(second, ru.suggestForm);
    expect(await second.screen.obstacles()).toEqual([]);
    await second.screen.page.getByLabel(ru.remarks).fill('OP1: one contact point.');
    await presses(second, ru.sendToSponsor);

    await head.sees(en.remarkWas('OP1: one contact point.'));
    await presses(head, en.answerRemarks);
    const field = head.screen.page.getByLabel(en.fieldOf('OP1'));
    await field.fill(OP1.replace('a contact', 'one contact'));
    expect(await head.screen.obstacles()).toEqual([]);
    // What is not handed in yet outlives the page.
    await head.screen.page.reload();
    await presses(head, en.addBelow('OP2'));
    await head.screen.page.getByLabel(en.fieldOf('OP3')).fill(OP3);
    await presses(head, en.handIn);
    await first.sees(OP1.replace('a contact', 'one contact'));
    await first.sees(OP3);
  });

  told('it is registered and circulated, and every page follows to the room', async () => {
    await presses(first, en.register, en.register, en.circulate, en.circulate);
    for (const { screen, words } of [first, second, head])
      await screen.sees(screen.page.getByRole('radiogroup', { name: words.textAs }));
  });

  told('a sponsor who insists needs nobody, and by keyboard at that', async () => {
    await handsIn(head);
    await head.findsInTwoSteps(en.insist);
    await head.sees(head.screen.page.getByRole('radiogroup', { name: en.textAs }));
  });

  told('and one who takes its paper back leaves nothing to be done', async () => {
    await handsIn(head, second);
    await presses(head, en.withdrawPaper, en.withdrawPaper);
    for (const { screen, words } of [head, second]) {
      await screen.sees(words.neverBefore);
      await screen.seesNoMore(screen.button(words.circulate));
      await screen.seesNoMore(screen.button(words.insist));
    }
  });
});
