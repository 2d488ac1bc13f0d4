import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module';
import { RoomsModule } from '../rooms/rooms.module';
import { JournalsController } from './journals.controller';
import { Journals } from './journals.service';
import { MeetingRecordController } from './meeting-record.controller';
import { Minutes } from './minutes.service';

/** The record of meetings: journals of the day from their draft to their publication, and draft minutes. */
@Module({
  imports: [RoomsModule, DecisionsModule],
  controllers: [MeetingRecordController, JournalsController],
  providers: [Journals, Minutes],
})
export class JournalsModule {}
