import { Hall } from './support/hall';
import { OP1, OP2 } from './support/paper';
import { PEOPLE } from './support/people';
import { openReading } from './support/reading';
import { type Seat } from './support/seat';
import { story } from './support/story';
import { WORDS } from './support/words';

/**
 * Writing in the text itself (decision 8): by keyboard alone, with what one changes shown where it
 * stands; what comes from a clipboard or an input method; words that change under one's hands, and
 * words that another delegation wants as well.
 */
const MEETING = 'PC/2026-XIV';
const { akrenia, belvara } = PEOPLE;
const words = WORDS.en;
const should = OP1.replace('shall', 'should');
const twoPoints = OP1.replace('a contact point', 'two contact points');
const inventory = OP2.replace('a list', 'an inventory');

/** The hands are in a place of writing, and nothing is selected there. */
const CARET_AT_START = `document.activeElement.getAttribute('role') === 'textbox' &&
  document.activeElement.contains(getSelection().anchorNode) &&
  getSelection().isCollapsed && getSelection().anchorOffset === 0`;

describe('writing in the text', () => {
  const told = story();
  let hall: Hall;
  let [first, second, chair] = [] as unknown as [Seat, Seat, Seat];

  beforeAll(async () => {
    hall = await Hall.open();
    ({ first, second, chair } = await openReading(hall, MEETING));
  });

  afterEach(() => hall.wasInOrder());
  afterAll(() => hall?.close());

  /** Keys, one after the other. */
  const presses = async ({ screen }: Seat, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await screen.page.keyboard.press(key);
    // A key that moves the caret has moved it before another acts there.
    await screen.drawn();
  };
  const willHold = (seat: Seat, label: string, text: string): Promise<void> =>
    seat.screen.until(async () => (await seat.written(seat.composer(label))) === text, text);

  /** A place of writing that has just been opened takes a moment to know where its caret is. */
  const toTheStart = (seat: Seat): Promise<void> =>
    seat.screen.until(async () => {
      await presses(seat, 'Control+Home');
      return seat.screen.page.evaluate<boolean>(CARET_AT_START);
    }, 'the caret at the start');

  told('e, other words, Ctrl-Enter: what goes is struck, what comes is underlined', async () => {
    const box = first.composer('OP1');
    await presses(first, 'j', 'j', 'j', 'e');
    await first.sees(box);
    await toTheStart(first);
    await presses(first, ...Array<string>(4).fill('Control+ArrowRight'), 'ArrowRight');
    await presses(first, ...Array<string>(5).fill('Delete'));
    await first.screen.page.keyboard.type('should');
    expect(await box.getByRole('deletion').textContent()).toBe('delete: shall');
    expect(await box.getByRole('insertion').textContent()).toBe('should');
    expect(await first.written(box)).toBe(should);
    await presses(first, 'Control+Enter');
    await second.sees(`should – ${first.nameOf(akrenia)}`);
    const inFocus = 'document.activeElement.textContent';
    await first.screen.until(
      async () => String(await first.screen.page.evaluate(inFocus)).startsWith('OP1'),
      'the label, in focus again',
    );
  });

  told('words that are selected are those at which one begins', async () => {
    const { page } = first.screen;
    await first.provision('OP2').getByRole('paragraph').first().dblclick();
    const selected = String(await page.evaluate('getSelection().toString()')).trim();
    expect(OP2).toContain(selected);
    await presses(first, 'e');
    await first.sees(first.composer('OP2'));
    await page.keyboard.type('ledger');
    await willHold(first, 'OP2', OP2.replace(selected, 'ledger'));
    await presses(first, 'Control+z');
    await willHold(first, 'OP2', OP2);
  });

  told('of what is pasted the words come in, in one paragraph', async () => {
    await presses(first, 'Control+a', 'ArrowRight');
    await first.screen.page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ' in both\\r\\n languages\\r\\n');
      clipboardData.setData('text/html', '<p style="color: red"> in <b>both</b></p>');
      const paste = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', paste));
    }`);
    await willHold(first, 'OP2', `${OP2} in both languages`);
    await presses(first, 'Control+z');
    await willHold(first, 'OP2', OP2);
  });

  told('a word that an input method composes stays whole', async () => {
    const { page } = first.screen;
    const input = await page.context().newCDPSession(page);
    const compose = (text: string) => {
      const caret = { selectionStart: text.length, selectionEnd: text.length };
      return input.send('Input.imeSetComposition', { text, ...caret });
    };
    await toTheStart(first);
    for (const text of ['に', 'にほ', 'にほん']) await compose(text);
    await input.send('Input.insertText', { text: '日本' });
    await willHold(first, 'OP2', `日本${OP2}`);
    await first.screen.until(
      async () =>
        (await first.composer('OP2').getByRole('insertion').textContent())?.startsWith('日本') ===
        true,
      'the composed word, underlined',
    );
    await first.screen.button(words.discard).click();
  });

  told('what one types before the editor has come over a slow line comes first in it', async () => {
    const { page } = first.screen;
    let comes: () => void = () => undefined;
    const slow = new Promise<void>((done) => (comes = done));
    const EDITOR = '**/words-editor-*.js';
    await page.route(EDITOR, async (route) => {
      await slow;
      await route.continue();
    });
    await page.reload();
    await first.turnsTo('OP2');
    await first.screen.button(words.proposeChange).click();
    await first.sees(page.locator('.words-field.waiting:focus'));
    await page.keyboard.type(' to vote');
    comes();
    await willHold(first, 'OP2', `${OP2} to vote`);
    await page.unroute(EDITOR);
    await first.screen.button(words.discard).click();
  });

  told('words that change under one’s hands are shown, and one’s own carried over', async () => {
    await second.writes('OP1', twoPoints);
    await chair.asksAbout('OP1', akrenia);
    await chair.settles();
    await second.sees(words.wordsMoved);
    await willHold(second, 'OP1', twoPoints);
    await second.screen.button(words.carryOver).click();
    await willHold(second, 'OP1', twoPoints.replace('shall', 'should'));
    await second.screen.seesNoMore(words.wordsMoved);
    await presses(second, 'Escape');
    await second.screen.until(async () => (await second.composer('OP1').count()) === 0, 'the text');
    await presses(second, 'e');
    await willHold(second, 'OP1', twoPoints.replace('shall', 'should'));
    await second.screen.button(words.discard).click();
  });

  told('whoever writes what another delegation proposes may join it instead', async () => {
    await first.proposes('OP2', inventory);
    await second.sees(`an inventory – ${second.nameOf(akrenia)}`);
    await second.writes('OP2', inventory);
    await second.sees(words.exactlyThis(second.nameOf(akrenia)));
    await second.screen.button(words.cosponsorIt).click();
    await first.sees(words.coSponsoredBy(first.nameOf(belvara)));
    expect(await second.composer('OP2').count()).toBe(0);
  });
});
