import { Injectable } from '@nestjs/common';
import { type Instant } from '@shanyrak/kernel';
import { issuingChecks, type PublicDecision } from '@shanyrak/publishing';
import { type EntityManager } from 'typeorm';
import { type CouncilSnapshot } from '../council/snapshot';
import { type Issuable, officersOnly } from '../issuing/issuing.service';
import { adoptedDocument } from './adopted-document';
import { Decisions } from './decisions.service';

const ACTS = { issue: 'decision.issue', publish: 'decision.publish' } as const;

/** A decision as an officer has it before him. */
@Injectable()
export class IssuableDecisions {
  constructor(private readonly decisions: Decisions) {}

  /** Throws `not-found`, or `forbidden` for Members. */
  async open(
    symbol: string,
    person: string,
    at: Instant,
  ): Promise<{ readonly issuable: Issuable<PublicDecision>; readonly council: CouncilSnapshot }> {
    const { row, state, council } = await this.decisions.open(symbol, person, at);
    officersOnly(council, person, at);
    const issuable: Issuable<PublicDecision> = {
      ...{ symbol: row.symbol, acts: ACTS, mandate: state.mandate },
      documentIn: (then, _, issuance) => adoptedDocument(state, row, then, issuance),
      checks: (then, now) => issuingChecks(state, then.namesNotInForce(row.adoptedAt), now),
      isVoided: (manager) => isNone(manager, row.symbol),
    };
    return { issuable, council };
  }
}

/** Whether silence had been broken in time. */
async function isNone(manager: EntityManager, symbol: string): Promise<boolean> {
  const sql = 'SELECT FROM decisions WHERE symbol = $1 AND voided';
  return (await manager.query<unknown[]>(sql, [symbol])).length > 0;
}
