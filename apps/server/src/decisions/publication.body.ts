import { ApiProperty } from '@nestjs/swagger';
import { type PublicationRequest } from '@shanyrak/protocol';
import { PUBLICATION_ACTS, type PublicationAct } from '@shanyrak/publishing';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** What an officer of the Secretariat does to the publication of a decision. */
export class PublicationBody implements PublicationRequest {
  @ApiProperty({ enum: PUBLICATION_ACTS })
  @IsIn(PUBLICATION_ACTS)
  readonly act: PublicationAct;

  @ApiProperty({
    required: false,
    description: 'Of the public artefact on the officer’s screen; for prepare and issue',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be a digest' })
  readonly digest?: string;
}
