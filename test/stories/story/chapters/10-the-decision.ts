import { type DraftState, textDigest } from '@shanyrak/draft';
import { type DecisionAnswer, type DecisionSummary } from '@shanyrak/protocol';
import { expectThat, inWords } from '../account';
import { nameOf } from '../script';
import { type Stage } from '../stage';

/** The decision as any Member reads it, and as its own client reckons its digest. */
export async function theDecision(stage: Stage): Promise<DecisionAnswer> {
  const { account } = stage;
  account.chapter('The decision');
  const reader = stage.head('XZA');
  const listed = await reader.window.get<DecisionSummary[]>('/decisions');
  expectThat(listed.length === 1, 'one decision in the list');
  const path = `/decisions/${encodeURIComponent(listed[0]!.symbol)}`;
  const decision = await reader.window.get<DecisionAnswer>(path);
  expectThat(
    decision.digest === textDigest(reader.draft),
    'the digest that a client reckons itself',
  );
  expectThat(
    JSON.stringify(words(decision)) === JSON.stringify(wordsOn(reader.draft)),
    'the adopted words',
  );
  expectThat(!traces(decision), 'no trace of an objection in the decision');
  account.say(
    `${nameOf('XZA')} fetches ${decision.symbol} of meeting ${decision.meeting} from the register. Its own ` +
      `client reckons the digest of the words on its screen, ${decision.digest.slice(0, 16)}…, and finds the ` +
      `one in the register. Nothing in it tells who objected to what. Before ${inWords(stage.observers.map(({ code }) => nameOf(code)))} ` +
      'lie the same words.',
  );
  account.show(
    stage.screen,
    stage.screen.order.filter((id) => !stage.screen.provisions[id]!.deleted),
  );
  for (const { room } of stage.observers) {
    const seen = room.view!.provisions.map(({ label, text }) => [label, text['en']]);
    expectThat(
      JSON.stringify(seen) === JSON.stringify(words(decision)),
      'the same words for observers',
    );
  }
  return decision;
}

const words = ({ provisions }: DecisionAnswer): unknown[] =>
  provisions.map(({ label, text }) => [label, text['en']]);

const wordsOn = ({ order, provisions }: DraftState): unknown[] =>
  order
    .map((id) => provisions[id]!)
    .filter(({ deleted }) => !deleted)
    .map(({ label, text }) => [label, text['en']]);

const traces = (decision: DecisionAnswer): boolean =>
  /objection|stance|reserve[sd]? /i.test(
    JSON.stringify({ ...decision, provisions: [], title: '' }),
  );
