import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { chairOf, membershipAt, nameAt, type Participant } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import {
  type AnnouncementsAnswer,
  type CouncilAnswer,
  type DelegationView,
  type PresidingPerson,
} from '@shanyrak/protocol';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';
import { Act, type SignedIn, Who } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { Announcements } from './announcements.service';
import { AtInstant, instantOf } from './at-instant';
import { CouncilService } from './council.service';
import { accreditedPeople } from './people';
import { type RecordedCouncil } from './snapshot';

export class Before {
  @ApiProperty({ required: false, description: 'The id from which to read on' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  before?: number;
}

/** The council as all who are accredited to it see it. */
@ApiTags('council')
@Controller('council')
export class CouncilController {
  constructor(
    private readonly council: CouncilService,
    private readonly announcements: Announcements,
  ) {}

  /** Members and observers with their seats and people, the terms of chairmanship, and who presides. */
  @Get()
  @Act('council.read')
  @ApiOkResponse({ description: 'CouncilAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden')
  async read(@Who() who: SignedIn, @Query() asked: AtInstant): Promise<CouncilAnswer> {
    const at = asked.at === undefined ? who.at : instantOf(asked.at);
    const council = await this.council.snapshot();
    const main = council.settingsAt(at).prefix;
    return {
      ...{ at, main, presiding: presiding(council, main, at) },
      terms: council.records.chairmanships
        .map((term) => ({ ...term, body: term.body ?? main }))
        .filter(({ from, until }) => from !== until)
        .sort((a, b) => b.from - a.from),
      delegations: council.records.participants.flatMap((one) => viewOf(one, council, at)),
    };
  }

  /** Every change of roster and representation that counts or will, the newest first. */
  @Get('announcements')
  @Act('council.announcements')
  @ApiOkResponse({ description: 'AnnouncementsAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden')
  announce(@Query() { before }: Before): Promise<AnnouncementsAnswer> {
    return this.announcements.list(before);
  }
}

function presiding(council: RecordedCouncil, main: string, at: Instant): PresidingPerson[] {
  const bodies = council.bodiesAt(at).map(({ code }) => code);
  return bodies.flatMap((body) => {
    const chair = chairOf(council.records.offices, body === main ? null : body, at);
    if (!chair) return [];
    const { person, acting, from, until } = chair;
    const name = council.person(person)?.name ?? { en: person, ru: person };
    return [{ body, person, name, acting, from, until }];
  });
}

/** Whoever has come near the council: applicants and those who have withdrawn too. */
function viewOf(participant: Participant, council: RecordedCouncil, at: Instant): DelegationView[] {
  const membership = membershipAt(participant, at);
  if (membership === null) return [];
  const { code, kind, facts } = participant;
  const { status, seat, contested } = council.seatOf(code, at);
  const nameIn = (language: 'en' | 'ru', form: 'short' | 'formal') =>
    nameAt(participant, at, language, form);
  return [
    {
      ...{ code, kind, status, membership, seat, facts: facts ?? null },
      name: { en: nameIn('en', 'short'), ru: nameIn('ru', 'short') },
      formalName: { en: nameIn('en', 'formal'), ru: nameIn('ru', 'formal') },
      contested: contested && { effects: contested.effects, cites: contested.cites },
      people: status === null ? [] : accreditedPeople(council, code, at),
    },
  ];
}
