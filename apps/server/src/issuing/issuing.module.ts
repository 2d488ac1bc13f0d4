import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PressModule } from '../press';
import { WordsModule } from '../words';
import { Forms } from './forms.service';
import { IssueRow, IssuedFormRow, PublicationRow } from './issue.entity';
import { IssuedController } from './issued.controller';
import { IssuedDocuments } from './issued.service';
import { IssuingService } from './issuing.service';
import { Printing } from './printing.service';
import { PublicController } from './public.controller';
import { PublicDocuments } from './published.service';

/** How documents of the Council are issued and become public, in every form, and where they are read. */
@Module({
  imports: [
    PressModule,
    WordsModule,
    TypeOrmModule.forFeature([IssueRow, IssuedFormRow, PublicationRow]),
  ],
  controllers: [IssuedController, PublicController],
  providers: [Forms, IssuedDocuments, IssuingService, Printing, PublicDocuments],
  exports: [IssuingService],
})
export class IssuingModule {}
