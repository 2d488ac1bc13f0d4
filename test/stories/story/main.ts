import { Account, Disappointed } from './account';
import { thePaper } from './chapters/1-the-paper';
import { theDecision } from './chapters/10-the-decision';
import { thePublication } from './chapters/11-the-publication';
import { thePackage } from './chapters/12-the-package';
import { theRecommendation } from './chapters/13-the-recommendation';
import { theJournals } from './chapters/14-the-journals';
import { betweenMeetings } from './chapters/15-between-meetings';
import { theAnnouncement } from './chapters/16-the-announcement';
import { theReadingOpens } from './chapters/2-the-reading-opens';
import { amendmentsAreTabled } from './chapters/3-amendments';
import { firstAgreements } from './chapters/4-first-agreements';
import { reservationsAndObjections } from './chapters/5-objections';
import { theChairsTexts } from './chapters/6-compromises';
import { theRemainder } from './chapters/7-the-remainder';
import { theCleanText } from './chapters/8-the-clean-text';
import { theQuestion } from './chapters/9-the-question';
import { type Figures, figuresOf, hold } from './figures';
import { type Addresses, House } from './house';
import { leavePublished } from './published-files';
import { Stage } from './stage';

/**
 * `npm run story`: a whole council negotiates and adopts a decision, over real HTTP, sockets,
 * processes and PostgreSQL (issue 2, item 9). Prints an account for a diplomat; with `--json` the
 * account goes to standard error and one object ends standard output; with `--out DIR` it leaves
 * there what was published, in every form. Exits with 1 where anything is not as it was promised.
 */
async function main(): Promise<void> {
  const json = process.argv.includes('--json');
  const account = new Account((line) =>
    (json ? process.stderr : process.stdout).write(`${line}\n`),
  );
  const house = await House.open(addresses());
  try {
    const figures = await tell(house, account, out());
    if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await house.close();
  }
}

async function tell(house: House, account: Account, folder: string | null): Promise<Figures> {
  const begun = performance.now();
  account.title('How the Demonstration Council adopted its first decision');
  const stage = await Stage.open(house, account);
  try {
    await thePaper(stage);
    await theReadingOpens(stage);
    await amendmentsAreTabled(stage);
    await firstAgreements(stage);
    await reservationsAndObjections(stage);
    await theChairsTexts(stage);
    await theRemainder(stage);
    await theCleanText(stage);
    await theQuestion(stage);
    const decision = await theDecision(stage);
    await thePublication(stage, decision);
    await thePackage(stage);
    await theRecommendation(stage);
    await theJournals(stage);
    const figures = await figuresOf(stage, decision);
    hold(figures);
    await theAnnouncement(stage, await betweenMeetings(stage));
    if (folder !== null) await leave(stage, folder);
    account.chapter('The record');
    sumUp(account, figures, (performance.now() - begun) / 1000);
    return figures;
  } finally {
    stage.close();
  }
}

async function leave(stage: Stage, folder: string): Promise<void> {
  const files = await leavePublished(stage, folder);
  stage.account.say(`What was published stands in ${files} files: every form, both languages.`);
}

function sumUp(account: Account, figures: Figures, seconds: number): void {
  account.say(
    `${figures.clients} clients on ${figures.processes} processes of the server heard ${figures.events} ` +
      `acts and results, each in the same order and without a gap. ${figures.members} Members tabled ` +
      `${figures.amendments} amendments; at the height ${figures.brackets} brackets stood in the text; ` +
      `${figures.conflicts} amendments went back to their sponsors because they met what was accepted; ` +
      `${figures.refusals} acts were refused, each by a rule that has a name. The adopted text has ` +
      `${figures.provisions} provisions. The lists rebuilt from the log are those that grew with it, and ` +
      `“ledger verify” finds the chain whole. All this took ${Math.round(seconds)} seconds.`,
  );
}

/** The folder after `--out`; null where nothing is to be left. */
function out(): string | null {
  const at = process.argv.indexOf('--out');
  if (at < 0) return null;
  const folder = process.argv[at + 1];
  if (folder === undefined || folder.startsWith('--')) throw new Error('--out wants a folder.');
  return folder;
}

function addresses(): Addresses {
  const { STORY_DATABASE_URL: databaseUrl, STORY_MIGRATIONS_URL: migrationsUrl } = process.env;
  if (!databaseUrl || !migrationsUrl)
    throw new Error('The story is told by `npm run story`, which gives it a database of its own.');
  return { databaseUrl, migrationsUrl };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Disappointed ? error.message : error);
    process.exit(1);
  },
);
