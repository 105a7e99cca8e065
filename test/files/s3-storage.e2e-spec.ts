import { text } from 'node:stream/consumers';
import { FilesSweeper } from '../../src/files/files-sweeper.js';
import { S3Storage } from '../../src/files/s3-storage.js';
import { newId } from '../../src/kernel/id.js';
import { FakeS3 } from '../fakes/s3/fake-s3.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { handIn, pathOf, SHELVE, shelve } from './hand-in.js';
import { pdf, photograph } from './samples.js';
import { Shelf, ShelfModule } from './shelf.module.js';

let s3: FakeS3;
beforeEach(async () => {
  s3 = await FakeS3.start();
});
afterEach(() => s3.stop());

describe('the storage in a bucket', () => {
  const id = newId();
  const place = `/conductor-files/${id.slice(-2)}/${id}`;

  it('keeps, reads and deletes by signed requests', async () => {
    const storage = new S3Storage(s3.store);
    await storage.write(id, Buffer.from('slides'));
    expect([...s3.objects]).toEqual([[place, Buffer.from('slides')]]);
    expect(await text(await storage.read(id))).toBe('slides');
    await storage.delete(id);
    await storage.delete(id);
    expect(s3.objects.size).toBe(0);
    expect(s3.requests).toEqual([`PUT ${place}`, `GET ${place}`, `DELETE ${place}`, `DELETE ${place}`]);
  });

  it('tries again after a fault of the store', async () => {
    s3.next(503, 500);
    await new S3Storage(s3.store).write(id, Buffer.from('slides'));
    expect(s3.objects.size).toBe(1);
    expect(s3.requests).toHaveLength(3);
  });

  it.each([
    ['does not know the key', { secretAccessKey: 'wrong' }, 'The object store answered 403 to PUT.'],
    ['does not have the bucket', { bucket: 'elsewhere' }, 'The object store answered 404 to PUT.'],
    ['is not there', { origin: 'http://127.0.0.1:1' }, 'fetch failed'],
  ])('fails without telling a secret when the store %s', async (_, wrong, message) => {
    const fault = await new S3Storage({ ...s3.store, ...wrong })
      .write(id, Buffer.from('x'))
      .catch((error: unknown) => error);
    expect(fault).toMatchObject({ message });
    const told =
      fault instanceof Error ? `${String(fault.stack)} ${String(fault.cause)} ${JSON.stringify(fault)}` : '';
    expect(told).not.toMatch(/FAKEKEY|fake\/secret|wrong/);
    expect(s3.objects.size).toBe(0);
  });

  it('does not follow the store elsewhere', async () => {
    s3.next(307);
    await expect(new S3Storage(s3.store).write(id, Buffer.from('x'))).rejects.toThrow();
    expect(s3.requests).toHaveLength(1);
  });

  it('gives up on a store that keeps silent', async () => {
    s3.next('silence');
    const waiting = new S3Storage(s3.store, 100).write(id, Buffer.from('x'));
    await expect(waiting).rejects.toThrow('The object store did not answer to PUT in time.');
  });

  it('takes ids only', async () => {
    const storage = new S3Storage(s3.store);
    for (const wrong of ['../x', '', id.toUpperCase(), `${id}/..`])
      await expect(storage.write(wrong, Buffer.from('x'))).rejects.toThrow('by their ids only');
    expect(s3.requests).toEqual([]);
  });
});

describe('the program with its files in a bucket', () => {
  let app: TestApp;
  let client: Client;
  beforeEach(async () => {
    app = await startApp({ objectStore: s3.store, logLevel: 'silent' }, [ShelfModule]);
    client = await app.as(await app.given.user());
  });
  afterEach(() => app.close());

  it('keeps, serves and removes them there', async () => {
    const files = [
      await shelve(client, pdf(), 'SLIDES'),
      await shelve(client, await photograph(), 'PICTURE'),
    ];
    for (const file of files) {
      const answer = await app.anyone().fetch(pathOf(file));
      expect(answer.headers.get('content-type')).toBe(file.contentType);
      expect((await answer.arrayBuffer()).byteLength).toBe(file.size);
    }
    await app.nest.get(Shelf).clear(files.map(({ id }) => id));
    await app.settle();
    expect(s3.objects.size).toBe(0);
    expect(await app.sql('SELECT id FROM files')).toEqual([]);
  });

  it('attaches nothing when the store refuses, and removes the rest a day later', async () => {
    const uploadId = await handIn(client, pdf());
    s3.next(403);
    const { data, errors } = await client.mutate(SHELVE, { uploadId, purpose: 'SLIDES' });
    expect(data.shelve).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(await app.sql('SELECT id FROM files WHERE expires_at IS NULL')).toEqual([]);
    expect(await app.sql('SELECT id FROM uploads')).toEqual([{ id: uploadId }]);

    app.clock.forward(24 * 3_600_000);
    await app.nest.get(FilesSweeper).sweep({});
    expect(await app.sql('SELECT id FROM files')).toEqual([]);
  });
});
