import {
  type Block,
  type DocumentKind,
  type Manuscript,
  type PageLanguage,
  type Run,
  type Words,
} from '@shanyrak/publishing';

/**
 * One document as it would be issued, in every kind and in both languages: every block at its usual
 * place, a statement and an annex attached, a provision that has not followed in Russian; and a draft of
 * it, with brackets and tracked changes. What specs quote is quoted from here.
 */
export function specimenOf(
  kind: DocumentKind,
  language: PageLanguage,
  edition: number | null = 1,
): Manuscript {
  const say = in_(language);
  return {
    language,
    identity: {
      ...{ kind, symbol: SYMBOLS[kind], prefix: 'PC', edition, date: '2026-11-05' },
      ...{ originalLanguage: 'en', languages: ['en', 'ru'], distribution: 'general' },
      standing: language === 'en' ? 'authentic' : 'pending',
      relations: [
        { relation: 'repeals', symbol: 'PC.DEC/3' },
        { relation: 'refersTo', symbol: 'PC.DEC/2' },
      ],
    },
    name: `${SYMBOLS[kind]}. ${say('Contact points', 'Контактные пункты')}`,
    body: say('Permanent Council', 'Постоянный совет'),
    facts: [
      { fact: 'symbol', name: say('Symbol', 'Обозначение'), value: SYMBOLS[kind] },
      {
        ...{ fact: 'date', name: say('Date', 'Дата'), date: '2026-11-05' },
        value: say('5 November 2026', '5 ноября 2026 года'),
      },
      {
        fact: 'original',
        name: say('Original', 'Язык оригинала'),
        value: say('ENGLISH', 'АНГЛИЙСКИЙ'),
      },
      {
        fact: 'distribution',
        name: say('Distribution', 'Рассылка'),
        value: say('General', 'Общая'),
      },
      {
        ...{ fact: 'relation', name: say('Repeals', 'Отменяет'), value: 'PC.DEC/3' },
        href: '/id/PC.DEC/3',
      },
    ],
    blocks: kind === 'draft' ? draftBlocks(language) : issuedBlocks(language),
    foot: footOf(language),
    changes: kind === 'draft' ? CHANGES : {},
  };
}

const SYMBOLS: Readonly<Record<DocumentKind, string>> = {
  decision: 'PC.DEC/31',
  corrigendum: 'PC.DEC/31/Corr.1',
  draft: 'PC.DD/7/26/Rev.1',
  journal: 'PC.JOUR/45',
  interimText: 'PC.SIL/3/26',
  statement: 'PC.DEL/12/26',
  silenceNotice: 'PC.SIL/3/26/Not.1',
  noteVerbale: '№ 17-7/319emb',
  annotatedAgenda: 'PC/2026-XIV',
};

const CHANGES: Manuscript['changes'] = {
  'c-1': {
    ...{ author: 'Akrenia', at: '2026-10-05T09:30:00Z', comment: 'Nobody is obliged & <bound>.' },
    amendments: ['A1'],
  },
  'c-2': { author: 'Belvara', at: '2026-10-06T11:00:00Z', comment: null, amendments: ['A2', 'A3'] },
};

const in_ =
  (language: PageLanguage) =>
  (en: string, ru: string): string =>
    language === 'en' ? en : ru;
const plain = (text: string): Words => ({ run: 'words', text });
const italic = (text: string): Words => ({ run: 'words', text, italic: true });

function issuedBlocks(language: PageLanguage): Block[] {
  const say = in_(language);
  return [
    { block: 'line', role: 'number', runs: [plain(say('Decision No. 31', 'Решение № 31'))] },
    ...(language === 'en'
      ? [notice('Entered from paper.')]
      : [notice('Русский текст отмеченных положений не приведён в соответствие.')]),
    {
      block: 'title',
      runs: [plain(say('Contact points <“A & B”>', 'Контактные пункты <«A & B»>'))],
    },
    {
      block: 'line',
      role: 'lead',
      runs: [plain(say('The Permanent Council,', 'Постоянный совет,'))],
    },
    ...preamble(language),
    heading('H1', say('Directory', 'Справочник')),
    {
      ...operative(1, [
        italic(say('Decides', 'Постановляет')),
        plain(say(' to keep a directory:', ' вести справочник:')),
      ]),
    },
    part('OP1(a)', 'subparagraph', 1, [plain(say('of States', 'государств'))]),
    part('OP1(a)(i)', 'subparagraph', 2, [plain(say('by name;', 'по названию;'))]),
    part('OP1(b)', 'subparagraph', 1, [plain(say('of persons.', 'лиц.'))]),
    behind(language),
    {
      ...operative(2, [plain(say('Inserted.', 'Добавлено.'))]),
      key: 'OP2-bis',
      label: 'OP2 bis',
      mark: '2 bis.',
    },
    { ...part('FN1', 'footnote', 0, [plain(say('A footnote.', 'Сноска.'))]), mark: 'FN1' },
    ...parts(language),
    {
      ...{ block: 'line', role: 'adopted' },
      runs: [
        plain(say('Adopted at meeting ', 'Принято на заседании ')),
        link('PC/2026-XIV', '/calendar#PC/2026-XIV'),
        plain('.'),
      ],
    },
    attachment(language),
    {
      ...{ block: 'section', role: 'annex', key: 'annex-1', level: 2 },
      heading: [plain(say('Annex 1', 'Приложение 1'))],
      blocks: [operative(1, [plain(say('The first of the annex.', 'Первый пункт приложения.'))])],
    },
  ];
}

const notice = (text: string): Block => ({ block: 'line', role: 'notice', runs: [plain(text)] });
const link = (text: string, href: string): Run => ({ run: 'link', text, href });
const heading = (key: string, text: string): Block => ({
  ...{ block: 'provision', key, kind: 'heading', depth: 0, label: key, mark: '' },
  runs: [plain(text)],
});
const part = (
  key: string,
  kind: 'subparagraph' | 'footnote' | 'preambular',
  depth: number,
  runs: readonly Run[],
) => ({
  ...{ block: 'provision' as const, key, kind, depth, label: key, runs },
  mark: depth > 0 ? /\([^()]*\)$/.exec(key)![0] : key,
});
const operative = (number: number, runs: readonly Run[]) => ({
  ...{
    block: 'provision' as const,
    key: `OP${number}`,
    kind: 'operative' as const,
    depth: 0,
    runs,
  },
  ...{ label: `OP${number}`, mark: `${number}.` },
});

function preamble(language: PageLanguage): Block[] {
  const say = in_(language);
  return [
    part('PP1', 'preambular', 0, [
      italic(say('Recalling', 'Ссылаясь')),
      plain(say(' the Act,', ' на Акт,')),
    ]),
    part('PP1(a)', 'preambular', 1, [plain(say('its first part,', 'его первую часть,'))]),
    part('PP2', 'preambular', 0, [
      ...[italic(say('Noting', 'Отмечая')), plain(' ')],
      ...[link('PC.DEC/2', '/id/PC.DEC/2'), plain(' شيرين & דוד,')],
    ]),
  ];
}

/** In Russian it has not followed, and is given in English. */
const behind = (language: PageLanguage): Block => ({
  ...operative(2, [plain('*Requests* the Secretariat to publish it.')]),
  ...(language === 'en' ? {} : { lang: 'en', aside: 'русский текст не приведён в соответствие' }),
});

function parts(language: PageLanguage): Block[] {
  const say = in_(language);
  return [
    {
      block: 'heading',
      level: 2,
      key: 'heading-1',
      runs: [plain(say('Who spoke', 'Кто выступил'))],
    },
    {
      block: 'line',
      role: 'paragraph',
      key: 'line-1',
      runs: [plain(say('In this order:', 'В таком порядке:'))],
    },
    {
      ...{ block: 'list', role: 'speakers' },
      items: [
        [plain(say('Akrenia', 'Акрения'))],
        [{ ...plain(say('Belvara', 'Бельвара')), bold: true }],
      ],
    },
    { block: 'heading', level: 3, key: 'heading-2', runs: [plain(say('Dates', 'Даты'))] },
    {
      ...{ block: 'table', caption: say('Dates', 'Даты') },
      head: [say('What', 'Что'), say('When', 'Когда')],
      rows: [[[plain(say('Next', 'Следующее'))], [plain('2026-12-01')]]],
    },
    {
      ...{ block: 'section', role: 'part', key: 'item-3.b', level: 2 },
      heading: [plain(say('Item 3 (b)', 'Пункт 3 b'))],
      blocks: [
        { block: 'line', role: 'paragraph', runs: [plain(say('Before.', 'До.'))] },
        { ...operative(3, [plain(say('In an item.', 'В пункте.'))]) },
        { block: 'line', role: 'paragraph', runs: [plain(say('After.', 'После.'))] },
      ],
    },
  ];
}

function attachment(language: PageLanguage): Block {
  const say = in_(language);
  return {
    ...{ block: 'section', role: 'attachment', key: 'attachment-1', level: 2 },
    heading: [plain(say('Attachment 1 to PC.DEC/31', 'Дополнение 1 к PC.DEC/31'))],
    blocks: [
      {
        block: 'line',
        role: 'author',
        runs: [plain(say('By the delegation of Akrenia', 'Делегация Акрении'))],
      },
      {
        block: 'line',
        role: 'paragraph',
        lang: 'en',
        runs: [plain('Akrenia reads OP1 as <voluntary>.')],
      },
    ],
  };
}

/** The same text while it was negotiated. */
function draftBlocks(language: PageLanguage): Block[] {
  const say = in_(language);
  return [
    { block: 'title', runs: [plain(say('Contact points', 'Контактные пункты'))] },
    ...preamble(language),
    operative(1, [
      plain(say('States ', 'Государства ')),
      {
        run: 'bracket',
        readings: [
          { words: [plain(say('shall', 'должны'))], note: null },
          { words: [plain(say('should', 'могут'))], note: say('Akrenia', 'Акрения') },
          { words: [], note: say('delete: Belvara', 'исключить: Бельвара') },
        ],
      },
      plain(' '),
      { run: 'deleted', change: 'c-1', words: [plain(say('name', 'назвать'))] },
      { run: 'inserted', change: 'c-1', words: [plain(say('designate', 'назначить'))] },
      plain('.'),
    ]),
    { ...operative(2, [plain(say('It all comes.', 'Всё вносится.'))]), comes: 'c-2' },
    { ...operative(3, [plain(say('It all goes.', 'Всё исключается.'))]), goes: 'c-1' },
  ];
}

function footOf(language: PageLanguage): Block[] {
  const say = in_(language);
  return [
    {
      ...{ block: 'section', role: 'members', key: 'members', level: 2 },
      heading: [plain(say('Members', 'Члены'))],
      blocks: [{ block: 'list', role: 'members', items: [[plain(say('Akrenia', 'Акрения'))]] }],
    },
    {
      ...{ block: 'section', role: 'check', key: 'check', level: 2 },
      heading: [plain(say('Check', 'Проверка'))],
      blocks: [
        { block: 'line', role: 'digest', runs: [{ ...plain('ab'.repeat(32)), code: true }] },
      ],
    },
  ];
}
