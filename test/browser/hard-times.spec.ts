import { Hall } from './support/hall';
import { OP1, OP2, TITLE } from './support/paper';
import { PEOPLE } from './support/people';
import { openReading } from './support/reading';
import { Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * What happens to screens when things go wrong: a server that stands still or is
 * killed, a session that ends, sockets that are blocked, a release that changes. Whatever it is, the
 * screen says how things stand, nothing that was typed or acknowledged is lost, nothing is doubled.
 */
const MEETING = 'PC/2026-XIV';
const { akrenia, belvara } = PEOPLE;
const words = WORDS.en;
const should = OP1.replace('shall', 'should');
const TYPED = OP2.replace('a list', 'a register');

describe('hard times', () => {
  const told = story();
  let hall: Hall;
  let id: string;
  let [first, second, chair] = [] as unknown as [Seat, Seat, Seat];

  beforeAll(async () => {
    hall = await Hall.open();
    ({ id, first, second, chair } = await openReading(hall, MEETING));
  });

  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  told('an own act is seen at once, and marked until it is saved', async () => {
    await first.writes('OP1', should);
    hall.standStill();
    await first.sends();
    await first.sees(words.saving);
    await first.sees(words.onTheWay);
    hall.goOn();
    await first.screen.seesNoMore(words.saving);
    await first.sees(words.connected);
    await second.sees(`should – ${first.nameOf(akrenia)}`);
  });

  told('a killed server is told of, and an act sent meanwhile is done once when it is back', () =>
    hall.watch.duringOutage(async () => {
      await first.writes('OP2', TYPED);
      await second.turnsTo('OP1');
      await hall.kill();
      await second.sees(words.lost);
      await first.sees(words.lost);
      await second.amendment(akrenia).getByRole('button', { name: words.oppose }).click();
      await second.sees(words.keptUntilBack);
      await hall.restart();
      await second.sees(words.connected);
      await chair.sees(words.connected);
      await chair.turnsTo('OP1');
      await chair.sees(words.opposedBy(second.nameOf(belvara)));
      expect(await hall.actsOf(belvara, id, 'stance.set')).toBe(1);
      expect(await first.written(first.composer('OP2'))).toBe(TYPED);
    }),
  );

  told('what one types survives a page that is loaded anew', async () => {
    await first.screen.page.reload();
    await first.sees(words.connected);
    expect(await first.written(first.composer('OP2'))).toBe(TYPED);
  });

  told('a session that ends while one types is opened again over the page', async () => {
    hall.watch.pardon(/^401 /);
    await first.composer('OP2').fill(`${TYPED.slice(0, -1)}, in both languages;`);
    await first.endSession();
    await first.sees(words.sessionEnded);
    await first.screen.button(words.takeAgain).click();
    await first.sees(words.connected);
    expect(await first.written(first.composer('OP2'))).toContain('in both languages');
    await first.sends();
    await second.sees(`register – ${first.nameOf(akrenia)}`);
  });

  told('two windows in the same seat act as one', async () => {
    const other = await hall.seat(akrenia);
    await other.opensDraft(TITLE.en);
    await other.sees(words.youHoldTheSeat);
    await other.turnsTo('OP1');
    await other.withdraws(akrenia);
    await first.willRead('OP1', OP1);
    await other.willRead('OP1', OP1);
    await other.screen.page.close();
  });

  told('where web sockets are blocked, requests take over and say so', async () => {
    await second.screen.page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
    await second.screen.page.reload();
    await second.sees(words.byRequests);
    await second.proposes('OP1', should);
    await first.sees(`should – ${second.nameOf(belvara)}`);
    await first.opposes('OP1', belvara);
    await second.turnsTo('OP1');
    await second.sees(words.opposedBy(first.nameOf(akrenia)));
  });

  told('a network that is away for a moment leaves no stale screen behind', () =>
    hall.watch.duringOutage(async () => {
      // One follows by requests, the other over a web socket.
      const cutOff = [second, chair];
      const loads = cutOff.map(({ screen }) => screen.loads);
      for (const seat of cutOff) await seat.turnsTo('OP1');
      for (const { screen } of cutOff) await screen.page.context().setOffline(true);
      for (const seat of cutOff) await seat.sees(words.lost);
      await first.turnsTo('OP1');
      await first.amendment(belvara).getByRole('button', { name: words.support }).click();
      await first.sees(words.supportedBy(first.nameOf(akrenia)));
      await first.sees(words.connected);
      for (const { screen } of cutOff) await screen.page.context().setOffline(false);
      for (const seat of cutOff) await seat.sees(words.supportedBy(seat.nameOf(akrenia)));
      await second.sees(words.byRequests);
      await chair.sees(words.connected);
      expect(cutOff.map(({ screen }) => screen.loads)).toEqual(loads);
      // What happened meanwhile is told, until it is put away.
      await chair.sees(words.meanwhile);
      await chair.screen.button(words.seeWhat).click();
      await chair.sees(words.supportedIt(chair.nameOf(akrenia), chair.nameOf(belvara), 'OP1'));
      await chair.screen.button(words.putAway).click();
      await chair.screen.seesNoMore(words.meanwhile);
    }),
  );

  told(
    'an act that was never answered is offered again after a reload, and done once',
    async () => {
      const { page } = second.screen;
      const stances = await hall.actsOf(belvara, id, 'stance.set');
      await page.route('**/commands', () => undefined);
      await second.turnsTo('OP1');
      await page.getByRole('button', { name: words.supportIt('OP1'), exact: true }).click();
      await second.sees(words.onTheWay);
      await hall.watch.duringOutage(async () => {
        await page.reload();
        await second.sees(words.unanswered);
      });
      await page.unroute('**/commands');
      expect(await hall.actsOf(belvara, id, 'stance.set')).toBe(stances);
      await second.screen.button(words.sendAgain).click();
      await second.screen.seesNoMore(words.unanswered);
      await second.screen.seesNoMore(words.onTheWay);
      expect(await hall.actsOf(belvara, id, 'stance.set')).toBe(stances + 1);
    },
  );

  told('words in the wrong language are noticed while one types', async () => {
    await first.writes('PP1', 'Ссылаясь на Алматинский акт,');
    await first.sees(words.otherScript);
    await first.screen.button(words.discard).click();
  });

  told(
    'what one chose for a new paragraph survives a page that is loaded anew, and Escape',
    async () => {
      const { page } = first.screen;
      const kind = page.getByLabel(words.kindOf);
      await first.turnsTo('OP2');
      await first.screen.button(words.newParagraph).click();
      await first.newWords('OP2').fill('Recalling its earlier decisions,');
      await kind.selectOption('preambular');
      await page.reload();
      await first.sees(words.connected);
      expect(await kind.inputValue()).toBe('preambular');
      await first.newWords('OP2').press('Escape');
      await first.turnsTo('OP2');
      await first.screen.button(words.newParagraph).click();
      expect(await first.written(first.newWords('OP2'))).toBe('Recalling its earlier decisions,');
      expect(await kind.inputValue()).toBe('preambular');
      await first.screen.button(words.discard).click();
      await first.screen.button(words.newParagraph).click();
      expect(await first.written(first.newWords('OP2'))).toBe('');
      await first.screen.button(words.discard).click();
    },
  );

  told('words that are refused on their way come back to where they were written', async () => {
    const { page } = second.screen;
    hall.watch.pardon(/^4\d\d POST .*commands/);
    let release = (): void => undefined;
    const released = new Promise<void>((go) => (release = go));
    await page.route('**/commands', async (route) => {
      await released;
      await route.continue();
    });
    const mine = OP2.replace('a list', 'an inventory');
    await second.writes('OP2', mine);
    await second.sends();
    await second.sees(words.onTheWay);
    // The delegation's other window is faster: one amendment of its own on a paragraph is enough.
    const other = await hall.seat(belvara);
    await other.opensDraft(TITLE.en);
    await other.proposes('OP2', OP2.replace('a list', 'a directory'));
    await first.sees(`directory – ${first.nameOf(belvara)}`);
    release();
    await second.screen.until(
      async () => (await second.composer('OP2').count()) === 1,
      'the composer, open again',
    );
    expect(await second.written(second.composer('OP2'))).toBe(mine);
    await second.screen.button(words.discard).click();
    await page.unroute('**/commands');
    await other.screen.page.close();
  });

  told('a page never acts for whoever signs in elsewhere in the same browser', async () => {
    const screen = await hall.screen();
    const here = await Seat.signIn(screen, PEOPLE.akreniasAdviser);
    await here.opensDraft(TITLE.en);
    const elsewhere = await Seat.signIn(await screen.another(), PEOPLE.documents);
    await here.sees(words.sessionEnded);
    await elsewhere.opensDraft(TITLE.en);
    await screen.page.close();
    await elsewhere.screen.page.close();
  });

  told('a provision of 20,000 characters is proposed and shown; one more is refused', async () => {
    const longest = `${'Considering that '.repeat(1200)}`.slice(0, 19_999).trimEnd();
    const whole = longest.padEnd(20_000, ';');
    await first.writes('PP1', `${whole};`);
    await first.sees(words.characters);
    await first.sees(words.tooLong);
    await first.composer('PP1').fill(whole);
    await first.sends();
    await second.sees(`${whole.slice(-40)} – ${first.nameOf(akrenia)}`);
  });

  told('an act whose words changed while it waited is asked again, and not sent', () =>
    hall.watch.duringOutage(async () => {
      const stances = await hall.actsOf(akrenia, id, 'stance.set');
      const network = first.screen.page.context();
      await first.turnsTo('OP1');
      await network.setOffline(true);
      await first.sees(words.lost);
      await first.opposes('OP1', belvara);
      await first.sees(words.keptUntilBack);
      await second.turnsTo('OP1');
      await second.withdraws(belvara);
      await second.willRead('OP1', OP1);
      await network.setOffline(false);
      await first.sees(words.changedUnder('OP1'));
      expect(await hall.actsOf(akrenia, id, 'stance.set')).toBe(stances);
      await first.screen.button(words.dropIt).click();
      await first.screen.seesNoMore(words.changedUnder('OP1'));
      await first.willRead('OP1', OP1);
      expect(await hall.actsOf(akrenia, id, 'stance.set')).toBe(stances);
    }),
  );

  told('an old client loads itself anew, unless something is being typed', async () => {
    await first.writes('OP1', OP1.replace('a contact point', 'two contact points'));
    const loads = chair.screen.loads;
    for (const { screen } of [first, chair])
      await screen.page.route('**/api/v1/release', (route) =>
        route.fulfill({ json: { client: 'another', protocols: [1] } }),
      );
    await hall.watch.duringOutage(async () => {
      await hall.kill();
      await first.sees(words.lost);
      await hall.restart();
      await first.sees(words.newRelease);
    });
    expect(await first.written(first.composer('OP1'))).toContain('two contact points');
    await chair.screen.until(() => chair.screen.loads === loads + 1, 'a page loaded anew');
    // It does not chase a release that it cannot get.
    await chair.sees(words.newRelease);
    expect(chair.screen.loads).toBe(loads + 1);
  });
});
