import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { newSecret } from '../../src/kernel/secret.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { handIn, pathOf, shelve } from './hand-in.js';
import { pdf, photograph, pptx } from './samples.js';
import { Shelf, ShelfModule } from './shelf.module.js';

const dataDir = mkdtempSync(join(tmpdir(), 'conductor-files-'));

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await startApp({ dataDir, logLevel: 'silent' }, [ShelfModule]);
  client = await app.as(await app.given.user());
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(`${app.url}${path}`, init);
const headersOf = ({ headers }: Response, ...names: string[]) => names.map((name) => headers.get(name));

describe('a file is served', () => {
  it('to whoever has its address, as a picture to be shown', async () => {
    const file = await shelve(client, await photograph(), 'PICTURE', 'Ada Lovelace.jpg');
    expect(file.url).toMatch(
      new RegExp(`^${app.config.baseUrl}/files/[A-Za-z0-9_-]{43}/Ada%20Lovelace\\.webp$`),
    );
    const answer = await get(pathOf(file));
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(file.size),
      'content-disposition': 'inline',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('as a document to be saved, never shown', async () => {
    for (const [bytes, type] of [
      [pdf(), 'application/pdf'],
      [pptx(), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ] as const) {
      const file = await shelve(client, bytes, 'SLIDES', 'talk.html');
      const answer = await get(pathOf(file), { headers: { accept: 'text/html' } });
      expect(headersOf(answer, 'content-type', 'x-content-type-options')).toEqual([type, 'nosniff']);
      expect(headersOf(answer, 'content-security-policy', 'cross-origin-resource-policy')).toEqual([
        "sandbox; default-src 'none'",
        'same-site',
      ]);
      expect(headersOf(answer, 'cache-control')).toEqual(['private, no-cache']);
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename=${file.name}`);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    }
  });

  it.each([
    ['../../x', 'attachment; filename=x.pdf'],
    ['C:\\x', 'attachment; filename=x.pdf'],
    ['con.png', 'attachment; filename=_con.pdf'],
    ['a\u202Efdp.exe', 'attachment; filename=afdp.pdf'],
    ['a\u0000b\r\nSet-Cookie: sid=1', 'attachment; filename="sid=1.pdf"'],
    ['a"; x="b', 'attachment; filename="a x=b.pdf"'],
    [
      'Größe 🎤.pdf',
      'attachment; filename="Gr??e ??.pdf"; filename*=UTF-8\'\'Gr%C3%B6%C3%9Fe%20%F0%9F%8E%A4.pdf',
    ],
    ['n'.repeat(4_000), `attachment; filename=${'n'.repeat(96)}.pdf`],
  ])('under a harmless name when it was called %j', async (given, disposition) => {
    const answer = await get(pathOf(await shelve(client, pdf(), 'SLIDES', given)));
    expect(answer.status).toBe(200);
    const sent = answer.headers.get('content-disposition') ?? '';
    expect(sent.replace('Größe', 'Gr??e')).toBe(disposition);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('not again to whom has it already', async () => {
    const path = pathOf(await shelve(client, pdf(), 'SLIDES'));
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    // fetch would add Cache-Control: no-cache
    const again = await request(app.url).get(path).set('If-None-Match', etag).expect(304);
    expect(again.headers).toMatchObject({ etag, 'content-security-policy': "sandbox; default-src 'none'" });
    await request(app.url).get(path).set('If-None-Match', '"other"').expect(200);
  });

  it('without its bytes to HEAD', async () => {
    const file = await shelve(client, pdf(), 'SLIDES');
    const answer = await get(pathOf(file), { method: 'HEAD' });
    expect(headersOf(answer, 'content-length', 'content-type')).toEqual([
      String(file.size),
      'application/pdf',
    ]);
    expect(await answer.text()).toBe('');
  });
});

describe('a file is not served', () => {
  it.each([
    ['by a guess', () => `/files/${newSecret()}/upload.pdf`],
    ['by its id', (file: { id: string }) => `/files/${file.id}/upload.pdf`],
    ['under another name', (_: object, path: string) => path.replace('upload.pdf', 'upload.html')],
    ['without a name', (_: object, path: string) => path.replace('/upload.pdf', '')],
    ['from outside the folder', () => '/files/..%2F..%2F..%2Fetc/passwd'],
    ['with a NUL', () => '/files/%00/%00'],
  ])('%s', async (_, wrong) => {
    const file = await shelve(client, pdf(), 'SLIDES');
    const answer = await get(wrong(file, pathOf(file)), { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.text()).not.toMatch(/ENOENT|\/tmp/);
  });

  it('before it is attached', async () => {
    const uploadId = await handIn(client, pdf());
    expect((await get(`/files/${uploadId}/upload.bin`)).status).toBe(404);
  });

  it('once it was taken from its owner, though its bytes are still there', async () => {
    const file = await shelve(client, pdf(), 'SLIDES');
    await app.nest.get(Shelf).clear([file.id]);
    expect((await get(pathOf(file))).status).toBe(404);
  });

  it('in part: a fault of the storage is ours, masked', async () => {
    const file = await shelve(client, pdf(), 'SLIDES');
    rmSync(join(dataDir, 'files', file.id.slice(-2), file.id));
    const answer = await get(pathOf(file));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/ENOENT|\/tmp/);
  });
});
