import 'reflect-metadata';
import { EventEmitter, once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { Readiness } from '../../src/platform/health/readiness.js';
import { LogModule } from '../../src/platform/log/log.module.js';
import { configureHttp, httpOptions } from '../../src/platform/http/configure-http.js';
import { stopGracefully } from '../../src/platform/http/graceful-stop.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { OpenRequests } from '../../src/platform/http/open-requests.js';

/** A route that answers when it is told to. */
const route = new EventEmitter();

@Controller()
class Routes {
  @Get('slow')
  async slow(): Promise<string> {
    route.emit('arrived');
    await once(route, 'go');
    return 'done';
  }

  @Get('quick')
  quick(): string {
    return 'quick';
  }
}

@Module({ imports: [LogModule, HttpModule], controllers: [Routes], providers: [Readiness] })
class TinyModule {}

it('answers what is under way, takes nothing new, and ends the database last', async () => {
  const config = readConfig({ NODE_ENV: 'test' });
  const module = await Test.createTestingModule({
    imports: [ConfigModule.for(config), TinyModule],
  }).compile();
  const app = module.createNestApplication<NestExpressApplication>(httpOptions);
  configureHttp(app, config);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const agent = new Agent({ keepAlive: true });
  const idle = await answerTo(`${url}/quick`, agent);
  const arrived = once(route, 'arrived');
  const slow = answerTo(`${url}/slow`, new Agent({ keepAlive: true }));
  await arrived;

  const server = app.getHttpServer();
  const steps: string[] = [];
  const readiness = app.get(Readiness);
  const stopped = stopGracefully(
    {
      readiness,
      requests: app.get(OpenRequests),
      server,
      app: {
        close: async () => {
          await app.close();
          steps.push('program');
        },
      },
      database: {
        stop: () => {
          steps.push('database');
          return Promise.resolve();
        },
      },
    },
    0,
  );
  expect([...(await readiness.faults())]).toEqual([['server', 'This server is shutting down.']]);
  while (server.listening) await setImmediate();
  await expect(answerTo(`${url}/quick`)).rejects.toThrow('ECONNREFUSED');
  expect(steps).toEqual([]);
  route.emit('go');
  expect(await slow).toEqual([200, 'done']);
  await stopped;
  expect(idle).toEqual([200, 'quick']);
  expect(steps).toEqual(['program', 'database']);
});

async function answerTo(url: string, agent?: Agent): Promise<[number | undefined, string]> {
  const [response] = (await once(get(url, { agent }), 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return [response.statusCode, text];
}
