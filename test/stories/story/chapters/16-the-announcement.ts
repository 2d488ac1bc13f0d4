import { onMeeting, sits } from '../../../support/sitting';
import { expectThat } from '../account';
import { nameOf } from '../script';
import { type Stage } from '../stage';
import { colleagueOf, drafts, issuedBy, journalOf } from './14-the-journals';
import { STATEMENTS } from './15-between-meetings';

/** The meeting after the silence. */
const FOURTH = 'PC/2026-XVII';

/** What silence has adopted is announced at the next meeting, and its journal says who stated what. */
export async function theAnnouncement(stage: Stage, decision: string): Promise<void> {
  const { account, chair, officer } = stage;
  account.chapter('The fourth meeting: what silence had adopted');
  await sits(chair.window, FOURTH);
  await onMeeting(chair.window, FOURTH, 'meeting.close', {});
  await drafts(officer.window, FOURTH);
  const symbol = await issuedBy(await colleagueOf(stage), FOURTH);
  const { document } = await journalOf(stage.head('XUL').window, FOURTH);
  const [announced, ...others] = document!.announcements ?? [];
  expectThat(announced?.symbol === decision && others.length === 0, 'the decision, announced once');
  expectThat(document!.attachments.join() === decision, 'its text, appended');
  const said = announced!.statements!.map(({ kind, name }) => `${kind} ${name['en']}`);
  expectThat(
    said.join() === STATEMENTS.map(({ code, kind }) => `${kind} ${nameOf(code)}`).join(),
    'three statements, each in its place',
  );
  expectThat(
    !JSON.stringify(document).includes('.SIL/'),
    'not a word of the silence that was broken',
  );
  account.say(
    `In ${FOURTH} the Chair announces that ${decision} stands adopted, by silence. The journal, ${symbol}, says ` +
      `so before its items, appends the text, and lists what was attached to it: how ${said.length} delegations ` +
      `put their positions, ${STATEMENTS.map(({ code }) => nameOf(code)).join(', ')}, and at which attachment ` +
      'their own words stand. It was issued when no statement could come any more. Of the silence that was ' +
      'broken in its last second no journal says anything.',
  );
}
