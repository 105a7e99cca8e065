import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { Database } from './database/database.js';
import { IdempotencyKey } from './database/idempotency-key.entity.js';
import { Idempotency } from './database/idempotency.js';
import { databaseOptions } from './database/options.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LogModule } from './log/log.module.js';
import { MailModule } from './mail/mail.module.js';

/** What Nest, Apollo, TypeORM and the outside need, set up once for all features. */
@Global()
@Module({})
export class PlatformModule {
  static for(config: Config): DynamicModule {
    if (config.databaseUrl === undefined) throw new Error('The program needs a database before it is built.');
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.for(config),
        TypeOrmModule.forRoot({
          ...databaseOptions(config.databaseUrl, config.databasePoolSize),
          autoLoadEntities: true,
        }),
        TypeOrmModule.forFeature([IdempotencyKey]),
        GraphqlModule,
        JobsModule,
        MailModule,
        LogModule,
        HttpModule,
        HealthModule,
      ],
      providers: [Database, Idempotency, Clock],
      exports: [Database, Idempotency, Clock],
    };
  }
}
