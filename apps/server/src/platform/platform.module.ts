import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { AccessGuard } from './access.guard';
import { ActsExplorer } from './acts.explorer';
import { Bell } from './bell';
import { type Config, Config as ConfigToken } from './config';
import { applicationDatabase } from './database';
import { Health, HealthController } from './health';
import { logging, type LogSink } from './logs';
import { Limits } from './limits';
import { Metrics, MetricsController } from './metrics';
import { Origins } from './origins';
import { ProblemsFilter } from './problems.filter';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { Shutdown } from './shutdown';
import { SignIn } from './sign-in';

/** What every module stands on: configuration, database, sessions, access, problems, health, logs. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, sink: LogSink): DynamicModule {
    const shared = [Bell, Limits, Origins, SessionService, Metrics, Shutdown];
    return {
      module: PlatformModule,
      imports: [
        LoggerModule.forRoot(logging(config, sink)),
        TypeOrmModule.forRoot({
          ...applicationDatabase(config),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 500,
        }),
        DiscoveryModule,
      ],
      controllers: [SessionController, HealthController, MetricsController],
      providers: [
        { provide: ConfigToken, useValue: config },
        ...shared,
        SignIn,
        Health,
        ActsExplorer,
        { provide: APP_GUARD, useClass: AccessGuard },
        ProblemsFilter,
        { provide: APP_FILTER, useExisting: ProblemsFilter },
      ],
      exports: [ConfigToken, ...shared, ActsExplorer],
    };
  }
}
