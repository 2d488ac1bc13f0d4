import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { CAPACITIES, type Capacity } from '@shanyrak/council';
import { IsChosenId, IsLanguage, IsStream } from './shapes';

/** What one may ask of a draft over HTTP, and how a new one is submitted. */
export class SubmissionBody {
  @ApiProperty({ format: 'uuid', description: 'The command’s name, chosen by the sender' })
  @IsChosenId()
  readonly id: string;

  /** The stream to open; `submission:<id>` where none is named. */
  @ApiProperty({ required: false, example: 'submission:3f1c1c9e-5a0e-4c1a-9c57-0d5f2b8a7e11' })
  @IsOptional()
  @IsStream()
  readonly stream?: string;

  @ApiProperty({ enum: ['national', 'chair', 'secretariat'] })
  @IsIn(CAPACITIES.filter((capacity) => capacity !== 'system'))
  readonly as: Capacity;

  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  readonly payload: object;
}

export class EventsQuery {
  @ApiProperty({ required: false, default: 0, description: 'The last number the client has' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly since: number = 0;

  @ApiProperty({ required: false, default: 0, description: 'Seconds to wait for something new' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(25)
  readonly wait: number = 0;
}

export const FORMATS = ['json', 'text', 'html'] as const;
export const VIEWS = ['rolling', 'clean', 'openIssues'] as const;

export class RollingTextQuery {
  @ApiProperty({ required: false, description: 'One of the draft’s languages' })
  @IsOptional()
  @IsLanguage()
  readonly lang?: string;

  @ApiProperty({ required: false, description: 'The number of an event, or an RFC 3339 instant' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly at?: string;

  @ApiProperty({ required: false, enum: FORMATS, default: 'json' })
  @IsIn(FORMATS)
  readonly format: (typeof FORMATS)[number] = 'json';

  @ApiProperty({
    required: false,
    enum: VIEWS,
    default: 'rolling',
    description:
      'With names, with brackets alone, or what is not agreed; JSON holds names in either of the first two',
  })
  @IsIn(VIEWS)
  readonly view: (typeof VIEWS)[number] = 'rolling';
}

export class ComparisonQuery {
  @ApiProperty({
    required: false,
    default: '0',
    description:
      'The earlier moment: the number of an event or an RFC 3339 instant; 0, or any before its end, is the text as circulated',
  })
  @IsString()
  @MaxLength(40)
  readonly from: string = '0';

  @ApiProperty({ required: false, description: 'The later moment; now, where none is named' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly to?: string;

  @ApiProperty({ required: false, description: 'One of the draft’s languages' })
  @IsOptional()
  @IsLanguage()
  readonly lang?: string;

  @ApiProperty({ required: false, enum: FORMATS, default: 'json' })
  @IsIn(FORMATS)
  readonly format: (typeof FORMATS)[number] = 'json';
}
