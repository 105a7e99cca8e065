import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PgBoss } from 'pg-boss';
import { Config } from '../config/config.js';
import { Handlers } from './handlers.js';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.js';
import { JOBS_SCHEMA } from './schema.js';

/** Its own few connections: a job waits for none of the requests' and holds up none. */
const boss = (config: Config): PgBoss =>
  new PgBoss({
    connectionString: config.databaseUrl,
    schema: JOBS_SCHEMA,
    application_name: 'conductor-jobs',
    max: 4,
    migrate: false,
    supervise: config.runJobs,
    schedule: config.runJobs,
    useListenNotify: config.runJobs,
    // A dead process is noticed within heartbeat (30 s) and these two.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [{ provide: PgBoss, useFactory: boss, inject: [Config] }, Handlers, Jobs, JobRunner],
  exports: [Jobs, JobRunner],
})
export class JobsModule {}
