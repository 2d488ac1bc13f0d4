import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentRow } from './document.entity';
import { DocumentsController } from './documents.controller';
import { Register } from './register.service';

/** The register of documents: for now the seed paper, as background. */
@Module({
  imports: [TypeOrmModule.forFeature([DocumentRow])],
  controllers: [DocumentsController],
  providers: [Register],
  exports: [Register],
})
export class DocumentsModule {}
