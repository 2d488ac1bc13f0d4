import { type AddressInfo, createServer, type Server } from 'node:net';
import { type Press } from '../../../apps/server/src/press';
import { readPdf } from '../../support/pdf';
import { pageOf, pressWith, STYLE } from '../../support/press';
import { fontsIn, printedPages } from '../../support/printed';

/** The first print on a machine unpacks the browser. */
jest.setTimeout(120_000);

let press: Press;
beforeAll(() => {
  press = pressWith();
});
afterAll(() => press.close());

describe('a printed page', () => {
  it('has its title, its language, its structure and its outline', async () => {
    const pdf = await press.print(
      pageOf('<h1>Contact points</h1><p>One.</p><h2 id="OP1">First part</h2><ul><li>Two</li></ul>'),
    );
    const { title, language, tagged, roles, outline } = await readPdf(pdf);
    expect([title, language, tagged]).toEqual(['PC.DEC/1. Contact points', 'en', true]);
    expect([...roles]).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'L', 'LI']));
    expect(outline).toEqual(['Contact points', '  First part']);
  });

  it('says on every sheet what it is, which page, and of how many', async () => {
    const pdf = await press.print(
      pageOf('<p>One</p><section>Two</section><section>Three</section>'),
    );
    expect(printedPages(pdf).map((text) => text.split(' '))).toEqual([
      expect.arrayContaining(['PC.DEC/1', '1', '/', '3', 'One']),
      expect.arrayContaining(['PC.DEC/1', '2', '/', '3', 'Two']),
      expect.arrayContaining(['PC.DEC/1', '3', '/', '3', 'Three']),
    ]);
  });

  it('leads where the public finds us, and nowhere while that is not known', async () => {
    const page = pageOf(
      '<p id="OP1"><a href="/id/PC.DEC/2">PC.DEC/2</a> <a href="#OP1">1</a> <a href="https://other.example/">other</a></p>',
    );
    const known = pressWith({ PUBLIC_URL: 'https://council.example' });
    try {
      expect((await readPdf(await known.print(page))).links).toEqual([
        ...['https://council.example/id/PC.DEC/2', '#', 'https://other.example/'],
      ]);
    } finally {
      await known.close();
    }
    const { links } = await readPdf(await press.print(page));
    expect(links).toEqual(['#', 'https://other.example/']);
  });
});

/**
 * The words of a PDF are read back in two ways. Ours reads every letter, in the order in which it is spoken:
 * the words that the file itself says stand where glyphs alone would not tell them, which is what Acrobat, and
 * what reads aloud, go by. It undoes the drawing order of what is written from the right, line by line. The
 * other is pdf.js, which knows nothing of such words: it is asked where one glyph is one letter.
 * Blanks are not compared, since a word in letters of two files is drawn in two pieces. What neither tells
 * is how the letters look: that was looked at.
 */
describe('the words of a printed page', () => {
  const NAMES: Readonly<Record<string, string>> = {
    en: 'Zoë O’Neill of the first office, fficial afflux – № 17-7/319emb',
    tr: 'Çağrı Yıldız, Əli İsmayılov',
    vi: 'Nguyễn Thị Ánh Phượng',
    ru: 'Щербакова Юлия Ёлкина, съёмка',
    kk: 'Әбілқасым Ғұмарұлы Үңгіров, Һәм Қайрат Өмірбек',
    tg: 'Ҳоҷӣ Ғафури Қурбонӣ, Ӯроқ',
    ar: 'محمد بن عبد الله الأحمد',
    fa: 'کتاب‌های گیو پژمان چنگیز',
    ur: 'ڈاکٹر محمد ٹھیک ے ہیں',
    ps: 'ښاغلی ځواکمن څپان',
    he: 'שָׁלוֹם כהן־לוי',
    th: 'สมชาย ศรีสุวรรณ์ น้ำผึ้ง',
    km: 'សុខ សុភាព ព្រះ',
    lo: 'ສົມພອນ ວົງສຸວັນ',
    hi: 'श्री राजेन्द्र क्षत्रिय',
    bn: 'শেখ রহমান ক্ষ্য',
    ta: 'சுப்பிரமணியன் ஸ்ரீ',
    si: 'ශ්‍රී ලංකා ප්‍රේමදාස',
    mn: 'Цэндийн Дөлгөөн Үүрд',
    'mn-Mong': 'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ',
    zh: '王小明 曾國藩 直骨',
    ko: '김철수 金哲洙',
    ja: '山田太郎 ひらがな カタカナ',
  };
  /** One glyph is one letter there. */
  const PLAIN = ['en', 'tr', 'vi', 'ru', 'kk', 'tg', 'mn', 'mn-Mong', 'lo', 'zh', 'ko', 'ja'];

  const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u200C]/gu, '');
  /** pdf.js spells an apostrophe in its own way, and ligatures out. */
  const plain = (text: string): string => bare(text.normalize('NFKC')).replaceAll('ʼ', '’');

  let pdf: Buffer;
  let read: readonly string[];
  beforeAll(async () => {
    const sections = Object.entries(NAMES).map(
      ([lang, name]) =>
        `<section lang="${lang}">${name} <em>${name}</em> <strong>${name}</strong></section>`,
    );
    const page = pageOf(sections.join(''));
    const styles = {
      [STYLE]: "body { font-family: 'Source Serif 4'; } section { break-after: page; }",
    };
    pdf = await press.print({ ...page, styles });
    read = printedPages(pdf);
  });

  it.each(Object.entries(NAMES).map(([lang, name], n) => [lang, name, n] as const))(
    'are the page’s own, upright, in italics and bold: %s',
    (_, name, n) => {
      expect(bare(read[n]!)).toBe(bare(name.repeat(3)));
    },
  );

  it('are read by another reader too, where a glyph is a letter', async () => {
    const { texts } = await readPdf(pdf);
    const found = Object.keys(NAMES).map((lang, n) => [lang, plain(texts[n]!)]);
    const wanted = Object.entries(NAMES).map(([lang, name]) => [lang, plain(name.repeat(3))]);
    const among = (pairs: string[][]) => pairs.filter(([lang]) => PLAIN.includes(lang!));
    expect(among(found)).toEqual(among(wanted));
  });

  it('are set in the press’s own faces alone, and all of them came with the file', () => {
    const fonts = fontsIn(pdf);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    const families = new Set(
      fonts.map(({ name }) => /^(SourceSerif4|Noto[A-Za-z]+)/.exec(name)?.[0]),
    );
    expect([...families]).not.toContain(undefined);
    for (const family of [
      'SourceSerif4',
      'NotoNaskhArabic',
      'NotoSansKhmer',
      'NotoSansSC',
      'NotoSansJP',
    ])
      expect(families).toContain(family);
  });
});

describe('what a page may not do', () => {
  let listener: Server;
  let visits = 0;
  let outside: string;
  beforeAll(async () => {
    listener = createServer((socket) => {
      visits += 1;
      socket.destroy();
    });
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    outside = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  });
  afterAll(() => listener.close());

  it('a script in it does nothing', async () => {
    const pdf = await press.print(
      pageOf(
        `<p id="p">As issued</p>
         <script>document.getElementById('p').textContent = 'Rewritten';</script>
         <script src="/script.js"></script>
         <p onclick="" style="display: none">Hidden by a style of its own</p>
         <noscript>without script</noscript>`,
      ),
    );
    expect(printedPages(pdf)).toEqual([expect.stringMatching(/As issued.*without script/)]);
    expect(printedPages(pdf)[0]).not.toContain('Rewritten');
  });

  it.each([
    ['a picture', (to: string) => `<img src="${to}/picture.png">`],
    ['a page within it', (to: string) => `<iframe src="${to}/frame"></iframe>`],
    ['a style sheet', (to: string) => `<link rel="stylesheet" href="${to}/style.css">`],
    [
      'a style sheet of ours that it was not given',
      () => '<link rel="stylesheet" href="/id/style/ffffffffffffffff.css">',
    ],
    ['another page', (to: string) => `<meta http-equiv="refresh" content="0;url=${to}/other">`],
    ['an object', (to: string) => `<object data="${to}/object"></object>`],
  ])('%s is not asked for, and the page is not printed without it', async (_, markup) => {
    await expect(press.print(pageOf(`<p>One</p>${markup(outside)}`))).rejects.toThrow(
      /asks for what it has not/,
    );
    expect(visits).toBe(0);
  });

  it('nothing is made ready for it elsewhere', async () => {
    const ready = ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'icon']
      .map((rel) => `<link rel="${rel}" href="${outside}" as="image">`)
      .join('');
    await press.print(pageOf('<p>One</p>', `<title>One</title>${ready}`)).catch(() => undefined);
    expect(visits).toBe(0);
  });

  it('a page without a head is refused', async () => {
    await expect(press.print({ html: '<p>One', styles: {} })).rejects.toThrow('has no head');
  });
});
