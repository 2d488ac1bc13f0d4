import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../documents/documents.module';
import { Standing } from '../platform/standing';
import { CouncilService } from './council.service';
import {
  AccountRow,
  AccreditationRow,
  AuditRow,
  BodyRow,
  OfficeRow,
  ParticipantRow,
  PersonRow,
  SettingsRow,
  SheetRow,
} from './entities';
import { Installation } from './install.service';
import { MeController } from './me.controller';
import { ParticipantsController } from './participants.controller';
import { CouncilRegistry } from './registry.service';
import { Council } from './snapshot';

const ENTITIES = [
  ParticipantRow,
  PersonRow,
  AccreditationRow,
  SheetRow,
  OfficeRow,
  SettingsRow,
  BodyRow,
  AccountRow,
  AuditRow,
];

/** Who takes part, who speaks for whom, in which office, under which settings, at any instant. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), DocumentsModule],
  controllers: [MeController, ParticipantsController],
  providers: [
    CouncilService,
    CouncilRegistry,
    Installation,
    { provide: Council, useExisting: CouncilService },
    { provide: Standing, useExisting: CouncilService },
  ],
  exports: [CouncilService, CouncilRegistry, Installation, Council, Standing],
})
export class CouncilModule {}
