import { applyDecorators, Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type ClosedDates, type ClosedDays, type DeclaredDays } from '@shanyrak/council';
import { type ClosedDaysAnswer } from '@shanyrak/protocol';
import { normalise } from '@shanyrak/text';
import { Transform, type TransformFnParams, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { ApiProblems } from '../platform/openapi';
import { ClosedDaysService } from './closed-days.service';

export class SaidDates implements ClosedDates {
  @ApiProperty({ example: '2026-03-21', description: 'Or `03-21`, for each year' })
  @IsString()
  @MaxLength(40)
  readonly from: string;
  @ApiProperty({ example: '2026-03-23', description: 'The last day, closed too' })
  @IsString()
  @MaxLength(40)
  readonly to: string;
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @Transform(({ value }: TransformFnParams): unknown =>
    typeof value === 'string' ? normalise(value).trim() || null : value,
  )
  @IsString()
  @MaxLength(1_000)
  readonly label: string | null = null;
}

export class SaidDays implements ClosedDays {
  @ApiProperty({ type: [Number], description: '0 is Sunday, 6 is Saturday' })
  @IsArray()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  readonly weekdays: readonly number[];
  @ApiProperty({ type: [SaidDates] })
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SaidDates)
  readonly dates: readonly SaidDates[];
}

/** Said either way: what is left out takes nothing back by mistake. */
const DeclaredOrNull = () =>
  applyDecorators(
    ValidateIf((_: object, value: unknown) => value !== null),
    IsObject(),
    ValidateNested(),
    Type(() => SaidDays),
  );

export class DeclaredDaysBody implements DeclaredDays {
  @ApiProperty({ type: SaidDays, nullable: true, description: 'None: not declared' })
  @DeclaredOrNull()
  readonly mission: SaidDays | null;
  @ApiProperty({ type: SaidDays, nullable: true })
  @DeclaredOrNull()
  readonly capital: SaidDays | null;
}

/** The days on which missions and capitals do not work (practice 2.22). */
@ApiTags('council')
@Controller()
export class ClosedDaysController {
  constructor(
    private readonly days: ClosedDaysService,
    private readonly limits: Limits,
  ) {}

  /** What every delegation has declared, and the public holidays of the host country. */
  @Get('council/closed-days')
  @Act('council.closedDays')
  @ApiOkResponse({ description: 'ClosedDaysAnswer' })
  @ApiProblems('unauthenticated', 'forbidden')
  read(@Who() { at }: SignedIn): Promise<ClosedDaysAnswer> {
    return this.days.read(at);
  }

  /** Declares the closed days of one’s own mission and capital, in place of those declared before. */
  @Put('delegation/closed-days')
  @Act('delegation.declareDays')
  @ApiOkResponse({ description: 'ClosedDaysAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'refused', 'too-many-requests')
  async declare(
    @Who() { person }: SignedIn,
    @Body() body: DeclaredDaysBody,
  ): Promise<ClosedDaysAnswer> {
    await this.limits.spend(person, 'command');
    return this.days.declare(person, body);
  }
}
