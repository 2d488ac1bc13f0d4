import { randomUUID } from 'node:crypto';
import { type Amendment, type DraftState, type ProposedChange } from '@shanyrak/draft';
import { type Council, type Window } from './council';
import { type Album } from './album';

/**
 * What is negotiated beside words: an amendment to an amendment, a move with both its ends, what meets
 * what, and the list of what is open. Others propose it; Akrenia's screen is pictured.
 */
export async function structure(
  council: Council,
  akrenia: Window,
  id: string,
  album: Album,
): Promise<void> {
  const state = await akrenia.draft(id);
  const weekly = Object.values(state.amendments).find(
    ({ change, status }) => status === 'IN_TEXT' && says(change).includes('at least once a week'),
  )!;
  await proposes(council, 'XBE', id, {
    ...{ kind: 'amend', amendment: weekly.id },
    text: says(weekly.change).replace('once a week', 'once a week while in session'),
  });
  const [op5, op7, op8] = ['OP5', 'OP7', 'OP8'].map((label) => labelled(state, label));
  await proposes(council, 'XKE', id, { kind: 'move', provision: op7!.id, after: op8!.id });

  await akrenia.page.locator(`[id="p-${op5!.id}"] .label`).click();
  await album.picture('amending', akrenia, undefined, `[id="p-${op5!.id}"]`);
  await album.picture('explanations', akrenia, undefined, '.explanations');
  await akrenia.page.locator('.focus-panel > header > button').click();
  await album.picture('move', akrenia, undefined, `[id="p-${op7!.id}"]`);
  await akrenia.chooses('Open issues');
  await album.picture('issues', akrenia, undefined, '.view-choice');
  await akrenia.chooses('Rolling');
}

/** What has been accepted, on the text as it was circulated. */
export async function tracked(akrenia: Window, album: Album): Promise<void> {
  await akrenia.chooses('Tracked');
  await album.picture('tracked', akrenia, undefined, '.tracked-text [data-fate="changed"]');
  await akrenia.chooses('Rolling');
}

async function proposes(
  council: Council,
  delegation: string,
  id: string,
  change: ProposedChange,
): Promise<void> {
  const window = await council.window(council.headOf(delegation));
  await window.ask('POST', `/drafts/${id}/commands`, {
    ...{ id: randomUUID(), stream: `draft:${id}`, type: 'amendment.propose', v: 1 },
    ...{ as: 'national', payload: { change, language: 'en' }, seen: 0 },
  });
}

const says = (change: Amendment['change']): string => ('text' in change ? change.text : '');

function labelled({ provisions }: DraftState, label: string) {
  return Object.values(provisions).find((one) => one.label === label)!;
}
