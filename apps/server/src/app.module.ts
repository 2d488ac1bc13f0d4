import { type DynamicModule, Module } from '@nestjs/common';
import { CouncilModule } from './council/council.module';
import { DecisionsModule } from './decisions/decisions.module';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { DocumentsModule } from './documents/documents.module';
import { JournalsModule } from './journals/journals.module';
import { LedgerModule } from './ledger';
import { NoticesModule } from './notices/notices.module';
import { type Config } from './platform/config';
import { type LogSink } from './platform/logs';
import { PlatformModule } from './platform/platform.module';
import { PressModule } from './press';
import { RoomsModule } from './rooms/rooms.module';
import { WebModule } from './web/web.module';
import { WordsModule } from './words';

/** The server, module by module in the order in which they stand on each other. */
@Module({})
export class AppModule {
  static with(config: Config, sink: LogSink): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, sink),
        CouncilModule,
        WordsModule,
        PressModule,
        LedgerModule,
        DocumentsModule,
        RoomsModule,
        DecisionsModule,
        JournalsModule,
        NoticesModule,
        DemonstrationModule,
        WebModule,
      ],
    };
  }
}
