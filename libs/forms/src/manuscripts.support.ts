import {
  type Block,
  DOCUMENT_KINDS,
  type DocumentKind,
  FACTS,
  type Fact,
  type Identity,
  LANGUAGE_STANDINGS,
  LINE_ROLES,
  type Manuscript,
  PAGE_LANGUAGES,
  type PageLanguage,
  type Passage,
  type ProvisionBlock,
  RELATIONS,
} from '@shanyrak/publishing';
import fc from 'fast-check';
import {
  change,
  CHANGES,
  href,
  type In,
  inBoth,
  language,
  other,
  present,
  runs,
  sometimes,
  text,
  trackedChange,
  type Wanted,
} from './words.support';

/**
 * Any manuscript, for laws that hold of a form whatever the document says: every kind, every block, at
 * places where no maker would put it; texts full of the signs of markup, names in any Member's script
 * and direction, and all that can be said (words.support.ts).
 *
 * `manuscripts` gives a document in each of its languages, with the same blocks under the same keys
 * (I16); `manuscript` one of them. Without `tracked` there are no changes in it, without `brackets` no
 * disputed wording: then it is as what is issued.
 */
export const manuscripts = (
  wanted: Wanted = {},
): fc.Arbitrary<Readonly<Record<PageLanguage, Manuscript>>> =>
  fc
    .record({
      identity,
      name: inBoth(text),
      body: inBoth(text),
      facts: fc.array(fact, { maxLength: 5 }),
      blocks: wholeOf(wanted),
      foot: fc.array(footnoted(wanted), { maxLength: 3 }),
      changes: fc.tuple(...CHANGES.map(() => trackedChange)),
    })
    .map(({ identity: same, name, body, facts, blocks, foot, changes }) => {
      const of = (language: PageLanguage): Manuscript => {
        const naming = numbering();
        const written = {
          blocks: blocks.map((make) => make(language, naming)),
          foot: foot.map((make) => make(language, naming)),
        };
        const used = CHANGES.map((id, at) => [id, changes[at]!] as const).filter(([id]) =>
          JSON.stringify(written).includes(`"${id}"`),
        );
        return {
          language,
          identity: {
            ...same,
            standing: same.originalLanguage === language ? 'authentic' : same.standing,
          },
          ...{ name: name(language), body: body(language) },
          facts: facts.map((one) => one(language)),
          ...written,
          changes: Object.fromEntries(used),
        };
      };
      return { en: of('en'), ru: of('ru') };
    });

export const manuscript = (wanted: Wanted = {}): fc.Arbitrary<Manuscript> =>
  fc.tuple(manuscripts(wanted), language).map(([both, one]) => both[one]);

/** Who numbers the parts of one document: the same in each language, since the parts are. */
interface Numbering {
  key(stem: string): string;
  provision(
    kind: ProvisionBlock['kind'],
    depth: number,
  ): { readonly label: string; readonly depth: number };
}
type Make = (language: PageLanguage, naming: Numbering) => Block;

const PREFIXES: Readonly<Record<ProvisionBlock['kind'], string>> = {
  ...{ heading: 'H', preambular: 'PP', operative: 'OP', annex: 'AN', footnote: 'FN' },
  subparagraph: 'OP',
};

function numbering(): Numbering {
  const counts = new Map<string, number>();
  const next = (series: string): number => {
    counts.set(series, (counts.get(series) ?? 0) + 1);
    return counts.get(series)!;
  };
  const above: string[] = [];
  return {
    key: (stem) => `${stem}-${next(stem)}`,
    provision: (kind, wished) => {
      const depth = Math.min(wished, above.length);
      const parent = depth > 0 ? above[depth - 1]! : PREFIXES[kind];
      const count = next(`${parent} at ${depth}`);
      const step = depth % 2 === 1 ? String.fromCharCode(96 + count) : 'i'.repeat(count);
      above.length = depth;
      // Now and then one that came in between: `OP5 bis` follows `OP5`.
      const label = depth > 0 ? `${parent}(${step})` : `${parent}${Math.ceil(count / 2)}`;
      above.push(depth === 0 && count % 2 === 0 ? `${label} bis` : label);
      return { label: above[depth]!, depth };
    },
  };
}

const markOf = (kind: ProvisionBlock['kind'], label: string, depth: number, one: PageLanguage) => {
  if (kind === 'heading') return '';
  if (depth > 0) return /\([^()]*\)$/.exec(label)![0];
  if (kind === 'annex') return `${one === 'en' ? 'Annex' : 'Приложение'} ${label.slice(2)}`;
  return kind === 'operative' ? `${label.slice(2)}.` : label;
};

const passage = (wanted: Wanted): fc.Arbitrary<In<Passage>> => {
  const through = wanted.tracked === false ? fc.constant(undefined) : sometimes(change, 8);
  return fc
    .record({
      runs: runs(wanted),
      behind: sometimes(language, 4),
      comes: through,
      goes: through,
    })
    .map(({ runs: said, behind, comes, goes }) => (one) => {
      const elsewhere = behind === one;
      const { lang, ...rest } = { lang: elsewhere ? other(one) : undefined, comes, goes };
      return present({ runs: said(elsewhere ? other(one) : one), lang, ...rest });
    });
};

const PROVISIONS = [
  ...(Object.keys(PREFIXES) as ProvisionBlock['kind'][]),
  ...(['operative', 'subparagraph', 'subparagraph', 'subparagraph'] as const),
];

const provision = (wanted: Wanted): fc.Arbitrary<Make> =>
  fc
    .record({
      kind: fc.constantFrom(...PROVISIONS),
      depth: fc.integer({ min: 1, max: 3 }),
      said: passage(wanted),
      aside: sometimes(inBoth(text), 6),
    })
    .map(({ kind: wished, depth: deep, said, aside }) => (one, naming) => {
      const { label, depth } = naming.provision(wished, wished === 'subparagraph' ? deep : 0);
      const kind = wished === 'subparagraph' && depth === 0 ? 'operative' : wished;
      const mark = markOf(kind, label, depth, one);
      const key = label.replaceAll(' ', '-');
      const block = { block: 'provision' as const, key, kind, depth, label, mark, ...said(one) };
      return present({ ...block, aside: aside?.(one) });
    });

const title = (wanted: Wanted): fc.Arbitrary<Make> =>
  passage(wanted).map((said) => (one) => ({ block: 'title', ...said(one) }));
const line = (wanted: Wanted, ...roles: (typeof LINE_ROLES)[number][]): fc.Arbitrary<Make> =>
  fc
    .record({
      role: fc.constantFrom(...(roles.length > 0 ? roles : LINE_ROLES)),
      said: passage(wanted),
      named: fc.boolean(),
    })
    .map(({ role, said, named }) => (one, naming) => {
      const { runs: stretch, lang } = said(one);
      const key = named ? naming.key('line') : undefined;
      return present({ block: 'line' as const, role, runs: stretch, lang, key });
    });
const heading = (wanted: Wanted): fc.Arbitrary<Make> =>
  fc
    .record({ level: fc.constantFrom(2 as const, 3 as const), said: runs(wanted) })
    .map(({ level, said }) => (one, naming) => ({
      block: 'heading',
      level,
      key: naming.key('heading'),
      runs: said(one),
    }));
const list = (wanted: Wanted): fc.Arbitrary<Make> =>
  fc
    .record({
      role: fc.constantFrom('plain' as const, 'speakers' as const, 'members' as const),
      items: fc.array(runs(wanted), { maxLength: 3 }),
    })
    .map(({ role, items }) => (one) => ({
      block: 'list',
      role,
      items: items.map((item) => item(one)),
    }));
const table = (wanted: Wanted): fc.Arbitrary<Make> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((columns) => {
      const row = <T>(cell: fc.Arbitrary<T>) =>
        fc.array(cell, { minLength: columns, maxLength: columns });
      const rows = fc.array(row(runs(wanted)), { maxLength: 3 });
      return fc.record({ caption: inBoth(text), head: row(inBoth(text)), rows });
    })
    .map(({ caption, head, rows }) => (one) => ({
      block: 'table',
      caption: caption(one),
      head: head.map((cell) => cell(one)),
      rows: rows.map((row) => row.map((cell) => cell(one))),
    }));

const section = (
  wanted: Wanted,
  roles: readonly ('part' | 'attachment' | 'annex' | 'members' | 'check' | 'contact')[],
  inside: fc.Arbitrary<readonly Make[]>,
): fc.Arbitrary<Make> =>
  fc
    .record({
      role: fc.constantFrom(...roles),
      level: fc.constantFrom(2 as const, 3 as const),
      said: runs(wanted),
      inside,
    })
    .map(({ role, level, said, inside: blocks }) => (one, naming) => ({
      ...{ block: 'section' as const, role, key: naming.key(role), level, heading: said(one) },
      blocks: blocks.map((make) => make(one, naming)),
    }));

const flow = (wanted: Wanted): fc.Arbitrary<Make> =>
  fc.oneof(line(wanted), list(wanted), table(wanted));
const any = (wanted: Wanted): fc.Arbitrary<Make> =>
  fc.oneof(
    { weight: 6, arbitrary: provision(wanted) },
    { weight: 3, arbitrary: flow(wanted) },
    { weight: 1, arbitrary: heading(wanted) },
    {
      weight: 1,
      arbitrary: section(
        wanted,
        ['part', 'members', 'contact'],
        fc.array(fc.oneof(flow(wanted), provision(wanted)), { maxLength: 4 }),
      ),
    },
  );
const footnoted = (wanted: Wanted): fc.Arbitrary<Make> =>
  fc.oneof(
    line(wanted),
    section(wanted, ['members', 'check', 'contact'], fc.array(flow(wanted), { maxLength: 3 })),
  );

/** Title, text and attachments in their usual order, and everything else anywhere between. */
const wholeOf = (wanted: Wanted): fc.Arbitrary<readonly Make[]> =>
  fc
    .tuple(
      fc.array(line(wanted, 'number', 'notice', 'temporary'), { maxLength: 2 }),
      fc.array(title(wanted), { maxLength: 1 }),
      fc.array(any(wanted), { maxLength: 12 }),
      fc.array(line(wanted, 'adopted', 'closing', 'digest'), { maxLength: 2 }),
      fc.array(section(wanted, ['attachment', 'annex'], fc.array(any(wanted), { maxLength: 4 })), {
        maxLength: 2,
      }),
    )
    .map((parts) => parts.flat());

const fact: fc.Arbitrary<In<Fact>> = fc
  .record({
    fact: fc.constantFrom(...FACTS),
    name: inBoth(text),
    value: inBoth(text),
    date: sometimes(fc.constant('2026-11-05'), 2),
    href: sometimes(href, 3),
  })
  .map(
    ({ name, value, ...rest }) =>
      (one) =>
        present({ ...rest, name: name(one), value: value(one) }),
  );

const SYMBOLS: Readonly<Record<DocumentKind, readonly string[]>> = {
  decision: ['PC.DEC/1', 'PC.DEC/1307'],
  corrigendum: ['PC.DEC/1/Corr.1', 'PC.JOUR/45/Corr.2'],
  draft: ['PC.DD/7/26', 'PC.DD/7/26/Rev.2'],
  journal: ['PC.JOUR/45', 'PC/2026-XIV'],
  interimText: ['PC.SIL/3/26'],
  statement: ['PC.DEL/12/26', 'PC.DEC/1/Att.1'],
  silenceNotice: ['PC.SIL/3/26'],
  noteVerbale: ['№ 17-7/319emb', '№ 18-2/307'],
  annotatedAgenda: ['PC/2026-XIV', 'PC.AGENDA/3/26'],
};
const identity: fc.Arbitrary<Identity> = fc.constantFrom(...DOCUMENT_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    symbol: fc.constantFrom(...SYMBOLS[kind]),
    prefix: fc.constantFrom('PC', 'SOC'),
    edition: fc.option(fc.integer({ min: kind === 'draft' ? 0 : 1, max: 12 })),
    date: fc.constantFrom('2013-11-22', '2026-11-05', '2028-02-29'),
    originalLanguage: language,
    languages: fc.constant(PAGE_LANGUAGES),
    standing: fc.constantFrom(...LANGUAGE_STANDINGS.slice(1)),
    distribution: fc.constantFrom('general' as const, 'members' as const),
    relations: fc.uniqueArray(
      fc.record({
        relation: fc.constantFrom(...RELATIONS),
        symbol: fc.constantFrom('PC.DEC/3', 'SOC.DEC/7'),
      }),
      { maxLength: 3, selector: ({ relation, symbol }) => `${relation} ${symbol}` },
    ),
  }),
);
