import { ApiProperty } from '@nestjs/swagger';
import {
  type AccreditationEnded,
  type Body,
  type BodySet,
  CHANGE_KINDS,
  type ChairActing,
  type ChairmanshipSet,
  type ChangeKind,
  type Citation,
  CITED_KINDS,
  type CitedKind,
  type Function,
  FUNCTIONS,
  LEVELS,
  type Level,
  MEMBERSHIP_STATUSES,
  type MembershipFacts,
  type MembershipStatus,
  PARTICIPANT_KINDS,
  type ParticipantKind,
  PERIODS,
  type Power,
  POWERS,
  type SeatCleared,
  type SeatContested,
  type SeatEffects,
  type StatusChanged,
} from '@shanyrak/council';
import { type PrepareRequest, type RequestedChange } from '@shanyrak/protocol';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { At, Code, Day, PersonId, SaidNames, Words } from './said';

/** What an officer says who prepares a change of the council: one class per kind, and the document cited. */
export class SaidCitation implements Citation {
  @ApiProperty({ enum: CITED_KINDS })
  @IsIn(CITED_KINDS)
  readonly kind: CitedKind;
  @ApiProperty({ example: 'PC.DEC/31' })
  @Words(120)
  readonly symbol: string;
  @ApiProperty({ example: '2026-11-30' })
  @Day()
  readonly dated: string;
}

class SaidChange {
  @IsIn(CHANGE_KINDS)
  readonly kind: ChangeKind;
}

export class SaidPerson {
  @ApiProperty({ type: SaidNames })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidNames)
  readonly name: SaidNames;
  @ApiProperty({ type: SaidNames, nullable: true })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidNames)
  readonly title: SaidNames | null = null;
}

class SaidCredentials extends SaidChange {
  declare readonly kind: 'credentials.received';
  @IsOptional()
  @PersonId()
  readonly person: string | null = null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidPerson)
  readonly named: SaidPerson | null = null;
  @Code()
  readonly delegation: string;
  @IsIn(FUNCTIONS)
  readonly function: Function;
  @At()
  readonly from: number;
  @IsOptional()
  @At()
  readonly until: number | null = null;
  @IsBoolean()
  readonly resident: boolean = true;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidNames)
  readonly residence: SaidNames | null = null;
  @IsOptional()
  @At()
  readonly presentedAt: number | null = null;
}

class SaidEnd extends SaidChange implements AccreditationEnded {
  declare readonly kind: 'accreditation.ended';
  @PersonId()
  readonly person: string;
  @Code()
  readonly delegation: string;
  @At()
  readonly from: number;
}

class SaidChairmanship extends SaidChange implements ChairmanshipSet {
  declare readonly kind: 'chairmanship.set';
  @IsOptional()
  @Code()
  readonly body: string | null = null;
  @Code()
  readonly delegation: string;
  @PersonId()
  readonly person: string;
  @At()
  readonly from: number;
  @IsOptional()
  @At()
  readonly until: number | null = null;
}

class SaidActing extends SaidChange implements ChairActing {
  declare readonly kind: 'chair.acting';
  @IsOptional()
  @Code()
  readonly body: string | null = null;
  @PersonId()
  readonly person: string;
  @At()
  readonly from: number;
  @At()
  readonly until: number;
}

class SaidFacts implements MembershipFacts {
  @IsBoolean()
  readonly territoryInAsia: boolean;
  @IsOptional()
  @Day()
  readonly declarationSigned: string | null = null;
  @IsOptional()
  @Day()
  readonly actSigned: string | null = null;
}

class SaidParticipantName extends SaidNames {
  @IsOptional()
  @Words(200)
  readonly enFormal?: string;
  @IsOptional()
  @Words(200)
  readonly ruFormal?: string;
}

class SaidNewcomer {
  @IsIn(PARTICIPANT_KINDS)
  readonly kind: ParticipantKind;
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidParticipantName)
  readonly name: SaidParticipantName;
}

class SaidStatus extends SaidChange implements StatusChanged {
  declare readonly kind: 'status.changed';
  @Code()
  readonly delegation: string;
  @IsIn(MEMBERSHIP_STATUSES)
  readonly to: MembershipStatus;
  @At()
  readonly from: number;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidFacts)
  readonly facts: SaidFacts | null = null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidNewcomer)
  readonly newcomer: SaidNewcomer | null = null;
}

class SaidEffects implements SeatEffects {
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidNames)
  readonly words: SaidNames;
  @IsBoolean()
  readonly maySpeak: boolean;
  @IsBoolean()
  readonly mayObject: boolean;
}

class SaidContested extends SaidChange implements SeatContested {
  declare readonly kind: 'seat.contested';
  @Code()
  readonly delegation: string;
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidEffects)
  readonly effects: SaidEffects;
  @At()
  readonly from: number;
}

class SaidCleared extends SaidChange implements SeatCleared {
  declare readonly kind: 'seat.cleared';
  @Code()
  readonly delegation: string;
  @At()
  readonly from: number;
}

class SaidRhythm extends SaidNames {
  @IsOptional()
  @IsIn(PERIODS)
  readonly every?: (typeof PERIODS)[number];
}

class SaidBody implements Body {
  @Code()
  readonly code: string;
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidNames)
  readonly names: SaidNames;
  @IsIn(LEVELS)
  readonly level: Level;
  @IsOptional()
  @Code()
  readonly parent: string | null = null;
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidRhythm)
  readonly rhythm: SaidRhythm;
  @IsArray()
  @ArrayUnique()
  @IsIn(POWERS, { each: true })
  readonly powers: readonly Power[];
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z]{2,10}$/, { each: true, message: '$property must be codes of bodies' })
  readonly forwardsTo: readonly string[];
  @IsBoolean()
  readonly keepsMinutes: boolean;
}

class SaidBodySet extends SaidChange implements BodySet {
  declare readonly kind: 'body.set';
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidBody)
  readonly body: SaidBody;
  @At()
  readonly from: number;
  @IsOptional()
  @At()
  readonly until: number | null = null;
}

const CLASS_OF: Readonly<Record<ChangeKind, typeof SaidChange>> = {
  'credentials.received': SaidCredentials,
  'accreditation.ended': SaidEnd,
  'chairmanship.set': SaidChairmanship,
  'chair.acting': SaidActing,
  'status.changed': SaidStatus,
  'seat.contested': SaidContested,
  'seat.cleared': SaidCleared,
  'body.set': SaidBodySet,
};

export class PreparedBody implements PrepareRequest {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'RequestedChange: its kind, and what that kind says',
  })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidChange, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'kind',
      subTypes: CHANGE_KINDS.map((name) => ({ name, value: CLASS_OF[name] })),
    },
  })
  readonly change: RequestedChange;
  @ApiProperty({ type: SaidCitation })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SaidCitation)
  readonly cited: SaidCitation;
}
