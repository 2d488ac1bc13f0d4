import { type RecordedEvent } from './rows';
import { firstVersions, lift, versionsOf } from './versions';

const event = (v: number, data: unknown, type = 'note.write'): RecordedEvent => ({
  ...{ type, v, data, seq: 1, at: 1, command: 'c1' },
  by: { person: 'p1', delegation: null, as: 'secretariat' },
});

const versions = versionsOf({
  'note.write': {
    current: 3,
    upcasters: {
      1: (data) => ({ words: (data as { text: string }).text }),
      2: (data) => ({ ...(data as object), language: 'en' }),
    },
  },
});

describe('versions of events', () => {
  it('lifts every older shape to the current one, step by step', () => {
    const now = { ok: true, event: event(3, { words: 'a', language: 'en' }) };
    expect(lift(versions, event(1, { text: 'a' }))).toEqual(now);
    expect(lift(versions, event(2, { words: 'a' }))).toEqual(now);
    expect(lift(versions, event(3, { words: 'a', language: 'en' }))).toEqual(now);
  });

  it.each([0, 4, 1.5])('names version %s as unknown', (v) => {
    expect(lift(versions, event(v, {}))).toEqual({
      ok: false,
      unknown: { type: 'note.write', v },
    });
  });

  it('names a type as unknown, an inherited name too', () => {
    for (const type of ['note.burn', 'constructor'])
      expect(lift(firstVersions(['note.write']), event(1, {}, type)).ok).toBe(false);
  });

  it('does not come into being with a version that nothing lifts', () => {
    expect(() => versionsOf({ 'note.write': { current: 2 } })).toThrow(/note\.write/);
  });
});
