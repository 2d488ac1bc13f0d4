import { Module } from '@nestjs/common';
import { DecisionsController } from './decisions.controller';
import { Decisions } from './decisions.service';

/** What the council has decided, as its Members read it. */
@Module({
  controllers: [DecisionsController],
  providers: [Decisions],
})
export class DecisionsModule {}
