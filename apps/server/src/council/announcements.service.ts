import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { CHANGE_KINDS } from '@shanyrak/council';
import { type Announcement, type AnnouncementsAnswer } from '@shanyrak/protocol';
import { DataSource, In, LessThan } from 'typeorm';
import { CouncilService } from './council.service';
import { AuditRow } from './entities';
import { type RecordedCouncil } from './snapshot';

/** Announcements that are read at once. */
const PAGE = 30;

/** The acts of the book that are told to all; preparing and taking back are the Secretariat's own. */
const ANNOUNCED = [...CHANGE_KINDS, 'delegation.accredit', 'delegation.end'] as const;

/**
 * Every change of roster or representation is announced to all (practice rule 11). The announcements
 * are a reading of the council's book: who for which State, in which function, since when, upon which
 * document. They name nobody who made the change, and nothing by which one signs in.
 */
@Injectable()
export class Announcements {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly council: CouncilService,
  ) {}

  /** The newest first; with `before`, those older than that one. */
  async list(before?: number): Promise<AnnouncementsAnswer> {
    const rows = await this.source.manager.find(AuditRow, {
      where: {
        act: In([...ANNOUNCED]),
        ...(before !== undefined && { version: LessThan(before) }),
      },
      order: { version: 'DESC' },
      take: PAGE + 1,
    });
    const council = await this.council.snapshot();
    const shown = rows.slice(0, PAGE);
    return {
      announcements: shown.map((row) => announcementOf(row, council)),
      before: rows.length > PAGE ? shown.at(-1)!.version : null,
    };
  }
}

/** What the book holds of such a change; each kind has its own part of it. */
type Told = Partial<
  Pick<Announcement, 'delegation' | 'function' | 'effects' | 'from' | 'until'>
> & {
  readonly person?: string;
  readonly to?: Announcement['status'];
  readonly body?: string | { readonly code: string } | null;
};

function announcementOf(
  { version, at, act, cites, payload }: AuditRow,
  council: RecordedCouncil,
): Announcement {
  const told = payload as Told;
  const { person } = told;
  const body = typeof told.body === 'object' ? told.body?.code : told.body;
  const presides = act === 'chairmanship.set' || act === 'chair.acting';
  return {
    ...{ id: version, at, cites, kind: act as Announcement['kind'] },
    delegation: told.delegation ?? null,
    person:
      person === undefined ? null : (council.person(person)?.name ?? { en: person, ru: person }),
    function: told.function ?? null,
    body: body ?? (presides ? council.settingsAt(at).prefix : null),
    status: told.to ?? null,
    effects: told.effects ?? null,
    from: told.from ?? at,
    until: told.until ?? null,
  };
}
