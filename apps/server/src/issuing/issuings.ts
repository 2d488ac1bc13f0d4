import { type Instant } from '@shanyrak/kernel';
import { type Issuing, NOT_ISSUED } from '@shanyrak/publishing';
import { type EntityManager } from 'typeorm';

/** A document's row in what `ISSUINGS` answers; all null where nothing has been prepared. */
export interface IssuingColumns {
  readonly issued: Issuing['issued'];
  readonly prepared: Issuing['prepared'];
  readonly publishedAt: Instant | null;
}

/**
 * How far a document has come, as columns beside a row that has its `symbol`: what was issued last, what
 * is prepared, since when it is public.
 */
export const issuingColumns = (symbol: string): string => `
  (SELECT json_build_object('edition', edition, 'digest', digest, 'issuedAt', issued_at,
            'distribution', given->>'distribution')
     FROM issues WHERE symbol = ${symbol} AND issued_at IS NOT NULL
    ORDER BY edition DESC LIMIT 1) AS issued,
  (SELECT json_build_object('edition', edition, 'digest', digest, 'preparedBy', prepared_by,
            'preparedAt', prepared_at, 'given', given)
     FROM issues WHERE symbol = ${symbol} AND issued_at IS NULL) AS prepared,
  (SELECT published_at::float8 FROM publications WHERE symbol = ${symbol}) AS "publishedAt"`;

const OF_THESE = `SELECT of.symbol, ${issuingColumns('of.symbol')}
  FROM unnest($1::text[]) AS of (symbol)`;

export async function issuingsOf(
  manager: EntityManager,
  symbols: readonly string[],
): Promise<ReadonlyMap<string, Issuing>> {
  if (symbols.length === 0) return new Map();
  const rows = await manager.query<(IssuingColumns & { readonly symbol: string })[]>(OF_THESE, [
    symbols,
  ]);
  return new Map(
    rows.map(({ symbol, issued, prepared, publishedAt }) => [
      symbol,
      { issued, prepared, publishedAt },
    ]),
  );
}

export const issuingOf = async (manager: EntityManager, symbol: string): Promise<Issuing> =>
  (await issuingsOf(manager, [symbol])).get(symbol) ?? NOT_ISSUED;
