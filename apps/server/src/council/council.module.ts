import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../documents/documents.module';
import { Standing } from '../platform/standing';
import { Announcements } from './announcements.service';
import { ClosedDaysController } from './closed-days.controller';
import { ClosedDaysService } from './closed-days.service';
import { CouncilController } from './council.controller';
import { CouncilService } from './council.service';
import { DelegationController } from './delegation.controller';
import {
  AccountRow,
  AccreditationRow,
  AuditRow,
  BodyRow,
  ChairmanshipRow,
  ClosedDaysRow,
  ContestedSeatRow,
  OfficeRow,
  ParticipantRow,
  PersonRow,
  PreparedChangeRow,
  SettingsRow,
  SheetRow,
} from './entities';
import { Installation } from './install.service';
import { MeController } from './me.controller';
import { ParticipantsController } from './participants.controller';
import { OwnPeople } from './own-people.service';
import { PreparedChanges } from './prepared-changes.service';
import { PreparedController } from './prepared.controller';
import { CouncilRegistry } from './registry.service';
import { Council } from './snapshot';

const ENTITIES = [
  ParticipantRow,
  PersonRow,
  AccreditationRow,
  SheetRow,
  ClosedDaysRow,
  OfficeRow,
  SettingsRow,
  BodyRow,
  ChairmanshipRow,
  ContestedSeatRow,
  PreparedChangeRow,
  AccountRow,
  AuditRow,
];

/** Who takes part, who speaks for whom, in which office, under which settings, at any instant. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), DocumentsModule],
  controllers: [
    MeController,
    ParticipantsController,
    CouncilController,
    PreparedController,
    DelegationController,
    ClosedDaysController,
  ],
  providers: [
    CouncilService,
    CouncilRegistry,
    Installation,
    PreparedChanges,
    OwnPeople,
    ClosedDaysService,
    Announcements,
    { provide: Council, useExisting: CouncilService },
    { provide: Standing, useExisting: CouncilService },
  ],
  exports: [CouncilService, CouncilRegistry, Installation, PreparedChanges, Council, Standing],
})
export class CouncilModule {}
