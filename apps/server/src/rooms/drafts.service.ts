import { Injectable } from '@nestjs/common';
import { isOfTheCouncil } from '@shanyrak/council';
import { statusSeen } from '@shanyrak/draft';
import { type DraftSummary, type ObservedSummary } from '@shanyrak/protocol';
import { parseStream } from '@shanyrak/kernel';
import { Ledger } from '../ledger/ledger';
import { CouncilClock } from './council-now.service';

interface Row extends Omit<DraftSummary, 'kind'> {
  readonly observed: boolean;
}

const LIST = `
  SELECT stream, id, symbol, title, status, sponsor, revision, observers_open AS observed, decision, silence,
         seq::float8 AS seq, at::float8 AS at
    FROM draft_list ORDER BY at DESC, stream`;

/**
 * The list of drafts, each reader's own: what lies between a sponsor and the Secretariat is in their
 * lists alone. The database itself withholds the rows of other streams (design 5).
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: CouncilClock,
  ) {}

  async listFor(person: string): Promise<DraftSummary[] | ObservedSummary[]> {
    const { council, at } = await this.clock.now();
    const { actor, roster } = council.contextAt(person, 'national', at);
    const reader = council.readerAt(person, at);
    const rows: Row[] = await this.ledger.asAudience(reader, (manager) => manager.query(LIST));
    if (isOfTheCouncil(reader)) return latestOfEach(rows);
    const status = actor.delegation === null ? undefined : roster[actor.delegation];
    if (!status?.startsWith('OBSERVER')) return [];
    return rows
      .filter(({ observed }) => observed)
      .map(observedOf)
      .sort(bySymbol);
  }
}

/** The newest first, and not in the order in which Members act on them. */
const bySymbol = (one: ObservedSummary, other: ObservedSummary): number =>
  (other.symbol ?? '').localeCompare(one.symbol ?? '', 'en', { numeric: true });

/** A circulated draft stands in the list instead of the submission that it came from. */
function latestOfEach(rows: readonly Row[]): DraftSummary[] {
  const circulated = new Set(rows.filter(isDraft).map(({ id }) => id));
  return rows
    .filter((row) => isDraft(row) || !circulated.has(row.id))
    .map(
      ({ stream, id, symbol, title, status, sponsor, revision, decision, silence, seq, at }) => ({
        ...{
          id,
          stream,
          kind: isDraft({ stream }) ? 'draft' : 'submission',
          symbol,
          title,
          status,
        },
        ...{ sponsor, revision, decision, silence, seq, at },
      }),
    );
}

const isDraft = ({ stream }: Pick<Row, 'stream'>): boolean => parseStream(stream)?.kind === 'draft';

function observedOf(row: Row): ObservedSummary {
  const { id, stream, symbol, title, revision, decision } = row;
  return { id, stream, symbol, title, status: statusSeen(row.status), revision, decision };
}
