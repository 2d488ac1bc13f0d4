import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { type MeetingCommandType } from '@shanyrak/council';
import {
  FORM_FIELDS,
  type FormField,
  type Manner,
  MANNERS,
  type Payloads,
  SUBSTANCE_FIELDS,
  type SubstanceField,
  type Texts,
} from '@shanyrak/meeting';
import { IsCommandId, IsTexts, IsThing, LONGEST_REMARK } from './shapes';

/** What each act on a journal says on the wire (the shapes themselves: `Payloads` in libs/meeting). */
type Said<T extends MeetingCommandType> = Payloads[T];

const MOST_DRAFTS = 1_200;
const LONGEST_SYMBOL = 100;

/** A part that may be missing because it is null. */
const OrNull = (): PropertyDecorator => ValidateIf((_: object, value: unknown) => value !== null);

export class DraftJournal implements Said<'journal.draft'> {
  @IsArray()
  @ArrayMaxSize(MOST_DRAFTS)
  @IsCommandId({ each: true })
  readonly drafts: readonly string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_DRAFTS)
  @IsCommandId({ each: true })
  readonly silences?: readonly string[];
}

export class CorrectJournal implements Said<'journal.correct'> {
  @IsThing()
  readonly intervention: string;

  @IsBoolean()
  readonly spoke: boolean;

  @IsIn(MANNERS)
  readonly manner: Manner;

  @OrNull()
  @IsTexts(LONGEST_REMARK)
  readonly summary: Texts | null;

  @OrNull()
  @IsString()
  @MaxLength(LONGEST_SYMBOL)
  readonly symbol: string | null;
}

export class DisputeJournal implements Said<'journal.dispute'> {
  @IsThing()
  readonly entry: string;

  @IsTexts(LONGEST_REMARK)
  readonly words: Texts;
}

export class SettleDispute implements Said<'journal.settle'> {
  @IsThing()
  readonly dispute: string;

  @IsBoolean()
  readonly accepted: boolean;
}

/** A field of substance is read, so that its refusal can say what it is. */
const FIELDS = [...FORM_FIELDS, ...SUBSTANCE_FIELDS];

export class EditJournal implements Said<'journal.edit'> {
  @IsIn(FIELDS)
  readonly field: FormField | SubstanceField;

  @OrNull()
  @IsThing()
  readonly item: string | null;

  @OrNull()
  @IsTexts(LONGEST_REMARK)
  readonly texts: Texts | null;

  @OrNull()
  @IsArray()
  @ArrayMaxSize(MOST_DRAFTS)
  @IsString({ each: true })
  @MaxLength(LONGEST_SYMBOL, { each: true })
  readonly order: readonly string[] | null;
}

export class IssueJournal implements Said<'journal.issue'> {
  @Matches(/^[A-Z]{1,10}$/, { message: '$property must be the code of a body' })
  readonly body: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_DRAFTS)
  @IsCommandId({ each: true })
  readonly drafts?: readonly string[];
}
