import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import { CAPACITIES, type Capacity, COMMAND_TYPES, type CommandType } from '@shanyrak/council';
import { type CommandFrame, type JoinRequest } from '@shanyrak/protocol';
import { IsChosenId, IsDigest, IsStream } from './shapes';

/**
 * What every frame of the live protocol carries, whatever it says (libs/protocol, live.ts). HTTP
 * takes the same command in the body of a request.
 */

/** The capacities in which people act; `system` is the council's own clock and comes from nowhere else. */
const OUTSIDE = CAPACITIES.filter((capacity) => capacity !== 'system');

export class Envelope implements CommandFrame {
  @ApiProperty({ example: 'draft:3f1c1c9e-5a0e-4c1a-9c57-0d5f2b8a7e11' })
  @IsStream()
  readonly stream: string;

  @ApiProperty({ format: 'uuid', description: 'Chosen by the sender, unique in the council' })
  @IsChosenId()
  readonly id: string;

  @ApiProperty({ enum: COMMAND_TYPES })
  @IsIn(COMMAND_TYPES)
  readonly type: CommandType;

  @ApiProperty({ example: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly v: number;

  @ApiProperty({ enum: OUTSIDE })
  @IsIn(OUTSIDE)
  readonly as: Capacity;

  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  readonly payload: object;

  @ApiProperty({ description: 'The number of the last event on the sender’s screen' })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly seen: number;

  @ApiProperty({ required: false, description: 'Of the words taken as settled' })
  @IsOptional()
  @IsDigest()
  readonly digest?: string;
}

export class Join implements JoinRequest {
  @IsStream()
  readonly stream: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly since?: number;

  @IsInt()
  @Min(0)
  @Max(1_000)
  readonly protocol: number;
}

export class Leave {
  @IsStream()
  readonly stream: string;
}
