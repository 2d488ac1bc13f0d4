import { Module } from '@nestjs/common';
import { IssuingModule } from '../issuing/issuing.module';
import { DecisionsController } from './decisions.controller';
import { Decisions } from './decisions.service';
import { IssuableDecisions } from './issuable-decisions.service';

/** What the council has decided, as its Members read it and, once it is published, everybody. */
@Module({
  imports: [IssuingModule],
  controllers: [DecisionsController],
  providers: [Decisions, IssuableDecisions],
})
export class DecisionsModule {}
