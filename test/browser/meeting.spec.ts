import { draftsUnder } from '@shanyrak/meeting';
import { begunOnPaper, meetingOf, onMeeting } from '../support/sitting';
import { command } from '../support/table';
import { AtMeeting } from './support/at-meeting';
import { Hall } from './support/hall';
import { MEETING_WORDS } from './support/meeting-words';
import { SHORT_PAPER } from './support/paper';
import { PEOPLE } from './support/people';
import { type Screen } from './support/screen';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * A meeting from its convening to its close, on the screens of two delegations, the Chair, the
 * Secretariat, an observer and the wall: an agenda that is drawn up, objected to and adopted, the
 * floor, a point of order, an item that is concluded.
 */
const { akrenia, belvara } = PEOPLE;
const words = MEETING_WORDS.en;
const SYMBOL = /^PC\/\d{4}-[IVXLC]+$/;

describe('a meeting', () => {
  const told = story();
  let hall: Hall;
  let [first, second, chair, officer, observer] = [] as unknown as [
    ...[AtMeeting, AtMeeting, AtMeeting, AtMeeting, AtMeeting],
  ];
  let wall: Screen;
  let [symbol, draft] = ['', ''];
  const everybody = (): AtMeeting[] => [first, second, chair, officer, observer];
  const seat = async (who: keyof typeof PEOPLE): Promise<AtMeeting> =>
    new AtMeeting(await hall.seat(PEOPLE[who]));

  beforeAll(async () => {
    hall = await Hall.open();
    draft = await hall.layPaper(SHORT_PAPER);
  });
  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('the Chair convenes it from the calendar, under the next symbol that is free', async () => {
    chair = await seat('chair');
    await chair.opensCalendar();
    await chair.press(words.convene);
    const field = chair.screen.page.getByLabel(words.symbol);
    symbol = await field.inputValue();
    expect(symbol).toMatch(SYMBOL);
    const dialog = chair.screen.page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.convene }).click();
    await chair.isIn(symbol);
    await chair.sees(words.convened);
  });

  told('everybody finds it there', async () => {
    first = await seat('akrenia');
    second = await seat('belvara');
    officer = await seat('conference');
    observer = await seat('observer');
    for (const one of [first, second, officer, observer]) await one.opens(symbol);
    await observer.sees(words.observing);
  });

  told('the Secretariat draws up the agenda, and nothing of it is lost by a reload', async () => {
    await officer.press(words.drawUp);
    await officer.addsItem('1', 'Adoption of the agenda', 'Утверждение повестки дня');
    await officer.screen.page.reload();
    await officer.press(words.drawUp);
    const text = await officer.addsItem('2', 'Draft decision', 'Проект решения');
    await text.getByLabel(words.aDraft, { exact: true }).selectOption(draft);
    const any = await officer.addsItem('3', 'Current issues', 'Текущие вопросы');
    await any.getByLabel(words.currentIssues).check();
    await officer.press(words.layBefore);
    for (const one of everybody()) {
      await one.sees(one.item('1').getByText('Adoption of the agenda'));
      await one.sees(one.item('3').getByText('Current issues'));
    }
    const papers = first.screen.page.getByRole('list', { name: words.documentsOf('2') });
    await first.sees(papers.getByRole('link'));
    // Whether observers may read the draft is the draft’s affair: they are told its symbol.
    const named = observer.screen.page.getByRole('list', { name: words.documentsOf('2') });
    await observer.sees(named);
    expect(await named.getByRole('link').count()).toBe(0);
  });

  told('the Chair opens it, Members take their seats', async () => {
    await chair.pressTwice(words.open);
    for (const one of everybody()) await one.sees(words.inSession);
    await first.takesTheSeat();
    await second.takesTheSeat();
    wall = await officer.screen.opensBeside(officer.screen.link('The wall'));
    await wall.sees(symbol);
  });

  told('one objection, in two steps, keeps the agenda from being adopted', async () => {
    await chair.press(words.askAgenda);
    for (const one of [first, second, chair, officer]) await one.sees(words.mayITakeIt);
    await second.press(words.object);
    await chair.sees(words.noObjection);
    await second.press(words.yesObject);
    for (const one of [first, second, chair, officer])
      await one.sees(words.objection(one.nameOf(belvara)));
    const adopt = chair.screen.page.getByRole('button', { name: words.adopt, exact: true });
    await chair.screen.until(async () => !(await adopt.isEnabled()), 'the Chair to be held');
    expect(await observer.screen.page.getByText(words.mayITakeIt).count()).toBe(0);
    expect(await wall.page.getByText(words.mayITakeIt).count()).toBe(0);
  });

  told('it is taken back, and the agenda is adopted', async () => {
    await second.pressTwice(words.takeBack);
    await chair.sees(words.noObjection);
    await chair.pressTwice(words.adopt);
    for (const one of [first, second, chair, officer]) await one.sees(words.adopted);
  });

  told('the Chair opens the item of the draft: every screen and the wall say so', async () => {
    await chair.press(words.openItem('2'));
    for (const one of everybody()) await one.sees(one.item('2').getByText('open', { exact: true }));
    await wall.sees(wall.heading('Draft decision'));
    await wall.sees(wall.link(words.toText));
  });

  told('delegations ask for the floor; the Chair changes their order', async () => {
    await first.press(words.ask);
    await first.sees(words.youAreNext);
    await second.press(words.ask);
    await second.sees(words.beforeYou);
    await chair.press(words.up(chair.nameOf(belvara)));
    await second.sees(words.youAreNext);
    await first.sees(words.beforeYou);
  });

  told('who has the floor is seen by all, how long by the Chair and the speaker', async () => {
    await chair.press(words.limits);
    await chair.screen.page.getByLabel(words.minutes).fill('5');
    await chair.press(words.setLimits);
    await chair.press(words.give(chair.nameOf(belvara)));
    for (const one of everybody()) await one.sees(one.speaking.getByText(one.nameOf(belvara)));
    await wall.sees(wall.page.getByText(second.nameOf(belvara)));
    await second.sees(words.clockForYou);
    await chair.sees(words.clockForChair);
    await second.sees(words.of('5:00'));
    for (const other of [first, observer])
      expect(await other.screen.page.getByRole('timer').count()).toBe(0);
    await chair.press(words.showClock);
    await first.sees(words.clockForAll);
    for (const other of [first, observer]) await other.sees(words.of('5:00'));
    await wall.sees(words.of('5:00'));
  });

  told('a point of order is ruled on before anything else goes on', async () => {
    await first.press(words.point, words.yesPoint);
    for (const one of [first, second, chair, officer])
      await one.sees(words.pointBy(one.nameOf(akrenia)));
    const end = chair.screen.page.getByRole('button', { name: words.end, exact: true });
    await chair.screen.until(async () => !(await end.isEnabled()), 'the speech to wait');
    await chair.screen.page.getByLabel(words.rulingWords).fill('The list is open to all.');
    await chair.press(words.granted);
    await first.sees(words.ruled(first.nameOf(akrenia)));
    await chair.press(words.end);
    await first.sees(words.nobodySpeaks);
    await first.sees(words.youAreNext);
  });

  told('an item is concluded with its outcome, and the meeting is closed', async () => {
    await chair.press(words.conclude('2'));
    await chair.screen.page.getByLabel(words.outcome).selectOption('consultationsContinue');
    await chair.press(words.concludeIt);
    for (const one of everybody()) await one.sees(one.item('2').getByText(words.consultations));
    await chair.press(`${words.close} …`);
    await chair.pressTwice(words.close);
    for (const one of everybody()) await one.sees(words.closed);
  });
});

describe('at the demonstration', () => {
  const inRussian = MEETING_WORDS.ru;
  let hall: Hall;

  /** Yesterday at ten in Astana. */
  const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
  const began = Date.parse(`${yesterday}T10:00:00+05:00`);
  const day = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Almaty' },
  }).format(began);
  const onPaper = `PC/${yesterday.slice(0, 4)}-XXX`;

  beforeAll(async () => {
    hall = await Hall.open();
    const draft = await hall.layPaper(SHORT_PAPER);
    const presiding = await hall.window(PEOPLE.chair);
    await begunOnPaper(presiding, onPaper, began, draft);
    const reading = { meeting: onPaper, occurredAt: began };
    await command(presiding, `draft:${draft}`, 'session.begin', reading, { as: 'chair' });
    await command(presiding, `draft:${draft}`, 'draft.declareClean', {}, { as: 'chair' });
  });
  afterEach(() => hall.leave());
  afterAll(() => hall?.close());

  it('a delegation finds its meeting in the calendar, and is given the floor that it asks for', async () => {
    const seated = async (who: keyof typeof PEOPLE): Promise<AtMeeting> =>
      new AtMeeting(await hall.seat(PEOPLE[who], { language: 'ru' }));
    const [delegate, presiding] = [await seated('akrenia'), await seated('chair')];
    for (const one of [delegate, presiding]) {
      await one.opens('PC/2026-IV');
      await one.sees(inRussian.inSession);
    }
    // Until its item is open nobody acts in it: it would not be brought there any more.
    await delegate.sees(delegate.screen.button(inRussian.ask));
    if (await delegate.screen.button('Занять место').isVisible()) await delegate.takesTheSeat();
    await delegate.press(inRussian.ask);
    await delegate.sees(inRussian.youAreNext);
    await presiding.press(inRussian.give(presiding.nameOf(akrenia)));
    await delegate.sees(delegate.speaking.getByText(delegate.nameOf(akrenia)));
    await delegate.sees(inRussian.clockForYou);
    await presiding.press(inRussian.end);
    await delegate.sees(inRussian.nobodySpeaks);
  });

  it('the Chair enters a meeting that was held on paper, each act with its time', async () => {
    const chair = new AtMeeting(await hall.seat(PEOPLE.chair));
    const { screen } = chair;
    const { page } = screen;
    const time = page.getByLabel(words.timeOnPaper);
    await screen.open(`/meetings/${onPaper.replace('/', '-')}`);
    await chair.sees(words.fromPaper);
    expect(await page.getByLabel(words.dayOnPaper).inputValue()).toBe(yesterday);
    expect(await time.inputValue()).toBe('10:02');

    await page.getByLabel(words.dayOnPaper).fill('2099-01-01');
    await chair.sees(words.inTheFuture);
    await page.getByLabel(words.dayOnPaper).fill(yesterday);
    await time.fill('10:07');
    await chair.pressTwice(words.adopt);
    await chair.sees(words.adoptedAt('10:07'));
    await time.fill('10:10');
    await chair.press(words.openItem('2'));
    await chair.sees(words.since('10:10'));
    expect(await screen.obstacles()).toEqual([]);

    await page
      .getByRole('list', { name: words.documentsOf('2') })
      .getByRole('link')
      .click();
    await chair.sees(words.fromPaper);
    expect(await time.inputValue()).toBe('10:10');
    await time.fill('10:40');
    await chair.pressTwice(WORDS.en.putTheQuestion);
    await chair.press(WORDS.en.gavel);
    await chair.sees(words.happened(`${day} at 10:40`));
    await chair.press(WORDS.en.gavel);
    await chair.sees(words.decidedOn(day));

    await screen.open(`/meetings/${onPaper.replace('/', '-')}`);
    await chair.sees(words.fromPaper);
    expect(await time.inputValue()).toBe('10:40');
    await time.fill('10:45');
    await chair.press(words.conclude('2'), words.concludeIt);
    await chair.sees(words.fromTo('10:10', '10:45'));
    await time.fill('11:00');
    await chair.press(`${words.close} …`);
    await chair.pressTwice(words.close);
    await chair.sees(words.closedAt('11:00'));

    const officer = await hall.window(PEOPLE.documents);
    const { items } = (await meetingOf(officer, onPaper))!;
    const drafts = Object.values(items).flatMap(draftsUnder);
    await onMeeting(officer, onPaper, 'journal.draft', { drafts }, { as: 'secretariat' });
    await page.getByRole('link', { name: 'Journal', exact: true }).click();
    for (const one of [words.onPaper, words.opened('10:02'), words.journalClosed('11:00')])
      await chair.sees(one);
  });
});
