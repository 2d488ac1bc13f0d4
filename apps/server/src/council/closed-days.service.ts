import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DeclaredDays, inOrder, rosterAt, unsoundDays, WORKPLACES } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type ClosedDaysAnswer } from '@shanyrak/protocol';
import { DataSource } from 'typeorm';
import { CouncilService } from './council.service';
import { ClosedDaysRow } from './entities';
import { ownDelegation, throwIf } from './own-acts';
import { CouncilRegistry } from './registry.service';

/**
 * On which days missions and capitals do not work, as each delegation declares it (practice 2.22; the
 * rules: `closed-days.ts` in libs/council). It is a courtesy and no right: no note is cited, it counts
 * at once, and everybody at the table reads it. What was declared before stands in the council's book.
 */
@Injectable()
export class ClosedDaysService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly council: CouncilService,
    private readonly registry: CouncilRegistry,
  ) {}

  async read(at: Instant): Promise<ClosedDaysAnswer> {
    const council = await this.council.snapshot();
    const rows = await this.source.manager.find(ClosedDaysRow);
    const declared = new Map(rows.map((row) => [row.delegation, row]));
    return {
      publicHolidays: council.settingsAt(at).publicHolidays,
      delegations: rosterAt(council.participants, at).map(({ participant: { code }, status }) => {
        const { mission = null, capital = null, declaredAt = null } = declared.get(code) ?? {};
        return { code, status, mission, capital, declaredAt };
      }),
    };
  }

  /** All of both workplaces at once: what is not named is declared no longer. */
  async declare(person: string, asked: DeclaredDays): Promise<ClosedDaysAnswer> {
    let instant = 0;
    await this.registry.record('delegation.declareDays', 'own declaration', async (manager, at) => {
      const council = await this.council.within(manager);
      const delegation = ownDelegation('delegation.declareDays', council, person, at);
      for (const one of WORKPLACES) throwIf(asked[one] && unsoundDays(asked[one]));
      const mission = asked.mission && inOrder(asked.mission);
      const capital = asked.capital && inOrder(asked.capital);
      const row = { delegation, mission, capital, declaredAt: at };
      await manager.upsert(ClosedDaysRow, row, ['delegation']);
      instant = at;
      return { by: [person], payload: { delegation, mission, capital } };
    });
    return this.read(instant);
  }
}
