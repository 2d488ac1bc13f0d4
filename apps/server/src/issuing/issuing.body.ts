import { ApiProperty } from '@nestjs/swagger';
import { type Texts } from '@shanyrak/draft';
import { type IssuingRequest } from '@shanyrak/protocol';
import {
  DISTRIBUTIONS,
  ISSUING_ACTS,
  type IssuanceGiven,
  type IssuingAct,
  type Relation,
  type RelationKind,
  RELATIONS,
} from '@shanyrak/publishing';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsTexts } from '../rooms/shapes';

const DIGEST = /^[0-9a-f]{64}$/;
/** The symbol of a decision, of whatever body. */
const DECISION = /^[A-Z]{1,10}\.DEC\/[1-9]\d{0,9}$/;

class RelationBody implements Relation {
  @ApiProperty({ enum: RELATIONS })
  @IsIn(RELATIONS)
  readonly relation: RelationKind;

  @ApiProperty({ example: 'PC.DEC/1' })
  @Matches(DECISION, { message: '$property must be the symbol of a decision' })
  readonly symbol: string;
}

/** What the check-list asks the officer who prepares an edition. */
export class GivenBody implements IssuanceGiven {
  @ApiProperty({ enum: DISTRIBUTIONS })
  @IsIn(DISTRIBUTIONS)
  readonly distribution: IssuanceGiven['distribution'];

  @ApiProperty({ nullable: true, description: 'By language; null: none is named' })
  @IsOptional()
  @IsTexts(500)
  readonly mandate: Texts | null = null;

  @ApiProperty({ type: [RelationBody] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RelationBody)
  readonly relations: RelationBody[];

  @ApiProperty({ nullable: true, description: 'Why it is issued anew; null for the first edition' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly reason: string | null = null;
}

/** What an officer of the Secretariat does to the issue of a document. */
export class IssuingBody implements IssuingRequest {
  @ApiProperty({ enum: ISSUING_ACTS })
  @IsIn(ISSUING_ACTS)
  readonly act: IssuingAct;

  @ApiProperty({
    required: false,
    description: 'Of the artefact on the officer’s screen; for all but takeBack',
  })
  @IsOptional()
  @Matches(DIGEST, { message: '$property must be a digest' })
  @MaxLength(64)
  readonly digest?: string;

  @ApiProperty({ required: false, description: 'With prepare: the answers to the check-list' })
  @IsOptional()
  @ValidateNested()
  @Type(() => GivenBody)
  readonly given?: GivenBody;
}
