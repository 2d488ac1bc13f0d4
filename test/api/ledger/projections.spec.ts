import { randomUUID } from 'node:crypto';
import { type Capacity } from '@shanyrak/council';
import { type DraftState, textDigest } from '@shanyrak/draft';
import { isUuid, parseStream, streamName } from '@shanyrak/kernel';
import { agendaDigest, meetingIdOf, type MeetingState } from '@shanyrak/meeting';
import { adoptionId, type DeadlineRow, type SentCommand } from '../../../apps/server/src/ledger';
import { CORES } from '../../../apps/server/src/ledger/cores';
import { outcome, type Process, Processes, until } from './processes';

const TABLES = ['draft_list', 'meeting_list', 'decisions', 'deadlines'];
const MEETING = 'PC/2026-III';
const SUBMITTED = {
  coSponsors: ['XBB'],
  mandate: { en: 'Mandated by the Members.', ru: 'По поручению государств-членов.' },
  provisions: [
    { kind: 'title', depth: 0, text: { en: 'On a directory', ru: 'О справочнике' } },
    {
      kind: 'operative',
      depth: 0,
      text: { en: 'Decides to keep a directory;', ru: 'Постановляет вести справочник;' },
    },
  ],
};

const ITEM = {
  ...{ label: '1', title: { en: 'Decisions', ru: 'Решения' }, annotation: {}, documents: [] },
  ...{ action: 'decide', closed: false, currentIssues: false, carriedFrom: null },
};

describe('the projections', () => {
  let processes: Processes;
  let one: Process;

  beforeAll(async () => {
    processes = await Processes.on();
    one = await processes.start(CORES);
  });
  afterAll(() => processes.end());

  const sent = (
    stream: string,
    type: string,
    as: Capacity,
    payload: object,
    more: object = {},
  ): SentCommand => ({
    ...{ id: randomUUID(), stream, type, v: 1, as, payload, seen: 0 },
    ...more,
  });
  const does = async (person: string, ...args: Parameters<typeof sent>) =>
    outcome(await one.ledger.execute({ person, command: sent(...args) }));
  const rows = async () => {
    const all = await Promise.all(
      TABLES.map((table) => processes.as('superuser', `SELECT * FROM ${table} ORDER BY 1`)),
    );
    return Object.fromEntries(
      TABLES.map((table, i) => [table, all[i] as Record<string, unknown>[]]),
    );
  };
  const draftState = async (stream: string) => (await one.ledger.read(stream))!.state as DraftState;

  const circulated = async () => {
    const id = randomUUID();
    const [submission, draft] = [`submission:${id}`, `draft:${id}`];
    await does('XAA.1', submission, 'draft.submit', 'national', SUBMITTED);
    await does('SEC.1', submission, 'draft.register', 'secretariat', {});
    await does('SEC.1', draft, 'draft.circulate', 'secretariat', {});
    return draft;
  };
  /** The meeting sits once, and each draft comes under its item. */
  const standsUnderOpenItem = async (draft: string) => {
    const stream = streamName('meeting', meetingIdOf(MEETING));
    const onMeeting = (type: string, payload: object, more: object = {}) =>
      does('CHAIR.1', stream, type, 'chair', payload, more);
    const meeting = async () => (await one.ledger.read(stream))?.state as MeetingState | undefined;
    if (!(await meeting())) {
      const how = { startsAt: Date.UTC(2026, 2, 5), mode: 'inRoom', format: 'plenary' };
      await onMeeting('meeting.convene', { symbol: MEETING, ...how });
      await onMeeting('agenda.set', { items: [ITEM] });
      await onMeeting('meeting.open', {});
      const digest = agendaDigest((await meeting())!);
      await onMeeting('agenda.ask', {}, { digest });
      const { ask } = (await meeting())!.agenda;
      await until('the end of the ask', async () => (await one.ledger.now()) >= ask!.until);
      await onMeeting('agenda.adopt', { ask: ask!.id }, { digest });
      await onMeeting('item.open', { item: (await meeting())!.agenda.order[0] });
    }
    const item = (await meeting())!.current;
    const { id } = parseStream(draft)!;
    await onMeeting('item.link', { item, symbol: draft, draft: id });
  };
  const gavelled = async () => {
    const draft = await circulated();
    await does('CHAIR.1', draft, 'session.begin', 'chair', { meeting: MEETING });
    await standsUnderOpenItem(draft);
    await does('CHAIR.1', draft, 'draft.declareClean', 'chair', {});
    const digest = textDigest(await draftState(draft));
    await does('CHAIR.1', draft, 'question.put', 'chair', { meeting: MEETING }, { digest });
    await does('CHAIR.1', draft, 'gavel', 'chair', { meeting: MEETING }, { digest });
    return draft;
  };
  const adopt = async () => {
    const [deadline] = (await rows())['deadlines']!;
    const { command, stream, due, payload } = deadline as unknown as DeadlineRow;
    await until('it is due', async () => (await one.ledger.now()) >= Number(due));
    const adoption = sent(stream, 'decision.adopt', 'system', payload, { id: command });
    return outcome(await one.ledger.executeAsClock(adoption));
  };

  it('say what the streams say, at every stage, and nothing else after a rebuild', async () => {
    const draft = await gavelled();
    const waiting = await rows();
    expect(waiting['draft_list']).toMatchObject([
      {
        stream: draft,
        symbol: expect.stringMatching(/^PC\.DD\/1\/\d\d$/),
        title: { en: 'On a directory' },
      },
      { stream: draft.replace('draft', 'submission'), status: 'REGISTERED', sponsor: 'XAA' },
    ]);
    const { question } = await draftState(draft);
    const { id, gavel } = question!;
    expect(waiting['deadlines']).toEqual([
      {
        ...{ stream: draft, command: adoptionId(draft, id, gavel!.until) },
        ...{ due: String(gavel!.until), payload: { question: id, body: 'PC' } },
      },
    ]);
    expect(isUuid(waiting['deadlines']![0]!['command'])).toBe(true);
    await adopt();
    await gavelled();

    const before = await rows();
    expect(before['decisions']).toMatchObject([
      { symbol: 'PC.DEC/1', stream: draft, meeting: MEETING, distribution: 'MEMBERS' },
    ]);
    expect(before['draft_list']).toHaveLength(4);
    expect(before['deadlines']).toHaveLength(1);

    await processes.as(
      'superuser',
      `UPDATE draft_list SET status = 'NOT_ADOPTED', title = '{}'`,
      `DELETE FROM decisions`,
      `INSERT INTO deadlines VALUES ('stale', '${draft}', 1, '{}')`,
    );
    expect(await rows()).not.toEqual(before);
    expect(await one.maintenance.rebuild()).toEqual({ rebuilt: 5, unreadable: [] });
    expect(await rows()).toEqual(before);
    await adopt();
    expect((await rows())['decisions']!.map(({ symbol }) => symbol)).toEqual([
      'PC.DEC/1',
      'PC.DEC/2',
    ]);
    expect((await one.maintenance.verifyAll()).damaged).toEqual([]);
  });

  it('show a submission to its sponsor and the Secretariat alone', async () => {
    const draft = await circulated();
    const submission = draft.replace('draft', 'submission');
    const listed = async (person: string) => {
      const [name] = person.split('.');
      const reader = { chair: name === 'CHAIR', secretariat: name === 'SEC', member: true };
      const delegation = name!.startsWith('X') ? name! : null;
      const found = await one.ledger.asAudience({ ...reader, delegation }, (manager) =>
        manager.query(`SELECT stream FROM draft_list WHERE stream IN ($1, $2)`, [
          draft,
          submission,
        ]),
      );
      return (found as { stream: string }[]).map(({ stream }) => stream).sort();
    };
    for (const person of ['XAA.1', 'SEC.1'])
      expect(await listed(person)).toEqual([draft, submission]);
    for (const person of ['XCC.1', 'CHAIR.1']) expect(await listed(person)).toEqual([draft]);
    const meddling = sent(submission, 'draft.register', 'chair', {});
    expect(await one.ledger.execute({ person: 'XCC.1', command: meddling })).toEqual(
      await one.ledger.execute({
        person: 'XCC.1',
        command: { ...meddling, stream: `submission:${randomUUID()}` },
      }),
    );
  });
});
