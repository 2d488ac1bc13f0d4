import { expectThat, inWords } from '../account';
import { accept, type Fates } from '../negotiation';
import { compromises, idOf, nameOf, planned, type PlannedCompromise } from '../script';
import { type Stage } from '../stage';

/** Wishes that the Chair's texts leave alone, and that the Members agree to afterwards. */
const AGREED_AFTERWARDS = [
  ...['pp1-symbol', 'pp4-multilateral', 'op1-consultative', 'op3c-voluntary'],
  ...['op5-days', 'op7-june', 'op11-voluntary', 'op15-invites'],
];

/** The Chair offers words of its own for the brackets that remain, and the Members take them. */
export async function theChairsTexts(stage: Stage): Promise<void> {
  const { account, chair } = stage;
  account.chapter('The Chair’s texts');
  await chair.refused('provision.bracketed', 'draft.declareClean', {});
  account.say(
    'The rest will not settle by itself. The Chair, who cannot yet declare the text clean, suspends for ' +
      'coffee and comes back with texts of its own, on its own responsibility. On OP1 the screen shows:',
  );
  await stage.show('op1');
  for (const compromise of compromises) await offer(stage, compromise);
  await stage.together();
  account.say('With the Chair’s text for its date OP1 reads:');
  await stage.show('op1');

  const fates = await Promise.all(compromises.map(({ key }) => accept(stage, chair, key)));
  const all = (fate: keyof Fates): string[] => fates.flatMap((one) => one[fate]);
  const settled = compromises.flatMap(({ settles }) => settles);
  expectThat(all('notRetained').length === settled.length, 'every named bracket settled');
  expectThat(
    settled.every((key) => stage.statusOf(key) === 'NOT_RETAINED'),
    'what the Chair’s texts settle not retained',
  );
  account.say(
    `Asked one by one, nobody objects: ${compromises.length} texts of the Chair enter the draft. The ` +
      `${settled.length} amendments whose brackets they settle are not retained, none of them lost from the ` +
      `record; ${all('carried').length} others, which want something else of the same paragraphs, are ` +
      'carried over.',
  );
  await stage.show('op1', 'op5');
  await whatIsLeftIsAgreed(stage);
}

async function offer(
  stage: Stage,
  { key, provision, text, settles }: PlannedCompromise,
): Promise<void> {
  const change = { kind: 'replace', provision: stage.provision(provision), text } as const;
  const named = settles.map((one) => stage.amendment(one));
  const said = { change, language: 'en', settles: named };
  stage.amendments.set(key, await stage.chair.bring('text.propose', said, { id: idOf(key) }));
}

async function whatIsLeftIsAgreed(stage: Stage): Promise<void> {
  await Promise.all(AGREED_AFTERWARDS.map((key) => accept(stage, stage.facilitator, key)));
  await stage.together();
  const sponsors = [...new Set(AGREED_AFTERWARDS.map((key) => nameOf(planned(key).by)))].sort();
  stage.account.say(
    `The facilitator goes through what is left and can be had: further words of ${inWords(sponsors)} are ` +
      'agreed. Some had opponents on the list; opposed earlier is not objected to now.',
  );
  await stage.show('op1', 'op11');
}
