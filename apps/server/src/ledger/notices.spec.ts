import { ALL_MEMBERS, NOTICE_GROUPS, type Told } from '@shanyrak/council';
import { type RecordedEvent } from '@shanyrak/ledger';
import { noticesOf, toldOfDraft, toldOfMeeting } from './notices';

const event = (type: string, data: object = {}): RecordedEvent => ({
  ...{ type, v: 1, data, seq: 3, at: 5, command: 'c' },
  by: { person: 'p', delegation: 'XBB', as: 'national' },
});
const DRAFT = {
  ...{ symbol: 'PC.DD/1/26', decision: null },
  silences: [{ id: 's', symbol: 'PC.SIL/1/26', status: 'RUNNING', until: 9 }],
};
const MEETING = { symbol: 'PC/2026-I' };
const STATEMENT = { onBehalfOf: { XCC: null } };
const MEMBERS = ['XAA', 'XBB', 'XCC'];

const rowsOf = (told: readonly Told[], observers: readonly string[] = []) =>
  noticesOf('draft:1', event('any'), told, { audience: ALL_MEMBERS, members: MEMBERS, observers });
const toWhom = (told: readonly Told[], observers: readonly string[] = []) =>
  rowsOf(told, observers).map(({ addressee, kind }) => [addressee, kind]);

describe('what is told of an event', () => {
  it('is one of the declared kinds, and each of those is told of some event', () => {
    const round = { symbol: 'PC.SIL/1/26', until: 9 };
    const told = [
      ...['draft.circulate', 'draft.receive', 'silence.cancel', 'silence.break'],
      ...['silence.recordBreak', 'silence.expire', 'silence.prove', 'silence.void'],
    ].map((type) => toldOfDraft(event(type, { silence: 's' }), DRAFT)[0]!.kind);
    const dated = [
      toldOfDraft(event('silence.start', { silence: round }), DRAFT),
      toldOfDraft(event('silence.requestTime', { silence: 's' }), DRAFT),
      toldOfDraft(event('silence.extend', { silence: 's', until: 11 }), DRAFT),
      toldOfDraft(event('draft.openToObservers', { open: true }), DRAFT),
      toldOfMeeting(event('meeting.convene', { startsAt: 12 }), MEETING),
      toldOfMeeting(event('meeting.reschedule', { startsAt: 13 }), MEETING),
      toldOfMeeting(event('meeting.cancel'), MEETING),
      toldOfMeeting(event('journal.issue', { symbol: 'PC.JOUR/1' }), MEETING),
    ].flat();
    expect(dated.map((one) => [one.symbol, one.due])).toEqual([
      ['PC.SIL/1/26', 9],
      ['PC.SIL/1/26', 9],
      ['PC.SIL/1/26', 11],
      ['PC.DD/1/26', null],
      ['PC/2026-I', 12],
      ['PC/2026-I', 13],
      ['PC/2026-I', null],
      ['PC.JOUR/1', null],
    ]);
    const statement = toldOfDraft(event('statement.submit', { statement: STATEMENT }), DRAFT);
    const kinds = [...told, ...[...dated, ...statement].map((one) => one.kind)];
    expect([...new Set(kinds)].sort()).toEqual(Object.values(NOTICE_GROUPS).flat().sort());
  });

  it('is nothing of what nobody need learn, nor of a meeting that was held on paper', () => {
    expect(toldOfDraft(event('amendment.propose'), DRAFT)).toEqual([]);
    expect(toldOfDraft(event('draft.openToObservers', { open: false }), DRAFT)).toEqual([]);
    expect(
      toldOfMeeting(event('meeting.convene', { startsAt: 1, onPaper: true }), MEETING),
    ).toEqual([]);
    expect(toldOfDraft(event('toString'), DRAFT)).toEqual([]);
  });

  it('is the end of a round where its sponsor takes the draft back, and nothing where none ran', () => {
    const withdrawn = (...silences: object[]) =>
      toldOfDraft(event('draft.withdraw'), { ...DRAFT, silences });
    const [round] = DRAFT.silences;
    expect(withdrawn({ ...round, status: 'CANCELLED', reason: null })).toEqual([
      { kind: 'silence.cancel', symbol: 'PC.SIL/1/26', due: null, to: 'all' },
    ]);
    expect(withdrawn({ ...round, status: 'CANCELLED', reason: 'The words changed.' })).toEqual([]);
    expect(withdrawn({ ...round, status: 'BROKEN', reason: null })).toEqual([]);
    expect(withdrawn()).toEqual([]);
  });

  it('names the same rows wherever it is told, and leaves nobody out who acted', () => {
    for (const type of ['silence.break', 'silence.requestTime']) {
      const rows = () => rowsOf(toldOfDraft(event(type, { silence: 's' }), DRAFT), ['XYY']);
      expect(rows()).toEqual(rows());
      expect(rows().map(({ addressee }) => addressee)).toEqual([
        ...MEMBERS,
        'CHAIR',
        'SECRETARIAT',
      ]);
      expect(new Set(rows().map(({ id }) => id)).size).toBe(5);
    }
  });

  it('asks the Chair and the Secretariat to act on a late proof, and tells nobody else of it', () => {
    const proved = toldOfDraft(event('silence.prove', { silence: 's' }), DRAFT);
    expect(toWhom(proved, ['XYY'])).toEqual([
      ['CHAIR', 'silence.recordBreak'],
      ['SECRETARIAT', 'silence.recordBreak'],
    ]);
  });

  it('asks those whom a statement names to confirm it, and tells all others that they may align', () => {
    const made = (decision: object | null) =>
      toldOfDraft(event('statement.submit', { statement: STATEMENT }), { ...DRAFT, decision });
    expect(toWhom(made(null), ['XYY'])).toEqual([
      ['XCC', 'statement.confirm'],
      ['XAA', 'statement.submit'],
      ['XBB', 'statement.submit'],
      ['CHAIR', 'statement.submit'],
      ['SECRETARIAT', 'statement.submit'],
    ]);
    const adopted = made({ symbol: 'PC.DEC/1', statementsUntil: 70 });
    expect(adopted.map(({ symbol, due }) => [symbol, due])).toEqual([
      ['PC.DEC/1', 70],
      ['PC.DEC/1', 70],
    ]);
  });

  it('reaches observers where it is opened to them, marked as told to observers', () => {
    const convened = toldOfMeeting(event('meeting.convene', { startsAt: 12 }), MEETING);
    expect(rowsOf(convened).some(({ observing }) => observing)).toBe(false);
    expect(rowsOf(convened, ['XYY']).filter(({ observing }) => observing)).toMatchObject([
      { addressee: 'XYY', kind: 'meeting.convene', due: 12 },
    ]);
    const opened = toldOfDraft(event('draft.openToObservers', { open: true }), DRAFT);
    expect(toWhom(opened, ['XYY'])).toEqual([['XYY', 'draft.openToObservers']]);
    const issued = toldOfMeeting(event('journal.issue', { symbol: 'PC.JOUR/1' }), MEETING);
    expect(toWhom(issued, ['XYY']).flat()).not.toContain('XYY');
  });
});
