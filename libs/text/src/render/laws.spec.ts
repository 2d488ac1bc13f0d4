/** What holds of every rendering, whatever the texts: they are drawn in several scripts. */
import fc from 'fast-check';
import {
  type Paper,
  consolidate,
  openIssues,
  openIssuesPlain,
  paperHtml,
  trackedChanges,
  trackedHtml,
} from '../index';

const RUNS = Number(process.env['FUZZ'] ?? 400);
const PIECES =
  'shall should the of States мир и должны الدول و السلام שלום 国 应 ไทย [ ] / – , . <b> & " \' &amp;';
const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES.split(' ')), fc.constantFrom(' ', ' ', '', '  ')), {
    maxLength: 12,
  })
  .map((pieces) => pieces.flat().join(''));
const edited = (base: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(base.length), fc.nat(6), fc.constantFrom(...PIECES.split(' '), ''))
    .map(([at, gone, piece]) => base.slice(0, at) + piece + base.slice(at + gone));
const texts = text.chain((base) =>
  fc.record({ base: fc.constant(base), others: fc.array(edited(base), { maxLength: 4 }) }),
);

const paperOf = (base: string, others: readonly string[]): Paper => {
  const proposals = others.map((one, at) => ({ id: `a${at}`, by: [`X${at}`], text: one }));
  const attribution = new Map(proposals.map((one) => [one.id, one]));
  const rolling = consolidate({ base, proposals });
  return { language: 'en', provisions: [{ id: 'p', label: '', rolling, attribution }] };
};

/** What a browser makes text of. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const bracketsOf = ({ provisions }: Paper) =>
  provisions.flatMap(({ rolling }) =>
    rolling.segments.flatMap((one) => ('readings' in one ? [one.readings] : [])),
  );

const holds = <T>(given: fc.Arbitrary<T>, law: (value: T) => void): void => {
  fc.assert(fc.property(given, law), { numRuns: RUNS });
};

describe('tracked changes', () => {
  it('are the text before without what is added, and the text after without what is deleted', () => {
    holds(fc.record({ before: text, other: text, edits: text.chain(edited) }), (given) => {
      for (const after of [given.other, given.edits]) {
        const html = trackedHtml(trackedChanges(given.before, after), 'en');
        const words = html.replace(/<span class="visually-hidden"[^>]*>[^<]*<\/span>/g, '');
        expect(textOf(words.replace(/<ins>.*?<\/ins>/g, ''))).toBe(given.before);
        expect(textOf(words.replace(/<del>.*?<\/del>/g, ''))).toBe(after);
      }
    });
  });
});

describe('HTML', () => {
  it('holds every reading and everybody, and each element that it opens it closes', () => {
    holds(texts, ({ base, others }) => {
      const paper = paperOf(base, others);
      const html = paperHtml(paper);
      const said = textOf(html);
      for (const readings of bracketsOf(paper)) {
        for (const { text: reading, proposals } of readings) {
          expect(said).toContain(reading.trim());
          for (const id of proposals) expect(said).toContain(id.replace('a', 'X'));
        }
      }
      const open: string[] = [];
      for (const [, end, tag = ''] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
        if (end) expect(open.pop()).toBe(tag);
        else open.push(tag);
      }
      expect(open).toEqual([]);
    });
  });
});

describe('open issues', () => {
  it('are the brackets, all of them and in their order', () => {
    holds(texts, ({ base, others }) => {
      const paper = paperOf(base, others);
      const issues = openIssues(paper);
      expect(issues.map(({ readings }) => readings.map((one) => one.proposals))).toEqual(
        bracketsOf(paper).map((readings) => readings.map((one) => one.proposals)),
      );
      const plain = openIssuesPlain(issues);
      for (const one of issues.flatMap(({ readings }) => readings)) {
        if (one.text.trim() !== '') expect(plain).toContain(one.text);
      }
    });
  });
});
