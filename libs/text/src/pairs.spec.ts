/** Signs in pairs: no bracket holds half of one, and nothing else grows. */
import { consolidate } from './index';

const marked = (base: string, text: string): string =>
  consolidate({ base, proposals: [{ id: 'a1', by: ['XAA'], text }] }).plain;

describe('signs in pairs', () => {
  it.each([
    ['Members (may) act.', 'Members may (act).', 'Members [(may) act / may (act) – XAA].'],
    ['The **Fund** grows.', 'The Fund grows.', 'The [**Fund** / Fund – XAA] grows.'],
    ['A “term”.', 'A „term“.', 'A [“term” / „term“ – XAA].'],
    ['A "term" here.', 'A term here.', 'A ["term" / term – XAA] here.'],
    ['Rates of 5 * 3 apply.', 'Rates of 5 apply.', 'Rates of 5 [* 3 – delete: XAA] apply.'],
    ['Phase a) begins.', 'Phase a begins.', 'Phase a[) – delete: XAA] begins.'],
    ['All (of us) act.', 'All (of them) act.', 'All (of [us / them – XAA]) act.'],
    ['A (b).\nC d) e.', 'A b.\nC d e.', 'A [(b) / b – XAA].\nC d[) – delete: XAA] e.'],
  ])('%j becomes %j', (base, text, plain) => {
    expect(marked(base, text)).toBe(plain);
  });

  it('grows over nested pairs, and takes in what is changed on the way', () => {
    const [base, text] = ['Say (all [of] it) now.', 'Say all [of this] now.'];
    expect(marked(base, text)).toBe('Say [(all [of] it) / all [of this] – XAA] now.');
  });

  it('leaves the halves apart where a long text stands between them', () => {
    const long = 'word '.repeat(200).trim();
    expect(marked(`(${long})`, long)).toBe(`[( – delete: XAA]${long}[) – delete: XAA]`);
  });
});
