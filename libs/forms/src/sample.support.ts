import { type Block, type Manuscript, type PageLanguage, type Words } from '@shanyrak/publishing';

/** For specs: a manuscript in each language that has every kind of block and of run, and hard words. */
const words = (text: string, more: Partial<Words> = {}): Words => ({ run: 'words', text, ...more });

/** What no form may change: signs of mark-up, letters that read from the right, letters that combine. */
export const HARD =
  '<b>&amp; "q" \'a\' $& $1 *x* [y / z – n] ] ]]> --> \u200f\u05e9\u05dc\u05d5\u05dd\u200e \u0645\u0631\u062d\u0628\u0627 e\u0301 \u00a0\u2028 \u{1F54A} \\ # _';
export const HEBREW = '\u05d0\u05d1\u05e8\u05d4\u05dd';

const SAID: Readonly<Record<PageLanguage, Readonly<Record<string, string>>>> = {
  en: {
    ...{ body: 'Permanent Council', symbol: 'Symbol', date: 'Date', day: '5 November 2026' },
    ...{ amends: 'Amends', number: 'Decision No. 7', title: 'On contact points', acts: 'Decides' },
    ...{ rest: ' to encourage:', heading: 'Part one', adopted: 'Adopted at Astana.' },
    ...{ list: 'Attachments:', item: 'Statement', section: 'Attachment 1', head: 'Read' },
    ...{ author: 'By the delegation of Akrenia', foot: 'Permanent address: ', notice: 'Behind.' },
    ...{ aside: 'English text not yet in line', annex: 'Annex 1', link: 'data of this decision' },
    ...{ note: 'delete: Belvara', comment: 'Because it is shorter', place: 'Place' },
  },
  ru: {
    ...{ body: 'Постоянный совет', symbol: 'Обозначение', date: 'Дата', day: '5 ноября 2026 года' },
    ...{ amends: 'Изменяет', number: 'Решение № 7', title: 'О контактных пунктах' },
    ...{ acts: 'постановляет', rest: ' поощрять:', heading: 'Часть первая' },
    ...{ adopted: 'Принято в Астане.', list: 'Приложения:', item: 'Заявление' },
    ...{ section: 'Приложение 1', head: 'Читать', author: 'Делегация: Акрения' },
    ...{ foot: 'Постоянный адрес: ', notice: 'Не приведено.', aside: 'русский текст отстаёт' },
    ...{ annex: 'Приложение 1', link: 'данные этого решения', note: 'исключить: Бельвара' },
    ...{ comment: 'Так короче', place: 'Место' },
  },
};

/** The second provision has not followed in Russian. */
export function sample(language: PageLanguage): Manuscript {
  const say = (what: string): string => SAID[language][what]!;
  const behind = language === 'ru' ? { lang: 'en', aside: say('aside') } : {};
  const tracked: Block[] = [
    {
      ...{ block: 'provision', key: 'OP2', kind: 'operative', depth: 0, label: 'OP2', mark: '2.' },
      runs: [
        words('Members '),
        { run: 'deleted', change: 'c2', words: [words('shall')] },
        { run: 'inserted', change: 'c2', words: [words('should', { italic: true })] },
        words(' '),
        { run: 'inserted', change: 'c1', words: [words('soon ')] },
        {
          run: 'bracket',
          readings: [
            { words: [words('act')], note: null },
            { words: [words('work')], note: 'Akrenia' },
            { words: [], note: say('note') },
          ],
        },
        words('.'),
      ],
    },
    {
      ...{ block: 'provision', key: 'OP3', kind: 'operative', depth: 0, label: 'OP3', mark: '3.' },
      ...{ runs: [words('Requests help.')], comes: 'c1' },
    },
  ];
  return {
    language,
    identity: {
      ...{ kind: 'decision', symbol: 'PC.DEC/7', prefix: 'PC', edition: 1, date: '2026-11-05' },
      ...{ originalLanguage: 'en', languages: ['en', 'ru'], distribution: 'general' },
      ...{ standing: language === 'en' ? 'authentic' : 'pending', relations: [] },
    },
    name: `PC.DEC/7. ${say('title')}`,
    body: say('body'),
    facts: [
      { fact: 'symbol', name: say('symbol'), value: 'PC.DEC/7' },
      { fact: 'date', name: say('date'), value: say('day'), date: '2026-11-05' },
      { fact: 'relation', name: say('amends'), value: 'PC.DEC/3', href: '/id/PC.DEC/3' },
    ],
    blocks: [
      { block: 'line', role: 'notice', key: 'notice-ru', runs: [words(say('notice'))] },
      { block: 'line', role: 'number', runs: [words(say('number'))] },
      { block: 'title', runs: [words(say('title'))] },
      { block: 'heading', level: 2, key: 'H1', runs: [words(say('heading'))] },
      {
        ...{ block: 'provision', key: 'OP1', kind: 'operative', depth: 0, label: 'OP1' },
        ...{ mark: '1.', runs: [words(say('acts'), { italic: true }), words(say('rest'))] },
      },
      {
        ...{ block: 'provision', key: 'OP1(a)', kind: 'subparagraph', depth: 1, label: 'OP1(a)' },
        ...{ mark: '(a)', runs: [words(HARD)], ...behind },
      },
      ...tracked,
      { block: 'line', role: 'adopted', runs: [words(say('adopted'))] },
      { block: 'line', role: 'lead', runs: [words(say('list'))] },
      { block: 'list', role: 'plain', items: [[words(say('item'))], [words(HEBREW)]] },
      {
        ...{ block: 'table', caption: say('section'), head: [say('place'), say('head')] },
        rows: [[[words('OP1')], [words('<Astana>', { bold: true })]]],
      },
      {
        ...{ block: 'provision', key: 'AN1', kind: 'annex', depth: 0, label: 'AN1' },
        ...{ mark: say('annex'), runs: [words('Form')] },
      },
      {
        ...{ block: 'section', role: 'attachment', key: 'attachment-1', level: 2 },
        heading: [words(say('section'))],
        blocks: [
          { block: 'line', role: 'author', runs: [words(say('author'))] },
          { block: 'line', role: 'paragraph', lang: 'he', runs: [words(`${HEBREW} <1>`)] },
        ],
      },
    ],
    foot: [
      { block: 'line', role: 'digest', runs: [words('ab'.repeat(32), { code: true })] },
      {
        ...{ block: 'line', role: 'paragraph' },
        runs: [
          words(say('foot')),
          { run: 'link', text: say('link'), href: '/id/PC.DEC/7.json' },
          words('.'),
        ],
      },
    ],
    changes: {
      c1: {
        ...{ author: 'Akrenia', at: '2026-11-05T09:30:00Z', comment: say('comment') },
        amendments: ['a1'],
      },
      c2: { author: 'Belvara', at: '2026-11-04T08:00:00Z', comment: null, amendments: ['a2'] },
    },
  };
}
