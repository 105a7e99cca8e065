import { AppModule } from '../../src/app.module.js';
import { NestFactory } from '@nestjs/core';
import { Injectable, Module } from '@nestjs/common';
import { readConfig } from '../../src/platform/config/read-config.js';
import { HandlesJob, Job } from '../../src/platform/jobs/job.js';

/** Work that the first process to take it does not survive. */
export const Deadly = new Job<{ note: string }>('test.deadly');

@Injectable()
class Victim {
  @HandlesJob(Deadly)
  async begin({ note }: { note: string }): Promise<void> {
    process.stdout.write(`began ${note}\n`);
    await new Promise(() => undefined);
  }
}

@Module({ providers: [Victim] })
class VictimModule {}

/** node dying-worker.js: a process that takes jobs from DATABASE_URL and never ends one. */
if (process.argv[1] === import.meta.filename) {
  const app = await NestFactory.createApplicationContext(
    { module: VictimModule, imports: [AppModule.for(readConfig())] },
    { logger: ['error'] },
  );
  app.enableShutdownHooks();
}
