import { DEFAULT_BODIES } from '@shanyrak/council';
import { agendaDigest } from './digest';
import { evolve } from './evolve';
import { currentItem, itemsInOrder, nextItem } from './order-of-business';
import { speakersUnder, speakingTime } from './speaking';
import { type MeetingState } from './state';
import {
  adviser,
  AGENDA,
  asks,
  CHAIR,
  concludes,
  CONTACTS,
  convening,
  DAY,
  head,
  layHall,
  OFFICER,
  START,
  VISION,
  wishes,
} from './table.support';
import { viewFor } from './view';

/**
 * A whole meeting, from its convening to its close, around item 3.b of the annotated agenda: the
 * vision paper, forwarded in pursuance of paragraph 51 of the agreed minutes, circulated before the
 * meeting, discussed in it and recommended upwards (domain 1.6, 2.1, 4 (e)). All Members are fictional.
 */
describe('a meeting of the Council', () => {
  const hall = layHall();
  hall.bodies = DEFAULT_BODIES;
  const labels = (): string[] => itemsInOrder(hall.meeting()).map(({ label }) => label);
  const item = (label: string) => ({ item: hall.item(label).id });

  it('is convened, and its draft agenda circulated', () => {
    hall.does(OFFICER, 'meeting.convene', {
      ...convening(START + 28 * DAY),
      place: { en: 'Palace of Independence', ru: 'Дворец Независимости' },
    });
    const title = { en: 'Vision paper', ru: 'Концептуальный документ' };
    hall.does(head('XAA'), 'agenda.request', { title, draft: VISION });
    hall.does(OFFICER, 'agenda.set', { items: AGENDA.filter(({ label }) => label !== '3.b') });
    expect(hall.meeting().requests).toMatchObject([{ delegation: 'XAA', item: null }]);
    hall.does(OFFICER, 'agenda.set', {
      items: AGENDA.map((one) => ({
        ...one,
        ...(one.label !== '3.b' && { id: hall.item(one.label).id }),
      })),
    });
    expect(hall.meeting().requests).toMatchObject([{ item: hall.item('3.b').id }]);
    expect(labels()).toEqual(['1', '2', '3.a', '3.b', '4', '5', '6']);
    expect(viewFor('observers', hall.meeting())).toMatchObject({ status: 'CONVENED' });
  });

  it('is opened with the Members at the table, in the hall and from elsewhere', () => {
    hall.pass(28 * DAY);
    hall.does(CHAIR, 'meeting.open', { occurredAt: hall.now() });
    for (const code of ['XAA', 'XBE', 'XCI', 'XDO']) hall.does(head(code), 'seat.take', {});
    hall.does(adviser('XEL'), 'seat.take', { remote: true });
    expect(hall.meeting()).toMatchObject({
      status: 'OPEN',
      remote: ['XEL'],
      attended: ['XAA', 'XBE', 'XCI', 'XDO', 'XEL'],
    });
  });

  it('adopts its agenda once the item that one Member objects to has made way', () => {
    const ask = asks(hall);
    const incident = hall.item('5').id;
    hall.does(adviser('XDO'), 'objection.raise', { against: incident });
    hall.pass(hall.settings.askWindow);
    expect(hall.refuses(CHAIR, 'agenda.adopt', { ask })).toBe('objection.stands');
    hall.does(CHAIR, 'meeting.suspend', { until: hall.now() + DAY });
    hall.pass(3_600_000);
    hall.does(CHAIR, 'meeting.resume', {});
    hall.does(CHAIR, 'item.move', { item: incident, to: 'currentIssues' });
    const again = asks(hall);
    const digest = agendaDigest(hall.meeting());
    hall.pass(hall.settings.askWindow);
    hall.does(CHAIR, 'agenda.adopt', { ask: again }, { digest });
    expect(labels()).toEqual(['1', '2', '3.a', '3.b', '4', '6']);
    expect(hall.meeting()).toMatchObject({
      agenda: { status: 'ADOPTED' },
      sittings: [{}, { until: null }],
    });
  });

  it('hears the report of the Secretary General and takes note of it', () => {
    hall.does(CHAIR, 'item.open', item('1'));
    expect(concludes(hall, '1')).toBe('accepted');
    hall.does(CHAIR, 'item.open', item('2'));
    const name = { en: 'The Secretary General', ru: 'Генеральный секретарь' };
    const report = { ...item('2'), kind: 'report', delegation: null, name } as const;
    const speaker = `${hall.does(OFFICER, 'floor.enter', report)}.1`;
    hall.does(CHAIR, 'floor.give', { speaker });
    hall.pass(600_000);
    hall.does(CHAIR, 'floor.end', {});
    const results = [{ document: 'SEC.GAL/12/26', outcome: 'tookNote', to: null } as const];
    expect(concludes(hall, '2', { outcome: 'tookNote', results })).toBe('accepted');
    expect(nextItem(hall.meeting())?.label).toBe('3.a');
    hall.does(CHAIR, 'item.open', item('3.a'));
    expect(concludes(hall, '3.a')).toBe('accepted');
  });

  it('discusses the vision paper under item 3.b: speakers, a group, a point of order, a reply', () => {
    hall.does(CHAIR, 'item.open', item('3.b'));
    expect(currentItem(hall.meeting())?.documents[0]?.symbol).toBe('SWG/2013-III');
    hall.does(CHAIR, 'floor.limit', { limit: 300_000, replyLimit: 120_000 });
    const first = wishes(hall, head('XAA'), '3.b');
    const second = wishes(hall, head('XCI'), '3.b');
    wishes(hall, head('XYA'), '3.b');
    const group = wishes(hall, head('XBE'), '3.b', { kind: 'group', onBehalfOf: ['XDO', 'XEL'] });
    hall.does(head('XDO'), 'floor.align', { speaker: group });
    hall.does(CHAIR, 'floor.closeList', item('3.b'));
    const { id } = hall.item('3.b');
    const names = (): (string | null)[] =>
      speakersUnder(hall.meeting(), id).map(({ delegation }) => delegation);
    expect(names()).toEqual(['XBE', 'XAA', 'XCI', 'XYA']);
    hall.does(CHAIR, 'floor.give', { speaker: group });
    hall.pass(240_000);
    hall.does(head('XBE'), 'floor.end', {});
    hall.does(adviser('XEL'), 'floor.align', { speaker: group });
    hall.does(CHAIR, 'floor.give', { speaker: first });
    hall.pass(60_000);
    hall.does(head('XCI'), 'order.raise', {});
    expect(hall.refuses(CHAIR, 'floor.give', { speaker: second })).toBe('order.waits');
    hall.does(CHAIR, 'order.rule', { granted: true, words: 'The text in Russian is handed out.' });
    expect(speakingTime(hall.meeting(), hall.now())).toMatchObject({ used: 63_000 });
    hall.does(CHAIR, 'floor.give', { speaker: second });
    const reply = wishes(hall, head('XAA'), '3.b', { kind: 'reply' });
    expect(names()).toEqual(['XYA', 'XAA']);
    hall.does(CHAIR, 'floor.give', { speaker: hall.meeting().floor.list[0]!.id });
    hall.does(CHAIR, 'floor.give', { speaker: reply });
    hall.does(head('XAA'), 'floor.end', {});
    expect(hall.meeting().floor.spoken).toHaveLength(6);
  });

  it('welcomes the paper and recommends the draft made from it, in two verbs of different weight', () => {
    const results = [
      { document: 'SWG/2013-III', outcome: 'welcomed', to: null } as const,
      { document: 'PC.DD/5/26', outcome: 'recommended', to: 'MC' } as const,
    ];
    hall.drafts[VISION] = { status: 'FORWARDED' };
    expect(concludes(hall, '3.b', { outcome: 'recommended', results })).toBe('accepted');
    expect(hall.item('3.b')).toMatchObject({ status: 'CONCLUDED', results });
  });

  it('closes item 4 only when the question on its draft is decided', () => {
    hall.does(CHAIR, 'item.open', item('4'));
    hall.asked.add(CONTACTS);
    expect(concludes(hall, '4', { outcome: 'adopted' })).toBe('item.questionOpen');
    hall.asked.delete(CONTACTS);
    expect(concludes(hall, '4', { outcome: 'adopted' })).toBe('item.untrue');
    hall.drafts[CONTACTS] = { status: 'ADOPTED' };
    expect(concludes(hall, '4', { outcome: 'adopted' })).toBe('accepted');
  });

  it('takes up the matter that made way under current issues, among the Members alone', () => {
    hall.does(CHAIR, 'format.set', { format: 'closed' });
    expect(viewFor('observers', hall.meeting())).toBeNull();
    hall.does(CHAIR, 'item.open', item('6'));
    hall.does(OFFICER, 'item.link', { ...item('6'), symbol: 'PC.DEL/3/26', draft: null });
    const speaker = wishes(hall, head('XDO'), '6');
    hall.does(CHAIR, 'floor.give', { speaker });
    hall.does(head('XDO'), 'floor.end', {});
    const { id, documents } = hall.item('6');
    expect(documents).toHaveLength(1);
    hall.does(CHAIR, 'item.adjourn', { item: id, to: 'PC/2026-XV', drafts: [] });
    hall.does(CHAIR, 'format.set', { format: 'plenary' });
  });

  it('is closed, and at rest', () => {
    expect(nextItem(hall.meeting())).toBeNull();
    const next = { symbol: 'PC/2026-XV', startsAt: hall.now() + 7 * DAY };
    hall.does(CHAIR, 'meeting.close', { next, occurredAt: hall.now() });
    expect(hall.meeting()).toMatchObject({ status: 'CLOSED', next, current: null });
    expect(hall.meeting().seats).toEqual({});
    expect(hall.refuses(CHAIR, 'meeting.resume', {})).toBe('meeting.ended');
    expect(hall.refuses(head('XAA'), 'objection.raise', { against: 'x' })).toBe('meeting.ended');
    const seen = JSON.stringify(viewFor('observers', hall.meeting()));
    for (const word of ['incident', 'objection', 'Russian', 'attended']) {
      expect(seen).not.toContain(word);
    }
  });

  it('took more than sixty events, from which the same state grows again', () => {
    const events = hall.events();
    expect(events.length).toBeGreaterThan(60);
    const again = events.reduce<MeetingState | null>(evolve, null);
    expect(again).toEqual(hall.meeting());
  });
});
