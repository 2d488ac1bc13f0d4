import { meetingIdOf } from '@shanyrak/meeting';
import {
  type JournalAnswer,
  type JournalSummary,
  type Problem,
  type IssuingReview,
  type PublishedJournal,
} from '@shanyrak/protocol';
import { type JournalDocument } from '@shanyrak/publishing';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { LONG_AGO, WARRANT } from '../../support/council';
import {
  closes,
  draftsJournal,
  inMeeting,
  issuesJournal,
  journalOf,
  journalIssue,
  publishJournal,
  speak,
} from '../../support/record';
import { type RunningServer, startServer } from '../../support/server';
import { meetingOf, sits } from '../../support/sitting';
import { adoptedDecision, MEETING, seatCouncil, windowOf } from '../../support/table';
import { type Window } from '../../support/window';

/** The journal of the day over HTTP: drafted from the record, corrected, issued, published (domain 2.2). */
let server: RunningServer;
const people: Record<string, Window> = {};

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  for (const person of ['XAA.head', 'XBB.head', 'XCC.head', 'XYY.head', 'chair'])
    people[person] = await windowOf(server.url, person);
  for (const person of ['officer.one', 'officer.two'])
    people[person] = await windowOf(server.url, person);
});
afterAll(() => server?.close());

const corrections = (journalCorrections: number): Promise<unknown> =>
  server.app
    .get(CouncilRegistry)
    .setSettings(
      { askWindow: 0, quietPeriod: 300, journalCorrections, statements: { deadline: 0 } },
      LONG_AGO,
      WARRANT,
    );

/** The rule that refuses; the code where no rule does. */
async function refusal(asked: Promise<unknown>): Promise<string> {
  const { problem } = (await asked.then(
    () => ({ problem: { code: 'accepted' } }),
    (error: unknown) => error,
  )) as { problem: Partial<Problem> };
  return problem.rule ?? problem.code!;
}

const does = (
  ...act: Parameters<typeof inMeeting> extends [string, ...infer Rest] ? Rest : never
) => inMeeting(server.url, ...act);
const AS_IT_WAS = { spoke: true, manner: 'onBehalfOf', summary: null, symbol: null } as const;

/** A meeting without drafts in which two Members and the observer spoke; closed. */
async function spokenIn(symbol: string): Promise<void> {
  const { chair } = people;
  await sits(chair!, symbol);
  const { agenda } = (await meetingOf(chair!, symbol))!;
  await does('chair', symbol, 'item.open', { item: agenda.order[1]! });
  await speak(server.url, symbol, 'XAA.head', 'XBB.head', 'XYY.head');
  await closes(server.url, symbol);
}

describe('the journal of a meeting', () => {
  const meeting = 'PC/2026-XX';
  const path = `/meetings/${meetingIdOf(meeting)}/journal`;

  beforeAll(async () => {
    await corrections(3_600_000);
    await spokenIn(meeting);
  });

  it('is drafted by an officer from the record, and read by the Members at once', async () => {
    expect((await journalOf(people['XAA.head']!, meeting)).journal).toBeNull();
    const { journal, document, deadline } = await draftsJournal(server.url, meeting).then(
      (one) => ({
        ...one,
        deadline: one.journal!.deadline,
      }),
    );
    expect(deadline - journal!.draftedAt).toBe(3_600_000);
    const item = document!.items[1] as Extract<JournalDocument['items'][number], { closed: false }>;
    expect(item.speakers.map(({ name }) => name.en)).toEqual(['Land XAA', 'Land XBB', 'Land XYY']);
    expect(document!.chairmanship).toEqual([{ en: 'Land XCC', ru: 'Страна XCC' }]);
    const listed = await people['XBB.head']!.get<JournalSummary[]>('/journals?body=PC');
    expect(listed).toMatchObject([{ meeting, status: 'DRAFT', symbol: null }]);
    expect(await people['XBB.head']!.get('/journals?body=MC')).toEqual([]);
    const again = does('officer.two', meeting, 'journal.draft', { drafts: [] });
    expect(await refusal(again)).toBe('journal.drafted');
  });

  it('is corrected by each delegation in its own interventions, and in no other', async () => {
    const { journal } = await journalOf(people['XAA.head']!, meeting);
    const [first, second, third] = journal!.entries[1]!.interventions;
    const summary = { en: 'It asked for time.', ru: 'Просила дать время.' };
    await does('XAA.head', meeting, 'journal.correct', {
      ...{ intervention: first!.id, ...AS_IT_WAS, summary, symbol: 'PC.DEL/1/26' },
    });
    await does('XBB.head', meeting, 'journal.correct', {
      ...{ intervention: second!.id, ...AS_IT_WAS, spoke: false },
    });
    // The observer too.
    await does('XYY.head', meeting, 'journal.correct', {
      ...{ intervention: third!.id, ...AS_IT_WAS, summary: { en: 'It thanked the Council.' } },
    });
    for (const person of ['XBB.head', 'XYY.head']) {
      const others = { intervention: first!.id, ...AS_IT_WAS };
      const asked = does(person, meeting, 'journal.correct', others);
      expect(await refusal(asked)).toBe('journal.notYours');
    }
    const officers = { intervention: first!.id, ...AS_IT_WAS };
    expect(await refusal(does('officer.one', meeting, 'journal.correct', officers))).toBe(
      'access.denied',
    );
    const { document } = await journalOf(people['XCC.head']!, meeting);
    expect(document!.items[1]).toMatchObject({
      speakers: [
        { name: { en: 'Land XAA' }, summary, symbol: 'PC.DEL/1/26' },
        { name: { en: 'Land XYY' }, summary: { en: 'It thanked the Council.' } },
      ],
    });
  });

  it('shows an observer its own interventions, and an outsider of them nothing', async () => {
    const own = await people['XYY.head']!.get<JournalAnswer>(path);
    expect(own).toMatchObject({
      audience: 'observers',
      open: true,
      own: [{ label: '2', intervention: { delegation: 'XYY' } }],
    });
    expect(JSON.stringify(own)).not.toMatch(/XAA|XBB/);
    expect(await people['XYY.head']!.get('/journals')).toEqual([]);
  });

  it('is disputed before the Chair, who settles it, and edited by the Secretariat in its form', async () => {
    const { journal } = await journalOf(people['XBB.head']!, meeting);
    const entry = journal!.entries[1]!.item;
    const words = { en: 'The Chair thanked the delegations.' };
    await does('XBB.head', meeting, 'journal.dispute', { entry, words });
    const { disputes } = (await journalOf(people['chair']!, meeting)).journal!;
    await does('chair', meeting, 'journal.settle', { dispute: disputes[0]!.id, accepted: true });
    const edit = { item: null, texts: { en: 'Conference room 1' }, order: null };
    await does('officer.one', meeting, 'journal.edit', { field: 'place', ...edit });
    const substance = does('officer.one', meeting, 'journal.edit', { field: 'outcome', ...edit });
    expect(await refusal(substance)).toBe('journal.substance');
    const { document } = await journalOf(people['XAA.head']!, meeting);
    expect(document).toMatchObject({ place: edit.texts, items: [{}, { note: words }] });
  });

  it('is not issued while corrections may come', async () => {
    const { digest } = await journalOf(people['officer.two']!, meeting);
    const issue = { body: 'PC' };
    const asked = does('officer.two', meeting, 'journal.issue', issue, { digest: digest! });
    expect(await refusal(asked)).toBe('journal.corrections');
  });
});

describe('an issued journal', () => {
  const meeting = MEETING;
  let symbol: string;
  let decision: string;

  beforeAll(async () => {
    await corrections(0);
    decision = await adoptedDecision(server.url);
    await speak(server.url, meeting, 'XAA.head');
    await closes(server.url, meeting, 'adopted');
    await draftsJournal(server.url, meeting);
  });

  it('I3 has the next number of its register, without a gap, by a second officer after the deadline', async () => {
    const late = await journalOf(people['XAA.head']!, meeting);
    const [intervention] = late.journal!.entries[1]!.interventions;
    const correction = { intervention: intervention!.id, ...AS_IT_WAS, spoke: false };
    expect(await refusal(does('XAA.head', meeting, 'journal.correct', correction))).toBe(
      'journal.late',
    );
    const words = { digest: late.digest! };
    expect(
      await refusal(does('officer.one', meeting, 'journal.issue', { body: 'PC' }, words)),
    ).toBe('journal.sameOfficer');
    expect(
      await refusal(does('officer.two', meeting, 'journal.issue', { body: 'MC' }, words)),
    ).toBe('journal.body');
    symbol = await issuesJournal(server.url, meeting);
    expect(symbol).toBe('PC.JOUR/1');
    const next = 'PC/2026-XXI';
    await spokenIn(next);
    await draftsJournal(server.url, next);
    expect(await issuesJournal(server.url, next)).toBe('PC.JOUR/2');
  });

  it('says the decision with its number and what is appended', async () => {
    const { document } = await journalOf(people['XAA.head']!, meeting);
    expect(document).toMatchObject({ symbol, attachments: [decision] });
    expect(document!.items[1]).toMatchObject({
      results: [{ outcome: 'adopted', decision: { symbol: decision, number: 1 } }],
    });
  });

  it('becomes public by two officers, as a page and as JSON at its permanent address', async () => {
    const get = (form: string): Promise<Response> => fetch(`${server.url}/id/${symbol}${form}`);
    expect((await get('.json')).status).toBe(404);
    const review = await people['officer.one']!.get<IssuingReview<JournalDocument>>(
      journalIssue(symbol),
    );
    const path = journalIssue(symbol);
    expect(await refusal(people['XAA.head']!.get(path))).toBe('capacity.notHeld');
    expect(await refusal(people['XYY.head']!.get(path))).toBe('not-found');
    const { digest } = review;
    await people['officer.one']!.post(path, { act: 'prepare', digest });
    const alone = people['officer.one']!.post(path, { act: 'issue', digest });
    expect(await refusal(alone)).toBe('issue.sameOfficer');
    await people['officer.two']!.post(path, { act: 'issue', digest });
    expect(await (await get('.json')).json()).toEqual(review.artefact);
    for (const language of ['en', 'ru']) {
      const page = await get(`.${language}`);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(await page.text()).toBe(review.pages[language]);
    }
    const published = await people['XYY.head']!.get<PublishedJournal[]>('/journals');
    expect(published).toMatchObject([{ symbol, meeting, number: 1 }]);
    expect(await people['XYY.head']!.get('/decisions')).toEqual([]);
    const own = await people['XAA.head']!.get<JournalSummary[]>('/journals');
    expect(own.find((one) => one.symbol === symbol)).toMatchObject({
      issuing: { state: 'published' },
    });
  });

  it('I4 never changes; an error of form is set right under a symbol of its own', async () => {
    const before = await journalOf(people['XAA.head']!, meeting);
    const heading = {
      ...({ field: 'heading', item: before.journal!.entries[1]!.item, order: null } as const),
      texts: { en: 'Draft decision' },
    };
    expect(await refusal(does('officer.one', meeting, 'journal.edit', heading))).toBe(
      'journal.issued',
    );
    await does('officer.one', meeting, 'journal.correctIssued', heading);
    const after = await journalOf(people['XAA.head']!, meeting);
    expect(after.document).toEqual(before.document);
    expect(after.journal!.corrigenda).toMatchObject([{ symbol: `${symbol}/Corr.1` }]);
    const page = await fetch(`${server.url}/id/${symbol}.en`);
    expect(await page.text()).not.toContain('Draft decision<');
  });

  it('is found by nobody under a number that was not issued, and published once', async () => {
    expect(await refusal(people['officer.one']!.get(journalIssue('PC.JOUR/99')))).toBe('not-found');
    expect(await refusal(publishJournal(server.url, symbol))).toBe('issue.reason');
  });
});
