import { canonical, digestOf } from '@shanyrak/kernel';
import * as fc from 'fast-check';
import { bytesOf, sealContents, sealOf } from './seal';

const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => {
  try {
    return canonical(value).length > 0;
  } catch {
    return false;
  }
});

describe('the seal of contents', () => {
  it('is the SHA-256 of the RFC 8785 form of salt and payload', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), json, (salt, payload) => {
        const sealed = sealContents(salt, payload);
        expect(sealed.digest).toBe(digestOf({ salt, payload }));
        expect(sealed.payload).toBe(canonical(payload));
      }),
    );
  });

  it('does not hold for any other byte of the kept text', () => {
    const { digest, payload } = sealContents('5a17', { by: null, data: { text: 'shall' } });
    for (let i = 0; i < payload.length; i++) {
      const changed = payload.slice(0, i) + '~' + payload.slice(i + 1);
      expect(sealOf('5a17', changed)).not.toBe(digest);
    }
    expect(sealOf('5a17', `${payload} `)).not.toBe(digest);
    expect(sealOf('5a18', payload)).not.toBe(digest);
  });

  it('refuses what has no canonical form', () => {
    expect(() => sealContents('5a17', { text: '\ud800' })).toThrow(/surrogate/);
  });

  it('measures texts in bytes of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(bytesOf(text)).toBe(Buffer.byteLength(text, 'utf8'));
      }),
    );
  });
});
