import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Function, FUNCTIONS } from '@shanyrak/council';
import { type OwnDelegationAnswer, type OwnPersonRequest } from '@shanyrak/protocol';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { ApiProblems } from '../platform/openapi';
import { OwnPeople } from './own-people.service';
import { SaidPerson } from './prepared.body';
import { At, Day, PersonId, Words } from './said';

/** The delegation's own note, under which it changes what is its own. */
export class SaidNote {
  @ApiProperty({ example: 'Note 12/26' })
  @Words(120)
  readonly symbol: string;
  @ApiProperty({ example: '2026-11-30' })
  @Day()
  readonly dated: string;
}

export class UnderNote {
  @ApiProperty({ type: SaidNote })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidNote)
  readonly note: SaidNote;
}

export class OwnPersonBody extends UnderNote implements OwnPersonRequest {
  @ApiProperty({ type: String, nullable: true, description: 'One who was of it before' })
  @IsOptional()
  @PersonId()
  readonly person: string | null = null;
  @ApiProperty({ type: SaidPerson, nullable: true, description: 'Or somebody new' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidPerson)
  readonly named: SaidPerson | null = null;
  @ApiProperty({ enum: FUNCTIONS })
  @IsIn(FUNCTIONS)
  readonly function: Function;
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @At()
  readonly until: number | null = null;
}

export class SheetBody extends UnderNote {
  @ApiProperty({ enum: FUNCTIONS, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(FUNCTIONS, { each: true })
  readonly functions: readonly Function[];
}

/** One's own delegation: its people and its sheet (practice rule 1). */
@ApiTags('council')
@Controller('delegation')
export class DelegationController {
  constructor(
    private readonly own: OwnPeople,
    private readonly limits: Limits,
  ) {}

  /** The people of one's delegation, those to come too, its sheet and its limit. */
  @Get()
  @Act('delegation.read')
  @ApiOkResponse({ description: 'OwnDelegationAnswer' })
  @ApiProblems('unauthenticated', 'forbidden')
  read(@Who() { person, at }: SignedIn): Promise<OwnDelegationAnswer> {
    return this.own.read(person, at);
  }

  /** Adds an alternate, an adviser, an expert or somebody of the registry; or gives one another function. */
  @Post('people')
  @Act('delegation.accredit')
  @ApiCreatedResponse({ description: 'OwnDelegationAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'refused', 'too-many-requests')
  async accredit(
    @Who() { person }: SignedIn,
    @Body() body: OwnPersonBody,
  ): Promise<OwnDelegationAnswer> {
    await this.limits.spend(person, 'command');
    return this.own.accredit(person, body);
  }

  /** Ends the accreditation of one of these at once, and every session of that person with it. */
  @Post('people/:person/end')
  @HttpCode(200)
  @Act('delegation.end')
  @ApiOkResponse({ description: 'OwnDelegationAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'refused', 'too-many-requests')
  async end(
    @Who() { person }: SignedIn,
    @Param('person') whom: string,
    @Body() { note }: UnderNote,
  ): Promise<OwnDelegationAnswer> {
    await this.limits.spend(person, 'command');
    return this.own.end(person, whom, note);
  }

  /** Says which functions act for the State outside a session. */
  @Put('sheet')
  @Act('delegation.setSheet')
  @ApiOkResponse({ description: 'OwnDelegationAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'refused', 'too-many-requests')
  async setSheet(
    @Who() { person }: SignedIn,
    @Body() { functions, note }: SheetBody,
  ): Promise<OwnDelegationAnswer> {
    await this.limits.spend(person, 'command');
    return this.own.setSheet(person, functions, note);
  }
}
