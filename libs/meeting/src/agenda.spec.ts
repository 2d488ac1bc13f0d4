import { agendaDigest } from './digest';
import { itemsInOrder } from './order-of-business';
import {
  adopts,
  adviser,
  AGENDA,
  asks,
  CHAIR,
  convened,
  head,
  OFFICER,
  opened,
  VISION,
  type Hall,
} from './table.support';

/**
 * The agenda: drawn up, asked about, objected to, adopted or not (practice 2.10, rules 1, 3 and 9;
 * I1, I2, I8, I9, I11).
 */
const sent = (hall: Hall) =>
  itemsInOrder(hall.meeting()).map(({ id, label, title, annotation, documents, ...rest }) => {
    const { action, closed, currentIssues, carriedFrom } = rest;
    return {
      ...{ id, label, title, annotation, documents },
      action,
      closed,
      currentIssues,
      carriedFrom,
    };
  });
const waits = (hall: Hall): void => hall.pass(hall.settings.askWindow);

describe('a draft agenda', () => {
  it('is set whole and in order; an item that names itself keeps its id', () => {
    const hall = convened();
    const [first, second, ...rest] = sent(hall);
    const { id, ...unnamed } = second!;
    hall.does(CHAIR, 'agenda.set', { items: [unnamed, first!, ...rest] });
    const labels = itemsInOrder(hall.meeting()).map(({ label }) => label);
    expect(labels).toEqual(['2', '1', '3.a', '3.b', '4', '5', '6']);
    expect(hall.item('1').id).toBe(first!.id);
    expect(hall.item('2').id).not.toBe(id);
    expect(Object.keys(hall.meeting().items)).toHaveLength(AGENDA.length);
    expect(hall.meeting().agenda.version).toBe(2);
  });

  it('tells only what is new, and nothing that is not said', () => {
    const hall = convened();
    const items = sent(hall).map((item) =>
      item.label === '4' ? { ...item, action: 'exchange' as const, secret: 'x' } : item,
    );
    hall.does(CHAIR, 'agenda.set', { items });
    const last = hall.events().slice(-2);
    expect(last.map(({ type }) => type)).toEqual(['agenda.set', 'agenda.item']);
    expect(JSON.stringify(last)).not.toContain('secret');
  });

  it('shows who asks for a place on it, until an item meets the request', () => {
    const hall = convened([]);
    const title = { en: 'Vision paper' };
    hall.does(head('XAA'), 'agenda.request', { title, draft: VISION });
    const request = `${hall.does(head('XBE'), 'agenda.request', { title: { en: 'Current issues' }, draft: null })}.1`;
    expect(hall.meeting().requests).toMatchObject([
      { delegation: 'XAA', item: null },
      { delegation: 'XBE', item: null },
    ]);
    hall.does(OFFICER, 'agenda.set', { items: AGENDA });
    expect(hall.meeting().requests.map(({ item }) => item)).toEqual([
      hall.item('3.b').id,
      hall.item('6').id,
    ]);
    hall.does(OFFICER, 'agenda.set', { items: sent(hall).filter(({ label }) => label !== '3.b') });
    expect(hall.meeting().requests[0]).toMatchObject({ delegation: 'XAA', item: null });
    expect(hall.refuses(head('XAA'), 'agenda.unrequest', { request })).toBe('request.notYours');
    hall.does(head('XBE'), 'agenda.unrequest', { request });
    expect(hall.meeting().requests).toHaveLength(1);
  });
});

describe('the adoption of the agenda', () => {
  it('comes after the window, if no Member objects', () => {
    const hall = opened();
    const ask = asks(hall);
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask })).toBe('window.open');
    waits(hall);
    hall.does(CHAIR, 'agenda.adopt', { ask });
    expect(hall.meeting().agenda).toMatchObject({ status: 'ADOPTED', ask: null });
  });

  it.each(['the whole', 'an item'])('I1 is kept from by one objection to %s', (what) => {
    const hall = opened();
    const ask = asks(hall);
    const against = what === 'the whole' ? ask : hall.item('5').id;
    hall.does(adviser('XDO'), 'objection.raise', { against, reason: 'Not the place for it.' });
    waits(hall);
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask })).toBe('objection.stands');
    expect(hall.meeting().agenda.objections[against]).toMatchObject({
      XDO: { withoutSeat: true, seenInRoom: false, reason: 'Not the place for it.' },
    });
    hall.does(head('XDO'), 'objection.withdraw', { against });
    hall.does(CHAIR, 'agenda.adopt', { ask });
    const { objections, heard } = hall.meeting().agenda;
    expect([objections, heard]).toEqual([{}, {}]);
  });

  it('I8 lets nobody but the delegation lift its objection: not by asking again, nor by changing the item', () => {
    const hall = opened();
    const whole = asks(hall);
    hall.does(head('XBE'), 'objection.raise', { against: whole });
    hall.does(head('XCI'), 'objection.raise', { against: hall.item('3.b').id });
    const again = asks(hall);
    waits(hall);
    expect(hall.meeting().agenda.objections).toMatchObject({ [again]: { XBE: {} } });
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask: again })).toBe('objection.stands');
    const before = sent(hall);
    const items = before.map((item) => (item.label === '3.b' ? { ...item, annotation: {} } : item));
    hall.does(OFFICER, 'agenda.set', { items });
    asks(hall);
    expect(Object.values(hall.meeting().agenda.objections)).toMatchObject([{ XCI: {} }]);
    hall.does(OFFICER, 'agenda.set', { items: before });
    const last = asks(hall);
    expect(hall.meeting().agenda.objections).toMatchObject({ [last]: { XBE: {} } });
    expect(hall.refuses(head('XAA'), 'objection.withdraw', { against: last })).toBe(
      'objection.none',
    );
    hall.does(head('XBE'), 'objection.withdraw', { against: whole });
    waits(hall);
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask: last })).toBe('objection.stands');
    hall.does(head('XCI'), 'objection.withdraw', { against: hall.item('3.b').id });
    hall.does(CHAIR, 'agenda.adopt', { ask: last });
  });

  it('goes on when the item that is objected to makes way', () => {
    const hall = opened();
    asks(hall);
    const item = hall.item('5').id;
    hall.does(head('XDO'), 'objection.raise', { against: item });
    hall.does(CHAIR, 'item.move', { item, to: 'currentIssues' });
    expect(hall.meeting().items[item]).toMatchObject({
      status: 'MOVED',
      movedTo: hall.item('6').id,
    });
    expect(hall.meeting().agenda.ask).toBeNull();
    expect(hall.meeting().agenda.objections).toEqual({});
    expect(itemsInOrder(hall.meeting()).map(({ label }) => label)).not.toContain('5');
    hall.does(CHAIR, 'item.move', { item: hall.item('3.a').id, to: 'struck' });
    hall.does(CHAIR, 'item.move', { item: hall.item('2').id, to: 'informal' });
    expect(hall.item('3.a').status).toBe('STRUCK');
    expect(hall.item('2')).toMatchObject({ status: 'MOVED', movedTo: null });
    adopts(hall);
    expect(hall.refuses(CHAIR, 'item.open', { item })).toBe('item.absent');
  });

  it('fails, and then nothing is done but to suspend, resume and close', () => {
    const hall = opened();
    expect(hall.refuses(CHAIR, 'agenda.notAdopt', {})).toBe('agenda.unopposed');
    const against = asks(hall);
    hall.does(head('XDO'), 'objection.raise', { against });
    hall.does(CHAIR, 'agenda.notAdopt', {});
    expect(hall.meeting().agenda.status).toBe('NOT_ADOPTED');
    expect(hall.meeting().agenda.objections).toEqual({});
    const item = hall.item('4').id;
    expect(hall.refuses(CHAIR, 'item.open', { item })).toBe('agenda.notAdopted');
    expect(hall.refuses(CHAIR, 'agenda.set', { items: [] })).toBe('agenda.settled');
    expect(hall.refuses(CHAIR, 'agenda.ask', {})).toBe('agenda.settled');
    expect(hall.refuses(CHAIR, 'item.move', { item, to: 'struck' })).toBe('agenda.settled');
    const request = { title: { en: 'A matter' }, draft: null };
    expect(hall.refuses(head('XAA'), 'agenda.request', request)).toBe('agenda.settled');
    expect(hall.refuses(head('XAA'), 'floor.request', { item, kind: 'statement' })).toBe(
      'agenda.notAdopted',
    );
    hall.does(CHAIR, 'meeting.suspend', {});
    hall.does(CHAIR, 'meeting.resume', {});
    hall.does(CHAIR, 'meeting.close', {});
  });

  it('waits for the quorum, where the council has one', () => {
    const hall = opened(['XAA', 'XBE', 'XCI']);
    hall.settings.quorum = { rule: 'fraction', value: 0.5 };
    const ask = asks(hall);
    waits(hall);
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask })).toBe('quorum.notMet');
    hall.roster['XHU'] = 'OBSERVER_STATE';
    hall.roster['XGO'] = 'OBSERVER_STATE';
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask })).toBe('accepted');
  });
});

describe('hostile timing', () => {
  it('the agenda changed while it is being adopted: the old one is stale, what was asked is gone', () => {
    const hall = opened();
    const ask = asks(hall);
    const digest = agendaDigest(hall.meeting());
    waits(hall);
    hall.does(OFFICER, 'agenda.set', { items: sent(hall).slice(1) });
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask }, { digest })).toBe('stale');
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask })).toBe('ask.absent');
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask }, { digest: null })).toBe('digest.missing');
    expect(hall.refuses(CHAIR, 'agenda.ask', {}, { digest })).toBe('stale');
    adopts(hall);
  });

  it('a representative whose accreditation ended a second ago objects no more, and does nothing else', () => {
    const hall = opened();
    const against = asks(hall);
    const former = { ...head('XAA'), accredited: false };
    expect(hall.refuses(former, 'objection.raise', { against })).toBe('accreditation.ended');
    expect(hall.refuses(former, 'order.raise', {})).toBe('accreditation.ended');
    expect(hall.refuses({ ...CHAIR, accredited: false }, 'meeting.close', {})).toBe(
      'accreditation.ended',
    );
  });

  it('I9 a Member admitted in the middle of a meeting objects from that instant, and one that has left no more', () => {
    const hall = opened();
    const ask = asks(hall);
    const raise = (): string => hall.refuses(head('XYA'), 'objection.raise', { against: ask });
    expect(raise()).toBe('observers.never');
    hall.roster['XYA'] = 'MEMBER';
    expect(raise()).toBe('accepted');
    waits(hall);
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask })).toBe('objection.stands');
    delete hall.roster['XYA'];
    hall.does(CHAIR, 'agenda.adopt', { ask });
  });

  it('I11 a Chair who objects as Chair is sent to the national seat', () => {
    const hall = opened();
    const ask = asks(hall);
    expect(hall.refuses(CHAIR, 'objection.raise', { against: ask })).toBe('chair.national');
    hall.does({ ...CHAIR, as: 'national' }, 'objection.raise', { against: ask });
    waits(hall);
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask })).toBe('objection.stands');
    expect(hall.refuses(CHAIR, 'objection.withdraw', { against: ask })).toBe('chair.national');
  });

  it('an objection from an old screen is led to what is asked now', () => {
    const hall = opened();
    const old = asks(hall);
    const gone = hall.item('3.a').id;
    hall.does(OFFICER, 'agenda.set', { items: sent(hall).filter(({ id }) => id !== gone) });
    const ask = asks(hall);
    hall.does(head('XBE'), 'objection.raise', { against: old }, { seen: 1 });
    hall.does(head('XCI'), 'objection.raise', { against: gone }, { seen: 1 });
    expect(hall.meeting().agenda.objections).toMatchObject({ [ask]: { XBE: {}, XCI: {} } });
  });

  it('what was never asked or is settled is not objected to: earlier opposition does not block', () => {
    const hall = opened();
    const against = hall.item('5').id;
    const raise = (): string => hall.refuses(head('XDO'), 'objection.raise', { against });
    expect(raise()).toBe('objection.nothingAsked');
    adopts(hall);
    expect(raise()).toBe('objection.settled');
    expect(hall.refuses(CHAIR, 'objection.seen', { against, delegation: 'XDO' })).toBe(
      'objection.settled',
    );
  });

  it('an objection seen in the room only adds, and only for a Member', () => {
    const hall = opened();
    const against = asks(hall);
    hall.does(head('XBE'), 'objection.raise', { against });
    hall.does(OFFICER, 'objection.seen', { against, delegation: 'XBE' });
    hall.does(CHAIR, 'objection.seen', { against, delegation: 'XCI' });
    expect(hall.refuses(CHAIR, 'objection.seen', { against, delegation: 'XYA' })).toBe(
      'objection.notMember',
    );
    expect(hall.meeting().agenda.objections[against]).toMatchObject({
      XBE: { seenInRoom: false },
      XCI: { seenInRoom: true },
    });
    hall.does(head('XCI'), 'objection.withdraw', { against });
    expect(Object.keys(hall.meeting().agenda.objections[against]!)).toEqual(['XBE']);
  });

  it('the instant of receipt is recorded, where an objection was receipted before it was committed', () => {
    const hall = opened();
    const against = asks(hall);
    const receivedAt = hall.now();
    hall.pass(60_000);
    hall.does(head('XBE'), 'objection.raise', { against }, { receivedAt });
    expect(hall.meeting().agenda.objections[against]!['XBE']!.at).toBe(receivedAt);
  });
});
