import { DEFAULT_BODIES, isQuorate } from '@shanyrak/council';
import { isOpenToObservers, mayAttend } from './room';
import {
  adviser,
  atWork,
  CHAIR,
  concludes,
  CONTACTS,
  DAY,
  head,
  OFFICER,
  opened,
  ROSTER,
  VISION,
  wishes,
} from './table.support';
import { currentItem, nextItem } from './order-of-business';

/** Who is in the room, who sits at the table, and which item is open (practice rules 1 and 3, 2.7; domain 4 (e)). */
describe('the seats', () => {
  it('are one for each delegation, passed on inside it, and say who was there', () => {
    const hall = opened(['XAA']);
    expect(hall.refuses(adviser('XAA'), 'seat.take', {})).toBe('seat.occupied');
    expect(hall.refuses(adviser('XAA'), 'seat.pass', { to: 'adviser-XAA' })).toBe('seat.notHeld');
    expect(hall.refuses(head('XAA'), 'seat.pass', { to: 'adviser-XBE' })).toBe('seat.stranger');
    expect(hall.refuses(head('XAA'), 'seat.pass', { to: 'head-XAA' })).toBe('seat.occupied');
    hall.does(head('XAA'), 'seat.pass', { to: 'adviser-XAA' });
    hall.does(adviser('XAA'), 'seat.take', { remote: true });
    expect(hall.meeting()).toMatchObject({ remote: ['XAA'], seats: { XAA: 'adviser-XAA' } });
    hall.does(adviser('XBE'), 'seat.take', {});
    hall.does(head('XAA'), 'seat.take', {});
    expect(hall.meeting()).toMatchObject({ remote: [], attended: ['XAA', 'XBE'] });
    hall.does(CHAIR, 'meeting.close', {});
    expect(hall.meeting()).toMatchObject({ remote: [], attended: ['XAA', 'XBE'] });
    expect(hall.meeting().seats).toEqual({});
    expect(hall.refuses(head('XAA'), 'seat.take', {})).toBe('meeting.ended');
  });

  it('left by somebody who has left the delegation are free for any of its persons', () => {
    const hall = opened([]);
    const former = { ...head('XAA'), person: 'former-XAA', function: 'alternate' } as const;
    hall.does(former, 'seat.take', {});
    hall.does(adviser('XAA'), 'seat.take', {});
    expect(hall.meeting().seats).toEqual({ XAA: 'adviser-XAA' });
  });

  it.each([
    ['none', 0, 0, true],
    ['number', 3, 2, false],
    ['number', 3, 3, true],
    ['fraction', 0.5, 3, false],
    ['fraction', 0.5, 4, true],
    ['fraction', 0.51, 4, false],
    ['fraction', 1, 8, true],
  ] as const)(
    'make a quorum by the rule “%s” of %d with %i Members: %s',
    (rule, value, seated, quorate) => {
      const codes = Object.keys(ROSTER).slice(0, seated);
      const seats = Object.fromEntries(
        [...codes, 'XYA', 'XXX'].map((code) => [code, `head-${code}`]),
      );
      expect(isQuorate({ seats }, ROSTER, { quorum: { rule, value } })).toBe(quorate);
    },
  );
});

describe('the format', () => {
  it('is set by the Chair while the meeting sits', () => {
    const hall = opened();
    expect(hall.refuses(OFFICER, 'format.set', { format: 'closed' })).toBe('access.denied');
    expect(hall.refuses(CHAIR, 'format.set', { format: 'plenary' })).toBe('format.unchanged');
    hall.does(CHAIR, 'meeting.suspend', { until: hall.now() + DAY });
    expect(hall.refuses(CHAIR, 'format.set', { format: 'closed' })).toBe('meeting.status');
  });

  it('closes the room with a closed item, before it is opened, and for as long', () => {
    const hall = atWork(null);
    const item = hall.item('5').id;
    hall.does(CHAIR, 'item.open', { item });
    expect(
      hall
        .events()
        .slice(-2)
        .map(({ type }) => type),
    ).toEqual(['format.set', 'item.open']);
    expect(isOpenToObservers(hall.meeting())).toBe(false);
    expect(hall.refuses(CHAIR, 'format.set', { format: 'plenary' })).toBe('format.closedItem');
    const wish = { item, kind: 'statement' } as const;
    expect(hall.refuses(head('XYA'), 'floor.request', wish)).toBe('format.membersOnly');
    expect(concludes(hall, '5')).toBe('accepted');
    hall.does(CHAIR, 'format.set', { format: 'plenary' });
    expect(isOpenToObservers(hall.meeting())).toBe(true);
  });

  it('heads: lets in heads and chargés, whoever holds a seat, the Chair and the Secretariat', () => {
    const hall = opened(['XAA']);
    const state = hall.meeting();
    expect(mayAttend(state, adviser('XBE'))).toBe(true);
    hall.does(CHAIR, 'format.set', { format: 'heads' });
    hall.does(adviser('XCI'), 'seat.take', {});
    const inRoom = (who: ReturnType<typeof head>): boolean => mayAttend(hall.meeting(), who);
    expect([head('XBE'), CHAIR, OFFICER, adviser('XCI')].map(inRoom)).toEqual(Array(4).fill(true));
    expect(inRoom({ ...adviser('XBE'), function: 'charge' })).toBe(true);
    expect([adviser('XBE'), adviser('XAA')].map(inRoom)).toEqual([false, false]);
    expect(inRoom({ ...adviser('XAA'), delegation: 'constructor' })).toBe(false);
  });

  it('without devices leaves the floor to the Chair and the Secretariat, and never refuses an objection', () => {
    const hall = opened();
    const against = `${hall.does(CHAIR, 'agenda.ask', {})}.1`;
    hall.does(CHAIR, 'format.set', { format: 'noDevices' });
    expect(hall.refuses(head('XAA'), 'order.raise', {})).toBe('format.noDevices');
    hall.does(adviser('XDO'), 'objection.raise', { against });
    hall.does(head('XDO'), 'objection.withdraw', { against });
    hall.pass(hall.settings.askWindow);
    hall.does(CHAIR, 'agenda.adopt', { ask: against });
    const wish = { item: hall.item('4').id, kind: 'statement' } as const;
    expect(hall.refuses(head('XAA'), 'floor.request', wish)).toBe('format.noDevices');
    hall.does(OFFICER, 'floor.enter', { ...wish, delegation: 'XAA', name: null });
  });
});

describe('the items', () => {
  it('are opened one at a time, from an adopted agenda', () => {
    const hall = opened();
    const item = hall.item('4').id;
    expect(hall.refuses(CHAIR, 'item.open', { item })).toBe('agenda.notAdopted');
    const adopted = atWork('4');
    expect(currentItem(adopted.meeting())?.label).toBe('4');
    expect(nextItem(adopted.meeting())?.label).toBe('1');
    const other = adopted.item('3.b').id;
    expect(adopted.refuses(CHAIR, 'item.open', { item: other })).toBe('item.another');
    expect(adopted.refuses(CHAIR, 'item.open', { item: adopted.item('4').id })).toBe('item.status');
    expect(adopted.refuses(CHAIR, 'item.open', { item: 'toString' })).toBe('item.absent');
    expect(adopted.refuses(CHAIR, 'meeting.close', {})).toBe('item.open');
  });

  it('are concluded when no draft under them has a question before the room', () => {
    const hall = atWork('4');
    hall.asked.add(CONTACTS);
    expect(concludes(hall, '4', { drafts: [] })).toBe('item.drafts');
    expect(concludes(hall, '4', { drafts: [VISION] })).toBe('item.drafts');
    expect(concludes(hall, '4', { outcome: 'adopted' })).toBe('item.questionOpen');
    const drafts = [CONTACTS];
    const adjourn = (to?: string): string =>
      hall.refuses(CHAIR, 'item.adjourn', { item: hall.item('4').id, drafts, ...(to && { to }) });
    expect(adjourn()).toBe('item.questionOpen');
    hall.asked.clear();
    expect(adjourn('PC/2026-XIV')).toBe('meeting.itself');
    expect(adjourn('next week')).toBe('meeting.symbol');
    expect(adjourn('PC/2026-XV')).toBe('accepted');
    expect(hall.item('4')).toMatchObject({ status: 'ADJOURNED', adjournedTo: 'PC/2026-XV' });
    expect(concludes(hall, '4')).toBe('item.status');
    expect(hall.refuses(CHAIR, 'item.conclude', { item: 'x', outcome: 'deferred', drafts })).toBe(
      'item.absent',
    );
  });

  it('tell of each document what became of it, and where it goes on', () => {
    const hall = atWork('3.b');
    const result = (document: string, to: string | null) =>
      ({ document, outcome: 'recommended', to }) as const;
    const [paper, draft] = ['SWG/2013-III', 'PC.DD/5/26'] as const;
    const conclude = (...results: ReturnType<typeof result>[]): string =>
      concludes(hall, '3.b', { outcome: 'recommended', results });
    expect(conclude(result('PC.DD/9/26', 'MC'))).toBe('item.results');
    expect(conclude(result(paper, 'MC'), result(paper, 'MC'))).toBe('item.results');
    expect(conclude(result(paper, null))).toBe('item.goesOn');
    hall.bodies = DEFAULT_BODIES;
    expect(conclude(result(draft, 'SUM'))).toBe('item.forwardsTo');
    const noted = { document: paper, outcome: 'tookNote', to: 'MC' } as const;
    expect(concludes(hall, '3.b', { results: [noted] })).toBe('item.goesOn');
    const remitted = { document: draft, outcome: 'remitted', to: 'MC' } as const;
    expect(concludes(hall, '3.b', { results: [remitted] })).toBe('item.forwardsTo');
    expect(concludes(hall, '3.b', { results: [{ ...remitted, to: null }] })).toBe('item.goesOn');
    expect(conclude({ ...noted, to: null } as never, result(draft, 'MC'))).toBe('item.untrue');
    hall.drafts[VISION] = { status: 'FORWARDED' };
    expect(conclude({ ...noted, to: null } as never, result(draft, 'MC'))).toBe('accepted');
    expect(hall.item('3.b')).toMatchObject({
      status: 'CONCLUDED',
      outcome: 'recommended',
      results: [
        { document: paper, outcome: 'tookNote', to: null },
        { document: draft, outcome: 'recommended', to: 'MC' },
      ],
    });
  });

  it('say of a text that is remitted the body that had sent it here', () => {
    const hall = atWork('3.b');
    hall.bodies = DEFAULT_BODIES;
    const results = [{ document: 'PC.DD/5/26', outcome: 'remitted', to: 'SWG' } as const];
    hall.drafts[VISION] = { status: 'REMITTED' };
    expect(concludes(hall, '3.b', { outcome: 'remitted', results })).toBe('accepted');
    expect(hall.item('3.b')).toMatchObject({ outcome: 'remitted', results });
  });

  it('take in a document or a draft until they are dealt with, and meet the request for it', () => {
    const hall = atWork('6');
    const item = hall.item('6').id;
    const link = { item, symbol: 'PC.DD/9/26', draft: '00000000-0000-4000-8000-0000000000b9' };
    const title = { en: 'A new matter' };
    hall.does(head('XBE'), 'agenda.request', { title, draft: link.draft });
    hall.does(OFFICER, 'item.link', link);
    expect(hall.meeting().requests).toMatchObject([{ item }]);
    expect(hall.refuses(OFFICER, 'item.link', link)).toBe('item.linked');
    const bad = { ...link, symbol: 'PC.DD/10/26', draft: 'draft' };
    expect(hall.refuses(OFFICER, 'item.link', bad)).toBe('item.draft');
    expect(concludes(hall, '6')).toBe('accepted');
    expect(hall.refuses(OFFICER, 'item.link', { ...bad, draft: null })).toBe('item.status');
  });
});

describe('a meeting that ends', () => {
  it('leaves nothing open, and says when the body meets again', () => {
    const hall = atWork('4');
    const speaker = wishes(hall, head('XAA'), '4');
    hall.does(CHAIR, 'floor.give', { speaker });
    expect(hall.refuses(CHAIR, 'meeting.close', {})).toBe('item.open');
    hall.does(head('XAA'), 'floor.end', {});
    expect(concludes(hall, '4')).toBe('accepted');
    const close = (symbol: string | null, startsAt: number | null): string =>
      hall.refuses(CHAIR, 'meeting.close', { next: { symbol, startsAt } });
    expect(close('PC/2026-XIV', null)).toBe('meeting.itself');
    expect(close('Thursday', null)).toBe('meeting.symbol');
    expect(close(null, hall.now())).toBe('meeting.past');
    expect(close('PC/2026-XV', hall.now() + 7 * DAY)).toBe('accepted');
    expect(hall.meeting()).toMatchObject({ status: 'CLOSED', next: { symbol: 'PC/2026-XV' } });
  });

  it('is suspended until an instant that lies ahead', () => {
    const hall = opened();
    expect(hall.refuses(CHAIR, 'meeting.suspend', { until: hall.now() })).toBe('meeting.past');
    const occurredAt = hall.now() + DAY;
    expect(hall.refuses(CHAIR, 'meeting.suspend', { occurredAt })).toBe('occurredAt.future');
    hall.does(CHAIR, 'meeting.suspend', { until: hall.now() + DAY });
    expect(hall.meeting().sittings).toMatchObject([{ until: hall.now() }]);
    expect(hall.refuses(CHAIR, 'agenda.ask', {})).toBe('meeting.status');
    hall.does(CHAIR, 'meeting.resume', {});
    expect(hall.meeting()).toMatchObject({ suspendedUntil: null, sittings: [{}, { until: null }] });
  });
});
