import { type DraftEvent } from '@shanyrak/draft';
import { expectThat, inWords } from '../account';
import { close } from '../negotiation';
import { nameOf } from '../script';
import { type Stage } from '../stage';

/** Paragraph after paragraph is closed; the text is revised, opened to observers, and clean. */
export async function theCleanText(stage: Stage): Promise<void> {
  const { account, chair, facilitator, officer } = stage;
  account.chapter('The clean text');
  const standing = stage.screen.order.filter((id) => !stage.screen.provisions[id]!.deleted);
  await Promise.all(standing.map((id, n) => close(n % 2 === 0 ? chair : facilitator, id)));
  await stage.together();
  expectThat(
    standing.every((id) => stage.screen.provisions[id]!.closed !== null),
    'every provision closed',
  );
  account.say(
    `“May I take it that it is agreed?” Title, preamble and operative part are closed, ${standing.length} ` +
      `provisions in all, each with nobody objecting, OP4 too, on which ${nameOf('XQU')} still reserves its ` +
      'position. All closings are provisional until the whole is adopted.',
  );

  await officer.act('revision.issue', {});
  await chair.room.until(({ revision }) => revision === 1, 'the revision');
  account.say(
    `The Secretariat issues it as revision ${stage.screen.revision} of ${stage.screen.symbol}.`,
  );

  await chair.act('draft.openToObservers', { open: true });
  await Promise.all(stage.observers.map((observer) => observer.enter(stage.stream)));
  const first = stage.observers[0]!;
  expectThat(first.room.audience === 'observers', 'observers in the room as such');
  await first.refused('observers.never', 'amendment.propose', {
    change: { kind: 'delete', provision: standing.at(-1)! },
    language: 'en',
  });
  account.say(
    `The Chair opens the text to observers. ${inWords(stage.observers.map(({ code }) => nameOf(code)))} now ` +
      'read the clean words and nothing of how they came about; what reaches them is numbered by itself, so ' +
      'that not even a gap betrays an act. An amendment that one of them sends is refused: only Members take ' +
      'part in decisions.',
  );

  await clean(stage);
  const behind = standing.filter((id) => stage.screen.provisions[id]!.behind.includes('ru'));
  account.say(
    `In ${behind.length} provisions the Russian text has to follow the changed English; the record says ` +
      'which.',
  );
}

/** The text is declared clean and numbered afresh. */
async function clean({ account, chair, observers }: Stage): Promise<void> {
  await chair.act('draft.declareClean', {});
  const { renumbered } = chair.room.events.findLast(isClean)!.data;
  const labels = chair.draft.order.map((id) => chair.draft.provisions[id]!);
  const moved = labels.filter(({ formerly }) => formerly !== null && renumbered[formerly]);
  expectThat(moved.length > 0, 'a clean text numbered afresh');
  await Promise.all(
    observers.map(({ room }) =>
      room.settle(() => room.view?.status === 'CLEAN', 'the clean text before the observers'),
    ),
  );
  account.say(
    'The text is clean and is numbered once afresh. The provisions keep their identity, and the map from ' +
      'the old labels to the new is kept:',
  );
  account.list([moved.map(({ formerly, label }) => `${formerly} → ${label}`).join(', ')]);
}

function isClean(event: DraftEvent): event is Extract<DraftEvent, { type: 'draft.declareClean' }> {
  return event.type === 'draft.declareClean';
}
