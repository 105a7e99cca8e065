import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { OpenUploads } from '../../src/files/http/open-uploads.js';
import { FilesService } from '../../src/files/index.js';
import { newId } from '../../src/kernel/id.js';
import { nobody, type Viewer } from '../../src/platform/auth/viewer.js';
import { Database } from '../../src/platform/database/database.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { handIn } from './hand-in.js';
import { pdf } from './samples.js';

const MIB = 1024 * 1024;

let app: TestApp;
let user: { id: string };
let client: Client;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  user = await app.given.user();
  client = await app.as(user);
});

const viewer = (): Viewer => ({ ...nobody, userId: user.id, credential: 'sign-in session' });
const stored = () =>
  app.sql('SELECT id, name, length(bytes) AS length FROM uploads WHERE user_id = $1', [user.id]);
const post = (body: BodyInit, init: RequestInit = {}, path = '/uploads') =>
  client.fetch(path, { method: 'POST', body, ...init });

/** Sends in pieces, without saying how much there will be. */
const chunked = (bytes: number) => {
  let left = bytes;
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      const size = Math.min(left, 256 * 1024);
      if (size > 0) stream.enqueue(new Uint8Array(size).fill(65));
      left -= size;
      if (left === 0) stream.close();
    },
  });
  return post(body, { duplex: 'half' } as RequestInit);
};

describe('an upload', () => {
  it('is kept as it came and answers its id', async () => {
    const answer = await post(new Uint8Array(pdf()), {}, '/uploads?name=My%20slides.pdf');
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    expect(await stored()).toEqual([{ id, name: 'My slides.pdf', length: pdf().length }]);
  });

  it.each([
    'application/json',
    'application/json; charset=utf-16',
    'text/html',
    'image/png',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'nonsense',
  ])('is not believed to be %s', async (type) => {
    const headers = { 'content-type': type };
    for (const path of ['/uploads', '/UPLOADS/']) {
      const answer = await post('{"not json', { headers }, path);
      expect(answer.status).toBe(201);
    }
    expect(await stored()).toMatchObject([{ length: 10 }, { length: 10 }]);
  });

  it('needs somebody who is signed in', async () => {
    const answer = await app.anyone().fetch('/uploads', { method: 'POST', body: 'x' });
    expect(answer.status).toBe(401);
  });

  it('from a browser needs the header that only our pages send', async () => {
    const headers = { cookie: await app.given.signInSession(user) };
    const answer = await fetch(`${app.url}/uploads`, { method: 'POST', body: 'x', headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'CSRF_HEADER_MISSING' } });
    expect(await stored()).toEqual([]);
  });

  it('is refused with 0 bytes', async () => {
    for (const answer of [await post(''), await chunked(0)]) {
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { message: 'The file is empty.' } });
    }
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['told in advance', (bytes: number) => post(new Uint8Array(bytes))],
    ['in pieces of unknown number', chunked],
  ])('has 10 MiB and not a byte more, %s', async (_, send) => {
    expect((await send(10 * MIB)).status).toBe(201);
    const over = await send(10 * MIB + 1);
    expect(over.status).toBe(413);
    expect(await over.json()).toMatchObject({
      error: { code: 'PAYLOAD_TOO_LARGE', message: 'The body is larger than 10 MiB.' },
    });
    expect(await stored()).toMatchObject([{ length: 10 * MIB }]);
  });

  it('is not unpacked: a content encoding is refused', async () => {
    const answer = await post('x', { headers: { 'content-encoding': 'gzip' } });
    expect(answer.status).toBe(415);
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['../../x', 'x'],
    ['C:\\x', 'x'],
    ['con.png', '_con.png'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['n'.repeat(4_000), 'n'.repeat(100)],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'x.pdf'],
    ['', 'upload'],
  ])('called %j is kept as %j', async (given, name) => {
    await handIn(client, pdf(), given);
    expect(await stored()).toMatchObject([{ name }]);
  });

  it.each(['/uploads?name=a&name=b', '/uploads?name[x]=1', '/uploads?name=%FF', '/uploads'])(
    'survives the odd name of %s',
    async (path) => {
      expect((await post('x', {}, path)).status).toBe(201);
    },
  );

  it('is one of thirty that a user may have waiting, also when all come at once', async () => {
    await app.sql(
      `INSERT INTO uploads SELECT gen_random_uuid(), $1, 'x', 'x', $2 FROM generate_series(1, 29)`,
      [user.id, app.clock.now()],
    );
    const answers = await Promise.all([post('x'), post('x')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 429]);
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('86400');
    expect(await stored()).toHaveLength(30);
  });
});

describe('an upload on a bad line', () => {
  const open = async (head: string): Promise<Socket> => {
    const cookie = await app.given.signInSession(user);
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /uploads HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nX-Conductor-Csrf: 1\r\n${head}\r\n\r\nhalf`,
    );
    return socket;
  };
  const ended = (socket: Socket): Promise<string> =>
    new Promise((done) => {
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        done(answer);
      });
    });

  it('that takes too long ends with 408 and leaves nothing', async () => {
    const server = app.nest.getHttpServer();
    const before = server.requestTimeout;
    server.requestTimeout = 300;
    expect(before).toBe(120_000);
    const answer = await ended(await open('Content-Length: 1000'));
    server.requestTimeout = before;
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(await stored()).toEqual([]);
  });

  it('is one of two that a user may send at once', async () => {
    const sockets = [await open('Content-Length: 5'), await open('Content-Length: 5')];
    for (let tries = 0; app.nest.get(OpenUploads).countOf(user.id) < 2 && tries < 200; tries++)
      await sleep(10);
    const third = await post('x');
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '10']);
    for (const socket of sockets) socket.write('!');
    await Promise.all(sockets.map((socket) => once(socket, 'data')));
    for (const socket of sockets) socket.destroy();
    expect((await post('x')).status).toBe(201);
    expect(await stored()).toHaveLength(3);
  });

  it('that breaks off leaves nothing, and the server well', async () => {
    const socket = await open('Transfer-Encoding: chunked');
    socket.end();
    await ended(socket);
    expect((await post('x')).status).toBe(201);
    expect(await stored()).toHaveLength(1);
  });
});

describe('an upload that another module takes', () => {
  const take = (id: string) => app.nest.get(FilesService).takeUpload(viewer(), id);

  it('comes as it was handed in, once', async () => {
    const id = await handIn(client, pdf('programme'), 'programme.xml');
    expect(await take(id)).toEqual({ name: 'programme.xml', bytes: pdf('programme') });
    await expect(take(id)).rejects.toThrow('There is no such upload.');
  });

  it('is there again when the transaction fails', async () => {
    const id = await handIn(client, pdf());
    const failing = app.nest.get(Database).transaction(async () => {
      await take(id);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await stored()).toMatchObject([{ id }]);
  });

  it('is for who handed it in', async () => {
    const id = await handIn(await app.as(await app.given.user()), pdf());
    await expect(take(id)).rejects.toThrow('There is no such upload.');
    await expect(take(newId())).rejects.toThrow('There is no such upload.');
  });

  it('goes to one of two who want it at once', async () => {
    const id = await handIn(client, pdf());
    const outcomes = await Promise.allSettled([take(id), take(id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
