import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Body, Controller, Get, HttpException, Module, Param, Post } from '@nestjs/common';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { Forbidden, NotFound, RateLimited, Unauthenticated } from '../../src/kernel/denial.js';
import { InvalidInput } from '../../src/kernel/user-error.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { createLogger } from '../../src/platform/log/logger.js';
import { LogModule, ROOT_LOGGER } from '../../src/platform/log/log.module.js';
import { configureHttp, httpOptions } from '../../src/platform/http/configure-http.js';
import { HttpModule } from '../../src/platform/http/http.module.js';

const faults: Record<string, () => Error> = {
  unauthenticated: () => new Unauthenticated(),
  forbidden: () => new Forbidden(),
  missing: () => new NotFound('calendar'),
  limited: () => new RateLimited(30),
  refused: () => new InvalidInput('Choose a name.', ['name']),
  conflict: () => new HttpException('Twice.', 409),
  teapot: () => new HttpException('the inner workings', 502),
  ours: () => new Error('the inner workings'),
};

@Controller()
class Routes {
  @Get('fault/:name')
  fault(@Param('name') name: string): never {
    throw faults[name]?.() ?? new Error('no such fault');
  }

  @Post('echo')
  echo(@Body() body: unknown): unknown {
    return { body };
  }
}

@Resolver()
class Queries {
  @Query(() => String)
  hello(): string {
    return 'world';
  }
}

@Module({
  imports: [
    LogModule,
    HttpModule,
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      autoSchemaFile: true,
      graphiql: false,
    }),
  ],
  controllers: [Routes],
  providers: [Queries],
})
class TinyModule {}

const lines: string[] = [];

async function start(env: Record<string, string> = {}): Promise<NestExpressApplication> {
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    WEB_DIR: '/nonexistent',
    LOG_LEVEL: 'info',
    ...env,
  });
  const module = await Test.createTestingModule({ imports: [ConfigModule.for(config), TinyModule] })
    .overrideProvider(ROOT_LOGGER)
    .useValue(createLogger(config, { write: (line) => lines.push(line) }))
    .compile();
  const app = module.createNestApplication<NestExpressApplication>(httpOptions);
  configureHttp(app, config);
  await app.listen(0, '127.0.0.1');
  return app;
}

/** Sends bytes that no HTTP client would send, and answers the first line and the body of what comes back. */
function raw(app: NestExpressApplication, bytes: string): Promise<string> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => {
      done(answer);
    });
    socket.on('error', fail);
  });
}

let app: NestExpressApplication;
beforeAll(async () => {
  app = await start();
});
afterAll(() => app.close());
beforeEach(() => {
  lines.length = 0;
});
const http = () => request(app.getHttpServer());

describe('an error of a route', () => {
  it.each([
    ['unauthenticated', 401, { code: 'UNAUTHENTICATED', message: 'Sign in first.' }],
    ['forbidden', 403, { code: 'FORBIDDEN', message: 'You may not do this.' }],
    ['missing', 404, { code: 'NOT_FOUND', message: 'There is no such calendar.' }],
    ['limited', 429, { code: 'RATE_LIMITED', message: 'Too many tries. Try again in 30 seconds.' }],
    ['refused', 422, { code: 'InvalidInput', message: 'Choose a name.' }],
    ['conflict', 409, { code: 'CONFLICT', message: 'Twice.' }],
  ])('is told as JSON: %s', async (name, status, error) => {
    const { body, headers } = await http().get(`/fault/${name}`).expect(status);
    expect(body).toEqual({ error: { ...error, requestId: headers['x-request-id'] } });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['retry-after']).toBe(name === 'limited' ? '30' : undefined);
  });

  it.each(['ours', 'teapot'])('is masked and logged with its id when it is our fault: %s', async (name) => {
    const { body, text, headers } = await http().get(`/fault/${name}`).expect(500);
    expect(body).toMatchObject({ error: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(text).not.toContain('inner workings');
    const logged = lines.find((line) => line.includes('the inner workings')) ?? '';
    expect(JSON.parse(logged)).toMatchObject({ level: 50, requestId: headers['x-request-id'] });
  });

  it.each(['/nothing', '/fault', '/echo'])('is a 404 where nothing is: %s', async (path) => {
    const { body } = await http().get(path).set('Accept', 'text/html').expect(404);
    expect(body).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('is a 400 for a path that cannot be decoded', async () => {
    const { body } = await http().get('/fault/%FF').expect(400);
    expect(body).toMatchObject({ error: { code: 'BAD_REQUEST' } });
  });
});

describe('a body for /graphql', () => {
  const post = (body: string | Buffer, type = 'application/json') =>
    http().post('/graphql').set('Content-Type', type).send(body);
  const query = '{"query":"{hello}"}';

  it('is read when it is JSON', async () => {
    await post(query).expect(200, { data: { hello: 'world' } });
  });

  it.each([
    ['malformed', '{"query":', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['a text', '"x"', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['empty', '', 'application/json', 400],
    ['of another type', query, 'text/plain', 400],
    ['a form', 'query={hello}', 'application/x-www-form-urlencoded', 400],
    ['in UTF-16', query, 'application/json; charset="UTF-16"', 415],
    ['in UTF-7', query, 'application/json; charset=utf-7', 415],
    ['too large', JSON.stringify({ query: ' '.repeat(257 * 1024) }), 'application/json', 413],
  ])('is refused in JSON, never as an HTML page, when it is %s', async (_, body, type, status) => {
    const answer = await post(body, type).expect(status);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.body).toEqual({ errors: [expect.objectContaining({ message: expect.any(String) })] });
    expect(answer.text).not.toMatch(/<|node_modules|\\n +at /);
  });

  it('names its fault and its request', async () => {
    const { body, headers } = await post('{"password":"hush"').expect(400);
    const extensions = { code: 'BAD_REQUEST', requestId: headers['x-request-id'] };
    expect(body).toEqual({ errors: [{ message: 'The body is not valid JSON.', extensions }] });
  });

  it('may not swell beyond the limit when it is unpacked', async () => {
    const body = gzipSync(JSON.stringify({ query: ' '.repeat(10 * 1024 * 1024) }));
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const answer = await fetch(`${await app.getUrl()}/graphql`, { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
  });

  it('counts the last of two equal keys, here and in every limit that reads the parsed body', async () => {
    await post('{"query":"{nothing}","query":"{hello}"}').expect(200, { data: { hello: 'world' } });
  });
});

describe('a request', () => {
  it('with two Host headers is refused', async () => {
    const answer = await raw(
      app,
      'GET / HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1.1 400 .*"code":"BAD_REQUEST"/s);
  });

  it.each([
    ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'two lengths of its body',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['20 kB of headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('with %s is refused', async (_, bytes, status) => {
    expect(await raw(app, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
  });

  it('keeps a sane id that it came with, and gets a new one otherwise', async () => {
    const given = await http().get('/').set('X-Request-Id', 'proxy-12345678').expect(200);
    expect(given.headers['x-request-id']).toBe('proxy-12345678');
    for (const id of ['short', 'x'.repeat(65), 'with space in it', '{"a":"bcdefgh"}'])
      expect((await http().get('/').set('X-Request-Id', id)).headers['x-request-id']).toMatch(
        /^[0-9a-f-]{36}$/,
      );
  });

  it('is one line in the log, without headers, query or secrets in its path', async () => {
    await http()
      .get('/calendar/tickets/sesame.ics?key=sesame')
      .set('Cookie', 'sid=sesame')
      .set('Authorization', 'Bearer sesame')
      .expect(404);
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain('sesame');
    expect(JSON.parse(lines.join())).toMatchObject({
      level: 30,
      req: { method: 'GET', path: '/calendar/tickets/[redacted]', address: '127.0.0.1' },
      res: { status: 404 },
      msg: 'GET /calendar/tickets/[redacted] 404',
    });
  });

  it('is in the log with its whole path, also where a part of the program is mounted below it', async () => {
    await http().post('/graphql').send({ query: '{ hello }' }).expect(200);
    expect(JSON.parse(lines.join())).toMatchObject({ msg: 'POST /graphql 200' });
  });

  it('is answered with headers that keep a page to itself', async () => {
    const { headers } = await http().get('/nothing');
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none';script-src 'self'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=(),'),
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
    const door = await http().get('/door/node-conf');
    expect(door.headers['permissions-policy']).toContain('camera=(self),');
  });
});

describe('the pages', () => {
  it('begin with a landing page while there is no web front end', async () => {
    const { text, headers } = await http().get('/').expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(text).toContain('href="/graphql"');
    expect(text).not.toContain('<script');
  });

  describe('of a built web front end behind https', () => {
    let web: NestExpressApplication;
    const folder = mkdtempSync(join(tmpdir(), 'web-'));
    const index = '<!doctype html><title>Web</title>';

    beforeAll(async () => {
      mkdirSync(join(folder, 'assets'));
      writeFileSync(join(folder, 'index.html'), index);
      writeFileSync(join(folder, 'assets/app-4fB9kQz1.js'), '1');
      web = await start({ WEB_DIR: folder, BASE_URL: 'https://conf.example' });
    });
    afterAll(async () => {
      await web.close();
      rmSync(folder, { recursive: true });
    });
    const get = (path: string) => request(web.getHttpServer()).get(path).set('Accept', 'text/html,*/*');

    it.each(['/', '/node-conf/2027/agenda', '/a/b?c=d.e'])('are its one page: %s', async (path) => {
      const { text, headers } = await get(path).expect(200);
      expect(text).toBe(index);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    });

    it('keep files with a hash in their names for a year', async () => {
      const { headers } = await get('/assets/app-4fB9kQz1.js').expect(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    });

    it.each(['/assets/app-old.js', '/fault/missing', '/../package.json', '/.env'])(
      'are not %s',
      async (path) => {
        await get(path).expect(404);
      },
    );

    it('are not for programs', async () => {
      await get('/nothing').set('Accept', 'application/json').expect(404);
      await request(web.getHttpServer()).post('/nothing').set('Accept', 'text/html').expect(404);
    });
  });
});
