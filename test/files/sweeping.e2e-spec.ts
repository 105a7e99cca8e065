import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FilePurpose, FilesService } from '../../src/files/index.js';
import { FilesSweeper } from '../../src/files/files-sweeper.js';
import { nobody, type Viewer } from '../../src/platform/auth/viewer.js';
import { Database } from '../../src/platform/database/database.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { handIn, shelve } from './hand-in.js';
import { pdf, photograph } from './samples.js';
import { Shelf, ShelfModule } from './shelf.module.js';

const HOUR = 3_600_000;
const dataDir = mkdtempSync(join(tmpdir(), 'conductor-files-'));
afterAll(() => {
  rmSync(dataDir, { recursive: true });
});

let app: TestApp;
let client: Client;
let viewer: Viewer;
beforeEach(async () => {
  app = await startApp({ dataDir }, [ShelfModule]);
  // Jobs are due by the database's clock: what expires a day after this time is due at once.
  app.clock.forward(-24 * HOUR);
  const user = await app.given.user();
  client = await app.as(user);
  viewer = { ...nobody, userId: user.id, credential: 'sign-in session' };
});
afterEach(() => app.close());

const service = () => app.nest.get(FilesService);
const placeOf = (id: string) => join(dataDir, 'files', id.slice(-2), id);
const keptFor = (id: string) => {
  try {
    return readdirSync(dirname(placeOf(id))).filter((name) => name.startsWith(id));
  } catch {
    return [];
  }
};
const rows = async (table: 'uploads' | 'files') =>
  (await app.sql<{ id: string }>(`SELECT id FROM ${table}`)).map(({ id }) => id);

describe('an upload that nobody uses', () => {
  it('is removed after 24 hours by the job that it brought, and not before', async () => {
    const id = await handIn(client, pdf());
    app.clock.forward(24 * HOUR - 1);
    await app.nest.get(FilesSweeper).sweep({});
    expect(await rows('uploads')).toEqual([id]);
    app.clock.forward(1);
    await app.settle();
    expect(await rows('uploads')).toEqual([]);
  });
});

describe('a file that nobody attached', () => {
  const prepare = async () => {
    const uploadId = await handIn(client, await photograph());
    return service().prepare(viewer, uploadId, FilePurpose.PICTURE);
  };

  it('is removed after 24 hours with its bytes: the process was killed between storing and attaching', async () => {
    const { file } = await prepare();
    await app.nest.get(FilesSweeper).sweep({});
    expect([await rows('files'), keptFor(file.id)]).toEqual([[file.id], [file.id]]);
    app.clock.forward(24 * HOUR);
    await app.settle();
    expect([await rows('files'), keptFor(file.id)]).toEqual([[], []]);
  });

  it('is removed though only half of it was written: the process was killed while storing', async () => {
    const { file } = await prepare();
    rmSync(placeOf(file.id));
    writeFileSync(`${placeOf(file.id)}.part`, 'half');
    app.clock.forward(24 * HOUR);
    await app.settle();
    expect([await rows('files'), keptFor(file.id)]).toEqual([[], []]);
  });

  it('is removed though the row of its owner was rolled back, and its upload can be used again', async () => {
    const prepared = await prepare();
    const failing = app.nest.get(Database).transaction(async () => {
      await service().attach(viewer, prepared);
      throw new Error('the call has closed');
    });
    await expect(failing).rejects.toThrow('the call has closed');
    expect(await rows('uploads')).toEqual([prepared.uploadId]);
    await app.nest.get(Shelf).put(viewer, prepared.uploadId, FilePurpose.PICTURE);
    app.clock.forward(24 * HOUR);
    await app.settle();
    expect(keptFor(prepared.file.id)).toEqual([]);
    expect(await rows('files')).toHaveLength(1);
  });

  it('cannot be attached once it has expired', async () => {
    const prepared = await prepare();
    app.clock.forward(24 * HOUR);
    const late = app.nest.get(Database).transaction(() => service().attach(viewer, prepared));
    await expect(late).rejects.toThrow('There is no such file.');
    expect(await rows('uploads')).toEqual([prepared.uploadId]);
  });
});

describe('an attached file', () => {
  it('stays', async () => {
    const { id } = await shelve(client, pdf(), 'SLIDES');
    app.clock.forward(100 * 24 * HOUR);
    await app.settle();
    expect([await rows('files'), keptFor(id)]).toEqual([[id], [id]]);
  });

  it('goes after it was taken from its owner, after the commit only', async () => {
    const { id } = await shelve(client, pdf(), 'SLIDES');
    const failing = app.nest.get(Database).transaction(async () => {
      await service().remove([id]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await app.settle();
    expect([await rows('files'), keptFor(id)]).toEqual([[id], [id]]);

    await app.nest.get(Shelf).clear([id]);
    await app.settle();
    expect([await rows('files'), keptFor(id)]).toEqual([[], []]);
  });

  it('that cannot be deleted now does not hold up others and is tried again', async () => {
    const [bad, good] = [await shelve(client, pdf(), 'SLIDES'), await shelve(client, pdf(), 'SLIDES')];
    await app.nest.get(Shelf).clear([bad.id, good.id]);
    rmSync(placeOf(bad.id));
    mkdirSync(placeOf(bad.id));
    const sweep = () => app.nest.get(FilesSweeper).sweep({});

    await expect(sweep()).rejects.toThrow('1 files remain.');
    expect([await rows('files'), keptFor(good.id)]).toEqual([[bad.id], []]);

    rmSync(placeOf(bad.id), { recursive: true });
    await sweep();
    expect(await rows('files')).toEqual([]);
  });
});
