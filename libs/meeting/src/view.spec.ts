import { evolve } from './evolve';
import { observersViews } from './observing';
import { type MeetingState } from './state';
import {
  adopts,
  asks,
  atWork,
  CHAIR,
  concludes,
  convening,
  DAY,
  head,
  layHall,
  OFFICER,
  opened,
  START,
  wishes,
} from './table.support';
import { viewFor } from './view';

/** What observers see of a meeting, and what they never see (practice 2.7, rules 5, 8 and 16). */
describe('the observers’ view', () => {
  it('is the agenda, the open item and the floor', () => {
    const hall = atWork();
    const group = { kind: 'group', onBehalfOf: ['XBE', 'XCI'] } as const;
    const speaker = wishes(hall, head('XAA'), '3.b', group);
    hall.does(head('XBE'), 'floor.align', { speaker });
    wishes(hall, head('XYA'), '3.b');
    hall.does(CHAIR, 'floor.give', { speaker });
    const view = viewFor('observers', hall.meeting())!;
    expect(view).toMatchObject({
      symbol: 'PC/2026-XIV',
      status: 'OPEN',
      agenda: 'ADOPTED',
      current: '3.b',
      nextItem: '1',
      floor: {
        list: [{ item: '3.b', delegation: 'XYA' }],
        speaking: { delegation: 'XAA', kind: 'group', onBehalfOf: ['XBE'] },
        clock: null,
      },
    });
    expect(view.items.map(({ label }) => label)).toEqual(['1', '2', '3.a', '3.b', '4', '5', '6']);
    hall.does(CHAIR, 'floor.limit', { limit: 300_000, replyLimit: null });
    expect(viewFor('observers', hall.meeting())!.floor.clock).toBeNull();
    hall.does(CHAIR, 'floor.showClock', { shown: true });
    expect(viewFor('observers', hall.meeting())!.floor.clock).toMatchObject({ limit: 300_000 });
  });

  it('has of a closed item its label alone, and nobody’s wish to speak under it', () => {
    const hall = atWork();
    wishes(hall, head('XAA'), '5');
    const view = viewFor('observers', hall.meeting())!;
    expect(view.items.find(({ label }) => label === '5')).toEqual({ label: '5', closed: true });
    expect(view.floor.list).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('incident');
  });

  it('tells no objection, ask, request, point of order, seat or reason, nor that there are any', () => {
    const hall = opened(['XAA', 'XBE']);
    const view = (): string => JSON.stringify(viewFor('observers', hall.meeting()));
    const [before, number] = [view(), hall.meeting().observers.view];
    const against = asks(hall);
    hall.does(head('XBE'), 'objection.raise', { against, reason: 'A secret reason.' });
    hall.does(CHAIR, 'objection.seen', { against, delegation: 'XCI' });
    hall.does(head('XAA'), 'agenda.request', { title: { en: 'A wish' }, draft: null });
    hall.does(head('XAA'), 'order.raise', {});
    hall.does(CHAIR, 'order.rule', { granted: false, words: 'A ruling.' });
    hall.does(head('XDO'), 'seat.take', { remote: true });
    hall.does(head('XBE'), 'objection.withdraw', { against });
    hall.does(head('XCI'), 'objection.withdraw', { against });
    expect(view()).toBe(before);
    expect(hall.meeting().observers.view).toBe(number);
    adopts(hall);
    expect(hall.meeting().observers.view).toBe(number + 1);
  });

  it('is none in any format but plenary, nor of a request that was not granted', () => {
    const hall = atWork(null);
    const { view } = hall.meeting().observers;
    for (const format of ['closed', 'heads', 'noDevices'] as const) {
      hall.does(CHAIR, 'format.set', { format });
      expect(viewFor('observers', hall.meeting())).toBeNull();
      expect(hall.meeting().observers.view).toBe(view + 1);
    }
    hall.does(CHAIR, 'format.set', { format: 'plenary' });
    expect(hall.meeting().observers.view).toBe(view + 2);
    const urgent = layHall();
    const title = { en: 'An urgent matter' };
    const { symbol, startsAt } = convening(START + 2 * DAY);
    urgent.does(head('XAA'), 'meeting.request', { symbol, startsAt, title, reason: 'It is.' });
    urgent.does(CHAIR, 'meeting.decline', { reason: 'It is not.' });
    expect(viewFor('observers', urgent.meeting())).toBeNull();
    urgent.does(CHAIR, 'meeting.convene', convening(START + 2 * DAY));
    const seen = viewFor('observers', urgent.meeting());
    expect(seen).toMatchObject({ title });
    expect(JSON.stringify(seen)).not.toContain('It is');
    expect(urgent.meeting().observers.view).toBe(1);
  });

  it('is sent for every number, whatever lies between', () => {
    const hall = atWork('5');
    concludes(hall, '5');
    hall.does(CHAIR, 'format.set', { format: 'plenary' });
    const views = observersViews(null, hall.events());
    expect(views.map(({ number }) => number)).toEqual(views.map((_, n) => n + 1));
    expect(views.at(-2)!.view).toBeNull();
    expect(views.at(-1)).toEqual({
      number: hall.meeting().observers.view,
      view: viewFor('observers', hall.meeting()),
    });
  });

  it('may be entered late: a meeting that begins among the Members alone counts from there', () => {
    const hall = layHall();
    hall.does(OFFICER, 'meeting.convene', { ...convening(START + DAY), format: 'closed' });
    expect(hall.meeting().observers.view).toBe(0);
    hall.does(CHAIR, 'meeting.open', {});
    hall.does(CHAIR, 'format.set', { format: 'plenary' });
    expect(hall.meeting().observers.view).toBe(1);
  });
});

describe('the state of a meeting', () => {
  it('is what the Members see, and is read only from events of a meeting', () => {
    const hall = opened();
    expect(viewFor('members', hall.meeting())).toBe(hall.meeting());
    const [first, second] = hall.events();
    expect(() => evolve(null, second!)).toThrow();
    expect(() => evolve(hall.meeting(), { ...first!, type: 'gavel' as never })).toThrow();
    expect(() => evolve(hall.meeting(), { ...first!, type: 'constructor' as never })).toThrow();
    const asked = { ...first!, type: 'meeting.request' as never };
    expect(() => evolve(hall.meeting(), asked)).toThrow();
    const again = hall.events().reduce<MeetingState | null>(evolve, null);
    expect(again).toEqual(hall.meeting());
  });
});
