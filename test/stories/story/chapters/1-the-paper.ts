import { type DraftSummary, type StateAnswer } from '@shanyrak/protocol';
import { circulatePaper } from '../../../support/paper';
import { expectThat, inWords } from '../account';
import { draft, idOf, members, nameOf } from '../script';
import { type Stage } from '../stage';

/**
 * The draft is handed in and comes before the Members; they come in, each on a screen of its own;
 * observers do not yet.
 */
export async function thePaper(stage: Stage): Promise<void> {
  const { account, chair, officer } = stage;
  const sponsor = stage.head(draft.sponsor);
  account.chapter('The paper');
  const hands = { sponsor: sponsor.window, officer: officer.window };
  stage.stream = await circulatePaper(hands, (act) => idOf(`the paper: ${act}`));
  const listed = await chair.window.get<DraftSummary[]>('/drafts');
  const onTable = listed.find(({ stream }) => stream === stage.stream);
  expectThat(onTable?.kind === 'draft', 'a draft on the table');
  const loaded = await chair.window.get<StateAnswer>(`/drafts/${onTable!.id}/state`);
  expectThat(loaded.audience === 'members', 'a draft that the Chair reads as Members do');
  await Promise.all(stage.readers.map((reader) => reader.enter(stage.stream, 0)));

  account.say(
    `${nameOf(draft.sponsor)} hands in a paper together with ` +
      `${inWords(draft.coSponsors.map(nameOf))}; the Secretariat registers and circulates it. On the ` +
      `table lies ${onTable!.symbol}, “${onTable!.title['en']}”. It has ` +
      `${stage.screen.order.length} provisions. The council and its ${members.length} Members are fictional; so is every position that they take.`,
  );
  account.list(members.map((code) => `${code}  ${nameOf(code)}`));
  await observersWait(stage);
}

/** What observers may not see does not exist: the same answer as for a draft that never was. */
async function observersWait(stage: Stage): Promise<void> {
  const [first] = stage.observers;
  const id = stage.stream.slice('draft:'.length);
  const never = '00000000-0000-4000-8000-000000000000';
  const door = 'reading the draft';
  await first!.turnedAway('not-found', door, first!.window.get(`/drafts/${id}/state`));
  await first!.turnedAway('not-found', door, first!.window.get(`/drafts/${never}/state`));
  await first!.turnedAway('not-found', 'entering the room', first!.enter(stage.stream));
  stage.account.say(
    `${inWords(stage.observers.map(({ title }) => title)).replace(/^./, (t) => t.toUpperCase())} ` +
      'wait outside. Until the Chair opens the draft to them it does not exist for them: they get the ' +
      'answer that a draft gets which never was.',
  );
}
