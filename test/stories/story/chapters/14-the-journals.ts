import { meetingIdOf } from '@shanyrak/meeting';
import { type JournalAnswer } from '@shanyrak/protocol';
import { eventually } from '../../../support/deadline';
import { onMeeting } from '../../../support/sitting';
import { Refused, Window } from '../../../support/window';
import { expectThat, inWords } from '../account';
import { council, nameOf, person } from '../script';
import { type Stage } from '../stage';
import { SECOND } from './12-the-package';
import { THIRD } from './13-the-recommendation';
import { MEETING } from './2-the-reading-opens';

type MembersJournal = Extract<JournalAnswer, { readonly audience: 'members' }>;

/** What the record says of three meetings: drafted by one officer, issued by another, naming no objector. */
export async function theJournals(stage: Stage): Promise<void> {
  const { account, officer } = stage;
  account.chapter('Three journals');
  const colleague = await colleagueOf(stage);
  const symbols: string[] = [];
  for (const meeting of [MEETING, SECOND, THIRD]) {
    await drafts(officer.window, meeting);
    expectThat(
      (await issues(officer.window, meeting)) === 'journal.sameOfficer',
      'no journal by one officer alone',
    );
    symbols.push(await issuedBy(colleague, meeting));
  }
  expectThat(
    symbols.join() === ['PC.JOUR/1', 'PC.JOUR/2', 'PC.JOUR/3'].join(),
    'journals numbered without a gap',
  );
  const second = await journalOf(stage.head('XUL').window, SECOND);
  const said = JSON.stringify(second.document);
  expectThat(said.includes('PC.DEC/2') && said.includes('PC.DEC/3'), 'both decisions in it');
  expectThat(!/objection|возражени/i.test(said), 'no trace of an objection');
  account.say(
    `The Secretariat drafts the journals of the three meetings from the record alone, and an officer of its ` +
      `own cannot issue what it has drafted; a colleague does: ${inWords(symbols)}. Each delegation could ` +
      'have corrected what it is said to have said. The second journal says which two decisions were adopted, ' +
      `and that ${nameOf('XPA')} raised a point of order. That ${nameOf('XUL')} once had its hand up stands ` +
      'nowhere in it.',
  );
}

/** Another officer of the Secretariat than the one who drafts. */
export function colleagueOf({ house }: Stage): Promise<Window> {
  const { email } = person(council.secretariat[3]!.person);
  return Window.open(house.servers[0]!.url, email, house.password);
}

export async function journalOf(window: Window, meeting: string): Promise<MembersJournal> {
  const answer = await window.get<JournalAnswer>(`/meetings/${meetingIdOf(meeting)}/journal`);
  if (answer.audience !== 'members') throw new Error(`${window.person} reads no journal.`);
  return answer;
}

export async function drafts(officer: Window, meeting: string): Promise<void> {
  const { drafts: named, silences } = await journalOf(officer, meeting);
  const payload = { drafts: named, silences };
  await onMeeting(officer, meeting, 'journal.draft', payload, { as: 'secretariat' });
}

/** As soon as no statement can come any more; answers its symbol. */
export async function issuedBy(colleague: Window, meeting: string): Promise<string> {
  await eventually(async () => {
    const answer = await issues(colleague, meeting);
    expectThat(['issued', 'journal.statements'].includes(answer), 'a journal that is issued');
    return answer === 'issued';
  }, 'the end of the time for statements');
  return (await journalOf(colleague, meeting)).journal!.symbol!;
}

async function issues(window: Window, meeting: string): Promise<string> {
  const { digest, body, appended } = await journalOf(window, meeting);
  try {
    const words = { as: 'secretariat', digest: digest!, seen: 999 } as const;
    await onMeeting(window, meeting, 'journal.issue', { body, drafts: appended }, words);
    return 'issued';
  } catch (error) {
    if (error instanceof Refused) return error.rule;
    throw error;
  }
}
