import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CAPACITIES, type Capacity, FUNCTIONS, type Function } from '@shanyrak/council';
import { Act, type SignedIn, Who } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { CouncilService } from './council.service';
import { Names } from '../platform/names';

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
  @ApiProperty({ enum: ['en', 'ru'] })
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

@ApiTags('session')
@Controller('me')
export class MeController {
  constructor(private readonly council: CouncilService) {}

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
}
