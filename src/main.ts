import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { LazyModuleLoader, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import type { DemoSignIn } from './demo/index.js';
import type { Config } from './platform/config/config.js';
import { readConfig } from './platform/config/read-config.js';
import { explainOptions, StartFault } from './platform/config/start-fault.js';
import type { LocalPostgres } from './platform/database/local-postgres.js';
import { migrateDatabase, startOwnDatabase } from './platform/database/open-database.js';
import { Readiness } from './platform/health/readiness.js';
import { configureHttp, httpOptions } from './platform/http/configure-http.js';
import { stopGracefully } from './platform/http/graceful-stop.js';
import { explainListen, requireFreePort } from './platform/http/listen.js';
import { stopOnSignals } from './platform/http/on-signals.js';
import { OpenRequests } from './platform/http/open-requests.js';
import { welcome } from './platform/http/welcome.js';
import { ROOT_LOGGER } from './platform/log/log.module.js';

/** How long a proxy in front may take to notice that this server is no longer ready. */
const PROXY_WAIT_MS = 5_000;

let local: LocalPostgres | undefined;

try {
  await start();
} catch (error: unknown) {
  console.error(error instanceof StartFault ? error.message : error);
  await local?.stop();
  process.exit(1);
}

async function start(): Promise<void> {
  const isEmpty = readOptions().empty;
  const given = readConfig();
  await requireFreePort(given);
  const databaseUrl = given.databaseUrl ?? (await startDatabase(given.dataDir));
  await migrateDatabase(databaseUrl);
  const config = given.with({ databaseUrl });
  const app = await createApp(config);
  const signIns = isEmpty || config.environment === 'production' ? null : await loadDemo(app);
  await listen(app, config);
  const isDatabaseGiven = given.databaseUrl !== undefined;
  const sharesDatabase = local?.reused ?? false;
  welcome(config, await app.getUrl(), { isEmpty, isDatabaseGiven, sharesDatabase, signIns });
}

function readOptions(): { empty: boolean } {
  try {
    return parseArgs({ options: { empty: { type: 'boolean', default: false } } }).values;
  } catch (error: unknown) {
    throw explainOptions(error);
  }
}

async function startDatabase(dataDir: string): Promise<string> {
  const own = await startOwnDatabase(dataDir);
  local = own.local;
  return own.url;
}

async function createApp(config: Config): Promise<NestExpressApplication> {
  const { AppModule } = await import('./app.module.js');
  const options = { ...httpOptions, abortOnError: false };
  const app = await NestFactory.create<NestExpressApplication>(AppModule.for(config), options);
  configureHttp(app, config);
  stopOnSignals(app.get<Logger>(ROOT_LOGGER), (isOrderly) => stop(app, config, isOrderly));
  return app.init();
}

/** Its password is known to everybody, so production never calls this. */
async function loadDemo(app: NestExpressApplication): Promise<readonly DemoSignIn[] | null> {
  const { DemoModule, DemoService } = await import('./demo/index.js');
  const demo = await app.get(LazyModuleLoader).load(() => DemoModule, { logger: false });
  await demo.get(DemoService).loadIfEmpty();
  return demo.get(DemoService).findSignIns();
}

async function listen(app: NestExpressApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error: unknown) {
    await app.close();
    throw explainListen(error, config);
  }
}

/** After a fault there is no time for politeness towards a proxy. */
async function stop(app: NestExpressApplication, config: Config, isOrderly: boolean): Promise<void> {
  const [readiness, requests] = [app.get(Readiness), app.get(OpenRequests)];
  const parts = { readiness, requests, server: app.getHttpServer(), app, database: local };
  await stopGracefully(parts, isOrderly && config.environment === 'production' ? PROXY_WAIT_MS : 0);
}
