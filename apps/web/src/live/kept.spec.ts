import { type CommandFrame } from '@shanyrak/protocol';
import { sessionOutbox } from './outbox';
import { begunIn, cameBack, keyOf, wasSent, wasTaken } from './kept';

/** What a window keeps for its person while the line is down. */
const STREAM = 'draft:d1';
const WORDS = { text: 'should', rationale: '', start: 'shall', base: 'shall' };
const command = { id: 'c1' } as CommandFrame;

beforeEach(() => {
  const kept = new Map<string, string>();
  // Keys are looked through as a browser's: by Object.keys.
  globalThis.sessionStorage = new Proxy({} as Storage, {
    get: (_target, name) =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
        removeItem: (key: string) => void kept.delete(key),
      })[name as 'getItem'],
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
});

it('nobody finds the unanswered acts of who sat here before', () => {
  sessionOutbox('akrenia', STREAM).put(command);
  expect(sessionOutbox('belvara', STREAM).left()).toEqual([]);
  expect(sessionOutbox('akrenia', STREAM).left()).toEqual([command]);
});

it('words that were refused are unsent again, words that were taken are not', () => {
  wasSent('c1', keyOf('akrenia', STREAM, 'replace p1'), WORDS);
  wasSent('c2', keyOf('akrenia', STREAM, 'replace p2'), WORDS);
  expect(begunIn('akrenia', STREAM)).toEqual([]);
  cameBack('c1');
  wasTaken('c2');
  cameBack('c2');
  expect(begunIn('akrenia', STREAM)).toEqual(['replace p1']);
});

it('refused words do not take the place of what was begun meanwhile', () => {
  const later = JSON.stringify({ ...WORDS, text: 'may' });
  const key = keyOf('akrenia', STREAM, 'replace p1');
  wasSent('c1', key, WORDS);
  sessionStorage.setItem(key, later);
  cameBack('c1');
  expect(sessionStorage.getItem(key)).toBe(later);
});
