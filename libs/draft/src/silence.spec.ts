import { DEFAULT_SETTINGS, localTimeInAstana, workingTimeAfter } from '@shanyrak/council';
import { textDigest } from './digest';
import { type NamesReader } from './attribution';
import { ownNamesIn, ownState, sealedEvents, sealedState, wordingFor } from './sealing';
import { runningSilence } from './silences';
import { type Silence } from './state';
import {
  adviser,
  CHAIR,
  CLOCK,
  closes,
  head,
  inCapacity,
  inSession,
  MEETING,
  OFFICER,
  proposes,
  puts,
  type Table,
} from './table.support';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { askWindow, silence: SETTING } = DEFAULT_SETTINGS;

/** A round of the silence procedure, from its beginning to each of its ends (domain 4 (d), I6). */
describe('the silence procedure', () => {
  let table: Table;

  const wholeMinute = (at: number): number => Math.ceil(at / MINUTE) * MINUTE;
  const deadline = (days: number) => {
    const until = wholeMinute(table.now() + days * DAY);
    return { until, local: localTimeInAstana(until) };
  };
  const round = (): Silence => table.draft().silences.at(-1)!;
  const circulates = (days = 5): string => {
    table.does(CHAIR, 'silence.propose', deadline(days));
    return round().id;
  };
  /** The clock stands at an instant when the next act is decided. */
  const comesTo = (at: number): void => table.pass(at - table.now() - 1_000);
  const expiring = () => ({ silence: round().id, until: round().until, body: 'PC' });
  const adopts = (): void => {
    comesTo(round().due);
    table.does(CLOCK, 'silence.expire', expiring());
  };
  const breaking = (kind: 'objection' | 'amendment' = 'objection') => ({
    silence: round().id,
    kind,
  });
  const onPaper = (receivedAt: number, delegation = 'XCI') => ({
    ...{ silence: round().id, delegation, receivedAt },
    ...{ proof: 'Note verbale 12/26 of 3 March', kind: 'objection' as const },
  });

  beforeEach(() => {
    table = inSession();
    for (const label of ['PP1', 'OP1']) closes(table, label);
    table.does(CHAIR, 'draft.declareClean', {});
  });

  describe('begins', () => {
    it('when the Chair has asked in a meeting and nobody objects to it', () => {
      const { until, local } = deadline(7);
      const ask = `${table.does(CHAIR, 'silence.propose', { until, local, meeting: MEETING })}.1`;
      expect(table.draft().status).toBe('CLEAN');
      expect(table.refuses(CHAIR, 'silence.start', { ask, meeting: MEETING })).toBe('window.open');
      table.pass(askWindow);
      table.does(CHAIR, 'silence.start', { ask, meeting: MEETING });
      expect(table.draft()).toMatchObject({ status: 'UNDER_SILENCE', decision: null });
      expect(round()).toMatchObject({
        ...{ symbol: 'PC.SIL/3/26', status: 'RUNNING', meeting: MEETING, until },
        ...{ deadlines: [until], zone: 'Asia/Almaty', digest: textDigest(table.draft()) },
        due: workingTimeAfter(until, SETTING.grace),
      });
    });

    it('not over an objection to the procedure, which is no objection to the text', () => {
      const proposed = { ...deadline(7), meeting: MEETING };
      const ask = `${table.does(CHAIR, 'silence.propose', proposed)}.1`;
      table.does(head('XBE'), 'objection.raise', { against: ask });
      table.pass(askWindow);
      expect(table.refuses(CHAIR, 'silence.start', { ask, meeting: MEETING })).toBe(
        'objection.stands',
      );
      table.does(head('XBE'), 'objection.withdraw', { against: ask });
      table.does(CHAIR, 'silence.start', { ask, meeting: MEETING });
    });

    it('not where the Chair takes the proposal back', () => {
      const proposed = { ...deadline(7), meeting: MEETING };
      const command = table.does(CHAIR, 'silence.propose', proposed);
      table.does(CHAIR, 'undo', { command });
      expect(table.draft().asks).toEqual({});
      expect(table.refuses(CHAIR, 'silence.start', { ask: `${command}.1`, meeting: MEETING })).toBe(
        'ask.absent',
      );
    });

    it('not by circulation past an objection to the procedure, nor once the proposal was taken back', () => {
      const command = table.does(CHAIR, 'silence.propose', { ...deadline(7), meeting: MEETING });
      table.does(head('XBE'), 'objection.raise', { against: `${command}.1` });
      expect(table.refuses(CHAIR, 'silence.propose', deadline(5))).toBe('objection.stands');
      table.does(CHAIR, 'undo', { command });
      expect(table.refuses(CHAIR, 'silence.propose', deadline(5))).toBe('objection.stands');
    });

    it('in the meeting that was asked, while its item is open', () => {
      const ask = `${table.does(CHAIR, 'silence.propose', { ...deadline(7), meeting: MEETING })}.1`;
      table.pass(askWindow);
      const starts = (meeting: string): string =>
        table.refuses(CHAIR, 'silence.start', { ask, meeting });
      expect(starts('PC/2026-XX')).toBe('meeting.other');
      table.meeting = { ...table.meeting, current: null };
      expect(starts(MEETING)).toBe('item.notOpen');
      table.meeting = { ...table.meeting, status: 'CLOSED' };
      expect(starts(MEETING)).toBe('meeting.notSitting');
    });

    it('I20 never for one text of a package alone', () => {
      table.tamper((state) => ({ ...state, package: [state.id, 'another'] }));
      expect(table.refuses(CHAIR, 'silence.propose', deadline(5))).toBe('package.apart');
    });

    it('not at an instant for which there is no day', () => {
      const until = 8_640_000_000_000_000;
      const far = { until, local: '9999-01-01T00:00' };
      expect(table.refuses(CHAIR, 'silence.propose', far)).toBe('silence.localTime');
    });

    it('not over an objection to the text that stands in the room (I1)', () => {
      const question = puts(table);
      table.does(head('XBE'), 'objection.raise', { against: question });
      expect(table.refuses(CHAIR, 'silence.propose', deadline(5))).toBe('objection.stands');
      table.does(head('XBE'), 'objection.withdraw', { against: question });
      circulates();
      expect(table.draft()).toMatchObject({ status: 'UNDER_SILENCE', question: null });
    });

    it('with its least time from the beginning, however long ago it was asked about', () => {
      const { until, local } = deadline(4);
      const ask = `${table.does(CHAIR, 'silence.propose', { until, local, meeting: MEETING })}.1`;
      comesTo(until - SETTING.least + 1);
      expect(table.refuses(CHAIR, 'silence.start', { ask, meeting: MEETING })).toBe(
        'silence.tooShort',
      );
    });

    it('by circulation, unless the council begins it in a meeting only', () => {
      circulates();
      expect(round()).toMatchObject({ meeting: null, status: 'RUNNING' });
    });

    it('in a meeting only where the council has it so', () => {
      table.settings = { ...table.settings, silence: { ...SETTING, inMeetingOnly: true } };
      expect(table.refuses(CHAIR, 'silence.propose', deadline(5))).toBe('silence.inMeeting');
    });

    it.each([
      ['shorter than the least', () => deadline(2.9), 'silence.tooShort'],
      [
        'reckoned with another zone’s clock',
        () => ({
          until: deadline(5).until,
          local: localTimeInAstana(deadline(5).until + 3_600_000),
        }),
        'silence.localTime',
      ],
    ])('not with a deadline %s', (_what, chosen, rule) => {
      expect(table.refuses(CHAIR, 'silence.propose', chosen())).toBe(rule);
    });

    it('over the night in which the clocks of Astana were put back, until the hour that was named', () => {
      comesTo(Date.UTC(2024, 1, 27));
      const before = { until: Date.UTC(2024, 2, 5, 6), local: '2024-03-05T12:00' };
      expect(table.refuses(CHAIR, 'silence.propose', before)).toBe('silence.localTime');
      const noon = { until: Date.UTC(2024, 2, 5, 7), local: '2024-03-05T12:00' };
      table.does(CHAIR, 'silence.propose', noon);
      comesTo(noon.until - 1);
      table.does(CHAIR, 'silence.extend', {
        ...{ silence: round().id, until: noon.until + 3_600_000, local: '2024-03-05T13:00' },
      });
      expect(round().deadlines).toEqual([noon.until, noon.until + 3_600_000]);
    });

    it('not with other words than those on the Chair’s screen, nor with a bracket (I5, I7)', () => {
      const stale = { digest: 'of other words' };
      expect(table.refuses(CHAIR, 'silence.propose', deadline(5), stale)).toBe('stale');
      proposes(table, 'XBE', { kind: 'delete', provision: table.at('OP1') });
      expect(table.refuses(CHAIR, 'silence.propose', deadline(5))).toBe('question.notClean');
    });

    it('with marks ad referendum on the text, unless the council has it otherwise', () => {
      table.does(head('XBE'), 'adRef.mark', { provision: null, until: null });
      table.settings = { ...table.settings, silence: { ...SETTING, resolvesAdRef: false } };
      expect(table.refuses(CHAIR, 'silence.propose', deadline(5))).toBe('silence.adRef');
      table.settings = DEFAULT_SETTINGS;
      circulates();
    });

    it('by the Chair alone', () => {
      for (const actor of [head('XAA'), OFFICER, head('XYA')])
        expect(table.refuses(actor, 'silence.propose', deadline(5))).not.toBe('accepted');
    });
  });

  describe('while it runs', () => {
    beforeEach(() => void circulates());

    it('nothing from before it is undone any more', () => {
      expect(table.draft().acts).toEqual([]);
    });

    it('the words stand still, whoever would change them', () => {
      const change = { kind: 'delete' as const, provision: table.at('OP1') };
      const amendment = { change, language: 'en' };
      expect(table.refuses(head('XBE'), 'amendment.propose', amendment)).toBe('silence.running');
      expect(table.refuses(CHAIR, 'question.put', { meeting: MEETING })).toBe('silence.running');
      expect(table.refuses(OFFICER, 'revision.issue', {})).toBe('silence.running');
    });

    it('a delegation that asks for more time breaks nothing', () => {
      table.does(head('XBE'), 'silence.requestTime', { silence: round().id });
      expect(table.draft().status).toBe('UNDER_SILENCE');
      expect(Object.keys(round().asksForTime)).toEqual(['XBE']);
      const again = { silence: round().id };
      expect(table.refuses(head('XBE'), 'silence.requestTime', again)).toBe('silence.asked');
    });

    it('I6 its deadline is moved later, and never earlier', () => {
      const { id: silence, until } = round();
      const earlier = { silence, until: until - MINUTE, local: localTimeInAstana(until - MINUTE) };
      expect(table.refuses(CHAIR, 'silence.extend', earlier)).toBe('silence.earlier');
      const later = until + DAY;
      table.does(CHAIR, 'silence.extend', {
        silence,
        until: later,
        local: localTimeInAstana(later),
      });
      expect(round()).toMatchObject({ until: later, deadlines: [until, later] });
      comesTo(workingTimeAfter(until, SETTING.grace));
      const old = { silence, until, body: 'PC' };
      expect(table.refuses(CLOCK, 'silence.expire', old)).toBe('silence.notDue');
    });

    it('the Chair cancels it with a reason, and the text is clean as before', () => {
      const silence = round().id;
      expect(table.refuses(CHAIR, 'silence.cancel', { silence, reason: ' ' })).toBe('text.empty');
      table.does(CHAIR, 'silence.cancel', { silence, reason: 'The annex was missing.' });
      expect(table.draft().status).toBe('CLEAN');
      expect(round()).toMatchObject({ status: 'CANCELLED', reason: 'The annex was missing.' });
    });

    it('after the deadline it is neither moved nor cancelled: nobody withholds the adoption', () => {
      const { id: silence, until } = round();
      const later = { silence, until: until + DAY, local: localTimeInAstana(until + DAY) };
      comesTo(until);
      expect(table.refuses(CHAIR, 'silence.extend', later)).toBe('silence.deadlinePassed');
      const cancelled = { silence, reason: 'A second thought.' };
      expect(table.refuses(CHAIR, 'silence.cancel', cancelled)).toBe('silence.deadlinePassed');
    });

    it('the sponsor who takes the draft back takes the round with it', () => {
      table.does(head('XAA'), 'draft.withdraw', {});
      expect(round().status).toBe('CANCELLED');
      comesTo(round().due);
      expect(table.refuses(CLOCK, 'silence.expire', expiring())).toBe('draft.withdrawn');
    });
  });

  describe('is broken', () => {
    beforeEach(() => void circulates());

    it('by any accredited person of a Member, with or without a reason (practice rule 1)', () => {
      table.does(adviser('XBE'), 'silence.break', { ...breaking('amendment'), reason: 'OP1.' });
      expect(table.draft()).toMatchObject({ status: 'NEGOTIATION', decision: null });
      expect(round()).toMatchObject({
        status: 'BROKEN',
        break: { delegation: 'XBE', kind: 'amendment', reason: 'OP1.', proof: null },
      });
    });

    it('and the provision that it speaks to is open again', () => {
      const provision = table.at('OP1');
      expect(table.draft().provisions[provision]?.closed).not.toBeNull();
      table.does(head('XBE'), 'silence.break', { ...breaking(), provision });
      expect(table.draft().provisions[provision]?.closed).toBeNull();
    });

    it.each([
      ['a millisecond before the deadline', -1, 'accepted'],
      ['at the deadline’s own millisecond: late', 0, 'silence.late'],
      ['a millisecond after it: late', 1, 'silence.late'],
    ])('I6 %s', (_when, offset, verdict) => {
      comesTo(round().until + offset);
      expect(table.refuses(head('XBE'), 'silence.break', breaking())).toBe(verdict);
    });

    it('I6 by what was received in time, and waited beyond the deadline', () => {
      const receivedAt = round().until - 1;
      comesTo(round().until + 5_000);
      table.does(head('XBE'), 'silence.break', breaking(), { receivedAt });
      expect(round()).toMatchObject({ status: 'BROKEN', break: { receivedAt } });
    });

    it('never before it began, nor where no round was', () => {
      const early = onPaper(round().startedAt - 1);
      expect(table.refuses(OFFICER, 'silence.recordBreak', early)).toBe('silence.notYet');
      const unknown = { silence: 'none', kind: 'objection' as const };
      table.does(CHAIR, 'silence.cancel', { silence: round().id, reason: 'An annex was missing.' });
      expect(table.refuses(head('XBE'), 'silence.break', unknown)).toBe('silence.none');
    });

    it('once: the next is told that it is over, and nobody takes it back', () => {
      table.does(head('XBE'), 'silence.break', breaking());
      expect(table.refuses(head('XCI'), 'silence.break', breaking())).toBe('silence.over');
    });

    it('by a note that the Secretariat enters with the instant of its receipt, within the grace', () => {
      const { until } = round();
      comesTo(until + 60 * MINUTE);
      expect(table.refuses(OFFICER, 'silence.recordBreak', onPaper(until))).toBe('silence.late');
      expect(
        table.refuses(OFFICER, 'silence.recordBreak', { ...onPaper(until - 1), proof: ' ' }),
      ).toBe('silence.proof');
      table.does(OFFICER, 'silence.recordBreak', onPaper(until - 1));
      expect(round()).toMatchObject({ status: 'BROKEN', break: { delegation: 'XCI' } });
    });

    it('never by an observer, by the Chair as such or by the Secretariat of its own (I2, I11)', () => {
      expect(table.refuses(head('XYA'), 'silence.break', breaking())).toBe('observers.never');
      expect(table.refuses(CHAIR, 'silence.break', breaking())).toBe('chair.national');
      expect(table.refuses(OFFICER, 'silence.break', breaking())).not.toBe('accepted');
      const note = onPaper(table.now(), 'XYA');
      expect(table.refuses(OFFICER, 'silence.recordBreak', note)).toBe('objection.notMember');
      table.does(inCapacity(CHAIR, 'national'), 'silence.break', breaking());
    });

    it('by a Member admitted while it runs, from that instant on (I9)', () => {
      expect(table.refuses(head('XNE'), 'silence.break', breaking())).not.toBe('accepted');
      table.roster['XNE'] = 'MEMBER';
      table.does(head('XNE'), 'silence.break', breaking());
    });

    it('and a new round of a new text is linked to it', () => {
      table.does(head('XBE'), 'silence.break', breaking());
      const first = round();
      table.does(CHAIR, 'draft.declareClean', {});
      circulates();
      expect(round()).toMatchObject({ symbol: 'PC.SIL/4/26', previous: first.symbol });
      const old = { silence: first.id, kind: 'objection' as const };
      expect(table.refuses(head('XBE'), 'silence.break', old)).toBe('silence.other');
      expect(runningSilence(table.draft())).not.toBeNull();
    });
  });

  describe('that holds', () => {
    beforeEach(() => void circulates());

    it('I6 is a decision, dated at the deadline, after the grace and not before', () => {
      const { until, due, symbol, digest } = round();
      comesTo(due - 1);
      expect(table.refuses(CLOCK, 'silence.expire', expiring())).toBe('silence.notDue');
      adopts();
      expect(table.draft()).toMatchObject({
        status: 'ADOPTED',
        decision: {
          symbol: 'PC.DEC/31',
          adoptedAt: until,
          meeting: symbol,
          digest,
          bySilence: true,
        },
      });
      expect(round().status).toBe('ADOPTED');
    });

    it('is adopted once, whoever sends it and however often', () => {
      adopts();
      expect(table.refuses(CLOCK, 'silence.expire', expiring())).toBe('draft.adopted');
    });

    it('is adopted by nobody but the council’s clock', () => {
      comesTo(round().due);
      for (const actor of [CHAIR, OFFICER, head('XAA')])
        expect(table.refuses(actor, 'silence.expire', expiring())).not.toBe('accepted');
    });

    it('is void when a break is proved to have come in time: by the Secretariat and the Chair', () => {
      const { until, id: silence } = round();
      adopts();
      expect(table.refuses(CHAIR, 'silence.void', { silence })).toBe('silence.notProved');
      expect(table.refuses(OFFICER, 'silence.recordBreak', onPaper(until))).toBe('silence.late');
      table.does(OFFICER, 'silence.recordBreak', onPaper(until - 1));
      expect(table.draft().status).toBe('ADOPTED');
      expect(table.refuses(OFFICER, 'silence.void', { silence })).not.toBe('accepted');
      table.does(CHAIR, 'silence.void', { silence });
      expect(table.draft()).toMatchObject({ status: 'VOIDED', decision: { symbol: 'PC.DEC/31' } });
      expect(table.refuses(CHAIR, 'session.begin', { meeting: MEETING })).toBe('draft.voided');
    });

    it('is not voided after an adoption in a meeting, nor by a proof entered twice', () => {
      const { until } = round();
      adopts();
      table.does(OFFICER, 'silence.recordBreak', onPaper(until - 1));
      expect(table.refuses(OFFICER, 'silence.recordBreak', onPaper(until - 2))).toBe(
        'silence.proved',
      );
    });
  });

  describe('whose breaker the council does not name', () => {
    const reader = (delegation: string | null, office?: 'chair' | 'secretariat'): NamesReader => ({
      ...{ delegation, chair: office === 'chair', secretariat: office === 'secretariat' },
    });
    const asRead = (who: NamesReader): string => {
      const state = table.draft();
      const wording = wordingFor(state, who);
      const events = table.events();
      return wording === 'open'
        ? JSON.stringify({ state, events })
        : JSON.stringify({
            state: sealedState(state, wording),
            events: sealedEvents(events, state, wording),
          });
    };

    beforeEach(() => {
      table.settings = { ...table.settings, silence: { ...SETTING, namesBreaker: false } };
      circulates();
    });

    it('is named to the Chair and the Secretariat, and knows itself', () => {
      const before = asRead(reader('XAA'));
      table.does(head('XFA'), 'silence.break', breaking());
      expect(asRead(reader('XHU', 'chair'))).toContain('"delegation":"XFA"');
      expect(asRead(reader(null, 'secretariat'))).toContain('"delegation":"XFA"');
      for (const who of ['XAA', 'XBE', 'XFA']) expect(asRead(reader(who))).not.toContain('XFA');
      expect(before).not.toContain('XFA');
      const own = ownNamesIn(table.draft(), 'XFA');
      const sealed = sealedState(table.draft(), 'discreet');
      expect(ownState(sealed, 'XFA', own)).toMatchObject({
        silences: [{ break: { delegation: 'XFA' } }],
      });
      const other = ownState(sealed, 'XBE', ownNamesIn(table.draft(), 'XBE'));
      expect(JSON.stringify(other)).not.toContain('XFA');
    });

    it('nor where the break came on paper', () => {
      table.does(OFFICER, 'silence.recordBreak', onPaper(table.now(), 'XFA'));
      expect(asRead(reader('XBE'))).not.toContain('XFA');
      expect(asRead(reader('XBE'))).toContain('XAA');
      // Nor by the paper that proves it.
      expect(asRead(reader('XBE'))).not.toContain('Note verbale');
    });
  });
});
