import { ApiProperty } from '@nestjs/swagger';
import { periodOf } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { IsOptional, Matches } from 'class-validator';
import { problem } from '../platform/problems';

/** The instant of which one asks, in a query. */
export class AtInstant {
  @ApiProperty({
    required: false,
    description: 'A day in Astana (2013-11-22) or an instant (2013-11-22T09:00:00Z); now if absent',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/, {
    message: 'at must be a day (2013-11-22) or an RFC 3339 instant',
  })
  at?: string;
}

/** A day begins in Astana; an instant is one. */
export function instantOf(words: string): Instant {
  const instant = words.includes('T') ? Date.parse(words) : (periodOf(words)?.start ?? NaN);
  if (!Number.isFinite(instant))
    throw problem('bad-request', { errors: ['at names no day and no instant'] });
  return instant;
}
