import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from './index';
import { UNICODE_VERSION } from './unicode-tables';

/** The words of a text without its blanks, so that a row reads easily. */
const spoken = (text: string): string[] => words(text).filter((word) => word.trim() !== '');

describe('words', () => {
  it.each([
    ['an English sentence', 'Asia’s States shall act.', ['Asia’s', 'States', 'shall', 'act', '.']],
    [
      'hyphens and slashes',
      'confidence-building and/or 2026/27',
      ['confidence-building', 'and/or', '2026/27'],
    ],
    ['figures', '1,000.50 at 16:00, 3.b', ['1,000.50', 'at', '16:00', ',', '3.b']],
    [
      'references',
      'PC.DEC/31/Rev.2, A/RES/74/544; OP5 bis.',
      ['PC.DEC/31/Rev.2', ',', 'A/RES/74/544', ';', 'OP5 bis', '.'],
    ],
    ['a label is not a prefix', 'OP5 bisect', ['OP5', 'bisect']],
    ['a suffix before a like word', 'OP5 bis bisect', ['OP5 bis', 'bisect']],
    [
      'Latin suffixes and rivals',
      'OP5 alt.1, OP5 ter, PP2 quinquies, PP12 sedecies, OP5 bis alt.1.',
      [
        'OP5 alt.1',
        ',',
        'OP5 ter',
        ',',
        'PP2 quinquies',
        ',',
        'PP12 sedecies',
        ',',
        'OP5 bis alt.1',
        '.',
      ],
    ],
    ['a suffix at the end of a sentence', 'OP5 bis.The', ['OP5 bis', '.', 'The']],
    [
      'parts of a paragraph',
      'OP5(a) bis; para. 5(a)(ii), ст. 5(б)',
      ['OP5(a) bis', ';', 'para', '.', '5(a)(ii)', ',', 'ст', '.', '5(б)'],
    ],
    [
      'a remark in brackets is no part',
      '5(approx) (see 5(a)) (as) (EU)',
      [...['5', '(', 'approx', ')', '(', 'see', '5(a)', ')', '(', 'as', ')', '(', 'EU', ')']],
    ],
    [
      'a list label is a word with its parentheses',
      '(a) 4 (b), (ii) (XIV) (12) (aa) (б) State(s)',
      ['(a)', '4', '(b)', ',', '(ii)', '(XIV)', '(12)', '(aa)', '(б)', 'State', '(s)'],
    ],
    ['a label of several', 'para. (b)(ii)', ['para', '.', '(b)(ii)']],
    [
      'a label before letters is none',
      '(s)he (2026) (iiii) ()',
      [...'(|s|)|he|(|2026|)|(|iiii|)|(|)'.split('|')],
    ],
    [
      'a number with a suffix',
      'article 5 bis, 5(a) ter; 3.1 bis, п. 5 бис и 5 кватер',
      [
        'article',
        '5 bis',
        ',',
        '5(a) ter',
        ';',
        '3.1 bis',
        ',',
        'п',
        '.',
        '5 бис',
        'и',
        '5 кватер',
      ],
    ],
    [
      'a number before a word or a range',
      '5 bisect 5 bis 7 5 терм',
      ['5', 'bisect', '5', 'bis', '7', '5', 'терм'],
    ],
    [
      'thousands with plain blanks',
      '1 200 000,50 евро, 15 000.',
      ['1 200 000,50', 'евро', ',', '15 000', '.'],
    ],
    [
      'figures that are no thousands',
      '2026 100 1 20 1 2000 5  100 1 200m',
      ['2026', '100', '1', '20', '1', '2000', '5', '100', '1', '200m'],
    ],
    [
      'a range with an en dash',
      '2026–2027, paras 5–7, 2026 – 2027 a–b',
      ['2026–2027', ',', 'paras', '5–7', ',', '2026', '–', '2027', 'a', '–', 'b'],
    ],
    [
      'footnote marks',
      'published² at ¹² Chair,¹ 2026³',
      ['published', '²', 'at', '¹²', 'Chair', ',', '¹', '2026', '³'],
    ],
    ['exponents', '5 km² 10²³ м²', ['5', 'km²', '10²³', 'м²']],
    [
      'a possessive plural',
      "Members’ views, States' views",
      ['Members’', 'views', ',', "States'", 'views'],
    ],
    [
      'an apostrophe that closes a quotation',
      '‘all Members’, ‘some’ may, the Members’ (all)',
      [
        ...['‘', 'all', 'Members', '’', ',', '‘', 'some', '’', 'may', ',', 'the'],
        ...['Members', '’', '(', 'all', ')'],
      ],
    ],
    ['no-break blanks in a number', '1\u00a0000,5 1\u202f000', [...['1\u00a0000,5', '1\u202f000']]],
    [
      'numbers of papers and dates',
      '№ 17-7/319emb, 16.10.2013',
      ['№', '17-7/319emb', ',', '16.10.2013'],
    ],
    ['a percentage', '50% of 5 %', ['50', '%', 'of', '5', '%']],
    ['abbreviations', 'e.g. i.e., U.S.', ['e.g', '.', 'i.e', '.', ',', 'U.S', '.']],
    ['markup', '*Recalling* its', ['*', 'Recalling', '*', 'its']],
    [
      'placeholders',
      'by […] in [XX], [to be completed]',
      ['by', '[…]', 'in', '[XX]', ',', '[to be completed]'],
    ],
    [
      'a long bracket is none',
      '[this is far too long]',
      ['[', 'this', 'is', 'far', 'too', 'long', ']'],
    ],
    ['two sentences without a blank', 'agreed.The', ['agreed', '.', 'The']],
    ['Russian', 'т.е. Государства-члены', ['т.е', '.', 'Государства-члены']],
    ['Arabic with marks', 'الدُّوَل، من', ['الدُّوَل', '،', 'من']],
    ['Hebrew with an inner quote', 'צה"ל שלום', ['צה"ל', 'שלום']],
    ['Devanagari conjuncts', 'क्षेत्र का।', ['क्षेत्र', 'का', '।']],
    ['Chinese', '应当act。', ['应', '当', 'act', '。']],
    ['Thai', 'น้ำดี', ['น้ำ', 'ดี']],
    ['Lao', 'ນ້ຳ', ['ນ້ຳ']],
    ['Khmer stacked', 'ក្រសួង', ['ក្រ', 'សួ', 'ង']],
    ['Javanese stacked', 'ꦲꦏ꧀ꦱꦫ', ['ꦲ', 'ꦏ꧀ꦱ', 'ꦫ']],
    ['Tai Tham stacked', 'ᩃᩣ᩠ᨶᨶᩣ', ['ᩃᩣ᩠ᨶ', 'ᨶᩣ']],
    ['Tibetan by its dots', 'བོད་ཡིག', ['བོད', '་', 'ཡིག']],
    ['Hangul', '한국어 문장', ['한국어', '문장']],
    ['Kana', 'カタひら', ['カ', 'タ', 'ひ', 'ら']],
    ['Malayalam conjuncts', 'ക്ഷ്മ', ['ക്ഷ്മ']],
    ['Myanmar stacked', 'ဗုဒ္ဓ', ['ဗု', 'ဒ္ဓ']],
    ['emoji and flags', '👨‍👩‍👧🇰🇿👍🏽', ['👨‍👩‍👧', '🇰🇿', '👍🏽']],
    ['a soft hyphen inside a word', 'co\u00adoperate', ['co\u00adoperate']],
    ['half a surrogate pair', 'a\ud83d b', ['a', '\ud83d', 'b']],
    ['dots in a row', 'and so on...', ['and', 'so', 'on', '...']],
  ])('%s', (_, text, expected) => {
    expect(spoken(text)).toEqual(expected);
    expect(words(text).join('')).toBe(text);
  });

  it('takes a run of blanks as one, a line end by itself', () => {
    expect(words('a  \t b\r\n\nc')).toEqual(['a', '  \t ', 'b', '\r\n', '\n', 'c']);
  });
});

describe('the table of characters', () => {
  it('is what tools/unicode-tables.mjs writes, for the Unicode of the pinned Node.js', () => {
    const tool = join(__dirname, '../../../tools/unicode-tables.mjs');
    const written = execFileSync(process.execPath, [tool, '--print'], { encoding: 'utf8' });
    expect(readFileSync(join(__dirname, 'unicode-tables.ts'), 'utf8')).toBe(written);
    expect(UNICODE_VERSION).toBe('17.0');
  });
});
