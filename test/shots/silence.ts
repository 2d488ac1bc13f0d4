import { randomUUID } from 'node:crypto';
import { type DraftCommandType } from '@shanyrak/council';
import { type Payloads } from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import { SHORT_PAPER } from '../browser/support/paper';
import { pasteInto } from '../browser/support/screen';
import { type Album } from './album';
import { type Council, type Window } from './council';

/** What the buttons say on the screens that act here, which are in English. */
const SAYS = {
  propose: 'Put under silence …',
  circulate: 'Circulate under silence',
  yesCirculate: 'Yes, silence begins',
  ask: 'Ask for more time',
} as const;
const BAND = '.under-silence';

/** A delegation has declared its closed days; a text is put under silence; a Member asks for more time; another looks at what breaking it means. */
export async function silence(council: Council, album: Album): Promise<void> {
  const belvara = await council.window(council.headOf('XBE'));
  const chair = await council.window(council.seats('chair')[0]);
  const room = `/drafts/${await cleanText(council, chair, album)}`;
  await album.picture('closed-days', belvara, '/council/delegation', '.council-week');
  await album.picture('silence-board-empty', belvara, '/silence');
  await chair.enters(room);
  await chair.press(SAYS.propose);
  await album.picture('silence-desk', chair, undefined, '.silence-form');
  await chair.press(SAYS.circulate);
  await chair.press(SAYS.yesCirculate);
  await chair.page.locator(BAND).waitFor();
  const cintavia = await council.window(council.headOf('XCI'));
  await cintavia.enters(room);
  await cintavia.press(SAYS.ask);
  await belvara.enters(room);
  await belvara.page.getByText('More time was asked for').waitFor();
  await album.picture('silence', belvara);
  await album.state('silence-break', belvara, {
    reached: () =>
      belvara.page
        .locator(`${BAND} button`)
        .getByText(/Break|Нарушить/)
        .click(),
    left: () => belvara.page.keyboard.press('Escape'),
  });
  await album.picture('silence-board', belvara, '/silence');
  await belvara.page.locator('.interim-link').first().click();
  await belvara.page.locator('.interim').first().waitFor();
  await album.picture('interim-text', belvara);
}

/** Handed in by Akrenia, circulated and clean; answers the draft’s id. */
async function cleanText(council: Council, chair: Window, album: Album): Promise<string> {
  const akrenia = await council.window(council.headOf('XAK'));
  const officer = await council.window(council.seats('secretariat')[0]);
  const id = randomUUID();
  await newPaper(akrenia, album);
  await akrenia.ask('POST', '/drafts', { id, as: 'national', payload: SHORT_PAPER });
  await officer.enters(`/drafts/${id}`);
  await album.picture('submission-desk', officer);
  const does = async <T extends DraftCommandType>(
    window: Window,
    as: 'chair' | 'secretariat',
    type: T,
    payload: Payloads[T],
  ): Promise<void> => {
    const stream = streamName(type === 'draft.register' ? 'submission' : 'draft', id);
    const command = { id: randomUUID(), stream, type, v: 1, as, payload, seen: 999 };
    await window.ask('POST', `/drafts/${id}/commands`, command);
  };
  await does(officer, 'secretariat', 'draft.register', {});
  await does(officer, 'secretariat', 'draft.circulate', {});
  await does(chair, 'chair', 'session.begin', { meeting: 'PC/2026-XX' });
  await does(chair, 'chair', 'draft.declareClean', {});
  await does(chair, 'chair', 'session.end', {});
  return id;
}

/** The paper, pasted as one would copy it from elsewhere, in one language and then in the other. */
async function newPaper(akrenia: Window, album: Album): Promise<void> {
  await akrenia.goes('/drafts/new');
  for (const [language, field] of [
    ['en', 'Title (English)'],
    ['ru', 'Title (Russian)'],
  ] as const) {
    const lines = SHORT_PAPER.provisions.map(({ text }, n) => SIGNS[n]! + text[language]);
    await pasteInto(akrenia.page.getByLabel(field), lines.join('\n'));
  }
  const mandate = akrenia.page.getByLabel('Mandate or reason (English)');
  await mandate.fill(SHORT_PAPER.mandate['en']!);
  await album.picture('new-paper', akrenia);
}

/** What stands in front of the paragraphs of the short paper where it comes from. */
const SIGNS = ['', 'PP1 ', '1. ', '2. '];
