import { ApiProperty } from '@nestjs/swagger';
import { type NoticeChoices } from '@shanyrak/council';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { type Place } from './inbox.service';

/** Lines of the inbox that are read at once. */
const PAGE = 30;

export class InboxQuery {
  @ApiProperty({ required: false, description: 'How many; 0 asks for the number of unread alone' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100)
  readonly limit: number = PAGE;

  @ApiProperty({ required: false, description: 'Where an earlier answer said to read on' })
  @IsOptional()
  @Matches(/^\d{1,15}\.[0-9a-f-]{36}$/, { message: '$property must be as an answer said it' })
  readonly before?: string;
}

export function placeIn({ before }: InboxQuery): Place | null {
  if (before === undefined) return null;
  const dot = before.indexOf('.');
  return { at: Number(before.slice(0, dot)), id: before.slice(dot + 1) };
}

/** All that there was at an instant, and nothing that has come since. */
export class ReadAllBody {
  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly until: number;
}

export class ChoicesBody implements NoticeChoices {
  @ApiProperty()
  @IsBoolean()
  readonly silence: boolean;
  @ApiProperty({ required: false, description: 'On, where nothing is said' })
  @IsBoolean()
  readonly statements: boolean = true;
  @ApiProperty()
  @IsBoolean()
  readonly drafts: boolean;
  @ApiProperty()
  @IsBoolean()
  readonly meetings: boolean;
  @ApiProperty()
  @IsBoolean()
  readonly journals: boolean;
}
