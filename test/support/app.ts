import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Settings } from '../../src/platform/config/config.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { configureHttp, httpOptions } from '../../src/platform/http/configure-http.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { KeptMails } from '../../src/platform/mail/kept-mails.js';
import { Client } from './client.js';
import { TestClock } from './clock.js';
import { createDatabase } from './database.js';
import { givenIn } from './given.js';

export type TestApp = Awaited<ReturnType<typeof startApp>>;

/** A provider of the program and what stands in for it: to show what happens when a protection is missing. */
export type Replacement = readonly [provider: Type, replacement: Type];

/**
 * The whole program on a database of its own, with further modules if a test brings some. Jobs run when the test says
 * so: `await app.settle()`.
 */
export async function startApp(
  settings: Partial<Settings> = {},
  further: Type[] = [],
  replacements: readonly Replacement[] = [],
) {
  const database = await createDatabase();
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, RUN_JOBS: 'false' }).with(
    settings,
  );
  const clock = new TestClock();
  const builder = Test.createTestingModule({ imports: [AppModule.for(config), ...further] })
    .overrideProvider(Clock)
    .useValue(clock);
  for (const [provider, replacement] of replacements)
    builder.overrideProvider(provider).useClass(replacement);
  const module = await builder.compile();
  const nest = module.createNestApplication<NestExpressApplication>(httpOptions);
  configureHttp(nest, config);
  await nest.listen(0, '127.0.0.1');
  const source = nest.get(DataSource);
  const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
  const given = givenIn(source, clock);

  return {
    nest,
    config,
    clock,
    given,
    url,
    /** A client that nobody is signed in with. */
    anyone: () => new Client(url),
    /** A client that speaks for this user. */
    as: async (user: { id: string }) => new Client(url, await given.signInSession(user)),
    /** Does all jobs that are due, and those that they bring about. */
    settle: () => nest.get(JobRunner).drain(),
    /** What the mailer would have sent, newest first. */
    mails: () => nest.get(KeptMails).newestFirst(),
    /** Runs SQL to look at what is stored. */
    sql: <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
      source.query(text, values),
    /** Rows that break an invariant; none, ever. */
    violations: (): Promise<{ invariant: string; subject_id: string; found: string }[]> =>
      source.query('SELECT * FROM inv.violations'),
    close: async () => {
      await nest.close();
      await database.drop();
    },
  };
}
