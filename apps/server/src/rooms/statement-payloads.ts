import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { type DraftCommandType } from '@shanyrak/council';
import {
  type Payloads,
  STATEMENT_KINDS,
  type StatementKind,
  type WordsGiven,
} from '@shanyrak/draft';
import { IsAnyLanguage, IsDelegation, IsLanguage, IsThing, LONGEST_TEXT } from './shapes';

/** What each act about a statement says on the wire, as in `payloads.ts`. */
type Said<T extends DraftCommandType> = Payloads[T];

export class Translation implements WordsGiven {
  @IsLanguage()
  readonly language: string;

  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  readonly text: string;
}

export class SubmitStatement implements Said<'statement.submit'> {
  @IsIn(STATEMENT_KINDS)
  readonly kind: StatementKind;

  @IsAnyLanguage()
  readonly language: string;

  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  readonly text: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Translation)
  readonly translation?: Translation;

  @IsOptional()
  @IsThing()
  readonly provision?: string;

  @IsArray()
  @ArrayMaxSize(100)
  @IsDelegation({ each: true })
  readonly onBehalfOf: string[];
}

export class OnStatement implements Said<'statement.confirm'> {
  @IsThing()
  readonly statement: string;
}
