import {
  type DocumentKind,
  type LanguageStanding,
  PAGE_LANGUAGES,
  type PageLanguage,
  type Relation,
} from '@shanyrak/publishing';
import { addressOf } from '../addresses';
import { TONGUES, type Tongue } from '../names';

/**
 * What is public of a published document beside its bytes, as it stands now: from it are made the things
 * that only machines read (JSON-LD, feeds, `sitemap.xml`, `Link` headers). The bytes never change; these
 * do, when another document amends, repeals or corrects this one, or when a new edition is published
 * (decision 12: what became of it is told around the bytes). It holds nothing that is not public.
 */
export interface PublishedFacts {
  readonly symbol: string;
  readonly kind: DocumentKind;
  /** The prefix of the body that speaks, `PC`, and its name in force on the day of the document. */
  readonly prefix: string;
  readonly body: Readonly<Record<string, string>>;
  /** By language: the original, and those that have followed. */
  readonly title: Readonly<Record<string, string>>;
  /** The day in the host city, `2026-11-05`. */
  readonly date: string;
  /** Those that are published, from the first to the newest, each at its own address: `[1, 3]`. */
  readonly editions: readonly number[];
  /** Instants, RFC 3339 in UTC, `2026-11-05T09:30:00Z`: of the first edition that was published, and of the newest. */
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly originalLanguage: PageLanguage;
  /** What each language version is worth; a language that is not here has none. */
  readonly standings: Readonly<Partial<Record<PageLanguage, LanguageStanding>>>;
  /** Of the newest edition, those that are made: a PDF that is not printed yet is none. */
  readonly forms: readonly PublishedForm[];
  /** To earlier documents that are published. */
  readonly relations: readonly Relation[];
  /** Those that published documents have to this one: `corrects` by `PC.DEC/1/Corr.1`. */
  readonly relatedBy: readonly Relation[];
  readonly inForce: InForceStanding;
}

export const IN_FORCE_STANDINGS = ['inForce', 'amended', 'repealed', 'void'] as const;
/** `amended`: in part; `void`: it turned out never to have been adopted. */
export type InForceStanding = (typeof IN_FORCE_STANDINGS)[number];

export interface PublishedForm {
  /** As it ends the address (names.ts): `en.html`, `ru.docx`, `en-ru.pdf`, `json`. */
  readonly name: string;
  /** A media type, with or without its parameters. */
  readonly type: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
}

/** An address as a machine is told it: absolute where it is known where the council is to be found. */
export const told = (origin: string | null, path: string): string =>
  origin === null ? path : checkedOrigin(origin) + path;

/** `https://council.example`, without a slash at its end; throws on anything else. */
export function checkedOrigin(origin: string): string {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
  throw new Error(`Not an origin: ${origin}`);
}

export const addressOfForm = ({ symbol }: PublishedFacts, { name }: PublishedForm): string =>
  addressOf(symbol, { form: name });

/** The languages of a form: one, both side by side, or all that there are. */
export function languagesOf(name: string, { standings }: PublishedFacts): readonly PageLanguage[] {
  const tongue = tongueOf(name);
  return PAGE_LANGUAGES.filter((one) =>
    tongue === null ? standings[one] !== undefined : tongue.split('-').includes(one),
  );
}

/** Of `en.html`, and of `en`; null: of the work. */
export const tongueOf = (name: string): Tongue | null =>
  TONGUES.find((tongue) => name === tongue || name.startsWith(`${tongue}.`)) ?? null;

/**
 * A language as links and feeds name it: `mul` for several at once (RFC 5646), nothing for data that is
 * of the work.
 */
export function hreflangOf(name: string): string | undefined {
  const tongue = tongueOf(name);
  if (tongue === null) return undefined;
  return tongue.includes('-') ? 'mul' : tongue;
}

/** Without its parameters. */
export const bareType = (type: string): string => type.split(';')[0]!.trim();
