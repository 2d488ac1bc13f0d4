import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { PROTOCOLS_SPOKEN } from '@shanyrak/protocol';
import { Act } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { builtClient } from './client';

export class Release {
  @ApiProperty({ type: String, nullable: true, description: 'The client that is served now' })
  client: string | null;
  @ApiProperty({ type: [Number], description: 'Versions of the live protocol that are spoken' })
  protocols: readonly number[];
}

@ApiTags('operation')
@Controller('release')
export class WebController {
  private readonly client = builtClient()?.release ?? null;

  /** What is served now: a client of another release loads itself anew. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @Act('release.read')
  @ApiOkResponse({ type: Release })
  @ApiProblems()
  read(): Release {
    return { client: this.client, protocols: PROTOCOLS_SPOKEN };
  }
}
