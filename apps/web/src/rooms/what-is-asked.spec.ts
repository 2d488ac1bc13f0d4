import { DEFAULT_BODIES } from '@shanyrak/council';
import { askable, askedOf } from './what-is-asked';

describe('what a body is asked about a text', () => {
  it.each([
    ['PC', [null, 'MC']],
    ['SOC', [null, 'MC', 'SUM']],
    ['SWG', ['PC', 'SOC']],
    ['SUM', [null]],
    ['NIL', [null]],
  ])('follows from the powers of %s', (body, all) => {
    expect(askable(DEFAULT_BODIES, body)).toEqual(all);
  });

  it('is what the Chair chose, else what was put, else what comes first', () => {
    const all = [null, 'MC'];
    expect(askedOf(all, undefined, undefined)).toBeNull();
    expect(askedOf(all, undefined, 'MC')).toBe('MC');
    expect(askedOf(all, null, 'MC')).toBeNull();
    expect(askedOf(all, 'SUM', undefined)).toBeNull();
    expect(askedOf(['PC', 'SOC'], undefined, null)).toBe('PC');
  });
});
