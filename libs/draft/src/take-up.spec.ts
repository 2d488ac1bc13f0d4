import { evolve } from './evolve';
import { type DraftEvent } from './events';
import { type Session, type StreamState } from './state';
import {
  CHAIR,
  circulated,
  DRAFT,
  FACILITATOR,
  head,
  inSession,
  MEETING,
  proposes,
} from './table.support';

/** What is before the room now: the order of work, which settles nothing (practice rule 9). */
describe('what is before the room', () => {
  it('is what the Chair or the facilitator took up, until another is, or none', () => {
    const table = inSession();
    const [op1, op2] = [table.at('OP1'), table.at('OP2')];
    table.does(CHAIR, 'provision.takeUp', { provision: op1 });
    expect(table.draft().session?.takenUp).toBe(op1);
    expect(table.refuses(CHAIR, 'provision.takeUp', { provision: op1 })).toBe('takeUp.unchanged');
    table.does(FACILITATOR, 'provision.takeUp', { provision: op2 });
    table.does(CHAIR, 'provision.takeUp', { provision: null });
    expect(table.draft().session?.takenUp).toBeNull();
    const member = table.refuses(head('XBE'), 'provision.takeUp', { provision: op1 });
    expect(member).toBe('access.denied');
  });

  it('may be a new paragraph that stands in brackets, and nothing that is not in the text', () => {
    const table = inSession();
    const insertion = proposes(table, 'XBE', {
      ...{ kind: 'insert', after: table.at('OP2'), provisionKind: 'operative', depth: 0 },
      text: 'Decides to meet;',
    });
    const { change } = table.draft().amendments[insertion]!;
    table.does(CHAIR, 'provision.takeUp', { provision: change.provision });
    table.does(CHAIR, 'provision.takeUp', { provision: null });
    table.does(head('XBE'), 'amendment.withdraw', { amendment: insertion });
    const gone = table.refuses(CHAIR, 'provision.takeUp', { provision: change.provision });
    expect(gone).toBe('target.absent');
  });

  it('goes with the session', () => {
    const table = circulated();
    const op1 = { provision: table.at('OP1') };
    expect(table.refuses(CHAIR, 'provision.takeUp', op1)).toBe('session.none');
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    table.does(CHAIR, 'provision.takeUp', op1);
    table.does(CHAIR, 'session.end', {});
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    expect(table.draft().session?.takenUp).toBeNull();
  });
});

describe('a session that an older event restores', () => {
  it('has no remote seats, and nothing before it', () => {
    const table = inSession(['XAA']);
    const before = table.draft();
    const { meeting, since, seats } = before.session!;
    table.does(CHAIR, 'session.end', {});
    const ended = table.events(DRAFT).at(-1)!;
    const restored = { meeting, since, seats } as Session;
    const data = { command: ended.command, act: 'session.end', order: null, status: null };
    const undone = {
      ...{ ...ended, seq: ended.seq + 1, type: 'undo' },
      data: { ...data, session: { restored } },
    } as DraftEvent;
    const state: StreamState = evolve(table.draft(), undone);
    expect(state).toMatchObject({ session: { ...restored, remote: [], takenUp: null } });
  });
});
