import fc from 'fast-check';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { unfitForXml } from './fit-for-xml';

describe('what XML can hold', () => {
  it('is every character but controls, halves of pairs and what is no character', () => {
    const fits = (point: number): boolean => unfitForXml(String.fromCodePoint(point)) === null;
    for (let point = 0; point <= 0xffff; point++) {
      // XML 1.0, production 2.
      const char =
        [0x9, 0xa, 0xd].includes(point) ||
        (point >= 0x20 && point <= 0xd7ff) ||
        (point >= 0xe000 && point <= 0xfffd);
      if (fits(point) !== char) throw new Error(`U+${point.toString(16)} is misjudged`);
    }
    expect(unfitForXml('👩‍🚒 𝒜 {"a": "<b>&"}')).toBeNull();
  });

  it('is said with the place where it stands, in values and in names', () => {
    expect(unfitForXml({ blocks: [{ text: 'a' }, { text: 'b\u0000' }] })).toEqual({
      ...{ at: 'blocks.1.text', character: 'U+0000' },
    });
    expect(unfitForXml({ 'a\ufffe': 1 })).toEqual({ at: 'a\ufffe', character: 'U+FFFE' });
    expect(unfitForXml([1, null, true])).toBeNull();
  });

  it('comes back from XML as it went in', () => {
    const parser = new XMLParser({ trimValues: false, parseTagValue: false });
    const builder = new XMLBuilder({});
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(unfitForXml(text) === null && !text.includes('\r') && text.trim() !== '');
        expect(parser.parse(builder.build({ a: text }))).toEqual({ a: text });
      }),
    );
  });
});
