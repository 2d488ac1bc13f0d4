import { inText } from '@shanyrak/draft';
import { expectThat, inWords } from '../account';
import { accept, withdraw } from '../negotiation';
import { amendments, nameOf, planned } from '../script';
import { type Stage } from '../stage';

/** Orvandia's second thoughts on PP6, on the words that stand there now. */
const REVISED =
  '*Mindful* that many of the ambassadors accredited to the host country reside in Astana, and that ' +
  'not all Member States have a resident mission there,';

/** What was returned is revised or withdrawn; what finds no agreement is taken back. */
export async function theRemainder(stage: Stage): Promise<void> {
  const { account } = stage;
  account.chapter('The remainder');
  const returned = amendments.filter(({ key }) => stage.statusOf(key) === 'RETURNED');
  expectThat(returned.length > 1, 'several amendments returned to their sponsors');
  account.say(
    `${returned.length} amendments are back with their sponsors: ${inWords(returned.map(({ by }) => nameOf(by)))}. ` +
      `${nameOf('XOR')} revises its own on the words that stand now, and is agreed with; the others withdraw.`,
  );
  await revisedOnNewWords(stage);
  const given = returned.filter(({ key }) => key !== 'pp6-missions');
  await Promise.all(given.map(({ key }) => withdraw(stage, key)));

  const left = amendments.filter(({ key }) => stage.statusOf(key) === 'IN_TEXT');
  for (const wishes of Map.groupBy(left, ({ by }) => by).values())
    for (const { key } of wishes) await withdraw(stage, key);
  await stage.together();
  expectThat(inText(stage.screen).length === 0, 'no bracket left');
  account.say(
    `${left.length} wishes for which there is no agreement are taken back by ` +
      `${inWords([...new Set(left.map(({ by }) => nameOf(by)))].sort())}. There is no bracket left in the text.`,
  );
}

async function revisedOnNewWords(stage: Stage): Promise<void> {
  const key = 'pp6-missions';
  const amendment = stage.amendment(key);
  const revised = await stage
    .head(planned(key).by)
    .bring('amendment.revise', { amendment, text: REVISED, language: 'en' });
  stage.amendments.set(key, revised);
  await stage.facilitator.room.until(
    ({ amendments }) => revised in amendments,
    'the revised words',
  );
  await stage.show('pp6');
  await accept(stage, stage.facilitator, key);
}
