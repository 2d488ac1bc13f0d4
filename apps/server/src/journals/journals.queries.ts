import { ApiProperty } from '@nestjs/swagger';
import { type JournalsQuery } from '@shanyrak/protocol';
import { IsOptional, Matches } from 'class-validator';

/** Whose journals are asked for; of all bodies where nothing is said. */
export class JournalsOf implements JournalsQuery {
  @ApiProperty({ required: false, example: 'PC', description: 'The code of a body' })
  @IsOptional()
  @Matches(/^[A-Z]{1,10}$/, { message: '$property must be the code of a body' })
  readonly body?: string;
}
