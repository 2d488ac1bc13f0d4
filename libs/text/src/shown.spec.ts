/** How rival insertions are shown, in every form: each reading with its own blanks, and the empty one. */
import { bracketsHtml, consolidate, openIssues, plain, shownSegments } from './index';
import { cases, chosen, holds } from '../../../test/support/text-laws';

const base = 'The body shall meet.';
const rolled = (...texts: readonly string[]) => {
  const proposals = texts.map((text, at) => ({ id: `a${at}`, by: [`X${at}`], text }));
  const attribution = new Map(proposals.map((one) => [one.id, one]));
  return { rolling: consolidate({ base, proposals }), attribution };
};
const read = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('rival insertions, of which one sticks to the word beside it', () => {
  const given = rolled(
    'The body shall without delay meet.',
    'The body shall, in particular, meet.',
  );

  it('are shown with that word in each reading, the base’s too', () => {
    const shown = 'The body [shall / shall without delay – X0 / shall, in particular, – X1] meet.';
    expect(given.rolling.plain).toBe(shown);
    expect(plain(given.rolling.segments, given.attribution)).toBe(shown);
    expect(read(bracketsHtml(given, 'en'))).toBe(
      'The body [base text: shall / shall without delay – proposed by X0 / ' +
        'shall, in particular, – proposed by X1] meet.',
    );
    const [issue] = openIssues({ provisions: [{ id: 'p', label: 'OP1', ...given }] });
    expect(issue?.before).toBe('The body ');
    expect(issue?.readings.map(({ text }) => text)).toEqual([
      'shall',
      'shall without delay',
      'shall, in particular,',
    ]);
  });

  it('stay in the segments as they were', () => {
    expect(given.rolling.segments[0]).toEqual({ text: 'The body shall' });
  });
});

describe('the word to which one of them sticks', () => {
  const shown = (before: string) =>
    consolidate({
      base: `${before} to act`,
      proposals: [
        { id: 'a', by: ['X'], text: `${before} now to act` },
        { id: 'b', by: ['Y'], text: `${before}, here, to act` },
      ],
    }).plain;

  it.each([
    ['in italics', '*Decides*', '[*Decides* / *Decides* now – X / *Decides*, here, – Y] to act'],
    [
      'of several',
      'So *noting also*',
      'So [*noting also* / *noting also* now – X / *noting also*, here, – Y] to act',
    ],
    ['too long', 'x'.repeat(70), `${'x'.repeat(70)}[ now – X / , here, – Y] to act`],
  ])('%s', (_, before, expected) => {
    expect(shown(before)).toBe(expected);
  });
});

describe('rival insertions that stand apart from both words', () => {
  it('say on a page that nothing might be added', () => {
    const html = bracketsHtml(
      rolled('The body shall now meet.', 'The body shall soon meet.'),
      'en',
    );
    expect(read(html)).toBe(
      'The body shall [no addition / add: now – proposed by X0 / add: soon – proposed by X1] meet.',
    );
  });
});

describe('what is shown', () => {
  it('reads with the base, and with each proposal, as the segments do', () => {
    holds(cases, (input) => {
      const rolling = consolidate(input);
      const shown = { ...rolling, segments: [...shownSegments(rolling.segments)] };
      expect(chosen(shown, (reading) => reading.base)).toBe(input.base);
      for (const { id, text } of input.proposals)
        expect(chosen(shown, ({ proposals }) => proposals.includes(id))).toBe(text ?? '');
    });
  });
});
