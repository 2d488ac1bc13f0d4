import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DecisionsController } from './decisions.controller';
import { Decisions } from './decisions.service';
import { PublicController } from './public.controller';
import { PublicationRow } from './publication.entity';
import { Publications } from './publications.service';
import { Published } from './published.service';

/** What the council has decided, as its Members read it and, once it is published, everybody. */
@Module({
  imports: [TypeOrmModule.forFeature([PublicationRow])],
  controllers: [DecisionsController, PublicController],
  providers: [Decisions, Publications, Published],
  exports: [Publications],
})
export class DecisionsModule {}
