import { type DraftEvent } from '@shanyrak/draft';
import { framesOf } from './frames';
import { Line } from './line';
import { Packet } from './packet';
import { type LiveSocket, LONGEST_BACKLOG, Visitor } from './visitor';

interface Wire {
  readonly sent: readonly { readonly event: string; readonly frame: Record<string, unknown> }[];
  readonly ended: () => boolean;
  readonly visitor: Visitor;
  /** Bytes that the network has not taken. */
  clog: (bytes: number) => void;
}

function wire(): Wire {
  const sent: { event: string; frame: Record<string, unknown> }[] = [];
  const transport = { socket: { bufferedAmount: 0 } };
  let ended = false;
  const socket = {
    data: { person: 'p', session: 's' },
    conn: {
      ...{ writeBuffer: [], transport },
      // What the whole room is told reaches a client as any other event does.
      write: (message: string) => {
        const [event, frame] = JSON.parse(message.slice(1)) as [string, Record<string, unknown>];
        sent.push({ event, frame });
      },
    },
    emit: (event: string, frame: Record<string, unknown>) => sent.push({ event, frame }),
    disconnect: () => (ended = true),
  };
  const visitor = new Visitor(socket as unknown as LiveSocket);
  return {
    sent,
    ended: () => ended,
    visitor,
    clog: (bytes) => (transport.socket.bufferedAmount = bytes),
  };
}

const event = (seq: number, command = `c${seq}`): DraftEvent =>
  ({
    seq,
    command,
    type: 'session.end',
    v: 1,
    data: { meeting: 'm' },
    at: 0,
  }) as unknown as DraftEvent;

/** As a room does: one packet, whoever can take it. */
function offer(line: Line, events: readonly DraftEvent[]): void {
  for (const frame of framesOf(line.stream, events))
    line.offer(frame.events, Packet.of('events', frame));
}

const numbers = ({ sent }: Wire): unknown[] =>
  sent.map(({ frame }) => [frame['from'], frame['to']]);

describe('a line', () => {
  it('holds everything back until its visitor has caught up, and repeats nothing', () => {
    const to = wire();
    const line = new Line('draft:x', to.visitor, 'members');
    offer(line, [event(4), event(5)]);
    offer(line, [event(6)]);
    expect(to.sent).toEqual([]);
    line.openFrom(5);
    offer(line, [event(6)]);
    expect(numbers(to)).toEqual([[6, 6]]);
  });

  it('holds back the events of a command that has not been answered, and what follows them', () => {
    const to = wire();
    const line = new Line('draft:x', to.visitor, 'members');
    to.visitor.lines.set('draft:x', line);
    line.openFrom(0);
    to.visitor.begins('mine');
    offer(line, [event(1), event(2, 'mine'), event(3)]);
    expect(numbers(to)).toEqual([[1, 1]]);
    to.visitor.answered('mine');
    expect(numbers(to)).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });

  it('words what was held back when it goes, not when it came', () => {
    const to = wire();
    let wording = 'open';
    const line = new Line('draft:x', to.visitor, 'members', null, (_line, events) =>
      events.map((one) => ({ ...one, type: wording }) as unknown as DraftEvent),
    );
    offer(line, [event(1)]);
    wording = 'sealed';
    line.openFrom(0);
    expect(to.sent.map(({ frame }) => frame['events'])).toMatchObject([[{ type: 'sealed' }]]);
  });

  it('ends rather than showing a gap', () => {
    const to = wire();
    const line = new Line('draft:x', to.visitor, 'members');
    line.openFrom(1);
    offer(line, [event(3)]);
    expect(to.sent).toEqual([]);
    expect(to.ended()).toBe(true);
  });

  it('lets go whoever reads too slowly, and nobody else', () => {
    const to = wire();
    const line = new Line('draft:x', to.visitor, 'members');
    line.openFrom(0);
    to.clog(LONGEST_BACKLOG);
    offer(line, [event(1)]);
    expect(to.ended()).toBe(false);
    to.clog(LONGEST_BACKLOG + 1);
    offer(line, [event(2)]);
    expect(to.ended()).toBe(true);
  });

  it('gives an observer every view, by number', () => {
    const to = wire();
    const line = new Line('draft:x', to.visitor, 'observers');
    line.offerViews([{ number: 2, view: null }]);
    line.openFrom(1);
    line.offerViews([
      { number: 2, view: null },
      { number: 3, view: null },
    ]);
    expect(to.sent.map(({ frame }) => frame['number'])).toEqual([2, 3]);
  });
});
