import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller';
import { Calendars } from './calendars.service';
import { ChoicesController } from './choices.controller';
import { Inbox } from './inbox.service';
import { Mail } from './mail.service';
import { Newcomers } from './newcomers.service';
import { NoticesController } from './notices.controller';
import { Postman } from './postman.service';

/** How people learn what concerns them: the inbox, the registry's stamp, mail, and a calendar. */
@Module({
  controllers: [NoticesController, ChoicesController, CalendarController],
  providers: [Inbox, Mail, Calendars, Postman, Newcomers],
})
export class NoticesModule {}
