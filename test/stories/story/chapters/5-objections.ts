import { reservationsOn } from '@shanyrak/draft';
import { expectThat } from '../account';
import { accept, ask, settle, windowPasses, withdraw } from '../negotiation';
import { nameOf } from '../script';
import { type Stage } from '../stage';

/** What blocks and what does not (practice rules 1 and 2). */
export async function reservationsAndObjections(stage: Stage): Promise<void> {
  stage.account.chapter('Reservations and objections');
  await aReservationDoesNotBlock(stage);
  await anObjectionBlocks(stage);
  await anAdvisersObjectionCounts(stage);
}

async function aReservationDoesNotBlock(stage: Stage): Promise<void> {
  const amendment = stage.amendment('op4-silence');
  const reserving = reservationsOn(stage.screen, amendment);
  expectThat(reserving.join() === 'XQU', 'a reservation on the amendment');
  await stage.show('op4');
  await accept(stage, stage.facilitator, 'op4-silence');
  const provision = stage.provision('op4');
  await stage.head('XQU').act('stance.set', { target: provision, stance: 'reserve' });
  await stage.chair.room.until(
    (state) => reservationsOn(state, provision).length > 0,
    'a reservation',
  );
  stage.account.say(
    `${nameOf('XQU')} has reserved its position on ${nameOf('XTU')}’s addition to OP4. Asked whether ` +
      'anybody objects now, it does not: a reservation is listed before the Chair and blocks nothing. The ' +
      `words are agreed; ${nameOf('XQU')} keeps its reservation on the paragraph, and will keep it to the end.`,
  );
}

async function anObjectionBlocks(stage: Stage): Promise<void> {
  const { facilitator, account } = stage;
  const amendment = stage.amendment('op10-longer');
  const objector = stage.head('XUL');
  await facilitator.comesTo(stage.chair.room.seq);
  const asked = await ask(facilitator, amendment);
  await objector.room.until(({ asks }) => asked in asks, 'the question on its screen');
  await objector.act('objection.raise', { against: asked });
  await facilitator.room.until(
    ({ asks }) => Object.keys(asks[asked]?.objections ?? {}).length === 1,
    'the objection on the screen',
  );
  await windowPasses(facilitator, asked);
  const { digest } = facilitator.draft.asks[asked]!;
  await facilitator.refused('objection.stands', 'wording.settle', { ask: asked }, { digest });
  account.say(
    `${nameOf('XUL')} objects to ${nameOf('XRE')}’s one hundred and twenty days in OP10. The facilitator ` +
      'cannot settle over it, whoever else is in favour. After a word in the corridor both delegations ' +
      'withdraw what they had asked for, and the ninety days of the draft remain.',
  );
  await objector.act('objection.withdraw', { against: asked });
  await Promise.all([withdraw(stage, 'op10-longer'), withdraw(stage, 'op10-sooner')]);
  await stage.together();
  await stage.show('op10');
}

async function anAdvisersObjectionCounts(stage: Stage): Promise<void> {
  const { facilitator, account } = stage;
  const amendment = stage.amendment('op17-other');
  const [adviser, head] = [stage.adviser('XFE'), stage.head('XFE')];
  await facilitator.comesTo(stage.chair.room.seq);
  const asked = await ask(facilitator, amendment);
  await adviser.room.until(({ asks }) => asked in asks, 'the question on the adviser’s screen');
  await adviser.act('objection.raise', { against: asked });
  const held = await stage.chair.room.until(
    ({ asks }) => asks[asked]?.objections['XFE'] !== undefined,
    'the adviser’s objection before the Chair',
  );
  expectThat(
    held.asks[asked]!.objections['XFE']!.withoutSeat,
    'an objection marked as without the seat',
  );
  await windowPasses(facilitator, asked);
  const { digest } = facilitator.draft.asks[asked]!;
  await facilitator.refused('objection.stands', 'wording.settle', { ask: asked }, { digest });
  await adviser.refused('seat.notHeld', 'objection.withdraw', { against: asked });
  await head.room.until(
    ({ asks }) => asks[asked]?.objections['XFE'] !== undefined,
    'it before the head',
  );
  await head.act('objection.withdraw', { against: asked });
  await facilitator.room.until(({ asks }) => !asks[asked]?.objections['XFE'], 'it withdrawn');
  await settle(facilitator, asked, amendment);
  account.say(
    `On OP17 an adviser of ${nameOf('XFE')} objects without holding its seat. It counts at once, and head ` +
      'and Chair are told how it came: a wrongful objection costs an hour, a wrongful consensus a foreign ' +
      'policy. The adviser alone cannot take it back; the head of the delegation does, and the words are ' +
      'agreed.',
  );
  await stage.together();
  await stage.show('op17');
}
