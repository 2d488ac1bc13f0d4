import { type Manuscript, type PageLanguage } from '@shanyrak/publishing';
import fc from 'fast-check';
import { FORM_NAMES, type FormName } from '../names';
import { HARD, HEBREW, sample } from '../sample.support';
import { absentPage } from './absent';
import { pageForm, withNotices } from './page';
import { pageSideBySide } from './side-by-side';

const LANGUAGES = ['en', 'ru'] as const;
const FORMS: readonly FormName[] = [
  ...LANGUAGES.map((tongue) => ({ tongue, format: 'html' as const })),
  { tongue: null, format: 'json' },
];
const addresses = (forms = FORMS) => ({
  ...{ document: '/id/PC.DEC/7', style: '/id/style/0123456789abcdef.css', forms },
});
const page = (language: PageLanguage, change: Partial<Manuscript> = {}): string =>
  pageForm({ ...sample(language), ...change }, addresses());
const both = (forms = FORMS): string =>
  pageSideBySide(sample('en'), sample('ru'), addresses(forms));

/** The names of elements that are opened and not closed, or the other way round. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (name === 'meta' || name === 'link') continue;
    if (!end) open.push(name!);
    else if (open.pop() !== name) wrong.push(name!);
  }
  return [...wrong, ...open];
}

const textsIn = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&');
const mainOf = (html: string): string => /<main[^>]*>\n([\s\S]*)<\/main>/.exec(html)![1]!;
const idsIn = (html: string): string[] =>
  [...html.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]!);
const all = { en: () => page('en'), ru: () => page('ru'), 'en-ru': () => both() };

describe.each(Object.entries(all))('the page of a document in %s', (tongue, make) => {
  it('is well-formed, without script or style of its own', () => {
    expect(unbalanced(make())).toEqual([]);
    expect(make()).not.toMatch(/<script|<style|<form|<iframe|<img|\son\w+=|style=|http:/i);
    expect(make()).toMatch(/^<!doctype html>\n<html lang="\w\w" data-symbol="PC.DEC\/7">\n/);
  });

  it('I15 is the same, byte for byte, for the same manuscript', () => {
    expect(make()).toBe(make());
  });

  it('names nothing twice, and leads to nothing on it that is not there', () => {
    const ids = idsIn(make());
    expect(new Set(ids).size).toBe(ids.length);
    const led = [...make().matchAll(/ href="#([^"]*)"| aria-labelledby="([^"]*)"/g)];
    expect(led.length).toBeGreaterThan(6);
    for (const [, to, by] of led) expect(ids).toContain(to ?? by);
  });

  it('leads to its other forms, and has its own address', () => {
    expect(make()).toContain(`<link rel="canonical" href="/id/PC.DEC/7.${tongue}">`);
    expect(make()).toContain('hreflang="x-default" href="/id/PC.DEC/7">');
    expect(make()).toContain('<link rel="stylesheet" href="/id/style/0123456789abcdef.css">');
    expect(make()).toContain('<a class="skip" href="#text">');
  });
});

describe('the page of a document', () => {
  it('says every word of it in order, with its marks and what is said of it', () => {
    expect(
      textsIn(mainOf(page('en')))
        .trimEnd()
        .split('\n'),
    ).toEqual([
      'Behind.',
      'Decision No. 7',
      'On contact points',
      'Part one',
      '1. Decides to encourage:',
      `(a) ${HARD}`,
      '2. Members [deleted: shall; added: should – Belvara] [added: soon – Akrenia] [act / work – Akrenia / delete: Belvara].',
      '3. [added: Requests help. – Akrenia]',
      'Adopted at Astana.',
      'Attachments:',
      '',
      'Statement',
      HEBREW,
      ...['', '', 'Attachment 1', 'PlaceRead', '', 'OP1<Astana>', '', ''],
      'Annex 1 Form',
      '',
      'Attachment 1',
      'By the delegation of Akrenia',
      `${HEBREW} <1>`,
      ...['', '', 'The changes proposed above', ''],
      'OP2, Belvara, 4 November 2026, 08:00 UTC',
      'OP2, Akrenia, 5 November 2026, 09:30 UTC: Because it is shorter',
    ]);
  });

  it('I16 has the same anchors in both languages, each led to by its mark', () => {
    expect(idsIn(mainOf(page('ru')))).toEqual(idsIn(mainOf(page('en'))));
    for (const anchor of ['OP1', 'OP1(a)', 'OP2', 'OP3', 'AN1']) {
      expect(page('en')).toContain(` id="${anchor}"`);
      expect(page('en')).toContain(`<a class="mark" href="#${anchor}"`);
    }
  });

  it('marks words in another language, and says in its own that they have not followed', () => {
    const behind = /<p [^>]*id="OP1\(a\)"[^\n]*<\/p>/.exec(page('ru'))![0];
    expect(behind).toContain('<span lang="en" dir="auto">&lt;b&gt;&amp;amp;');
    expect(behind).toContain('</span> <small class="pending">(русский текст отстаёт)</small></p>');
    expect(page('en')).not.toContain('class="pending"');
    expect(page('ru')).toContain('<p class="notice" id="notice-ru" role="note">Не приведено.</p>');
  });

  it('keeps letters that read from the right in their direction, and the mark out of it', () => {
    expect(page('en')).toContain(`<p lang="he" dir="auto">${HEBREW} &lt;1&gt;</p>`);
    expect(page('en')).toContain('dir="auto"><a class="mark" href="#OP1(a)" dir="ltr">(a)</a> ');
    expect(page('en')).toContain(`<li dir="auto">${HEBREW}</li>`);
  });

  it('tells a change by signs for the eye, in words for the ear, and under a name', () => {
    expect(page('en')).toContain(
      'Members <span class="visually-hidden">[deleted: </span><del>shall</del>' +
        '<span class="visually-hidden">; added: </span><ins><em>should</em></ins>' +
        '<small class="by"> – <a href="#change-1">Belvara</a></small>' +
        '<span class="visually-hidden">]</span> ',
    );
    expect(page('ru')).toContain('[исключено: </span><del>shall</del>');
    // A blank that comes is marked as coming, and parts the name from the next word.
    expect(page('en')).toContain(
      '<ins>soon</ins><small class="by"> – <a href="#change-2">Akrenia</a></small><span class="visually-hidden">]</span><ins class="blank"> </ins>',
    );
    expect(page('en')).toContain(
      '<p class="operative comes" id="OP3"><a class="mark" href="#OP3">3.</a> <span class="visually-hidden">[added: </span><ins>Requests help.</ins>',
    );
    expect(page('en')).toContain('<li id="change-2">OP2, Akrenia');
  });

  it('tells a bracket by its signs, and in words that it is open', () => {
    const sign = (one: string) => `<span aria-hidden="true">${one}</span>`;
    expect(page('en')).toContain(
      `<span class="bracket" role="group" aria-label="not agreed: 3 readings">${sign('[')}` +
        `<span class="reading">act</span>${sign(' / ')}` +
        `<span class="reading">work<small> – Akrenia</small></span>${sign(' / ')}` +
        `<span class="reading"><small>delete: Belvara</small></span>${sign(']')}</span>`,
    );
    expect(page('ru')).toContain('aria-label="не согласовано, вариантов: 3"');
  });

  it('refuses words under a change of which nothing is told', () => {
    expect(() => page('en', { changes: {} })).toThrow('c2');
  });

  it('has one heading of the first level, also where the text has no title', () => {
    const untitled = sample('en').blocks.filter(({ block }) => block !== 'title');
    for (const html of [page('en'), page('en', { blocks: untitled })])
      expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(page('en', { blocks: untitled })).toContain(
      '<h1 class="visually-hidden">PC.DEC/7. On contact points</h1>',
    );
  });

  it('has its facts with their day and their addresses for machines, and its foot in the footer', () => {
    expect(page('en')).toContain(
      '<div class="date"><dt>Date</dt><dd><time datetime="2026-11-05">5 November 2026</time></dd></div>',
    );
    expect(page('en')).toContain('<dd><a href="/id/PC.DEC/3">PC.DEC/3</a></dd>');
    const footer = /<footer>\n([\s\S]*)<\/footer>/.exec(page('en'))![1]!;
    expect(footer).toContain(`<p class="digest"><code>${'ab'.repeat(32)}</code></p>`);
    expect(footer).toContain('<a href="/id/PC.DEC/7.json">data of this decision</a>.');
  });

  it('has a table with its columns named, in each cell too for a narrow screen', () => {
    expect(page('en')).toContain(
      '<thead><tr><th scope="col">Place</th><th scope="col">Read</th></tr></thead>',
    );
    expect(page('en')).toContain(
      '<tr><td data-head="Place">OP1</td><td data-head="Read"><strong>&lt;Astana&gt;</strong></td></tr>',
    );
  });

  it('has no footer where there is no foot', () => {
    expect(page('en', { foot: [] })).not.toContain('<footer>');
    const bare = (['en', 'ru'] as const).map((one) => ({ ...sample(one), foot: [] }));
    expect(pageSideBySide(bare[0]!, bare[1]!, addresses())).not.toContain('<footer>');
  });

  it('lets no sign of a text become a sign of the page, and loses none', () => {
    const hard = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '\r', '\u2028', 'ש', 'a', ' ', ']', '$', '`'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(hard, hard, (one, two) => {
        const html = page('en', {
          name: one,
          body: two,
          blocks: [
            { block: 'line', role: 'paragraph', runs: [{ run: 'words', text: one }] },
            {
              ...{ block: 'provision', key: 'OP1', kind: 'operative', depth: 0, label: 'OP1' },
              ...{ mark: two, runs: [{ run: 'words', text: one }], aside: two },
            },
          ],
        });
        expect(unbalanced(html)).toEqual([]);
        const [first, second] = mainOf(html).split('</h1>\n')[1]!.split('</p>\n');
        expect(textsIn(first!)).toBe(one);
        expect(textsIn(second!)).toBe(`${two === '' ? '' : `${two} `}${one} (${two})`);
      }),
    );
  });
});

describe('the ways to other forms', () => {
  const navOf = (html: string): string => /<nav[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  const headOf = (html: string): string => /<head>[\s\S]*<\/head>/.exec(html)![0];
  const everything = pageForm(sample('en'), addresses(FORM_NAMES));

  it('name in words every language, and every format of this one', () => {
    expect(
      textsIn(navOf(everything))
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual([
      ...['Русский', 'English and Russian side by side'],
      ...['Plain text', 'Data (JSON)', 'Akoma Ntoso (XML)', 'Word', 'PDF'],
    ]);
    expect(navOf(everything)).toContain(
      '<a href="/id/PC.DEC/7.ru" hreflang="ru" lang="ru" rel="alternate">Русский</a>',
    );
    expect(navOf(everything)).toContain('href="/id/PC.DEC/7.en.docx" hreflang="en" type="appl');
    expect(navOf(everything)).toContain('aria-label="Languages and formats of this document"');
  });

  it('are in the head one and all, with language and type', () => {
    const links = headOf(everything).match(/<link rel="alternate"[^>]*>/g)!;
    expect(links).toHaveLength(FORM_NAMES.length + 1);
    for (const link of [
      '<link rel="alternate" hreflang="en" href="/id/PC.DEC/7.en">',
      '<link rel="alternate" hreflang="mul" href="/id/PC.DEC/7.en-ru">',
      '<link rel="alternate" type="application/json" href="/id/PC.DEC/7.json">',
      '<link rel="alternate" type="application/akn+xml" href="/id/PC.DEC/7.xml">',
      '<link rel="alternate" hreflang="ru" type="application/akn+xml" href="/id/PC.DEC/7.ru.xml">',
      '<link rel="alternate" hreflang="en" type="text/plain" href="/id/PC.DEC/7.en.txt">',
      '<link rel="alternate" hreflang="mul" type="application/pdf" href="/id/PC.DEC/7.en-ru.pdf">',
    ])
      expect(links).toContain(link);
  });

  it('are those alone that there are', () => {
    expect(page('ru')).not.toMatch(/docx|pdf|txt|xml|en-ru/);
    expect(
      textsIn(navOf(page('ru')))
        .trim()
        .split(/\n+/),
    ).toEqual(['English', 'Данные (JSON)']);
    expect(navOf(pageForm(sample('en'), addresses([])))).toBe('');
    const alone = both([{ tongue: null, format: 'xml' }]);
    expect(textsIn(navOf(alone)).trim()).toBe('Akoma Ntoso (XML)');
    expect(navOf(alone)).toContain('href="/id/PC.DEC/7.xml"');
  });
});

describe('what became of a document', () => {
  const notices = [
    { text: 'Not adopted: $& <b>' },
    { text: 'Corrected by PC.DEC/7/Corr.1', href: '/id/PC.DEC/7/Corr.1', lang: 'en' },
  ];

  it('is told before its text, and every other byte is as it was', () => {
    for (const make of Object.values(all)) {
      const told = withNotices(make(), notices);
      expect(unbalanced(told)).toEqual([]);
      const said =
        '<p class="notice" role="note">Not adopted: $&amp; &lt;b&gt;</p>\n' +
        '<p class="notice" role="note" lang="en"><a href="/id/PC.DEC/7/Corr.1">Corrected by PC.DEC/7/Corr.1</a></p>\n';
      expect(told).toContain(`<main id="text" class="decision">\n${said}`);
      expect(told.replace(said, '')).toBe(make());
    }
  });

  it('is nothing where there is nothing', () => {
    expect(withNotices(page('en'), [])).toBe(page('en'));
  });
});

describe('two languages side by side', () => {
  const html = both();
  const main = mainOf(html);

  it('stand block beside block, the original first, each in its own language', () => {
    expect(main).toContain(
      '<div class="pair">\n<div lang="en">\n<p class="number">Decision No. 7</p>\n</div>\n<div lang="ru">\n<p class="number">Решение № 7</p>\n</div>\n</div>',
    );
    expect(main).toMatch(
      /<section class="attachment" id="attachment-1" aria-labelledby="attachment-1-title">\n<div class="pair">\n<div lang="en">\n<h2 id="attachment-1-title">Attachment 1<\/h2>\n<\/div>\n<div lang="ru">\n<h2>Приложение 1<\/h2>/,
    );
    expect(html).toContain('<body class="side-by-side">');
    expect(html).toContain(
      '<title>PC.DEC/7. On contact points / PC.DEC/7. О контактных пунктах</title>',
    );
  });

  it('read in order: every heading of the one before that of the other', () => {
    const headings = [...html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h/g)].map(([, , said]) => said);
    expect(headings).toEqual([
      ...['On contact points', 'О контактных пунктах', 'Part one', 'Часть первая'],
      ...['Attachment 1', 'Приложение 1'],
      ...['The changes proposed above', 'Правки, предложенные выше'],
    ]);
  });

  it('are cited together under one anchor', () => {
    expect(html.match(/ id="OP1"/g)).toHaveLength(1);
    expect(html.match(/<a class="mark" href="#OP1">/g)).toHaveLength(2);
    expect(idsIn(main)).toEqual(expect.arrayContaining(idsIn(mainOf(page('en')))));
  });

  it('say once what they say in the same words', () => {
    expect(main.split(`${HEBREW} &lt;1&gt;`)).toHaveLength(2);
    expect(html.split('ab'.repeat(32))).toHaveLength(2);
    // The same words, of which one says that they have not followed.
    expect(main.split('&lt;b&gt;&amp;amp;')).toHaveLength(3);
  });

  it('say every word that each says alone', () => {
    const words = (one: string) =>
      textsIn(one)
        .split(/\s+/)
        .filter((word) => word !== '');
    for (const language of LANGUAGES)
      for (const word of words(mainOf(page(language)))) expect(words(main)).toContain(word);
  });

  it('are refused where they are not of one document', () => {
    const short = { ...sample('ru'), blocks: sample('ru').blocks.slice(1) };
    expect(() => pageSideBySide(sample('en'), short, addresses())).toThrow(/block 1/);
  });
});

describe('the page of an address without a document', () => {
  it('is one page in both languages', () => {
    expect(unbalanced(absentPage('/style.css'))).toEqual([]);
    expect(absentPage('/style.css')).toMatch(
      /Nothing is published here[\s\S]*ничего не опубликовано/,
    );
  });
});
