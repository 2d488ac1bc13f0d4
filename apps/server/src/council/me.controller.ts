import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CAPACITIES, type Capacity, FUNCTIONS, type Function } from '@shanyrak/council';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { Names } from '../platform/names';
import { ApiProblems } from '../platform/openapi';
import { CouncilService } from './council.service';
import { CouncilRegistry } from './registry.service';

/** The languages in which the council speaks to people. */
const SPOKEN = ['en', 'ru'] as const;

export class MyAccreditation {
  @ApiProperty({ example: 'XAA' })
  delegation: string;
  @ApiProperty({ type: Names })
  name: Names;
  @ApiProperty({ enum: FUNCTIONS })
  function: Function;
  @ApiProperty({ nullable: true, type: String })
  status: string | null;
}

export class Me {
  @ApiProperty()
  person: string;
  @ApiProperty({ type: Names })
  name: Names;
  @ApiProperty({ type: Names, nullable: true })
  title: Names | null;
  @ApiProperty({ enum: SPOKEN })
  language: string;
  @ApiProperty({ description: 'The instant of this answer, in milliseconds since the epoch' })
  at: number;
  @ApiProperty({ type: [MyAccreditation] })
  accreditations: MyAccreditation[];
  @ApiProperty({ enum: ['chair', 'secretariat'], isArray: true })
  offices: string[];
  @ApiProperty({ enum: CAPACITIES, isArray: true, description: 'In which one may act now' })
  capacities: Capacity[];
}

export class MyColleague {
  @ApiProperty()
  person: string;
  @ApiProperty({ type: Names })
  name: Names;
  @ApiProperty({ enum: FUNCTIONS })
  function: Function;
}

export class MyColleagues {
  @ApiProperty({ type: [MyColleague] })
  colleagues: MyColleague[];
}

export class MyLanguage {
  @ApiProperty({ enum: SPOKEN })
  @IsIn(SPOKEN)
  language: (typeof SPOKEN)[number];
}

@ApiTags('session')
@Controller('me')
export class MeController {
  constructor(
    private readonly council: CouncilService,
    private readonly registry: CouncilRegistry,
    private readonly limits: Limits,
  ) {}

  /** Who is signed in, and in which capacities that person may act. */
  @Get()
  @Act('me.read')
  @ApiOkResponse({ type: Me })
  @ApiProblems('unauthenticated', 'forbidden')
  async read(@Who() { person, at }: SignedIn): Promise<Me> {
    const council = await this.council.snapshot();
    const known = council.person(person);
    const accreditation = council.accreditationAt(person, at);
    const [chair, secretariat] = council.inOffice(person, at);
    const offices = [
      ...(chair ? ['chair' as const] : []),
      ...(secretariat ? ['secretariat' as const] : []),
    ];
    return {
      person,
      name: known?.name ?? { en: person, ru: person },
      title: known?.title ?? null,
      language: known?.language ?? 'en',
      at,
      accreditations: accreditation
        ? [
            {
              delegation: accreditation.delegation,
              name: {
                en: council.nameOf(accreditation.delegation, at, 'en'),
                ru: council.nameOf(accreditation.delegation, at, 'ru'),
              },
              function: accreditation.function,
              status: council.statusOf(accreditation.delegation, at),
            },
          ]
        : [],
      offices,
      capacities: [...(accreditation ? ['national' as const] : []), ...offices],
    };
  }

  /** Who else is accredited to the delegation of whoever asks: to whom its seat may pass. */
  @Get('colleagues')
  @Act('me.colleagues')
  @ApiOkResponse({ type: MyColleagues })
  @ApiProblems('unauthenticated', 'forbidden')
  async colleagues(@Who() { person, at }: SignedIn): Promise<MyColleagues> {
    const council = await this.council.snapshot();
    const own = council.colleaguesOf(person, at).filter((one) => one.person !== person);
    return {
      colleagues: own.map((one) => ({
        person: one.person,
        name: council.person(one.person)?.name ?? { en: one.person, ru: one.person },
        function: one.function,
      })),
    };
  }

  /** Keeps the language in which the council speaks to the person who is signed in. */
  @Put('language')
  @HttpCode(204)
  @Act('me.language')
  @ApiNoContentResponse()
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'too-large', 'too-many-requests')
  async speak(@Who() { person }: SignedIn, @Body() { language }: MyLanguage): Promise<void> {
    await this.limits.spend(person, 'command');
    const council = await this.council.snapshot();
    if (council.person(person)?.language === language) return;
    await this.registry.setLanguage(person, language);
  }
}
