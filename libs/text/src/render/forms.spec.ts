/** How a reader sees it: one paper in every form, and each form where languages and blanks differ. */
import {
  type Attribution,
  type Paper,
  type PaperProvision,
  type Voice,
  bracketsHtml,
  cleanPaper,
  consolidate,
  openIssues,
  openIssuesHtml,
  openIssuesPlain,
  paperHtml,
  plainPaper,
  trackedChanges,
  trackedHtml,
  trackedPaperHtml,
  trackedPlain,
  trackedPlainPaper,
} from '../index';

type Wish = Attribution & { readonly text: string | null };

function provision(
  place: Omit<PaperProvision, 'rolling' | 'attribution'>,
  base: string,
  ...wishes: Wish[]
): PaperProvision {
  const proposals = wishes.map(({ by, text }, at) => ({ id: `a${at}`, by, text }));
  const attribution = new Map(wishes.map((wish, at) => [`a${at}`, wish]));
  return { ...place, rolling: consolidate({ base, proposals }), attribution };
}

const BASE = 'Member States shall designate focal points without delay.';
const NAMES = new Map([
  ['XAK', 'Akrenia'],
  ['XTU', 'Turania'],
]);
const NAMED: Voice = { language: 'en', nameOf: (code) => NAMES.get(code) ?? code };
const RUSSIAN: Voice = { language: 'ru', nameOf: (code) => code };

const paper: Paper = {
  language: 'en',
  provisions: [
    provision({ id: 'p1', label: '', kind: 'title' }, 'Focal points & contacts'),
    provision(
      { id: 'p2', label: 'OP1', depth: 0 },
      BASE,
      {
        text: BASE.replace('shall', 'should'),
        by: ['XAK'],
        coSponsoredBy: ['XBE'],
        supportedBy: ['XTU'],
      },
      { text: BASE.replace('shall', 'may'), by: ['XIN'], opposedBy: ['XAK', 'XBE'] },
      { text: BASE.replace('shall ', ''), by: ['XGO'] },
      { text: BASE.replace(' without delay', ''), by: ['XCH'], reservedBy: ['XTU'] },
    ),
    provision({ id: 'p3', label: 'OP1 bis', depth: 1 }, '', {
      text: 'Requests help.',
      by: ['XAK'],
    }),
  ],
};

describe('a paper as plain text', () => {
  it('names who stands where', () => {
    expect(plainPaper(paper)).toBe(
      [
        'Focal points & contacts',
        'OP1. Member States [shall / should – XAK, XBE, supported by XTU / may – XIN, opposed by XAK, XBE / delete: XGO] designate focal points [without delay – delete: XCH, reserved by XTU].',
        'OP1 bis. [Requests help. – XAK]',
      ].join('\n'),
    );
    expect(plainPaper(paper, NAMED).split('\n')[2]).toBe('OP1 bis. [Requests help. – Akrenia]');
  });

  it('names nobody', () => {
    expect(cleanPaper(paper)).toBe(
      [
        'Focal points & contacts',
        'OP1. Member States [shall / should / may / delete] designate focal points [without delay – delete].',
        'OP1 bis. [Requests help.]',
      ].join('\n'),
    );
  });

  it.each([
    [
      'ru',
      'Государства-члены должны незамедлительно назначить координаторов.',
      'Государства-члены могут назначить координаторов.',
      'Государства-члены [должны незамедлительно / могут – XAK, XBE, поддерживает: XTU] назначить координаторов.',
    ],
    [
      'zh',
      '各成员国应指定协调中心。',
      '各成员国可指定国家协调中心。',
      '各成员国[应 / 可 – XAK, XBE, поддерживает: XTU]指定[国家 – XAK, XBE, поддерживает: XTU]协调中心。',
    ],
  ])('speaks Russian around a text in %s', (language, base, text, expected) => {
    const wish = { text, by: ['XAK'], coSponsoredBy: ['XBE'], supportedBy: ['XTU'] };
    const provisions = [provision({ id: 'p', label: '' }, base, wish)];
    expect(plainPaper({ language, provisions }, RUSSIAN)).toBe(expected);
  });

  it('shows who lent its name and now opposes with both', () => {
    const wish = { text: 'may', by: ['XAK'], coSponsoredBy: ['XBE'], opposedBy: ['XBE'] };
    const provisions = [provision({ id: 'p', label: '' }, 'shall', wish)];
    expect(plainPaper({ language: 'en', provisions })).toBe(
      '[shall / may – XAK, XBE, opposed by XBE]',
    );
  });
});

const SIGNS = {
  left: '<span aria-hidden="true">[</span>',
  rule: '<span aria-hidden="true"> / </span>',
  right: '<span aria-hidden="true">]</span>',
};
const group = (name: string, ...readings: string[]): string =>
  `<span class="bracket" role="group" aria-label="${name}">${SIGNS.left}${readings
    .map((reading) => `<span class="reading">${reading}</span>`)
    .join(SIGNS.rule)}${SIGNS.right}</span>`;

describe('a paper as HTML', () => {
  it('says in words what each reading is and whose', () => {
    const rivals = group(
      'not agreed: 4 readings',
      '<span class="visually-hidden">base text: </span>shall',
      '<ins>should</ins><small> – proposed by Akrenia; co-sponsored by XBE; supported by Turania</small>',
      '<ins>may</ins><small> – proposed by XIN; opposed by Akrenia, XBE</small>',
      '<small>delete: </small><del>shall</del><small> – proposed by XGO</small>',
    );
    const deletion = group(
      'proposed deletion',
      '<small>delete: </small><del>without delay</del><small> – proposed by XCH; reserved by Turania</small>',
    );
    const addition = group(
      'proposed addition',
      '<span class="visually-hidden">add: </span><ins>Requests help.</ins><small> – proposed by Akrenia</small>',
    );
    expect(paperHtml(paper, NAMED).split('\n')).toEqual([
      '<article lang="en">',
      '<h2 id="p1">Focal points &amp; contacts</h2>',
      `<p id="p2"><b>OP1</b> Member States ${rivals} designate focal points ${deletion}.</p>`,
      `<p id="p3" data-depth="1"><b>OP1 bis</b> ${addition}</p>`,
      '</article>',
    ]);
  });

  it('keeps an Arabic text in its direction and the connecting words in theirs', () => {
    const place = { id: 'p', label: 'OP1' };
    const base = 'على الدول أن تعين جهات اتصال.';
    const wish = { text: 'على الدول أن تحدد جهات اتصال.', by: ['XAK'] };
    const provisions = [provision(place, base, wish)];
    const bracket = group(
      'не согласовано, вариантов: 2',
      '<span class="visually-hidden" lang="ru" dir="ltr">исходный текст: </span>تعين',
      '<ins>تحدد</ins><small lang="ru" dir="ltr"> – предлагает: XAK</small>',
    );
    expect(paperHtml({ language: 'ar', provisions }, RUSSIAN).split('\n')[1]).toBe(
      `<p id="p" dir="auto"><b dir="auto">OP1</b> على الدول أن ${bracket} جهات اتصال.</p>`,
    );
  });

  it('says of blanks that they are blanks', () => {
    const one = provision({ id: 'p', label: '' }, 'a b', { text: 'a  b', by: [] });
    expect(bracketsHtml(one, 'en')).toBe(
      `a${group(
        'not agreed: 2 readings',
        '<span class="visually-hidden">base text: </span> <small>(a blank)</small>',
        '<ins>  <small>(a blank)</small></ins>',
      )}b`,
    );
  });

  it('lets nothing hostile through', () => {
    const evil = `<script>alert("1")</script> & 'x'`;
    const place = { id: '"><script>', label: '<script>' };
    const provisions = [provision(place, `${evil} a`, { text: `${evil} b`, by: [evil] })];
    const hostile = { language: '"><script>', provisions };
    const tracked = [{ ...place, before: evil, after: `${evil} ${evil}` }];
    for (const html of [
      paperHtml(hostile),
      openIssuesHtml(openIssues(hostile), hostile.language),
      trackedPaperHtml({ language: hostile.language, provisions: tracked }),
    ]) {
      expect(html).not.toContain('<script');
      expect(html).toContain('&lt;script&gt;');
    }
  });
});

describe('tracked changes', () => {
  it.each([
    ['nothing', 'to act', 'to act', 'to act'],
    ['a word', 'shall act', 'should act', '[deleted: shall; added: should] act'],
    ['an insertion', 'to act', 'to promptly act', 'to [added: promptly] act'],
    ['a deletion', 'act now or never', 'act or never', 'act [deleted: now] or never'],
    ['a blank', 'a b', 'a  b', 'a[deleted: a blank; added: a blank]b'],
    ['a new provision', null, 'Calls for peace.', '[added: Calls for peace.]'],
    ['a provision taken out', 'Calls for peace.', null, '[deleted: Calls for peace.]'],
    ['Chinese', '各国应合作', '各国可合作', '各国[deleted: 应; added: 可]合作'],
  ])('in plain text: %s', (_, before, after, expected) => {
    expect(trackedPlain(trackedChanges(before, after))).toBe(expected);
  });

  it('speak Russian', () => {
    const provisions = [
      {
        id: 'p',
        label: 'OP1',
        before: 'Государства должны действовать',
        after: 'Государства могут',
      },
    ];
    expect(trackedPlainPaper({ language: 'ru', provisions }, RUSSIAN)).toBe(
      'OP1. Государства [исключено: должны действовать; добавлено: могут]',
    );
  });

  it('hold in del and ins exactly what goes and what comes', () => {
    expect(trackedHtml(trackedChanges('to shall decide', 'to may decide now'), 'en')).toBe(
      'to <span class="visually-hidden">[deleted: </span><del>shall</del>' +
        '<span class="visually-hidden">; added: </span><ins>may</ins>' +
        '<span class="visually-hidden">]</span> decide' +
        '<span class="visually-hidden">[added: </span><ins> now</ins><span class="visually-hidden">]</span>',
    );
    const provisions = [{ id: 'p', label: 'OP1', before: 'שלום', after: null }];
    expect(trackedPaperHtml({ language: 'he', provisions })).toContain(
      '<p id="p" dir="auto"><b dir="auto">OP1</b> <span class="visually-hidden" lang="en" dir="ltr">[deleted: </span><del>שלום</del>',
    );
  });
});

describe('open issues', () => {
  it('are listed in text order with who stands where', () => {
    expect(openIssuesPlain(openIssues(paper), NAMED)).toBe(
      `Open issues: 3

1) OP1. Member States […] designate focal points without delay.
   shall – base text
   should – proposed by Akrenia; co-sponsored by XBE; supported by Turania
   may – proposed by XIN; opposed by Akrenia, XBE
   delete – proposed by XGO

2) OP1. Member States shall designate focal points […].
   without delay – base text
   delete – proposed by XCH; reserved by Turania

3) OP1 bis. […]
   Requests help. – proposed by Akrenia`,
    );
  });

  it('are a table', () => {
    const third = { ...paper, provisions: paper.provisions.slice(2) };
    expect(openIssuesHtml(openIssues(third), 'en', RUSSIAN)).toBe(
      `<table lang="ru">
<caption>Открытые вопросы: 1</caption>
<thead><tr><th scope="col">Место</th><th scope="col">Вариант</th><th scope="col">Позиции</th></tr></thead>
<tbody>
<tr><th scope="rowgroup" rowspan="1"><a href="#p3">OP1 bis</a> <span lang="en">[…]</span></th><td lang="en">Requests help.</td><td>предлагает: XAK</td></tr>
</tbody>
</table>`,
    );
  });

  it('say so when there are none', () => {
    expect(openIssuesPlain([])).toBe('No open issues.');
    expect(openIssuesPlain([], RUSSIAN)).toBe('Открытых вопросов нет.');
    expect(openIssuesHtml([], 'en')).toBe('<p lang="en">No open issues.</p>');
  });

  it('show of a long text only the words beside', () => {
    const long = 'The Council '.repeat(40);
    const one = provision({ id: 'p', label: '' }, `${long}shall meet. ${long}`, {
      text: `${long}may meet. ${long}`,
      by: ['XAK'],
    });
    const [issue] = openIssues({ provisions: [one] });
    expect(issue?.before).toBe('… The Council The Council The Council The Council ');
    expect(issue?.after).toBe(' meet. The Council The Council The Council The …');
  });
});
