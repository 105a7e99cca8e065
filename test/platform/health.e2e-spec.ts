import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplication, Logger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import request from 'supertest';
import { startLocalPostgres } from '../../src/platform/database/local-postgres.js';
import { HealthModule } from '../../src/platform/health/health.module.js';
import { Readiness } from '../../src/platform/health/readiness.js';
import { createDatabase } from '../support/database.js';

class CreateNothing1764000000001 {
  name = 'CreateNothing1764000000001';
  async up(): Promise<void> {
    await Promise.resolve();
  }
  async down(): Promise<void> {
    await Promise.resolve();
  }
}

beforeAll(() => {
  Logger.overrideLogger(false);
});

/** The part of the program that tells about its health, on an empty database. */
async function start(isMigrated = true) {
  const { url, drop } = await createDatabase('template0');
  const options = { type: 'postgres' as const, url, migrations: [CreateNothing1764000000001] };
  const imports = [TypeOrmModule.forRoot({ ...options, migrationsRun: isMigrated }), HealthModule];
  const module = await Test.createTestingModule({ imports }).compile();
  const app = await module.createNestApplication().init();
  const close = async (): Promise<void> => {
    await app.close();
    await drop();
  };
  return { app, close };
}

const ask = (app: INestApplication, what: 'live' | 'ready') =>
  request(app.getHttpServer()).get(`/health/${what}`);

describe('readiness', () => {
  it('is told while everything works', async () => {
    const { app, close } = await start();
    await ask(app, 'live').expect(200, { status: 'ok' }).expect('Cache-Control', 'no-store');
    await ask(app, 'ready').expect(200, { status: 'ok' }).expect('Cache-Control', 'no-store');
    await close();
  });

  it('says that migrations are missing', async () => {
    const { app, close } = await start(false);
    await ask(app, 'ready').expect(503, {
      status: 'unavailable',
      faults: { database: 'The tables are older than this program; its migrations have not run.' },
    });
    await close();
  });

  it('says what each part reports, and not why a check broke', async () => {
    const { app, close } = await start();
    const readiness = app.get(Readiness);
    readiness.add('jobs', () => 'No worker takes jobs.');
    readiness.add('mail', () => Promise.reject(new Error('password=hush')));
    readiness.add('fine', () => null);
    await ask(app, 'ready').expect(503, {
      status: 'unavailable',
      faults: { jobs: 'No worker takes jobs.', mail: 'The check failed; the log says why.' },
    });
    await close();
  });

  it('ends with the wish to stop, while the process still lives', async () => {
    const { app, close } = await start();
    app.get(Readiness).stop();
    const faults = { server: 'This server is shutting down.' };
    await ask(app, 'ready').expect(503, { status: 'unavailable', faults });
    await ask(app, 'live').expect(200);
    await close();
  });

  it('gives a check that hangs one second', async () => {
    const readiness = new Readiness();
    readiness.add('database', () => new Promise(() => undefined));
    expect(await readiness.faults()).toEqual(new Map([['database', 'No answer within a second.']]));
  });

  it('says that the database is gone, and that it is back', async () => {
    const other = mkdtempSync(join(tmpdir(), 'health-'));
    const first = await startLocalPostgres({ dir: other });
    const url = await first.createDatabase('app');
    const imports = [TypeOrmModule.forRoot({ type: 'postgres', url, retryAttempts: 0 }), HealthModule];
    const app = (await Test.createTestingModule({ imports }).compile()).createNestApplication();
    Logger.overrideLogger(false);
    await app.init();
    await first.stop();
    await ask(app, 'ready').expect(503, {
      status: 'unavailable',
      faults: { database: 'PostgreSQL does not answer.' },
    });
    const again = await startLocalPostgres({ dir: other, port: Number(new URL(url).port), throwAway: true });
    await ask(app, 'ready').expect(200);
    await app.close();
    await again.stop();
  });
});
