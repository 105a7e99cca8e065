import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Config } from '../config/config.js';
import { Readiness } from '../health/readiness.js';
import { type Handler, Handlers } from './handlers.js';
import type { Job } from './job.js';

/**
 * Fails are tried again after 5 s, 10 s, 20 s … up to an hour apart. A job whose process died is noticed by its missing
 * heartbeat and taken up again within a minute.
 */
const queueOptions = {
  retryLimit: 12,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 900,
  heartbeatSeconds: 30,
  deleteAfterSeconds: 86_400,
  notify: true,
} as const;

/** Takes jobs from the queues, on as many nodes as there are; each job runs on one of them. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private running = false;

  constructor(
    private readonly boss: PgBoss,
    private readonly handlers: Handlers,
    private readonly config: Config,
    readiness: Readiness,
  ) {
    readiness.add('jobs', () => (this.running || !config.runJobs ? null : 'No worker takes jobs here.'));
  }

  async onApplicationBootstrap(): Promise<void> {
    this.boss.on('error', (error) => {
      this.log.error(error);
    });
    this.boss.on('stopped', () => {
      this.running = false;
    });
    await this.boss.start();
    for (const { queue } of this.handlers.all()) await this.boss.createQueue(queue, queueOptions);
    if (this.config.runJobs) for (const handler of this.handlers.all()) await this.work(handler);
    this.running = true;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 20_000 });
  }

  /**
   * Does everything that is due, also what that work brings about, until nothing is left: for one-shot commands and
   * tests. With `only`, work of that kind and no other.
   */
  async drain(only?: Job<object>): Promise<void> {
    const handlers = this.handlers.all().filter(({ queue }) => only === undefined || queue === only.name);
    for (let busy = true; busy;) {
      busy = false;
      for (const handler of handlers) if (await this.runDue(handler)) busy = true;
    }
  }

  private async runDue(handler: Handler): Promise<boolean> {
    const due = await this.boss.fetch<object>(handler.queue, { batchSize: 100 });
    for (const job of due) {
      try {
        await handler.handle(job.data);
        await this.boss.complete(handler.queue, job.id);
      } catch (error: unknown) {
        this.log.error(`The job ${handler.queue} failed.`, error instanceof Error ? error.stack : error);
        await this.boss.fail(handler.queue, job.id, { message: String(error) });
      }
    }
    return due.length > 0;
  }

  /** Takes one job after the other until none is left; alone, a worker would look again only after 30 s. */
  private async work({ queue, handle }: Handler): Promise<void> {
    const options = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 30 };
    const worker = await this.boss.work<object>(queue, options, async (jobs) => {
      this.boss.notifyWorker(worker);
      for (const job of jobs) await handle(job.data);
    });
  }
}
