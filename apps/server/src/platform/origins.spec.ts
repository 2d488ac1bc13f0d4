import { type Config } from './config';
import { Origins } from './origins';

const origins = (demonstration: boolean): Origins =>
  new Origins({ ORIGINS: ['https://council.example'], demonstration } as unknown as Config);

describe('the pages from which one may act', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('are those of %s', (host) => {
    for (const one of [true, false]) expect(origins(one).allows(`http://${host}`, host)).toBe(true);
  });

  it('are never a foreign name’s that leads to the demonstration', () => {
    const host = 'rebound.example:3000';
    expect(origins(true).allows(`http://${host}`, host)).toBe(false);
    expect(origins(true).allows('http://127.0.0.1.rebound.example:3000', host)).toBe(false);
    expect(origins(false).allows(`http://${host}`, host)).toBe(true);
  });

  it('are those that the operator names, and no other', () => {
    expect(origins(true).allows('https://council.example', 'localhost:3000')).toBe(true);
    expect(origins(false).allows('https://other.example', 'localhost:3000')).toBe(false);
    expect(origins(false).allows('null', 'localhost:3000')).toBe(false);
    expect(origins(false).allows(undefined, 'localhost:3000')).toBe(false);
  });
});
