import { ALL_MEMBERS, NOTICE_GROUPS } from '@shanyrak/council';
import { type RecordedEvent } from '@shanyrak/ledger';
import { noticesOf, toldOfDraft, toldOfMeeting } from './notices';

const event = (type: string, data: object = {}): RecordedEvent => ({
  ...{ type, v: 1, data, seq: 3, at: 5, command: 'c' },
  by: { person: 'p', delegation: 'XBB', as: 'national' },
});
const DRAFT = { symbol: 'PC.DD/1/26', silences: [{ id: 's', symbol: 'PC.SIL/1/26' }] };
const MEETING = { symbol: 'PC/2026-I' };

describe('what is told of an event', () => {
  it('is one of the declared kinds, and each of those is told of some event', () => {
    const round = { symbol: 'PC.SIL/1/26', until: 9 };
    const told = [
      ...['draft.circulate', 'draft.receive', 'silence.cancel', 'silence.break'],
      ...['silence.recordBreak', 'silence.expire', 'silence.void'],
    ].map((type) => toldOfDraft(event(type, { silence: 's' }), DRAFT)!.kind);
    const dated = [
      toldOfDraft(event('silence.start', { silence: round }), DRAFT),
      toldOfDraft(event('silence.extend', { silence: 's', until: 11 }), DRAFT),
      toldOfMeeting(event('meeting.convene', { startsAt: 12 }), MEETING),
      toldOfMeeting(event('meeting.reschedule', { startsAt: 13 }), MEETING),
      toldOfMeeting(event('meeting.cancel'), MEETING),
      toldOfMeeting(event('journal.issue', { symbol: 'PC.JOUR/1' }), MEETING),
    ];
    expect(dated.map((one) => [one!.symbol, one!.due])).toEqual([
      ['PC.SIL/1/26', 9],
      ['PC.SIL/1/26', 11],
      ['PC/2026-I', 12],
      ['PC/2026-I', 13],
      ['PC/2026-I', null],
      ['PC.JOUR/1', null],
    ]);
    const kinds = [...told, ...dated.map((one) => one!.kind)];
    expect([...new Set(kinds)].sort()).toEqual(Object.values(NOTICE_GROUPS).flat().sort());
  });

  it('is nothing of what nobody need learn, nor of a meeting that was held on paper', () => {
    expect(toldOfDraft(event('amendment.propose'), DRAFT)).toBe(null);
    expect(toldOfDraft(event('silence.prove', { silence: 's' }), DRAFT)).toBe(null);
    expect(toldOfMeeting(event('meeting.convene', { startsAt: 1, onPaper: true }), MEETING)).toBe(
      null,
    );
    expect(toldOfDraft(event('toString'), DRAFT)).toBe(null);
  });

  it('names the same rows wherever it is told, and leaves nobody out who acted', () => {
    const what = { kind: 'silence.break', symbol: 'PC.SIL/1/26', due: null } as const;
    const rows = () =>
      noticesOf('draft:1', event('silence.break'), what, ALL_MEMBERS, ['XAA', 'XBB']);
    expect(rows()).toEqual(rows());
    expect(rows().map(({ addressee }) => addressee)).toEqual([
      'XAA',
      'XBB',
      'CHAIR',
      'SECRETARIAT',
    ]);
    expect(new Set(rows().map(({ id }) => id)).size).toBe(4);
  });
});
