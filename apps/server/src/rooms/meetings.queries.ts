import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which part of the calendar is asked for; all of it where nothing is said. */
export class CalendarQuery {
  @ApiProperty({ required: false, description: 'Meetings that begin at this instant or later' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly from: number = 0;

  @ApiProperty({ required: false, description: 'Meetings that begin before this instant' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly to: number = Number.MAX_SAFE_INTEGER;
}
