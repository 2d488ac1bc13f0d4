import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  LEVELS,
  type Level,
  nameAt,
  PARTICIPANT_KINDS,
  type ParticipantKind,
  PERIODS,
  type Power,
  POWERS,
  rosterAt,
  type Status,
  STATUSES,
} from '@shanyrak/council';
import { Act, type SignedIn, Who } from '../platform/access';
import { Names } from '../platform/names';
import { ApiProblems } from '../platform/openapi';
import { AtInstant, instantOf } from './at-instant';
import { CouncilService } from './council.service';

export class ParticipantView {
  @ApiProperty({ example: 'XAA' })
  code: string;
  @ApiProperty({ enum: PARTICIPANT_KINDS })
  kind: ParticipantKind;
  @ApiProperty({ enum: STATUSES })
  status: Status;
  @ApiProperty({ type: Names, description: 'The short names in use at that instant' })
  name: Names;
  @ApiProperty({ type: Names, description: 'The formal names in use at that instant' })
  formalName: Names;
}

export class Participants {
  @ApiProperty({ description: 'The instant that is described, in milliseconds since the epoch' })
  at: number;
  @ApiProperty({ type: [ParticipantView] })
  participants: ParticipantView[];
}

export class Rhythm extends Names {
  @ApiProperty({ enum: PERIODS, required: false })
  every?: (typeof PERIODS)[number];
}

export class BodyView {
  @ApiProperty({ example: 'PC', description: 'The prefix of the body’s symbols' })
  prefix: string;
  @ApiProperty({ type: Names })
  name: Names;
  @ApiProperty({ description: 'The body whose texts are negotiated here' })
  isMain: boolean;
  @ApiProperty({ enum: LEVELS })
  level: Level;
  @ApiProperty({ type: String, nullable: true, description: 'The body above a working group' })
  parent: string | null;
  @ApiProperty({ type: Rhythm })
  rhythm: Rhythm;
  @ApiProperty({ enum: POWERS, isArray: true })
  powers: Power[];
  @ApiProperty({ type: [String], description: 'Prefixes of the bodies to which it sends texts' })
  forwardsTo: string[];
  @ApiProperty({ description: 'Its record is agreed minutes; else a journal' })
  keepsMinutes: boolean;
  @ApiProperty({ example: 'en' })
  originalLanguage: string;
  @ApiProperty({ type: [String] })
  languages: string[];
}

export class Bodies {
  @ApiProperty({ type: [BodyView] })
  bodies: BodyView[];
}

@ApiTags('council')
@Controller()
export class ParticipantsController {
  constructor(private readonly council: CouncilService) {}

  /** Members and observers at an instant, with the names and the statuses of that time. */
  @Get('participants')
  @Act('participant.list')
  @ApiOkResponse({ type: Participants })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden')
  async list(@Who() who: SignedIn, @Query() asked: AtInstant): Promise<Participants> {
    const at = asked.at === undefined ? who.at : instantOf(asked.at);
    const { participants } = await this.council.snapshot();
    return {
      at,
      participants: rosterAt(participants, at).map(({ participant, status }) => ({
        code: participant.code,
        kind: participant.kind,
        status,
        name: { en: nameAt(participant, at, 'en'), ru: nameAt(participant, at, 'ru') },
        formalName: {
          en: nameAt(participant, at, 'en', 'formal'),
          ru: nameAt(participant, at, 'ru', 'formal'),
        },
      })),
    };
  }

  /** The bodies in force, the main one first, with what each may do and where it sends a text. */
  @Get('bodies')
  @Act('body.list')
  @ApiOkResponse({ type: Bodies })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden')
  async bodies(@Who() who: SignedIn, @Query() asked: AtInstant): Promise<Bodies> {
    const at = asked.at === undefined ? who.at : instantOf(asked.at);
    const council = await this.council.snapshot();
    const { prefix, originalLanguage, languages } = council.settingsAt(at);
    return {
      bodies: council.bodiesAt(at).map(({ code, names, powers, forwardsTo, ...body }) => ({
        ...{ prefix: code, name: names, isMain: code === prefix, ...body },
        ...{ powers: [...powers], forwardsTo: [...forwardsTo] },
        ...{ originalLanguage, languages: [...languages] },
      })),
    };
  }
}
