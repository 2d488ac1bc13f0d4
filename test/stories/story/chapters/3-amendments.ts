import { rollingText } from '@shanyrak/draft';
import { expectThat, inWords } from '../account';
import { table } from '../negotiation';
import { amendments, nameOf, planned, type PlannedAmendment } from '../script';
import { type Stage } from '../stage';

/** All delegations table what they wish for, at once and from both processes; others take sides. */
export async function amendmentsAreTabled(stage: Stage): Promise<void> {
  const { account } = stage;
  account.chapter('Amendments');
  const bySponsor = Map.groupBy(amendments, ({ by }) => by);
  await Promise.all(
    [...bySponsor.values()].map(async (wishes) => {
      for (const wish of wishes) await table(stage, wish);
    }),
  );
  await stage.together();
  stage.brackets = bracketsOn(stage);
  const { screen } = stage;
  const pending = Object.values(screen.amendments).filter(({ status }) => status === 'IN_TEXT');
  expectThat(pending.length === amendments.length, 'every amendment in the text by right, at once');
  const kinds = Map.groupBy(pending, ({ change }) => change.kind);
  account.say(
    `Within the hour ${bySponsor.size} delegations table ${pending.length} amendments: ` +
      `${kinds.get('replace')?.length ?? 0} to the words of a provision, ${kinds.get('insert')?.length ?? 0} ` +
      `new provisions, ${kinds.get('delete')?.length ?? 0} deletions. The text on the screen now has ` +
      `${stage.brackets} brackets.`,
  );
  await takeSides(stage);
  await tellOfRivals(stage);
}

async function tellOfRivals(stage: Stage): Promise<void> {
  const { account } = stage;
  account.say(
    'Rivals for the same words stand side by side in one bracket, the words of the draft first; what ' +
      `they would leave alone stands outside it. On OP1 there are ${wishesOn('op1')} wishes, most of them ` +
      'for another date:',
  );
  await stage.show('op1');
  account.say(
    `In PP6 one wish lies inside another’s deletion: ${nameOf('XPA')} would change a word of the clause ` +
      `that ${nameOf('XOR')} would strike out.`,
  );
  await stage.show('pp6');
  account.say('A deletion of a whole paragraph meets a change of one of its words:');
  await stage.show('op11b');
  const inserted = stage.screen.amendments[stage.amendment('op8-visas')]!.change.provision;
  account.say(`A new paragraph is wanted after OP8 by ${nameOf(planned('op8-visas').by)}:`);
  account.show(stage.screen, [inserted]);
}

const wishesOn = (key: string): number =>
  amendments.filter(({ provision, kind }) => provision === key && kind !== 'insert').length;

/** Each delegation joins, supports, opposes or reserves for itself. */
async function takeSides(stage: Stage): Promise<void> {
  const tasks = new Map<string, (() => Promise<unknown>)[]>();
  const later = (code: string, act: () => Promise<unknown>): void =>
    void tasks.set(code, [...(tasks.get(code) ?? []), act]);
  for (const wish of amendments) {
    const amendment = stage.amendment(wish.key);
    for (const code of wish.coSponsors ?? [])
      later(code, () => stage.head(code).act('amendment.cosponsor', { amendment }));
    for (const [code, stance] of stancesOn(wish))
      later(code, () => stage.head(code).act('stance.set', { target: amendment, stance }));
  }
  await Promise.all(
    [...tasks.values()].map(async (acts) => {
      for (const act of acts) await act();
    }),
  );
  const joined = amendments.filter(({ coSponsors = [] }) => coSponsors.length > 0);
  const opponents = amendments.flatMap(({ opposes = [] }) => opposes);
  stage.account.say(
    `${joined.length} amendments find co-sponsors, and the delegations say what they support, oppose or ` +
      `reserve on; among those who oppose something are ${inWords([...new Set(opponents)].slice(0, 3).map(nameOf))}.`,
  );
}

function stancesOn(
  wish: PlannedAmendment,
): (readonly [string, 'support' | 'oppose' | 'reserve'])[] {
  return [
    ...(wish.supports ?? []).map((code) => [code, 'support'] as const),
    ...(wish.opposes ?? []).map((code) => [code, 'oppose'] as const),
    ...(wish.reserves ?? []).map((code) => [code, 'reserve'] as const),
  ];
}

/** Brackets of the rolling text, as a client's own engine makes it. */
function bracketsOn({ screen }: Stage): number {
  return rollingText(screen, screen.originalLanguage).provisions.reduce(
    (sum, { rolling }) => sum + rolling.segments.filter((one) => 'readings' in one).length,
    0,
  );
}
