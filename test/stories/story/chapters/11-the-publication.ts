import { textDigest } from '@shanyrak/draft';
import {
  type DecisionAnswer,
  type DecisionSummary,
  type IssuingReview,
  type IssuingState,
} from '@shanyrak/protocol';
import { type PublicDecision } from '@shanyrak/publishing';
import { digestOfText } from '@shanyrak/kernel';
import { Refused, Window } from '../../../support/window';
import { expectThat, inWords } from '../account';
import { council, nameOf, person } from '../script';
import { type Stage } from '../stage';

/** The decision becomes everybody's, by two officers, and whoever has no account reads it. */
export async function thePublication(stage: Stage, { symbol }: DecisionAnswer): Promise<void> {
  const { account } = stage;
  account.chapter('The publication');
  expectThat((await stranger(stage, symbol)).status === 404, 'nothing public before its time');
  expectThat((await listedToObserver(stage)).length === 0, 'no decision before observers');
  const seen = await twoOfficersPublish(stage, symbol);
  const read = await stranger(stage, `${symbol}.json`);
  const artefact = JSON.parse(read.body) as PublicDecision;
  expectThat(digestOfText(read.body) === seen.digest, 'the bytes that the officers confirmed');
  expectThat(artefact.digest === textDigest(stage.screen), 'the digest of what was adopted');
  for (const language of ['en', 'ru'])
    expectThat(
      (await stranger(stage, `${symbol}.${language}`)).body === seen.pages[language],
      `the ${language} page as the officers saw it`,
    );
  expectThat((await listedToObserver(stage)).length === 1, 'the decision before observers');
  const behind = artefact.provisions.filter((one) => one.behind.length > 0).length;
  const observers = inWords(stage.observers.map(({ code }) => nameOf(code)));
  account.say(
    `From this moment anybody reads it at /id/${symbol}, in English or in Russian, on a page or as data, ` +
      `without an account: ${artefact.provisions.length} provisions, the ${artefact.members.length} Members ` +
      'by the names of that day, and not a word of how they came to agree. On the Russian page ' +
      `${behind} provisions stand in English and say so, since their Russian text has not followed yet. ` +
      `${observers} now find the decision in their own lists.`,
  );
}

async function twoOfficersPublish(stage: Stage, symbol: string): Promise<IssuingReview> {
  const { account, officer } = stage;
  const path = `/decisions/${encodeURIComponent(symbol)}/issue`;
  const { email } = person(council.secretariat[3]!.person);
  const colleague = await Window.open(stage.house.servers[1]!.url, email, stage.house.password);
  const { digest } = await officer.window.get<IssuingReview>(path);
  await officer.window.post<IssuingState>(path, { act: 'prepare', digest });
  const alone = await officer.window.post(path, { act: 'issue', digest }).then(
    () => 'issued',
    (error: Refused) => error.rule,
  );
  expectThat(alone === 'issue.sameOfficer', 'no publication by one officer alone');
  const seen = await colleague.get<IssuingReview>(path);
  const confirmed = { act: 'issue', digest: seen.digest };
  const issued = await colleague.post<IssuingState>(path, confirmed);
  expectThat(issued.state === 'issued', 'a decision that was issued');
  expectThat((await stranger(stage, symbol)).status === 404, 'nothing public by its issue alone');
  const published = { act: 'publish', digest: seen.digest };
  await officer.window.post<IssuingState>(path, published);
  account.say(
    `Until now ${symbol} was its Members’ alone: for everybody else there was nothing at its address. An ` +
      'officer of the Secretariat prepares its issue, and cannot issue it alone. A colleague, on the ' +
      'other process, looks at the very bytes that are prepared, and issues them: Members have the ' +
      'decision in every form. By an act of its own it is then published.',
  );
  return seen;
}

/** Somebody without an account, at a permanent address. */
async function stranger(stage: Stage, document: string): Promise<{ status: number; body: string }> {
  const answer = await fetch(`${stage.house.servers[0]!.url}/id/${document}`);
  return { status: answer.status, body: await answer.text() };
}

const listedToObserver = (stage: Stage): Promise<DecisionSummary[]> =>
  stage.observers[0]!.window.get<DecisionSummary[]>('/decisions');
