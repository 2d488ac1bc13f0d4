import { CHANGE_KINDS } from '@shanyrak/council';
import { AtMeeting } from './at-meeting';
import { Hall } from './hall';
import { MEETING_WORDS } from './meeting-words';
import { PEOPLE } from './people';
import { OP1, TITLE } from './paper';
import { type Language, type Screen } from './screen';
import { laySmallTable } from './small-table';
import { layUnderSilence } from './under-silence';
import { WORDS } from './words';

/** The meeting of the demonstration: it sits, and its item 3.a is open. */
const SITS = 'PC/2026-IV';

/** A way through the product that stops at every screen which is to be looked at. */
type Visit = (hall: Hall) => AsyncGenerator<Screen>;

/**
 * Every screen, at a table and in the hand: axe finds nothing on any of them. Each language is a spec
 * of its own, so that both are tried at once.
 */
export function triesEveryScreenIn(language: Language): void {
  describe(`for everybody, in ${language}`, () => {
    let hall: Hall;

    beforeAll(async () => {
      hall = await Hall.open();
      await laySmallTable(hall);
    });

    afterEach(() => hall.leave());
    afterAll(() => hall?.close());

    it.each(everyScreen(language))('%s', async (_what, visit) => {
      expect.hasAssertions();
      for await (const screen of visit(hall)) expect(await screen.obstacles()).toEqual([]);
    });
  });
}

/** The ways to them, by what is seen there; of rooms, that of the small table. */
function everyScreen(language: Language): readonly (readonly [string, Visit])[] {
  const words = WORDS[language];
  const outside = (path: string, heading: string): Visit =>
    async function* (hall) {
      const screen = await hall.screen({ language });
      await screen.open(path);
      await screen.sees(screen.heading(heading));
      yield screen;
    };
  const room = (who: keyof typeof PEOPLE): Visit =>
    async function* (hall) {
      const seat = await hall.seat(PEOPLE[who], { language });
      await seat.opensDraft(TITLE[language]);
      yield seat.screen;
      if (who === 'observer') return;
      await seat.turnsTo('OP1');
      yield seat.screen;
      if (who !== 'akrenia') return;
      await seat.findsActs('op1');
      yield seat.screen;
      await seat.asksForKeys();
      yield seat.screen;
    };
  const drafts: Visit = async function* (hall) {
    const { screen } = await hall.seat(PEOPLE.akrenia, { language });
    await screen.sees(screen.heading(words.onTheTable));
    yield screen;
    await screen.open('/drafts/new');
    await screen.sees(screen.page.getByLabel(words.mandate));
    yield screen;
    await screen.open('/nowhere');
    await screen.sees(screen.heading(words.nothingHere));
    yield screen;
  };
  const silence: Visit = async function* (hall) {
    const { screen } = await hall.seat(PEOPLE.akrenia, { language });
    await screen.link(words.silence).click();
    await screen.sees(screen.heading(words.noSilence));
    yield screen;
  };
  const writing: Visit = async function* (hall) {
    const seat = await hall.seat(PEOPLE.akrenia, { language });
    await seat.opensDraft(TITLE[language]);
    await seat.writes('OP1', OP1.replace('shall', 'might'));
    yield seat.screen;
  };
  const views: Visit = async function* (hall) {
    const seat = await hall.seat(PEOPLE.akrenia, { language });
    await seat.opensDraft(TITLE[language]);
    await seat.viewsTheBrackets();
    yield seat.screen;
    const { tracked, twoLanguages, oneDelegation, openIssues } = words;
    for (const view of [tracked, twoLanguages, oneDelegation, openIssues]) {
      await seat.viewsAs(view);
      yield seat.screen;
    }
    await seat.viewsTheRollingText();
    await seat.screen.page.keyboard.press('t');
    await seat.sees(seat.screen.button(words.backToNow));
    yield seat.screen;
  };
  const wall: Visit = async function* (hall) {
    const { screen } = await hall.seat(PEOPLE.akrenia, { language });
    await screen.page.getByRole('link', { name: TITLE[language] }).click();
    const onWall = await screen.opensBeside(screen.link(words.theWall));
    await onWall.sees(onWall.heading(TITLE.en));
    yield onWall;
  };
  const calendar: Visit = async function* (hall) {
    const { screen } = await hall.seat(PEOPLE.chair, { language });
    const at = MEETING_WORDS[language];
    await screen.open('/meetings');
    await screen.sees(screen.page.getByRole('region', { name: at.month }));
    yield screen;
    await screen.button(at.convene).click();
    await screen.sees(screen.page.getByLabel(at.symbol));
    yield screen;
  };
  const meeting = (who: keyof typeof PEOPLE): Visit =>
    async function* (hall) {
      const at = new AtMeeting(await hall.seat(PEOPLE[who], { language }));
      await at.opens(SITS);
      await at.sees(at.floor);
      yield at.screen;
      if (who !== 'chair') return;
      await at.press(at.words.conclude('3.a'), at.words.limits);
      yield at.screen;
      const wall = await at.screen.opensBeside(at.screen.link(words.theWall));
      await wall.sees(SITS);
      yield wall;
    };
  const record: Visit = async function* (hall) {
    const { screen } = await hall.seat(PEOPLE.documents, { language });
    const at = MEETING_WORDS[language];
    await screen.open('/journals');
    await screen.sees(screen.heading(at.noJournals));
    yield screen;
    await screen.open(`/meetings/${SITS.replace('/', '-')}/journal`);
    await screen.sees(screen.heading(at.noJournal));
    await screen.button(at.draftJournal).click();
    await screen.sees(screen.button(at.yesDraftJournal));
    yield screen;
  };
  const agenda: Visit = async function* (hall) {
    const at = new AtMeeting(await hall.seat(PEOPLE.chair, { language }));
    await at.opensCalendar();
    await at.press(at.words.convene);
    const dialog = at.screen.page.getByRole('dialog');
    await dialog.getByRole('button', { name: at.words.convene }).click();
    await at.press(at.words.drawUp);
    await at.addsItem('1', 'Adoption of the agenda', 'Утверждение повестки дня');
    yield at.screen;
    await at.press(at.words.layBefore);
    await at.pressTwice(at.words.open);
    await at.press(at.words.askAgenda);
    await at.sees(at.words.mayITakeIt);
    yield at.screen;
  };
  const council: Visit = async function* (hall) {
    const { screen } = await hall.seat(PEOPLE.akrenia, { language });
    await screen.link(words.council).click();
    await screen.sees(screen.heading(words.bodies));
    await screen.sees(screen.heading(words.announcements));
    yield screen;
    await screen.link(words.yourDelegation).click();
    await screen.sees(screen.page.getByLabel(words.nameInEnglish));
    await screen.button(words.endAccreditation(PEOPLE.akreniasAdviser.name[language])).click();
    yield screen;
  };
  const inbox = (who: 'akrenia' | 'documents' | 'observer'): Visit =>
    async function* (hall) {
      const { screen } = await hall.seat(PEOPLE[who], { language });
      await screen.link(words.inbox).click();
      await screen.sees(screen.heading(words.inbox));
      await screen.button(words.makeAddress).click();
      await screen.sees(screen.page.getByLabel(words.calendarAddress));
      yield screen;
    };
  const desk: Visit = async function* (hall) {
    const { screen } = await hall.seat(PEOPLE.documents, { language });
    await screen.open('/council/credentials');
    await screen.sees(screen.heading(words.waitingForSecond));
    const kind = screen.page.getByLabel(words.whatChanges);
    await screen.sees(kind);
    for (const value of CHANGE_KINDS) {
      await kind.selectOption(value);
      yield screen;
    }
  };
  const statements: Visit = async function* (hall) {
    const id = await layUnderSilence(hall);
    const { screen } = await hall.seat(PEOPLE.belvara, { language });
    await screen.open(`/drafts/${id}`);
    await screen.button(words.makeStatement).click();
    await screen.page.getByLabel(words.textOfStatement).fill('We join, on this reading.');
    yield screen;
    // What one has begun to write is there again.
    await screen.page.reload();
    await screen.button(words.submitStatement).click();
    await screen.button(words.submitStatement).click();
    await screen.sees(screen.button(new RegExp(`^${words.takeBackStatement}`)));
    await screen.sees('We join, on this reading.');
    yield screen;
  };
  const colours: Visit = async function* (hall) {
    const seat = await hall.seat(PEOPLE.chair, { language });
    await seat.opensDraft(TITLE[language]);
    await seat.turnsTo('OP1');
    for (const which of [words.dark, words.highContrast]) {
      await seat.screen.page.getByLabel(words.colours, { exact: true }).selectOption(which);
      yield seat.screen;
    }
  };
  const inTheRoom = ['akrenia', 'chair', 'facilitator', 'documents', 'observer'] as const;
  return [
    ['the seats', outside('/seats', words.takeASeat)],
    ['the door', outside('/sign-in', words.signIn)],
    ['the drafts, a paper that is begun, and where there is nothing', drafts],
    ...inTheRoom.map((who) => [`the room of a draft, for ${who}`, room(who)] as const),
    ['the silence board', silence],
    ['the room while one writes', writing],
    ['the text in every view, and as it stood', views],
    ['the wall', wall],
    ['the calendar, and the convening of a meeting', calendar],
    ...(['akrenia', 'chair', 'documents', 'observer'] as const).map(
      (who) => [`a meeting, for ${who}`, meeting(who)] as const,
    ),
    ['the journals, and a meeting without one', record],
    ['an agenda that is drawn up, and asked about', agenda],
    ['the council, and one’s own delegation', council],
    ...(['akrenia', 'documents', 'observer'] as const).map(
      (who) => [`the inbox, for ${who}`, inbox(who)] as const,
    ),
    ['the credentials desk, with each kind of change', desk],
    ['a text under silence, and a statement on it', statements],
    // Colours are the same in every language.
    ...(language === 'en' ? [['the room in other colours', colours] as const] : []),
  ];
}
