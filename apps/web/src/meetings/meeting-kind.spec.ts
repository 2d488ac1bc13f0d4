import { agendaDigest } from '@shanyrak/meeting';
import { begunAt, heardBack, worthTelling } from '../live/absence';
import { certified } from '../live/certified';
import { hindrance } from '../live/foresee';
import { EMPTY, loaded, sent, shown } from '../live/screen';
import { changedUnder } from './changed-under';
import { proposed } from './entering';
import { type MeetingAct, type MeetingLive, MEETINGS } from './meeting-kind';
import {
  adopted,
  asked,
  commandFor,
  contextOf,
  does,
  NOON,
  opened,
  STREAM,
} from './meeting.support';
import { placeIn } from './place';
import { movedTo, placeOnList } from './speaking-order';
import { onClock } from './span';

const objecting = (against: string): MeetingAct => ({
  ...{ type: 'objection.raise', as: 'national', payload: { against } },
});
const adopting = (state: ReturnType<typeof asked>): MeetingAct => ({
  ...{ type: 'agenda.adopt', as: 'chair', payload: { ask: state.agenda.ask!.id } },
  digest: agendaDigest(state),
});

describe('a meeting on a screen', () => {
  it('shows an own act at once', () => {
    const state = adopted();
    const [, second] = state.agenda.order;
    const command = commandFor(
      { type: 'item.open', as: 'chair', payload: { item: second! } },
      state,
    );
    const waiting = sent<MeetingLive>(loaded<MeetingLive>(EMPTY, state), command);
    expect(shown(MEETINGS, waiting, contextOf('chair'), NOON + 9_000)?.current).toBe(second);
    expect(shown(MEETINGS, waiting, contextOf('XAA'), NOON + 9_000)?.current).toBeNull();
  });

  it('says which rule is in the way: the window, an objection, an agenda that has changed', () => {
    const state = asked();
    const { ask, order } = state.agenda;
    const why = (one: typeof state, at: number) =>
      hindrance(MEETINGS, one, STREAM, adopting(state), contextOf('chair'), at)?.rule ?? null;
    expect(why(state, ask!.until - 1)).toBe('window.open');
    expect(why(state, ask!.until)).toBeNull();
    const objected = does(state, 'XBE', objecting(order[1]!));
    expect(why(objected, ask!.until)).toBe('objection.stands');
    const struck = does(objected, 'chair', {
      ...{ type: 'item.move', as: 'chair', payload: { item: order[1]!, to: 'struck' } },
    });
    expect(why(struck, ask!.until)).toBe('stale');
  });

  it('enters what may be certified as of its time, and nothing as of a time to come', () => {
    const state = { ...asked(), onPaper: true };
    const adopt = adopting(state);
    const { until } = state.agenda.ask!;
    const entered = (at: number) => {
      const act = certified<MeetingLive>(MEETINGS, adopt, at);
      return hindrance(MEETINGS, state, STREAM, act, contextOf('chair'), until)?.rule ?? null;
    };
    expect(entered(state.startsAt - 3_600_000)).toBeNull();
    expect(entered(state.startsAt - 86_400_001)).toBe('occurredAt.early');
    expect(entered(until + 1)).toBe('occurredAt.future');
    const payloadOf = (act: MeetingAct, at: number | null) =>
      certified<MeetingLive>(MEETINGS, act, at).payload;
    expect(payloadOf(adopt, NOON)).toEqual({ ...adopt.payload, occurredAt: NOON });
    expect(payloadOf(adopt, null)).toEqual(adopt.payload);
    const ask: MeetingAct = { type: 'agenda.ask', as: 'chair', payload: {} };
    expect(payloadOf(ask, NOON)).toEqual({});
    expect(payloadOf(objecting('x'), NOON)).toEqual({ against: 'x' });
  });

  it('is entered from paper from where its record ends, or else from its beginning', () => {
    const convened = { ...opened(), sittings: [], startsAt: Date.UTC(2026, 2, 5, 20) };
    expect(proposed(convened)).toEqual({ day: '2026-03-06', time: '01:00' });
    const sittings = [{ from: Date.UTC(2026, 2, 5, 5, 4), until: null }];
    expect(proposed({ ...convened, sittings })).toEqual({ day: '2026-03-05', time: '10:04' });
  });

  it('knows in which capacity one is there: the Chair speaks for no State without its seat', () => {
    const state = adopted();
    expect(placeIn(state, contextOf('XAA'))).toMatchObject({ speaks: true, seat: 'own' });
    expect(placeIn(state, contextOf('XCI'))).toMatchObject({ speaks: true, seat: 'vacant' });
    expect(placeIn(state, contextOf('chair'))).toMatchObject({ speaks: false, chair: true });
    expect(placeIn(state, null)).toMatchObject({ speaks: false, person: '' });
  });

  it('holds back an agenda that would be laid over another’s, and never an objection', () => {
    const [then, now] = [opened(), asked()];
    const other = { ...now, agenda: { ...now.agenda, version: then.agenda.version + 1 } };
    const set = commandFor({ type: 'agenda.set', as: 'chair', payload: { items: [] } }, then);
    expect(changedUnder(set, then, now)).toBeNull();
    expect(changedUnder(set, then, other)).toEqual({ what: 'agenda' });
    expect(changedUnder(commandFor(objecting('x'), then), then, other)).toBeNull();
  });

  it('holds back an order of speakers once somebody has come or gone', () => {
    const then = adopted();
    const now = { ...then, floor: { ...then.floor, list: [] } };
    const order = commandFor({ type: 'floor.order', as: 'chair', payload: { speakers: [] } }, then);
    expect(changedUnder(order, then, then)).toBeNull();
    expect(changedUnder(order, then, now)).toEqual({ what: 'speakers' });
  });

  it('tells what was missed of it from any state on', () => {
    const state = adopted();
    const broken = begunAt<MeetingLive>(NOON, NOON, MEETINGS.toldFrom(state));
    const { seq } = state;
    const event = { seq: seq + 1, by: { person: 'other' } } as MeetingLive['event'];
    const back = heardBack(broken, [event]);
    expect(worthTelling(back, { seq: seq + 1 }, NOON + 9_000)?.events).toEqual([event]);
    expect(worthTelling(back, { seq }, NOON + 9_000)).toBeNull();
  });
});

describe('the order of speakers', () => {
  const list = ['a', 'b', 'c', 'd'].map((id) => ({ id, delegation: id.toUpperCase() }));

  it('one speaks before another, and the rest as they did', () => {
    expect(movedTo(list, 'd', 'b')).toEqual(['a', 'd', 'b', 'c']);
    expect(movedTo(list, 'a', 'c')).toEqual(['b', 'a', 'c', 'd']);
    expect(movedTo(list, 'a', null)).toEqual(['b', 'c', 'd', 'a']);
    expect(movedTo(list, 'a', 'gone')).toEqual(['b', 'c', 'd', 'a']);
  });

  it('so many speak before a delegation; before one that has not asked, none is counted', () => {
    expect(placeOnList(list, 'C')).toBe(2);
    expect(placeOnList(list, 'Z')).toBeNull();
    expect(placeOnList([{ delegation: null }], null)).toBeNull();
  });

  it('the clock of a speech', () => {
    expect([0, 5_999, 65_000, 600_000, -65_000].map(onClock)).toEqual([
      ...['0:00', '0:05', '1:05', '10:00', '1:05'],
    ]);
  });
});
