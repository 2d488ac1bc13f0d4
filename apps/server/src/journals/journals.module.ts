import { Module } from '@nestjs/common';
import { IssuingModule } from '../issuing/issuing.module';
import { RoomsModule } from '../rooms/rooms.module';
import { InterimTextsController } from './interim-texts.controller';
import { InterimTexts } from './interim-texts.service';
import { JournalsController } from './journals.controller';
import { JournalReads } from './journal-reads.service';
import { Journals } from './journals.service';
import { MeetingRecordController } from './meeting-record.controller';
import { Minutes } from './minutes.service';

/** The record of meetings: journals of the day from their draft to their publication, what is annexed to them, and draft minutes. */
@Module({
  imports: [RoomsModule, IssuingModule],
  controllers: [MeetingRecordController, JournalsController, InterimTextsController],
  providers: [Journals, JournalReads, Minutes, InterimTexts],
})
export class JournalsModule {}
