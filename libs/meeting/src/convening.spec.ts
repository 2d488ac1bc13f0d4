import { DEFAULT_SETTINGS } from '@shanyrak/council';
import {
  CHAIR,
  convened,
  convening,
  DAY,
  head,
  layHall,
  MEETING,
  OFFICER,
  START,
  SYMBOL,
  type Hall,
} from './table.support';
import { lastHappened } from './happened';
import { isOpenToObservers } from './room';
import { meetingIdOf } from './symbol';

/** How a meeting comes about: convened, or asked for as of right (practice 2.11, rule 9; I22). */
const { urgentAnswer } = DEFAULT_SETTINGS;
const asked = {
  symbol: SYMBOL,
  startsAt: START + 3 * DAY,
  title: { en: 'The situation at the border post' },
  reason: 'Two persons were hurt on 3 February.',
};
const requested = (): Hall => {
  const hall = layHall();
  hall.does(head('XAA'), 'meeting.request', asked);
  return hall;
};

describe('a meeting', () => {
  it('is convened under its symbol, which is its stream’s alone, in the year in which it begins', () => {
    const hall = layHall();
    const convene = (change: object, stream = MEETING): string =>
      hall.refuses(
        OFFICER,
        'meeting.convene',
        { ...convening(START + DAY), ...change },
        { stream },
      );
    expect(convene({ symbol: 'PC/2026-IIII' })).toBe('meeting.symbol');
    expect(convene({ symbol: 'XX/2026-IV' })).toBe('meeting.symbol');
    expect(convene({ symbol: 'PC/2026-XV' })).toBe('meeting.symbolOfStream');
    expect(convene({ title: { ru: 'Заседание' } })).toBe('language.original');
    expect(convene({ place: { en: ' ' } })).toBe('text.empty');
    const other = `meeting:${meetingIdOf('SOC/2026-I')}`;
    expect(convene({}, other)).toBe('meeting.symbolOfStream');
    expect(convene({})).toBe('accepted');
    expect(hall.refuses(OFFICER, 'meeting.convene', convening(START + DAY), { seen: 0 })).toBe(
      'stream.exists',
    );
    expect(hall.meeting()).toMatchObject({ symbol: SYMBOL, body: 'PC', status: 'CONVENED' });
  });

  it('is counted in the year of the host city, not of Greenwich', () => {
    const eve = Date.UTC(2026, 11, 31, 19);
    const convene = (startsAt: number): string =>
      layHall().refuses(OFFICER, 'meeting.convene', convening(startsAt));
    expect(convene(eve - 1)).toBe('accepted');
    expect(convene(eve)).toBe('meeting.year');
  });

  it('held on paper may lie behind when it is entered', () => {
    const hall = layHall();
    const payload = { ...convening(START - DAY), onPaper: true };
    hall.does(OFFICER, 'meeting.convene', payload);
    expect(lastHappened(hall.meeting())).toBeNull();
    hall.does(CHAIR, 'meeting.open', { occurredAt: START - DAY });
    expect(hall.meeting().sittings).toEqual([{ from: START - DAY, until: null }]);
    expect(lastHappened(hall.meeting())).toBe(START - DAY);
    const close = { next: { symbol: null, startsAt: START - 1 }, occurredAt: START - DAY / 2 };
    hall.does(CHAIR, 'meeting.close', close);
    expect(hall.meeting().sittings).toEqual([{ from: START - DAY, until: START - DAY / 2 }]);
    expect(lastHappened(hall.meeting())).toBe(START - DAY / 2);
  });

  it('held on paper was suspended until an instant after that, ahead or not', () => {
    const hall = layHall();
    hall.does(OFFICER, 'meeting.convene', { ...convening(START - DAY), onPaper: true });
    hall.does(CHAIR, 'meeting.open', { occurredAt: START - DAY });
    const occurredAt = START - DAY / 2;
    const suspend = (until: number): string =>
      hall.refuses(CHAIR, 'meeting.suspend', { until, occurredAt });
    expect(suspend(occurredAt)).toBe('meeting.past');
    expect(suspend(occurredAt + 1)).toBe('accepted');
    expect(hall.meeting()).toMatchObject({ suspendedUntil: occurredAt + 1 });
  });

  it('is put off or cancelled before it is opened, and at rest afterwards', () => {
    const hall = convened();
    const startsAt = START + 2 * DAY;
    hall.does(OFFICER, 'meeting.reschedule', { startsAt });
    expect(hall.refuses(OFFICER, 'meeting.reschedule', { startsAt })).toBe('meeting.unchanged');
    expect(hall.refuses(OFFICER, 'meeting.reschedule', { startsAt: START })).toBe('meeting.past');
    const farOff = { startsAt: START + 400 * DAY };
    expect(hall.refuses(OFFICER, 'meeting.reschedule', farOff)).toBe('meeting.year');
    hall.does(CHAIR, 'meeting.cancel', {});
    expect(hall.refuses(CHAIR, 'meeting.open', {})).toBe('meeting.ended');
  });

  it('begins with the time for speakers that the council has set', () => {
    const hall = layHall();
    hall.settings.speakingLimit = 300_000;
    hall.does(OFFICER, 'meeting.convene', convening(START + DAY));
    expect(hall.meeting().floor).toMatchObject({ limit: 300_000, replyLimit: null });
  });
});

describe('an urgent meeting', () => {
  it('is asked for with reasons, visibly to the Members and to nobody else', () => {
    const hall = layHall();
    const ask = (change: object): string =>
      hall.refuses(head('XAA'), 'meeting.request', { ...asked, ...change });
    expect(ask({ reason: ' ' })).toBe('text.empty');
    expect(ask({ title: {} })).toBe('language.original');
    expect(ask({ startsAt: START })).toBe('meeting.past');
    expect(hall.refuses(head('XYA'), 'meeting.request', asked)).toBe('observers.never');
    expect(ask({})).toBe('accepted');
    expect(hall.meeting()).toMatchObject({
      status: 'REQUESTED',
      urgent: { delegation: 'XAA', reason: asked.reason, answerBy: hall.now() + urgentAnswer },
    });
    expect(isOpenToObservers(hall.meeting())).toBe(false);
  });

  it('is convened by the Chair in answer, under the title that was asked for', () => {
    const hall = requested();
    hall.does(CHAIR, 'meeting.convene', convening(START + 2 * DAY));
    expect(hall.meeting()).toMatchObject({
      status: 'CONVENED',
      title: asked.title,
      urgent: { delegation: 'XAA' },
    });
  });

  it('I22 is convened by the Member itself once the Chair has let its time pass', () => {
    const hall = requested();
    expect(hall.refuses(head('XAA'), 'meeting.insist', {})).toBe('request.unanswered');
    hall.pass(urgentAnswer);
    expect(hall.refuses(head('XBE'), 'meeting.insist', {})).toBe('request.notYours');
    hall.does(head('XAA'), 'meeting.insist', {});
    expect(hall.meeting()).toMatchObject({ status: 'CONVENED', startsAt: asked.startsAt });
    expect(hall.events().at(-1)).toMatchObject({ data: { insisted: true } });
  });

  it('I22 declined with reasons is convened by the Member nevertheless, and stays readable until then', () => {
    const hall = requested();
    expect(hall.refuses(CHAIR, 'meeting.decline', { reason: '' })).toBe('text.empty');
    hall.does(CHAIR, 'meeting.decline', { reason: 'The body meets on Thursday anyway.' });
    expect(hall.meeting()).toMatchObject({
      status: 'DECLINED',
      urgent: { declined: { reason: 'The body meets on Thursday anyway.' } },
    });
    hall.pass(5 * DAY);
    hall.does(head('XAA'), 'meeting.insist', {});
    expect(hall.meeting()).toMatchObject({
      status: 'CONVENED',
      startsAt: hall.now() + urgentAnswer,
    });
  });

  it('I22 is neither cancelled nor put off from week to week', () => {
    const hall = requested();
    const late = asked.startsAt + urgentAnswer + 1;
    expect(hall.refuses(CHAIR, 'meeting.cancel', {})).toBe('meeting.status');
    expect(hall.refuses(CHAIR, 'meeting.convene', convening(late))).toBe('meeting.putOff');
    hall.does(CHAIR, 'meeting.convene', convening(late - 1));
    expect(hall.refuses(CHAIR, 'meeting.cancel', {})).toBe('meeting.ofRight');
    expect(hall.refuses(CHAIR, 'meeting.reschedule', { startsAt: late })).toBe('meeting.putOff');
    hall.does(CHAIR, 'meeting.reschedule', { startsAt: asked.startsAt });
  });
});
