import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Act } from '../platform/access';
import { Config } from '../platform/config';
import { ApiProblems } from '../platform/openapi';
import { problem } from '../platform/problems';
import { calendarOf } from './calendar';
import { Calendars } from './calendars.service';

const ADDRESS = /^(?<secret>[\w-]{43})\.ics$/;

/** For calendar programs, which show no session: the address itself is what opens it. */
@ApiTags('notices')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendars: Calendars,
    private readonly config: Config,
  ) {}

  /** The deadlines and meetings of whoever holds this address, without what they are about. */
  @Get(':address')
  @Act('calendar.read')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @Header('X-Robots-Tag', 'noindex')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ type: String })
  @ApiProblems('not-found')
  async read(@Param('address') address: string): Promise<string> {
    const secret = ADDRESS.exec(address)?.groups?.['secret'];
    const calendar = secret ? await this.calendars.read(secret) : null;
    if (!calendar) throw problem('not-found');
    return calendarOf(calendar.entries, calendar.language, this.config.site);
  }
}
