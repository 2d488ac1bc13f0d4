import { canonical, digestOf, digestOfText } from './digest';

describe('the canonical form (RFC 8785) and its digest', () => {
  it('sorts keys by code units and writes the shortest numbers', () => {
    expect(canonical({ b: 1e21, a: [1.0, -0, 'é\u2028'], '€': null, A: true })).toBe(
      '{"A":true,"a":[1,0,"é\u2028"],"b":1e+21,"€":null}',
    );
  });

  it('is the SHA-256 of the UTF-8 bytes', () => {
    expect(digestOfText('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(digestOf({ b: 2, a: 1 })).toBe(digestOf({ a: 1, b: 2 }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }));
  });

  it('refuses what has no canonical form', () => {
    expect(() => canonical(undefined)).toThrow();
    expect(() => canonical({ a: Number.NaN })).toThrow();
    expect(() => canonical('\ud800')).toThrow();
  });
});
