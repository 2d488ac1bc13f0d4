import { unfitForXml } from '@shanyrak/forms';
import {
  type Block,
  type Bracket,
  type Manuscript,
  type Passage,
  type Run,
  type TrackedChange,
} from '@shanyrak/publishing';
import fc from 'fast-check';

/**
 * Manuscripts for the specs of forms: one that has everything, and random ones, with texts full of what
 * is markup somewhere. Only fictional Members.
 */
export const CHANGES: Readonly<Record<string, TrackedChange>> = {
  'a-1': {
    author: 'Akrenia',
    at: '2026-11-05T09:30:00Z',
    comment: 'The word “shall” binds.\nSupported by Belvara.',
    amendments: ['a-1'],
  },
  'b-1': { author: 'Belvara', at: '2026-11-05T09:31:07Z', comment: null, amendments: ['b-1'] },
  'c-1': {
    author: 'Cirdania & Co <"North">',
    at: '2026-11-06T04:00:59Z',
    comment: 'Delegation’s reasons: {1} < 2 && "3"',
    amendments: ['c-1', 'c-2'],
  },
};

export const words = (text: string, more: Partial<Extract<Run, { run: 'words' }>> = {}) =>
  ({ run: 'words', text, ...more }) as const;

/** A manuscript around these blocks. */
export function manuscriptOf(blocks: readonly Block[], more: Partial<Manuscript> = {}): Manuscript {
  return {
    language: 'en',
    identity: {
      ...{ kind: 'draft', symbol: 'PC.DD/7/26', prefix: 'PC', edition: 2, date: '2026-11-05' },
      ...{ originalLanguage: 'en', languages: ['en', 'ru'], standing: 'authentic' },
      ...{ distribution: 'members', relations: [] },
    },
    name: 'PC.DD/7/26. Contact points',
    body: 'Permanent Council',
    facts: [
      { fact: 'symbol', name: 'Symbol', value: 'PC.DD/7/26' },
      { fact: 'edition', name: 'Revision', value: 'Rev.2' },
    ],
    blocks,
    foot: [],
    changes: CHANGES,
    ...more,
  };
}

const MARKUP = ['<', '>', '&', '"', "'", ']]>', '&amp;', '</w:t>', '{operative-0}', '{', '}', '%1'];
const SCRIPTS = [
  'shall',
  'должны',
  'не\u00a0позднее',
  'назначить —',
  'שלום',
  'العربية',
  '中文',
  '𝒜',
  '👩‍🚒',
];
export const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKUP, ...SCRIPTS, ' ', '  ', '\t', '\n', '*', '–'),
      fc.string({ unit: 'grapheme', maxLength: 8 }).filter((one) => !one.includes('\r')),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((one) => unfitForXml(one) === null);

const wordsRun = fc.record(
  {
    run: fc.constant('words' as const),
    text,
    italic: fc.constant(true as const),
    lang: fc.constantFrom('en', 'ru', 'ar'),
  },
  { requiredKeys: ['run', 'text'] },
);
const change = fc.constantFrom(...Object.keys(CHANGES));
const someWords = fc.array(wordsRun, { minLength: 1, maxLength: 2 });

const run: fc.Arbitrary<Run> = fc.oneof(
  { arbitrary: wordsRun, weight: 3 },
  fc.record({ run: fc.constant('inserted' as const), change, words: someWords }),
  fc.record(
    { run: fc.constant('deleted' as const), change, words: someWords, broughtInBy: change },
    { requiredKeys: ['run', 'change', 'words'] },
  ),
  fc.record({
    run: fc.constant('bracket' as const),
    readings: fc.array(
      fc.record({
        words: fc.array(wordsRun, { maxLength: 2 }),
        note: fc.option(text.filter((one) => one !== '')),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ run: fc.constant('link' as const), text, href: fc.constant('/id/PC.DEC/1') }),
);
const runs = fc.array(run, { maxLength: 5 });
const passage = fc.record(
  { runs, lang: fc.constantFrom('en', 'ru', 'he'), comes: change, goes: change },
  { requiredKeys: ['runs'] },
);
const KINDS = ['preambular', 'operative', 'subparagraph', 'heading', 'annex', 'footnote'] as const;
const MARKS = ['PP1', '1.', '2.', '3.', '5 bis.', '(a)', '(b)', '(i)', 'Annex 1', '{operative-0}'];

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    arbitrary: fc
      .tuple(passage, fc.constantFrom(...KINDS), fc.nat(3), fc.constantFrom(...MARKS, ''))
      .map(([of, kind, depth, mark]): Block => ({
        ...of,
        ...{ block: 'provision', key: mark, kind, depth, label: mark, mark },
      })),
    weight: 6,
  },
  passage.map((of): Block => ({ ...of, block: 'title' })),
  runs.map((some): Block => ({ block: 'line', role: 'paragraph', runs: some })),
  runs.map((some): Block => ({ block: 'heading', level: 2, key: 'h', runs: some })),
  fc
    .array(fc.array(wordsRun, { maxLength: 2 }), { maxLength: 3 })
    .map((items): Block => ({ block: 'list', role: 'plain', items })),
  fc
    .array(fc.array(fc.array(wordsRun, { maxLength: 1 }), { minLength: 1, maxLength: 3 }), {
      maxLength: 2,
    })
    .map((rows): Block => ({ block: 'table', caption: 'Posts', head: ['Post', 'Grade'], rows })),
);
const blocks = fc.array(block, { maxLength: 8 });

export const manuscripts: fc.Arbitrary<Manuscript> = fc
  .tuple(blocks, blocks, fc.constantFrom('en' as const, 'ru' as const), text)
  .map(([some, others, language, heading]) =>
    manuscriptOf(
      [
        ...some,
        {
          ...{ block: 'section', role: 'attachment', key: 'attachment-1', level: 2 },
          ...{ heading: [words(heading)], blocks: others },
        },
      ],
      {
        language,
        foot: [{ block: 'line', role: 'digest', runs: [words('00ff', { code: true })] }],
      },
    ),
  );

export type View = 'accepted' | 'rejected';

/** What a run says once every change is accepted, or rejected; `of`: the passage in which it stands. */
function saidBy(one: Run, view: View, of: Pick<Passage, 'comes' | 'goes'>): string {
  const stands = view === 'accepted' ? of.goes === undefined : of.comes === undefined;
  switch (one.run) {
    case 'words':
    case 'link':
      return stands ? one.text : '';
    case 'bracket':
      return stands ? plainBracket(one) : '';
    case 'inserted':
      return view === 'accepted' ? one.words.map((each) => each.text).join('') : '';
    case 'deleted': {
      const wasThere = one.broughtInBy === undefined && of.comes === undefined;
      return view === 'rejected' && wasThere ? one.words.map((each) => each.text).join('') : '';
    }
  }
}

function plainBracket({ readings }: Bracket): string {
  const said = readings.map(({ words: these, note }) => {
    const read = these.map((each) => each.text).join('');
    if (these.length === 0) return note ?? '';
    return note === null ? read : `${read} – ${note}`;
  });
  return `[${said.join(' / ')}]`;
}

/** A line of a document, and whether its end is there in this view. */
interface SaidLine {
  readonly text: string;
  readonly ends: boolean;
}

function linesOf(block: Block, view: View): SaidLine[] {
  const line = (of: Passage, aside = ''): SaidLine => ({
    text: of.runs.map((one) => saidBy(one, view, of)).join('') + aside,
    ends: (view === 'accepted' ? of.goes : of.comes) === undefined,
  });
  switch (block.block) {
    case 'provision':
      return [line(block, block.aside === undefined ? '' : ` (${block.aside})`)];
    case 'title':
    case 'line':
    case 'heading':
      return [line(block)];
    case 'list':
      return block.items.map((item) => line({ runs: item }));
    case 'table': {
      const columns = Math.max(block.head.length, ...block.rows.map((cells) => cells.length));
      const cells = [block.head.map((each) => [words(each)]), ...block.rows].flatMap((row) =>
        Array.from({ length: columns }, (_, at) => line({ runs: row[at] ?? [] })),
      );
      return [line({ runs: [words(block.caption)] }), ...cells, line({ runs: [] })];
    }
    case 'section':
      return [line({ runs: block.heading }), ...block.blocks.flatMap((one) => linesOf(one, view))];
  }
}

/** What the whole document says, paragraph by paragraph; one whose end is gone runs on into the next. */
export function saidIn({ body, facts, blocks: all, foot }: Manuscript, view: View): string[] {
  const head = [body, ...facts.map(({ name, value }) => `${name}:\t${value}`)];
  const rule = foot.length > 0 ? [{ text: '', ends: true }] : [];
  const lines = [
    ...head.map((text) => ({ text, ends: true })),
    ...all.flatMap((one) => linesOf(one, view)),
    ...[...rule, ...foot.flatMap((one) => linesOf(one, view))],
  ];
  const said: string[] = [];
  let open = '';
  for (const { text, ends } of lines) {
    open += text;
    if (!ends) continue;
    said.push(open);
    open = '';
  }
  return open === '' ? said : [...said, open];
}

/**
 * All words that come and go, in the order of the document, by whose they are and when: a paragraph that
 * comes or goes as a pilcrow, its mark and its other words with it. Words that one brings in and another
 * takes out are the other's.
 */
export function trackedIn(manuscript: Manuscript): Readonly<Record<string, string>> {
  const tracked: Record<string, string> = {};
  const say = (kind: 'inserted' | 'deleted', id: string, said: string): void => {
    const { author, at } = manuscript.changes[id]!;
    const key = `${kind} ${author} ${at}`;
    if (said !== '') tracked[key] = (tracked[key] ?? '') + said;
  };
  const passage = (of: Passage, before = '', behind = ''): void => {
    const plain = (said: string): void => {
      if (of.goes !== undefined) say('deleted', of.goes, said);
      else if (of.comes !== undefined) say('inserted', of.comes, said);
    };
    if (of.comes !== undefined) say('inserted', of.comes, '¶');
    if (of.goes !== undefined) say('deleted', of.goes, '¶');
    plain(before);
    for (const one of of.runs) {
      if (one.run === 'words' || one.run === 'link') plain(one.text);
      else if (one.run === 'bracket') plain(plainBracket(one));
      else for (const each of one.words) say(one.run, one.change, each.text);
    }
    plain(behind);
  };
  const block = (one: Block): void => {
    if (one.block === 'section') one.blocks.forEach(block);
    else if (one.block === 'provision') {
      const apart = one.depth === 0 && ['annex', 'heading'].includes(one.kind) ? ' ' : '\t';
      const aside = one.aside === undefined ? '' : ` (${one.aside})`;
      passage(one, one.mark === '' ? '' : one.mark + apart, aside);
    } else if ('runs' in one) passage(one);
  };
  [...manuscript.blocks, ...manuscript.foot].forEach(block);
  return tracked;
}
