import { nextSpeaker, speakersUnder, speakingTime } from './speaking';
import {
  adviser,
  atWork,
  CHAIR,
  concludes,
  head,
  OFFICER,
  wishes,
  type Hall,
} from './table.support';
import { orderWaits } from './room';

/** The list of speakers, the floor and points of order (practice 2.8, 2.15, 2.16, rule 16; domain 2.1). */
const MINUTE = 60_000;
const names = (hall: Hall, label = '3.b'): (string | null)[] =>
  speakersUnder(hall.meeting(), hall.item(label).id).map(({ delegation }) => delegation);

describe('the list of speakers', () => {
  it('has the usual precedence: guests, reports, groups, ministers, Members as they asked, observers, replies', () => {
    const hall = atWork();
    const item = hall.item('3.b').id;
    wishes(hall, head('XAA'), '3.b', { kind: 'reply' });
    wishes(hall, head('XZZ'), '3.b');
    wishes(hall, head('XYA'), '3.b');
    wishes(hall, head('XBE'), '3.b');
    wishes(hall, head('XAA'), '3.b');
    wishes(hall, head('XCI'), '3.b', { kind: 'minister' });
    wishes(hall, head('XBE'), '3.b', { kind: 'group', onBehalfOf: ['XDO'] });
    const enter = { item, delegation: null, onBehalfOf: [] };
    hall.does(OFFICER, 'floor.enter', { ...enter, kind: 'report', name: { en: 'SG' } });
    hall.does(OFFICER, 'floor.enter', { ...enter, kind: 'guest', name: { en: 'A guest' } });
    expect(
      speakersUnder(hall.meeting(), item).map(({ kind, delegation }) => [kind, delegation]),
    ).toEqual([
      ['guest', null],
      ['report', null],
      ['group', 'XBE'],
      ['minister', 'XCI'],
      ['statement', 'XBE'],
      ['statement', 'XAA'],
      ['statement', 'XYA'],
      ['statement', 'XZZ'],
      ['reply', 'XAA'],
    ]);
  });

  it('is each item’s own, and whoever asks again later does not pass those who wait', () => {
    const hall = atWork();
    wishes(hall, head('XAA'), '4');
    wishes(hall, head('XBE'), '3.b');
    wishes(hall, head('XCI'), '3.b');
    wishes(hall, head('XBE'), '4');
    expect(names(hall)).toEqual(['XBE', 'XCI']);
    expect(names(hall, '4')).toEqual(['XAA', 'XBE']);
    expect(nextSpeaker(hall.meeting())?.delegation).toBe('XBE');
  });

  it('is put in order by the Chair, as it stands and whole', () => {
    const hall = atWork();
    const one = wishes(hall, head('XAA'), '3.b');
    const two = wishes(hall, head('XBE'), '3.b');
    expect(hall.refuses(CHAIR, 'floor.order', { speakers: [two] })).toBe('floor.permutation');
    expect(hall.refuses(CHAIR, 'floor.order', { speakers: [two, two] })).toBe('floor.permutation');
    hall.does(CHAIR, 'floor.order', { speakers: [two, one] });
    expect(names(hall)).toEqual(['XBE', 'XAA']);
    wishes(hall, head('XCI'), '3.b');
    expect(names(hall)).toEqual(['XBE', 'XAA', 'XCI']);
  });

  it('closed takes in nobody but replies, until the Chair reopens it', () => {
    const hall = atWork();
    const item = hall.item('3.b').id;
    const wish = { item, kind: 'statement' } as const;
    expect(hall.refuses(CHAIR, 'floor.reopenList', { item })).toBe('floor.listOpen');
    hall.does(CHAIR, 'floor.closeList', { item });
    expect(hall.refuses(CHAIR, 'floor.closeList', { item })).toBe('floor.listClosed');
    expect(hall.refuses(head('XAA'), 'floor.request', wish)).toBe('floor.listClosed');
    wishes(hall, head('XAA'), '3.b', { kind: 'reply' });
    hall.does(CHAIR, 'floor.reopenList', { item });
    expect(hall.refuses(head('XAA'), 'floor.request', wish)).toBe('accepted');
    expect(hall.refuses(head('XAA'), 'floor.request', wish)).toBe('floor.asked');
  });

  it('lets each delegation reply so many times under an item, while it is open', () => {
    const hall = atWork();
    const reply = { item: hall.item('3.b').id, kind: 'reply' } as const;
    const elsewhere = { item: hall.item('4').id, kind: 'reply' } as const;
    expect(hall.refuses(head('XAA'), 'floor.request', elsewhere)).toBe('floor.reply');
    for (let n = 0; n < 2; n++) {
      const speaker = wishes(hall, head('XAA'), '3.b', { kind: 'reply' });
      hall.does(CHAIR, 'floor.give', { speaker });
      hall.does(head('XAA'), 'floor.end', {});
    }
    expect(hall.refuses(head('XAA'), 'floor.request', reply)).toBe('floor.replies');
    expect(hall.refuses(head('XBE'), 'floor.request', reply)).toBe('accepted');
  });

  it('is left by oneself, silently, or by the hand of the Chair or the Secretariat', () => {
    const hall = atWork();
    const [one, two, three] = ['XAA', 'XBE', 'XYA'].map((code) => wishes(hall, head(code), '3.b'));
    expect(hall.refuses(head('XAA'), 'floor.withdraw', { speaker: two! })).toBe('floor.notYours');
    expect(hall.refuses(head('XZZ'), 'floor.withdraw', { speaker: three! })).toBe('floor.notYours');
    hall.does(head('XAA'), 'floor.withdraw', { speaker: one! });
    hall.does(OFFICER, 'floor.withdraw', { speaker: two! });
    hall.does(adviser('XYA'), 'floor.withdraw', { speaker: three! });
    expect(hall.refuses(CHAIR, 'floor.withdraw', { speaker: two! })).toBe('speaker.absent');
    expect(hall.meeting().floor.list).toEqual([]);
  });

  it('ends with the item', () => {
    const hall = atWork();
    wishes(hall, head('XAA'), '3.b');
    wishes(hall, head('XBE'), '4');
    expect(concludes(hall, '3.b')).toBe('accepted');
    expect(hall.meeting().floor.list.map(({ delegation }) => delegation)).toEqual(['XBE']);
  });
});

describe('a seat that a decision marks contested', () => {
  it('asks for the floor where that decision lets it speak, and not otherwise (practice rule 11)', () => {
    const hall = atWork();
    const item = hall.item('3.b').id;
    const asks = (maySpeak: boolean): string =>
      hall.refuses({ ...head('XBE'), contested: { maySpeak, mayObject: true } }, 'floor.request', {
        item,
        kind: 'statement',
      });
    expect(asks(false)).toBe('seat.contested');
    expect(asks(true)).toBe('accepted');
  });
});

describe('a statement on behalf of others', () => {
  it('names other Members, each once, and a group’s statement at least one', () => {
    const hall = atWork();
    const ask = (kind: 'group' | 'statement', onBehalfOf: string[], by = head('XAA')): string =>
      hall.refuses(by, 'floor.request', { item: hall.item('3.b').id, kind, onBehalfOf });
    expect(ask('group', [])).toBe('floor.group');
    expect(ask('group', ['XAA'])).toBe('floor.onBehalf');
    expect(ask('group', ['XBE', 'XBE'])).toBe('floor.onBehalf');
    expect(ask('group', ['XYA'])).toBe('floor.onBehalf');
    expect(ask('group', ['constructor'])).toBe('floor.onBehalf');
    expect(ask('statement', ['XBE'], head('XYA'))).toBe('floor.onBehalf');
    expect(ask('group', ['XBE', 'XCI'])).toBe('accepted');
  });

  it('is confirmed by each of them by itself, before or after it is made', () => {
    const hall = atWork();
    const onBehalfOf = ['XBE', 'XCI'];
    const speaker = wishes(hall, head('XAA'), '3.b', { kind: 'group', onBehalfOf });
    expect(hall.refuses(head('XAA'), 'floor.align', { speaker })).toBe('floor.notNamed');
    hall.does(head('XCI'), 'floor.align', { speaker });
    expect(hall.refuses(head('XCI'), 'floor.align', { speaker })).toBe('floor.aligned');
    hall.does(CHAIR, 'floor.give', { speaker });
    hall.does(CHAIR, 'floor.end', {});
    hall.does(head('XBE'), 'floor.align', { speaker });
    expect(hall.meeting().floor.spoken[0]!.speaker.aligned).toEqual(['XCI', 'XBE']);
    expect(hall.refuses(head('XBE'), 'floor.align', { speaker: 'none' })).toBe('speaker.absent');
  });
});

describe('the floor', () => {
  it('is given to one at a time: the next one’s beginning is the last one’s end', () => {
    const hall = atWork();
    const [one, two] = ['XAA', 'XBE'].map((code) => wishes(hall, head(code), '3.b'));
    hall.does(CHAIR, 'floor.give', { speaker: one! });
    hall.does(CHAIR, 'floor.give', { speaker: two! });
    expect(
      hall
        .events()
        .slice(-2)
        .map(({ type }) => type),
    ).toEqual(['floor.end', 'floor.give']);
    const { spoken, speaking, list } = hall.meeting().floor;
    expect(spoken).toMatchObject([{ speaker: { id: one }, until: hall.now() }]);
    expect(speaking).toMatchObject({ speaker: { id: two }, from: hall.now(), until: null });
    expect(list).toEqual([]);
    expect(hall.refuses(CHAIR, 'floor.give', { speaker: one! })).toBe('speaker.absent');
  });

  it('is given under the open item, and to whoever is at the table now', () => {
    const hall = atWork();
    const other = wishes(hall, head('XAA'), '4');
    const observer = wishes(hall, head('XYA'), '3.b');
    const member = wishes(hall, head('XBE'), '3.b');
    expect(hall.refuses(CHAIR, 'floor.give', { speaker: other })).toBe('floor.otherItem');
    hall.does(CHAIR, 'format.set', { format: 'closed' });
    expect(hall.refuses(CHAIR, 'floor.give', { speaker: observer })).toBe('format.membersOnly');
    delete hall.roster['XBE'];
    expect(hall.refuses(CHAIR, 'floor.give', { speaker: member })).toBe('floor.notAtTable');
  });

  it('is ended by the speaker or by the Chair, by nobody else', () => {
    const hall = atWork();
    expect(hall.refuses(CHAIR, 'floor.end', {})).toBe('floor.nobody');
    const speaker = wishes(hall, head('XAA'), '3.b');
    hall.does(CHAIR, 'floor.give', { speaker });
    expect(hall.refuses(head('XBE'), 'floor.end', {})).toBe('floor.notYours');
    expect(concludes(hall, '3.b')).toBe('floor.taken');
    hall.does(head('XAA'), 'floor.end', {});
    expect(concludes(hall, '3.b')).toBe('accepted');
  });

  it('has a time, which goes on for whoever speaks, and another for replies', () => {
    const hall = atWork();
    const limit = (one: number | null, reply: number | null = null): string =>
      hall.refuses(CHAIR, 'floor.limit', { limit: one, replyLimit: reply });
    for (const wrong of [0, -1, 1.5, 2 * 60 * MINUTE + 1, Number.NaN])
      expect([limit(wrong), limit(null, wrong)]).toEqual(['floor.limit', 'floor.limit']);
    expect(limit(null)).toBe('floor.unchanged');
    expect(limit(5 * MINUTE, 2 * MINUTE)).toBe('accepted');
    const one = wishes(hall, head('XAA'), '3.b');
    const reply = wishes(hall, head('XBE'), '3.b', { kind: 'reply' });
    expect(speakingTime(hall.meeting(), hall.now())).toBeNull();
    hall.does(CHAIR, 'floor.give', { speaker: one });
    const later = hall.now() + 6 * MINUTE;
    expect(speakingTime(hall.meeting(), later)).toEqual({ used: 6 * MINUTE, left: -MINUTE });
    hall.does(CHAIR, 'floor.give', { speaker: reply });
    expect(speakingTime(hall.meeting(), hall.now())).toEqual({ used: 0, left: 2 * MINUTE });
    expect(hall.refuses(CHAIR, 'floor.showClock', { shown: false })).toBe('floor.unchanged');
    hall.does(CHAIR, 'floor.showClock', { shown: true });
  });

  it('is entered for who asked in the room: a delegation by its code, a guest by name', () => {
    const hall = atWork();
    const enter = (change: object): string =>
      hall.refuses(OFFICER, 'floor.enter', {
        item: hall.item('3.b').id,
        kind: 'statement',
        delegation: 'XAA',
        name: null,
        ...change,
      });
    expect(enter({ delegation: null })).toBe('floor.whom');
    expect(enter({ name: { en: 'Somebody' } })).toBe('floor.whom');
    expect(enter({ kind: 'guest' })).toBe('floor.whom');
    expect(enter({ kind: 'guest', delegation: null, name: {} })).toBe('language.original');
    expect(enter({ delegation: 'XXX' })).toBe('floor.notAtTable');
    const guest = { kind: 'reply', delegation: null, name: { en: 'A guest' } };
    expect(enter(guest)).toBe('floor.whom');
    expect(enter({})).toBe('accepted');
    expect(enter({})).toBe('floor.asked');
  });
});

describe('a point of order', () => {
  it('is taken at once, while somebody speaks, and ruled on before anything else goes on', () => {
    const hall = atWork();
    const [one, two] = ['XAA', 'XBE'].map((code) => wishes(hall, head(code), '3.b'));
    const item = hall.item('3.b').id;
    hall.does(CHAIR, 'floor.give', { speaker: one! });
    hall.does(head('XCI'), 'order.raise', {});
    expect(orderWaits(hall.meeting())).toBe(true);
    expect(hall.meeting().floor.speaking?.speaker.id).toBe(one);
    expect(hall.refuses(CHAIR, 'floor.give', { speaker: two! })).toBe('order.waits');
    expect(hall.refuses(CHAIR, 'floor.end', {})).toBe('order.waits');
    expect(hall.refuses(CHAIR, 'floor.closeList', { item })).toBe('order.waits');
    expect(hall.refuses(CHAIR, 'meeting.close', {})).toBe('order.waits');
    expect(concludes(hall, '3.b')).toBe('order.waits');
    expect(hall.refuses(head('XBE'), 'order.raise', {})).toBe('order.waits');
    hall.does(head('XBE'), 'floor.withdraw', { speaker: two! });
    hall.does(head('XAA'), 'floor.end', {});
    hall.does(CHAIR, 'order.rule', { granted: false, words: 'The list stands.' });
    expect(hall.meeting()).toMatchObject({
      order: null,
      orders: [{ delegation: 'XCI', item, ruling: { granted: false, words: 'The list stands.' } }],
    });
    expect(hall.refuses(CHAIR, 'order.rule', { granted: true })).toBe('order.none');
  });

  it('is raised from the seat and withdrawn by the same delegation', () => {
    const hall = atWork();
    expect(hall.refuses(adviser('XAA'), 'order.raise', {})).toBe('seat.notHeld');
    expect(hall.refuses(head('XYA'), 'order.raise', {})).toBe('observers.never');
    expect(hall.refuses(head('XAA'), 'order.withdraw', {})).toBe('order.none');
    hall.does(head('XAA'), 'order.raise', {});
    expect(hall.refuses(head('XBE'), 'order.withdraw', {})).toBe('order.notYours');
    hall.does(head('XAA'), 'order.withdraw', {});
    expect(hall.meeting()).toMatchObject({ order: null, orders: [] });
  });

  it('may wait over a suspension', () => {
    const hall = atWork();
    const speaker = wishes(hall, head('XAA'), '3.b');
    hall.does(CHAIR, 'floor.give', { speaker });
    hall.does(head('XBE'), 'order.raise', {});
    hall.does(CHAIR, 'format.set', { format: 'closed' });
    hall.does(CHAIR, 'meeting.suspend', {});
    expect(hall.meeting().floor).toMatchObject({
      speaking: null,
      spoken: [{ speaker: { id: speaker } }],
    });
    hall.does(CHAIR, 'meeting.resume', {});
    expect(hall.refuses(CHAIR, 'meeting.close', {})).toBe('order.waits');
    hall.does(CHAIR, 'order.rule', { granted: true });
  });
});
