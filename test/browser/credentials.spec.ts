import { Hall } from './support/hall';
import { PEOPLE } from './support/people';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * Two officers receive the credentials of a deputy, everybody reads it among the announcements, and a
 * head of delegation settles its own people: all by what the screens offer, in both languages at once.
 */
const { documents, conference, akrenia, akreniasAdviser } = PEOPLE;
const [en, ru] = [WORDS.en, WORDS.ru];
const DEPUTY = { en: 'Ilvana Pesk', ru: 'Ильвана Песк' };
const ADVISER = { en: 'Tarvo Lindel', ru: 'Тарво Линдел' };

describe('credentials', () => {
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
    await adviser.sees(adviser.words.sessionEnded);
  });
});
