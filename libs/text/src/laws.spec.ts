/** The laws of words and of consolidation (design 4), for every input of test/support/text-laws.ts. */
import { type RollingText, consolidate, words } from './index';
import { bracketed, cases, chosen, holds, readingsOf } from '../../../test/support/text-laws';

describe('words', () => {
  it('give the text when joined, and none is empty', () => {
    holds(cases, ({ base }) => {
      const all = words(base);
      expect(all.join('')).toBe(base);
      expect(all.every((word) => word !== '')).toBe(true);
    });
  });

  it('never tear a grapheme cluster', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    holds(cases, ({ base }) => {
      const edges = new Set([...graphemes.segment(base)].map(({ index }) => index));
      let at = 0;
      for (const word of words(base)) {
        if (!edges.has(at)) expect([...edges]).toContain(at);
        at += word.length;
      }
    });
  });
});

describe('consolidate', () => {
  it('gives the base when every bracket is rejected', () => {
    holds(cases, (given) => {
      expect(chosen(consolidate(given), (reading) => reading.base)).toBe(given.base);
    });
  });

  it('gives exactly one proposal when its readings are chosen', () => {
    holds(cases, (given) => {
      const rolling = consolidate(given);
      for (const { id, text } of given.proposals) {
        expect(chosen(rolling, (reading) => reading.proposals.includes(id))).toBe(text ?? '');
      }
    });
  });

  it('does not depend on the order of arrival', () => {
    holds(cases, ({ base, proposals }) => {
      const turned = [...proposals.slice(2).reverse(), ...proposals.slice(0, 2)];
      expect(consolidate({ base, proposals: turned })).toEqual(consolidate({ base, proposals }));
    });
  });

  it('brackets exactly what the proposals change, each by itself', () => {
    holds(cases, ({ base, proposals }) => {
      const [covered, points] = bracketed(consolidate({ base, proposals }));
      const alone = proposals.map((one) => bracketed(consolidate({ base, proposals: [one] })));
      const changed = covered.map((_, unit) => alone.some(([mine]) => mine[unit]));
      expect(covered).toEqual(changed);
      const inserted = [...points].filter((point) => alone.some(([, mine]) => mine.has(point)));
      expect(inserted).toEqual([...points]);
    });
  });

  it('puts the base first, then distinct readings by lowest id, and lists each group', () => {
    holds(cases, (given) => {
      const { segments, groups } = consolidate(given);
      const brackets = segments.map(readingsOf).filter((readings) => readings.length > 0);
      expect(groups).toEqual(
        brackets.map((readings) => readings.flatMap((one) => one.proposals).sort()),
      );
      for (const readings of brackets) {
        const [first, ...others] = readings;
        expect(first?.base).toBe(true);
        expect(others.length).toBeGreaterThan(0);
        expect(new Set(readings.map((one) => one.text)).size).toBe(readings.length);
        const lowest = others.map((one) => one.proposals[0] ?? '');
        expect(lowest).toEqual([...lowest].sort());
        expect(lowest).not.toContain('');
      }
    });
  });

  it('joins identical proposals and changes nothing else', () => {
    holds(cases, ({ base, proposals }) => {
      const echo = proposals.slice(0, 1).map((one) => ({ ...one, id: `${one.id}+` }));
      const once = consolidate({ base, proposals });
      const twice = consolidate({ base, proposals: [...proposals, ...echo] });
      const texts = ({ segments }: RollingText): unknown =>
        segments.map((one) => ('text' in one ? one.text : one.readings.map(({ text }) => text)));
      expect(texts(twice)).toEqual(texts(once));
    });
  });
});
