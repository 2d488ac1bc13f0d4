import { randomUUID } from 'node:crypto';
import { wordingDigest } from '@shanyrak/draft';
import { expectThat } from '../account';
import { accept, ask, windowPasses } from '../negotiation';
import { type Player } from '../player';
import { nameOf, planned } from '../script';
import { type Stage } from '../stage';

/** Agreed without much ado: what changes or deletes, and what comes in. */
const CHANGED = [
  ...['pp8-appropriate', 'op11b-delete', 'op13-consider'],
  ...['op8-person', 'op11c-yearly', 'op10-years'],
];
const INSERTED = ['pp9-geography', 'op8-visas', 'op12-expiry', 'op16-budget', 'op3c-proposals'];

/** The facilitator settles wording while others are pending; each of them learns its fate. */
export async function firstAgreements(stage: Stage): Promise<void> {
  stage.account.chapter('First agreements');
  await identicalAndDisjoint(stage);
  await insideADeletion(stage);
  await theRestOfADeletion(stage);
  await aStaleScreen(stage);
  await anUndo(stage);
  await theStructure(stage);
  const takes = (key: string) => accept(stage, stage.facilitator, key);
  await Promise.all([
    ...[...CHANGED, ...INSERTED].map(takes),
    takes('op12-year-only').then(() => takes('op12-year')),
  ]);
  const returned = ['pp8-delete', 'op11b-directory'];
  for (const key of returned) expectThat(stage.statusOf(key) === 'RETURNED', `${key} returned`);
  stage.account.say(
    `So it goes on, several paragraphs at a time: ${INSERTED.length} new provisions come in, OP11(b) goes out on the ` +
      `proposal of ${nameOf('XBE')}, and the change that ${nameOf('XGE')} wanted in it returns to it, like ` +
      `the deletion of PP8 to ${nameOf('XWE')}, since the Members keep that paragraph in other words.`,
  );
}

async function identicalAndDisjoint(stage: Stage): Promise<void> {
  const { account } = stage;
  account.say(`“Any objection”, the facilitator asks, “to ${nameOf('XDO')}’s wording of PP2?”`);
  await stage.show('pp2');
  const fates = await accept(stage, stage.facilitator, 'pp2-step');
  expectThat(fates.satisfied.join() === 'XRE', 'the identical amendment satisfied');
  expectThat(fates.carried.join() === 'XVE', 'the disjoint amendment carried');
  account.say(
    `There is none. ${nameOf('XRE')} wanted the same words: its amendment is satisfied. ${nameOf('XVE')} ` +
      'wants the paragraph to begin otherwise, which does not touch them: its amendment is carried over ' +
      'to the new text.',
  );
  await stage.show('pp2');
  await accept(stage, stage.facilitator, 'pp2-reaffirm');
}

async function insideADeletion(stage: Stage): Promise<void> {
  const fates = await accept(stage, stage.facilitator, 'pp6-resident');
  expectThat(fates.returned.join() === 'XOR', 'the deletion around an accepted change returned');
  expectThat(fates.carried.join() === 'XKE', 'the change before it carried');
  stage.account.say(
    `In PP6 the Members prefer to keep the clause and to take ${nameOf('XPA')}’s word. ${nameOf('XOR')}’s ` +
      'deletion met what was accepted; it is back with its sponsor, its own words untouched, and nothing ' +
      'of it was merged in silence.',
  );
  await accept(stage, stage.facilitator, 'pp6-many');
  await stage.show('pp6');
}

async function theRestOfADeletion(stage: Stage): Promise<void> {
  const fates = await accept(stage, stage.facilitator, 'op14-interval');
  expectThat(fates.carried.join() === 'XUL', 'the rest of a larger deletion carried');
  stage.account.say(
    `In OP14 the smaller deletion is agreed; the larger one of ${nameOf('XUL')} loses nothing by it and ` +
      'stands with what is left of it.',
  );
  await stage.show('op14');
}

/** The facilitator's finger is slower than the text. */
async function aStaleScreen(stage: Stage): Promise<void> {
  const { facilitator, account } = stage;
  const amendment = stage.amendment('op2-obligations');
  const seen = facilitator.room.seq;
  const digest = wordingDigest(facilitator.draft, amendment)!;
  const { carried, returned } = await accept(stage, stage.chair, 'op2-alternates');
  expectThat(carried.join() === 'XWE', 'the amendment asked about carried to new words');
  expectThat(returned.join() === 'XQU', 'the deletion beside it returned');
  await facilitator.comesTo(stage.chair.room.seq);
  await facilitator.refused('stale', 'wording.ask', { amendment }, { seen, digest });
  account.say(
    `While the facilitator still reads the old OP2 from a printed page, the Chair settles ` +
      `${nameOf('XLE')}’s words in it. Asked about ${nameOf('XWE')}’s amendment as it stood on that page, ` +
      'the room is not bothered: the act is refused as stale. On the words that stand now it is asked ' +
      'again, and agreed.',
  );
  await accept(stage, facilitator, 'op2-obligations');
  await stage.show('op2');
}

async function anUndo(stage: Stage): Promise<void> {
  const { facilitator, account } = stage;
  const staff = stage.amendment('op9-staff');
  const provision = stage.provision('op9');
  const before = facilitator.draft;
  const command = await settles(facilitator, staff);
  const settled = facilitator.draft;
  await facilitator.act('undo', { command });
  const undone = facilitator.draft;
  const [was, then, now] = [before, settled, undone].map((state) =>
    JSON.stringify(state.provisions[provision]),
  );
  expectThat(then !== was && now === was, 'the provision as it was before');
  const both = [staff, stage.amendment('op9-date')];
  expectThat(
    both.every((id) => undone.amendments[id]!.status === 'IN_TEXT'),
    'both amendments in the text again',
  );
  account.say(
    `In OP9 the facilitator brings down the pen too early: ${nameOf('XPA')} was about to ` +
      'speak. The act is undone; text and brackets stand as before, and the record keeps both the act and ' +
      'its undoing.',
  );
  await stage.show('op9');
  await accept(stage, facilitator, 'op9-date');
  await accept(stage, facilitator, 'op9-staff');
}

/** An amendment to an amendment is agreed to; a paragraph moves, and moves back. */
async function theStructure(stage: Stage): Promise<void> {
  const { facilitator, account } = stage;
  const visas = stage.amendment('op8-visas');
  const { change } = facilitator.draft.amendments[visas]!;
  const text = 'text' in change ? change.text.replace('without undue delay', 'without delay') : '';
  const one = await stage.head('XFE').bring('amendment.propose', {
    change: { kind: 'amend', amendment: visas, text },
    language: 'en',
  });
  await facilitator.comesTo(stage.head('XFE').room.seq);
  account.say(
    `Not everything concerns the draft itself: ${nameOf('XFE')} would have one word of ` +
      `${nameOf(planned('op8-visas').by)}’s new paragraph otherwise. The screen shows that word, and not the ` +
      'paragraph a second time:',
  );
  account.show(facilitator.draft, [change.provision]);
  await settles(facilitator, one);
  const amended = facilitator.draft.amendments[visas]!;
  expectThat(
    amended.status === 'IN_TEXT' && 'text' in amended.change && amended.change.text === text,
    'the amendment in its bracket, with its own words amended',
  );

  const order = facilitator.draft.order;
  const provision = stage.provision('op14');
  const after = stage.provision('op12');
  const move = await stage.head('XBE').bring('amendment.propose', {
    change: { kind: 'move', provision, after },
    language: 'en',
  });
  await facilitator.comesTo(stage.head('XBE').room.seq);
  account.say(
    `${nameOf('XBE')} would have OP14 stand two paragraphs earlier, and everybody sees where:`,
  );
  account.show(facilitator.draft, [provision, move]);
  const command = await settles(facilitator, move);
  const moved = facilitator.draft.order;
  expectThat(moved.indexOf(provision) === moved.indexOf(after) + 1, 'OP14 right behind OP12');
  await facilitator.act('undo', { command });
  expectThat(facilitator.draft.order.join() === order.join(), 'the order as it was');
  await stage.head('XBE').comesTo(facilitator.room.seq);
  await stage.head('XBE').act('amendment.withdraw', { amendment: move });
  account.say(
    'There, however, it would speak of reports before they are asked for. The facilitator undoes the move, ' +
      `${nameOf('XBE')} takes it back, and the labels have not changed for a moment.`,
  );
}

/** Asks, waits, settles; answers the id of the act. */
async function settles(asker: Player, amendment: string): Promise<string> {
  const asked = await ask(asker, amendment);
  await windowPasses(asker, asked);
  const digest = wordingDigest(asker.draft, amendment)!;
  const id = randomUUID();
  await asker.act('wording.settle', { ask: asked }, { digest, id });
  return id;
}
