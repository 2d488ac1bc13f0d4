import { type ChangeKind, type CouncilChange, readRoster } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type EntityManager } from 'typeorm';
import {
  AccreditationRow,
  BodyRow,
  ChairmanshipRow,
  ContestedSeatRow,
  OfficeRow,
  ParticipantRow,
  PersonRow,
} from './entities';

/**
 * What each confirmed change writes into the tables of the council. The rules have allowed it
 * (`judgeChange`); here nothing is asked any more. Nothing is deleted: what ends is given its end.
 */
interface Confirmed {
  readonly manager: EntityManager;
  /** From when the change counts. */
  readonly from: Instant;
  readonly cites: string;
}

type Work<K extends ChangeKind> = (
  change: Extract<CouncilChange, { readonly kind: K }>,
  confirmed: Confirmed,
) => Promise<void>;

export function applyChange(change: CouncilChange, confirmed: Confirmed): Promise<void> {
  return (WORK[change.kind] as Work<ChangeKind>)(change, confirmed);
}

const WORK: { readonly [K in ChangeKind]: Work<K> } = {
  'credentials.received': async (change, { manager, from, cites }) => {
    const { person, named, delegation, until, resident, residence, presentedAt } = change;
    if (named) await manager.insert(PersonRow, { id: person, ...named, language: 'en' });
    await endPerson(manager, person, delegation, from);
    await manager.insert(AccreditationRow, {
      ...{ person, delegation, function: change.function, from, until, cites },
      ...{ resident, residence, presentedAt },
    });
  },

  'accreditation.ended': ({ person, delegation }, { manager, from }) =>
    endPerson(manager, person, delegation, from),

  /** The term before ends where this one begins, and so does whoever stands in for its Chair. */
  'chairmanship.set': async ({ body, delegation, person, until }, { manager, from, cites }) => {
    await manager.query(
      `UPDATE chairmanships SET until_at = $2
        WHERE body IS NOT DISTINCT FROM $1 AND from_at < $2 AND (until_at IS NULL OR until_at > $2)`,
      [body, from],
    );
    await manager.query(
      `UPDATE offices SET until_at = $2
        WHERE office = 'chair' AND body IS NOT DISTINCT FROM $1
          AND from_at < $2 AND (until_at IS NULL OR until_at > $2)`,
      [body, from],
    );
    await manager.insert(ChairmanshipRow, { body, delegation, from, until, cites });
    await manager.insert(OfficeRow, {
      ...{ office: 'chair', person, body, acting: false, from, until, cites },
    });
  },

  'chair.acting': async ({ body, person, until }, { manager, from, cites }) => {
    await manager.insert(OfficeRow, {
      ...{ office: 'chair', person, body, acting: true, from, until, cites },
    });
  },

  'status.changed': async (change, { manager, from, cites }) => {
    const { delegation, to, newcomer } = change;
    const known = await manager.findOneBy(ParticipantRow, { code: delegation });
    const since = { precision: 'instant', at: from } as const;
    const statuses = (known?.statuses ?? []).map((one, n, all) =>
      n === all.length - 1 ? { ...one, until: since } : one,
    );
    const row = {
      code: delegation,
      kind: known?.kind ?? newcomer!.kind,
      names: known?.names ?? [{ from: null, ...newcomer!.name }],
      statuses: [...statuses, { status: to, from: since, cites }],
      facts: change.facts ?? known?.facts ?? null,
    };
    readRoster([row]);
    await manager.upsert(ParticipantRow, row, ['code']);
    if (to === 'WITHDRAWN') await endPresiding(manager, delegation, from);
  },

  'seat.contested': async ({ delegation, effects }, { manager, from, cites }) => {
    await manager.insert(ContestedSeatRow, { delegation, effects, from, until: null, cites });
  },

  'seat.cleared': async ({ delegation }, { manager, from }) => {
    await manager.query(
      `UPDATE contested_seats SET until_at = greatest(from_at, $2::bigint)
        WHERE delegation = $1 AND (until_at IS NULL OR until_at > $2)`,
      [delegation, from],
    );
  },

  'body.set': async ({ body: { code, ...body }, until }, { manager, from, cites }) => {
    await manager.upsert(BodyRow, { code, body, from, until, cites }, ['code', 'from']);
  },
};

/** Whoever has withdrawn presides over nothing: its terms end, and its people's with them. */
async function endPresiding(
  manager: EntityManager,
  delegation: string,
  from: Instant,
): Promise<void> {
  await manager.query(
    `UPDATE chairmanships SET until_at = greatest(from_at, $2::bigint)
      WHERE delegation = $1 AND (until_at IS NULL OR until_at > $2)`,
    [delegation, from],
  );
  await manager.query(
    `UPDATE offices SET until_at = greatest(from_at, $2::bigint)
      WHERE office = 'chair' AND (until_at IS NULL OR until_at > $2)
        AND person IN (SELECT person FROM accreditations WHERE delegation = $1)`,
    [delegation, from],
  );
}

/** Ends whatever a person holds in a delegation from an instant on, what was to begin later too. */
export async function endPerson(
  manager: EntityManager,
  person: string,
  delegation: string,
  from: Instant,
): Promise<void> {
  await manager.query(
    `UPDATE accreditations SET until_at = greatest(from_at, $3::bigint)
      WHERE person = $1 AND delegation = $2 AND (until_at IS NULL OR until_at > $3)`,
    [person, delegation, from],
  );
}
