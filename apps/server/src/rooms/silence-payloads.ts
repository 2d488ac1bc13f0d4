import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { type DraftCommandType, LATEST_INSTANT } from '@shanyrak/council';
import { BREAK_KINDS, type BreakKind, type Payloads } from '@shanyrak/draft';
import { IsBody, IsDelegation, IsThing, LONGEST_REMARK } from './shapes';

/** What each act of the silence procedure says on the wire, as in `payloads.ts`. */
type Said<T extends DraftCommandType> = Payloads[T];

/** A deadline: the local time in Astana that was chosen, and the instant that it is. */
abstract class OnDeadline {
  @IsInt()
  @Min(0)
  @Max(LATEST_INSTANT)
  readonly until: number;

  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{3})?)?$/, {
    message: '$property must be a local time in Astana: 2026-03-26T18:00',
  })
  readonly local: string;
}

export class ProposeSilence extends OnDeadline implements Said<'silence.propose'> {
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  readonly meeting?: string;

  @IsOptional()
  @IsBody()
  readonly body?: string;
}

export class StartSilence implements Said<'silence.start'> {
  @IsThing()
  readonly ask: string;

  @IsString()
  @MinLength(1)
  @MaxLength(100)
  readonly meeting: string;

  @IsOptional()
  @IsBody()
  readonly body?: string;
}

export class OnSilence implements Said<'silence.requestTime'> {
  @IsThing()
  readonly silence: string;
}

/** What ends a round, however it came. */
class Break extends OnSilence {
  @IsIn(BREAK_KINDS)
  readonly kind: BreakKind;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  readonly reason?: string;
}

export class BreakSilence extends Break implements Said<'silence.break'> {
  @IsOptional()
  @IsThing()
  readonly provision?: string;
}

export class RecordBreak extends Break implements Said<'silence.recordBreak'> {
  @IsDelegation()
  readonly delegation: string;

  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly receivedAt: number;

  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_REMARK)
  readonly proof: string;
}

export class ExtendSilence extends OnDeadline implements Said<'silence.extend'> {
  @IsThing()
  readonly silence: string;
}

export class CancelSilence extends OnSilence implements Said<'silence.cancel'> {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_REMARK)
  readonly reason: string;
}

export class Expire extends OnSilence implements Said<'silence.expire'> {
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly until: number;

  @IsBody()
  readonly body: string;
}
