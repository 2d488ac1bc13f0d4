import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { FUNCTIONS, type Function } from '@shanyrak/council';
import {
  type DemonstrationAnswer,
  type DemonstrationSeat,
  SEAT_KINDS,
  type SeatKind,
  type SeatTaken,
} from '@shanyrak/protocol';
import { Act } from '../platform/access';
import { Names } from '../platform/names';
import { ApiProblems } from '../platform/openapi';
import { DemonstrationSeats } from './seats.service';

export class SeatView implements DemonstrationSeat {
  @ApiProperty({ description: 'The id of the person as whom one sits down' })
  person: string;
  @ApiProperty({ type: Names })
  name: Names;
  @ApiProperty({ type: Names, nullable: true })
  title: Names | null;
  @ApiProperty({ enum: SEAT_KINDS })
  kind: SeatKind;
  @ApiProperty({ type: String, nullable: true, example: 'XAK' })
  delegation: string | null;
  @ApiProperty({ enum: FUNCTIONS, nullable: true })
  function: Function | null;
}

@ApiExtraModels(Names)
export class DemonstrationView implements DemonstrationAnswer {
  @ApiProperty({ type: Names })
  council: Names;
  @ApiProperty({
    type: [SeatView],
    description:
      'Chair, facilitator, Secretariat, Members by code with their heads first, observers',
  })
  seats: SeatView[];
  @ApiProperty({
    type: 'object',
    description: 'Code → the short name in use',
    additionalProperties: { $ref: getSchemaPath(Names) },
  })
  delegations: Record<string, Names>;
}

export class TakeSeat {
  @ApiProperty({ description: 'The id of a person whom the list names' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  person: string;
}

export class SeatTakenView implements SeatTaken {
  @ApiProperty()
  person: string;
  @ApiProperty({ description: 'To be sent as `Authorization: Bearer …`, by this window alone' })
  token: string;
}

/** The first page of the demonstration. Where there is no demonstration, these addresses do not exist. */
@ApiTags('demonstration')
@Controller('demonstration')
export class DemonstrationController {
  constructor(private readonly seats: DemonstrationSeats) {}

  /** As whom one may sit down. */
  @Get()
  @Act('demonstration.read')
  @ApiOkResponse({ type: DemonstrationView })
  @ApiProblems('not-found', 'forbidden')
  read(): Promise<DemonstrationAnswer> {
    return this.seats.list();
  }

  /** Signs this window in as one of the demonstration’s people, without a password. */
  @Post('session')
  @Act('demonstration.takeSeat')
  @ApiCreatedResponse({ type: SeatTakenView })
  @ApiProblems('bad-request', 'not-found', 'forbidden', 'too-large')
  take(@Body() { person }: TakeSeat): Promise<SeatTaken> {
    return this.seats.take(person);
  }
}
