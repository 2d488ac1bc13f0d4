import { reservationsOn, textDigest } from '@shanyrak/draft';
import { expectThat } from '../account';
import { standsUnderOpenItem } from '../../../support/sitting';
import { nameOf } from '../script';
import { type Stage } from '../stage';
import { closes } from './12-the-package';
import { MEETING } from './2-the-reading-opens';

/** "I take it there is no objection?" The gavel waits; what comes before it has settled counts. */
export async function theQuestion(stage: Stage): Promise<void> {
  stage.account.chapter('The question');
  const question = await putTheQuestion(stage);
  await theGavelAndAnObjectionInFlight(stage, question);
  await adoption(stage, question);
}

async function putTheQuestion(stage: Stage): Promise<string> {
  const { account, chair, screen } = stage;
  await standsUnderOpenItem(chair.window, MEETING, stage.stream);
  const digest = textDigest(chair.draft);
  const question = await chair.bring('question.put', { meeting: MEETING }, { digest });
  const reserved = screen.order.filter((id) => reservationsOn(screen, id).length > 0);
  expectThat(reserved.length === 1, 'one paragraph reserved on');
  account.say(
    'The Chair puts the question on the whole text. The reservation stands on the list before the Chair ' +
      'and does not prevent it: only open brackets would have.',
  );
  return question;
}

/** Sent from a screen that does not show the gavel yet, received within the quiet period: it counts. */
async function theGavelAndAnObjectionInFlight(stage: Stage, question: string): Promise<void> {
  const { account, chair } = stage;
  const objector = stage.head('XDO');
  await objector.room.until(
    (state) => state.question?.id === question,
    'the question on its screen',
  );
  const seen = objector.room.seq;
  const digest = textDigest(chair.draft);
  const fallen = await chair.act('gavel', { meeting: MEETING }, { digest });
  const objection = await objector.act('objection.raise', { against: question }, { seen });
  expectThat(seen < fallen.to, 'an objection from a screen without the gavel');
  expectThat(objection.from > fallen.to, 'an objection after the gavel');
  const stopped = await chair.room.until(
    (state) => state.question?.objections['XDO'] !== undefined,
    'the objection before the Chair',
  );
  expectThat(stopped.question!.gavel === null, 'the gavel taken back');
  await chair.refused('objection.stands', 'gavel', { meeting: MEETING }, { digest });
  account.say(
    `The gavel falls. At that moment the hand of ${nameOf('XDO')} is already up: its objection, sent from a ` +
      'screen that does not show the gavel yet, arrives within the quiet period and counts. There is no ' +
      'decision, and the Chair cannot gavel while it stands.',
  );
  await objector.act('objection.withdraw', { against: question });
  await chair.room.until((state) => !state.question?.objections['XDO'], 'the objection withdrawn');
  account.say(
    `The Chair suspends. ${nameOf('XDO')} wished to hear from the Secretariat what the review in the last ` +
      'paragraph will cost; it hears it, and withdraws the objection. Outside this room it never existed.',
  );
}

async function adoption(stage: Stage, question: string): Promise<void> {
  const { account, chair } = stage;
  const digest = textDigest(chair.draft);
  await chair.act('gavel', { meeting: MEETING }, { digest });
  await Promise.all(
    stage.readers.map(({ room }) =>
      room.until(({ status }) => status === 'ADOPTED', 'the adoption'),
    ),
  );
  const decision = chair.draft.decision!;
  expectThat(decision.digest === digest, 'adopted, word for word, what was put');
  await stage.head('XUL').refused('objection.late', 'objection.raise', { against: question });
  await chair.act('item.close', { outcome: 'adopted' });
  await chair.act('session.end', {});
  await closes(chair, MEETING);
  await Promise.all(
    stage.observers.map(({ room }) =>
      room.settle(
        () => room.view?.decision === decision.symbol,
        'the decision before the observers',
      ),
    ),
  );
  await stage.together();
  account.say(
    `The gavel falls again; the quiet period passes and nobody speaks. The text is adopted as ` +
      `${decision.symbol}. An objection that ${nameOf('XUL')} sends afterwards is refused as late. The Chair ` +
      'closes the item and the meeting.',
  );
}
