import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { CSRF_HEADER } from '../../src/platform/auth/access.guard.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { upload } from './import-file.js';

const MIB = 1_048_576;

describe('POST /uploads', () => {
  let app: TestApp;
  let user: { id: string };
  let client: Client;

  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    user = await app.given.user();
    client = await app.as(user);
  });
  afterAll(() => app.close());

  const stored = () =>
    app.sql<{ id: string; name: string; bytes: Buffer }>(
      `SELECT id, name, bytes FROM uploads WHERE user_id = $1 ORDER BY id`,
      [user.id],
    );

  const refusal = async (response: Response) => {
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    return [response.status, error.code, error.message];
  };

  it('keeps the bytes as they came', async () => {
    const response = await upload(client, Buffer.from([0, 255, 60, 10]));
    expect(response.status).toBe(201);
    const [row] = await stored();
    expect(await response.json()).toEqual({ id: row?.id });
    expect(row?.name).toBe('schedule.xml');
    expect([...(row?.bytes ?? [])]).toEqual([0, 255, 60, 10]);
  });

  it('removes them after a day', async () => {
    await upload(client, '<a/>');
    const [job] = await app.sql<{ hours: string; uploadId: string }>(
      `SELECT extract(epoch FROM start_after - (SELECT created_at FROM uploads WHERE user_id = $1)) / 3600 AS hours,
              data->>'uploadId' AS "uploadId"
       FROM jobs.job WHERE name = 'remove-upload' AND data->>'uploadId' = (SELECT id::text FROM uploads WHERE user_id = $1)`,
      [user.id],
    );
    expect(Number(job?.hours)).toBe(24);
    await app.settle();
    expect(await stored()).toHaveLength(1);
    await app.sql(`UPDATE jobs.job SET start_after = now() WHERE name = 'remove-upload'`);
    await app.settle();
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\x', 'x'],
    ['con.png', 'con.png'],
    ['a\u202Elmx.exe', 'almx.exe'],
    ['n\u0000u\nl.xml', 'nu l.xml'],
    ['', 'upload'],
  ])('calls a file named %j %j', async (given, name) => {
    expect((await upload(client, 'x', `/uploads?name=${encodeURIComponent(given)}`)).status).toBe(201);
    expect(await stored()).toMatchObject([{ name }]);
  });

  it('takes two names or none for none', async () => {
    await upload(client, 'x', '/uploads?name=a&name=b');
    await upload(client, 'x', '/uploads');
    expect(await stored()).toMatchObject([{ name: 'upload' }, { name: 'upload' }]);
  });

  it('takes 10 MiB and not a byte more, announced or not', async () => {
    expect((await upload(client, Buffer.alloc(10 * MIB, 32))).status).toBe(201);
    const tooLarge = [413, 'PAYLOAD_TOO_LARGE', 'The file is larger than 10 MiB.'];
    expect(await refusal(await upload(client, Buffer.alloc(10 * MIB + 1, 32)))).toEqual(tooLarge);
    expect(await sendChunked(11)).toContain('413 Payload Too Large');
    expect(await stored()).toHaveLength(1);
    expect((await upload(client, 'x')).status).toBe(201);
  });

  it('refuses nothing, half a file, and what would have to be unpacked', async () => {
    expect(await refusal(await upload(client, ''))).toEqual([400, 'BAD_REQUEST', 'The file is empty.']);
    const post = (headers: Record<string, string>, body: BodyInit) =>
      client.fetch('/uploads', { method: 'POST', headers, body });
    const packed = await post({ 'content-encoding': 'gzip' }, new Uint8Array(gzipSync('<a/>')));
    expect(await refusal(packed)).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the file as it is, not compressed.',
    ]);
    const json = await post({ 'content-type': 'application/json' }, '{}');
    expect(await refusal(json)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the file as application/xml.']);
    expect(await sendChunked(1, { andHangUp: true })).toContain('400 Bad Request');
    expect(await stored()).toEqual([]);
  });

  it('lets five files of one person wait', async () => {
    for (let n = 0; n < 5; n++) await upload(client, 'x');
    expect(await refusal(await upload(client, 'x'))).toEqual([
      422,
      'TooManyUploads',
      '5 of your files are waiting. Import them first; after a day they are removed.',
    ]);
    expect(await stored()).toHaveLength(5);
    expect((await upload(await app.as(await app.given.user()), 'x')).status).toBe(201);
  });

  it('lets no more than five wait when ten come at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 10 }, async () => (await upload(client, 'x')).status),
    );
    for (let n = 0; n < 10; n++) statuses.push((await upload(client, 'x')).status);
    expect(new Set(statuses)).toEqual(new Set([201, 422, 429].filter((status) => statuses.includes(status))));
    expect(await stored()).toHaveLength(5);
  });

  it('is closed to nobody, to a foreign page and to a token without the scope', async () => {
    expect(await refusal(await upload(app.anyone(), 'x'))).toEqual([
      401,
      'UNAUTHENTICATED',
      'Sign in first.',
    ]);
    const cookie = await app.given.signInSession(user);
    const foreign = await fetch(`${app.url}/uploads`, { method: 'POST', headers: { cookie }, body: 'x' });
    expect((await refusal(foreign))[1]).toBe('CSRF_HEADER_MISSING');
    expect((await upload(client.withToken(await token(['OWN_READ'])), 'x')).status).toBe(403);
    expect(await stored()).toEqual([]);
    expect((await upload(client.withToken(await token(['EXCHANGE_IMPORT'])), 'x')).status).toBe(201);
  });

  async function token(scopes: string[]): Promise<string> {
    const { data } = await client.mutate(
      `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`,
      { name: 'Importer', scopes },
    );
    return data.createApiToken.secret;
  }

  /** Sends so many MiB without saying how many, or hangs up in the middle; answers the beginning of the answer. */
  async function sendChunked(mebibytes: number, { andHangUp = false } = {}): Promise<string> {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    const answer = new Promise<string>((done) => {
      socket.once('data', (data: Buffer) => {
        done(data.toString());
      });
      socket.once('close', () => {
        done('');
      });
    });
    const cookie = await app.given.signInSession(user);
    socket.write(`POST /uploads HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\n${CSRF_HEADER}: 1\r\n`);
    socket.write('Transfer-Encoding: chunked\r\n\r\n');
    for (let n = 0; n < mebibytes; n++) socket.write(`100000\r\n${' '.repeat(MIB)}\r\n`);
    if (andHangUp) socket.end();
    else socket.write('0\r\n\r\n');
    const first = await answer;
    socket.destroy();
    return first;
  }
});
