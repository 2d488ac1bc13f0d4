import { type DecisionSummary, type DraftSummary } from '@shanyrak/protocol';
import { type Council, SAYS, type Window } from './council';
import { LANGUAGES } from '../browser/support/screen';
import { Album } from './album';
import { otherColours, paper, tour, wall } from './for-everyone';
import { meeting } from './meeting';
import { silence } from './silence';
import { structure, tracked } from './structure';
import { views } from './views';

/**
 * The walk through the main job, with a picture wherever a screen is new. What the Chair does goes
 * through its own buttons; everything is waited for by what a screen shows.
 */
export async function walk(council: Council, folder: string): Promise<void> {
  const album = new Album(folder);
  const nobody = await council.window();
  await album.picture('seats', nobody, '/seats');

  const akrenia = await council.window(council.headOf('XAK'));
  await album.picture('drafts', akrenia, '/drafts');
  const [draft] = await akrenia.ask<DraftSummary[]>('GET', '/drafts');
  const room = `/drafts/${draft!.id}`;
  await tour(council, room, album);
  await akreniaWrites(akrenia, draft!.id, album);
  await structure(council, akrenia, draft!.id, album);
  await views(akrenia, draft!.id, album);

  await meeting(council, album);

  const chair = await council.window(council.seats('chair')[0]);
  await chair.enters(room);
  await album.picture('desk', chair);
  await chair.asksAboutFirst();
  await akrenia.page.getByText('Any objection to').first().waitFor();
  await album.picture('asked', akrenia);
  const hall = await council.window(council.headOf('XAK'));
  await wall(hall, room, album, 'wall-asked');
  await objected(council, chair, room, album);
  await chair.settles();
  await sealed(akrenia, chair, draft!.id, album);
  while (await chair.asksAboutFirst()) await chair.settles();
  await tracked(akrenia, album);
  await chair.press(SAYS.clean);
  await chair.press(SAYS.put);
  await chair.confirm(SAYS.put);
  await akrenia.page.getByText('Is there any objection').waitFor();
  await album.picture('question', akrenia);
  await wall(hall, room, album, 'wall-question');
  const observer = await council.window(council.seats('observer')[0]);
  await album.picture('observer', observer, room);
  await chair.press(SAYS.gavel);
  await chair.confirm(SAYS.gavel);
  await akrenia.page.getByText('Adopted as').waitFor();
  await stated(council, akrenia, room, album);
  await published(council, akrenia, nobody, album);
  await silence(council, album);
}

async function akreniaWrites(akrenia: Window, id: string, album: Album): Promise<void> {
  const { provisions } = await akrenia.draft(id);
  const op5 = Object.values(provisions).find(({ label }) => label === 'OP5')!;
  await akrenia.enters(`/drafts/${id}#p-${op5.id}`);
  const there = `[id="p-${op5.id}"]`;
  await album.picture('room', akrenia, undefined, there);
  await otherColours(akrenia, album, 'room', there);
  await paper(akrenia, album);
  const { keyboard } = akrenia.page;
  await album.state('palette', akrenia, {
    reached: () => keyboard.press('Control+k'),
    left: () => keyboard.press('Control+k'),
  });
  await akrenia.press('Propose a change');
  await akrenia.page
    .getByRole('textbox', { name: 'Words of OP5' })
    .fill(op5.text['en']!.replace('three working days', 'two working days'));
  await akrenia.page.locator('.meets').waitFor();
  await album.picture('composer', akrenia, undefined, '.composer');
  await akrenia.press('Discard');
}

/** A delegation objects, and says why: what the Chair reads then, and may do. Afterwards it takes it back. */
async function objected(
  council: Council,
  chair: Window,
  room: string,
  album: Album,
): Promise<void> {
  const cintavia = await council.window(council.headOf('XCI'));
  await cintavia.enters(room);
  await cintavia.press(SAYS.object);
  const second = cintavia.page.getByRole('group', { name: SAYS.object, exact: true });
  await second.getByRole('textbox').fill('Our capital would rather keep the present words.');
  await second.getByRole('button', { name: SAYS.yesObject }).click();
  await chair.page.getByText('Objection: Cintavia').first().waitFor();
  await album.picture('objected', chair);
  await cintavia.press(SAYS.takeBack);
  await cintavia.confirm(SAYS.takeBack);
  await chair.page.getByText('No objection stands').first().waitFor();
}

/** The Chair narrows attribution: others are numbers now, one's own delegation has its name. */
async function sealed(akrenia: Window, chair: Window, id: string, album: Album): Promise<void> {
  const { provisions } = await akrenia.draft(id);
  const op5 = Object.values(provisions).find(({ label }) => label === 'OP5')!;
  await chair.press(SAYS.seal);
  const second = chair.page.getByRole('group', { name: SAYS.seal, exact: true });
  await second.getByRole('button', { name: SAYS.yesSeal }).click();
  await akrenia.page.getByText('– Delegation').first().waitFor();
  const there = `[id="p-${op5.id}"]`;
  await akrenia.page.locator(`${there} .label`).click();
  await album.picture('sealed', akrenia, undefined, there);
  await akrenia.page.locator('.focus-panel > header > button').click();
}

/** A Member says how it reads what was adopted. */
async function stated(
  council: Council,
  akrenia: Window,
  room: string,
  album: Album,
): Promise<void> {
  const belvara = await council.window(council.headOf('XBE'));
  const words =
    'Belvara joins the consensus, and reads the decision as binding its own organs alone.';
  const there = '.room-statements';
  await belvara.enters(room);
  await belvara.press(SAYS.state);
  await belvara.page.getByLabel('Text of the statement').fill(words);
  await album.picture('statement-form', belvara, undefined, `${there} .composer`);
  await belvara.press(SAYS.yesState);
  await belvara.confirm(SAYS.yesState);
  await akrenia.page.locator(there).getByText(words).waitFor();
  await album.picture('statements', akrenia, undefined, there);
}

async function published(
  council: Council,
  akrenia: Window,
  nobody: Window,
  album: Album,
): Promise<void> {
  const [decision] = await akrenia.ask<DecisionSummary[]>('GET', '/decisions');
  const { symbol } = decision!;
  const address = `/decisions/${encodeURIComponent(symbol)}`;
  await album.picture('decision', akrenia, address);
  const [first, second] = council.seats('secretariat');
  const preparing = await council.window(first);
  await preparing.goes(address);
  await preparing.issues('prepare');
  const issuing = await council.window(second);
  await album.picture('issuing', issuing, address);
  await issuing.issues('issue');
  await issuing.publishes();
  for (const language of LANGUAGES) {
    await nobody.goes(`/id/${symbol}.${language}`);
    await album.take(`published-${language}`, nobody);
  }
}
