import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.ts';
import { SETTINGS, type Settings } from './config/settings.ts';
import { type DatabaseUse, dataSourceOptions } from './db/data-source.ts';
import { isDatabaseAway } from './db/sql-errors.ts';
import { UnitOfWork } from './db/unit-of-work.ts';
import { Log } from './log/log.ts';
import { Outbox } from './outbox/outbox.ts';
import { WakeUp } from './outbox/wake-up.ts';
import { Vault } from './vault/vault.ts';

/** What a program hands to the platform before anything is built. */
export interface PlatformParts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the platform makes itself. */
export const platformClasses = [WakeUp, UnitOfWork, Outbox, Vault];

/** Settings, clock, log, database, outbox and vault, for every subject. */
@Module({})
export class PlatformModule {
  static on({ settings, clock, log }: PlatformParts, use?: DatabaseUse): DynamicModule {
    const given = [
      { provide: SETTINGS, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: Log, useValue: log },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings, use),
          autoLoadEntities: true,
          // the programs wait for a database that goes away while they start
          retryAttempts: Number.POSITIVE_INFINITY,
          retryDelay: 500,
          toRetry: isDatabaseAway,
          verboseRetryLog: false,
        }),
      ],
      providers: [...given, ...platformClasses],
      exports: [...given, ...platformClasses],
    };
  }
}
