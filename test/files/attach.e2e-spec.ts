import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { newId } from '../../src/kernel/id.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';
import { handIn, pathOf, SHELVE, shelve } from './hand-in.js';
import * as samples from './samples.js';
import { ShelfModule } from './shelf.module.js';

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

const read = async (path: string): Promise<Buffer> => {
  const response = await client.fetch(path);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const keptFiles = () =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());

describe('a picture', () => {
  it('is written anew, upright, and tells neither where nor by whom it was taken', async () => {
    const original = await samples.photograph(60, 40);
    expect(original.includes('Ada Secret')).toBe(true);
    const file = await shelve(client, original, 'PICTURE', 'Ada.jpeg');
    expect(file).toMatchObject({ name: 'Ada.webp', contentType: 'image/webp', width: 40, height: 60 });

    const bytes = await read(pathOf(file));
    expect(bytes).toHaveLength(file.size);
    const { format, exif, xmp, orientation } = await sharp(bytes).metadata();
    expect({ format, exif, xmp, orientation }).toEqual({ format: 'webp' });
    expect(bytes.includes('Ada Secret')).toBe(false);
  });

  it.each([
    [3_000, 1_500, 2_000, 1_000],
    [9_000, 3, 2_000, 1],
    [10, 10, 10, 10],
  ])('of %i × %i is kept as %i × %i', async (width, height, keptWidth, keptHeight) => {
    const file = await shelve(client, await samples.png(width, height), 'PICTURE');
    expect([file.width, file.height]).toEqual([keptWidth, keptHeight]);
  });

  it('loses the script that was hidden in it', async () => {
    const script = '/*\u0000*/=1;alert(document.domain)//';
    const picture = await samples.gif();
    for (const polyglot of [
      Buffer.concat([picture, Buffer.from(script)]),
      Buffer.concat([picture, samples.html]),
    ]) {
      const bytes = await read(pathOf(await shelve(client, polyglot, 'PICTURE', 'x.gif')));
      expect(bytes.includes('alert')).toBe(false);
      expect((await sharp(bytes).metadata()).format).toBe('webp');
    }
  });

  it.each(['webp', 'avif', 'png', 'jpeg', 'gif'] as const)('may come as %s', async (format) => {
    const bytes = await sharp(await samples.png(20, 20))
      .toFormat(format)
      .toBuffer();
    expect(await shelve(client, bytes, 'PICTURE')).toMatchObject({ width: 20, height: 20 });
  });
});

describe('a document', () => {
  it.each([
    [
      'SLIDES',
      'a PDF, also with a script of its own',
      samples.pdf('/JS (app.alert(1))'),
      'application/pdf',
      'talk.pdf',
    ],
    ['SLIDES', 'a presentation', samples.pptx(), /presentationml\.presentation$/, 'talk.pptx'],
    ['DOCUMENT', 'a PDF', samples.pdf(), 'application/pdf', 'talk.pdf'],
  ])('for %s is kept as it is: %s', async (purpose, _, bytes, type, name) => {
    const file = await shelve(client, bytes, purpose, 'talk.html');
    expect(file).toMatchObject({ name, contentType: expect.stringMatching(type), width: null, height: null });
    expect(await read(pathOf(file))).toEqual(bytes);
  });

  it('for DOCUMENT may be a picture, which is written anew', async () => {
    const file = await shelve(client, await samples.photograph(), 'DOCUMENT', 'passport');
    expect(file).toMatchObject({ name: 'passport.webp', contentType: 'image/webp' });
  });
});

describe('a file is refused', () => {
  const wrong = 'KIND_NOT_ACCEPTED';
  it.each([
    ['HTML called .png', 'PICTURE', () => samples.html, wrong],
    ['an SVG with a script', 'PICTURE', () => samples.svg, wrong],
    [
      'an SVG after an XML declaration',
      'PICTURE',
      () => Buffer.concat([Buffer.from('<?xml version="1.0"?>'), samples.svg]),
      wrong,
    ],
    ['a packed SVG', 'PICTURE', () => gzipSync(samples.svg), wrong],
    [
      'a TIFF',
      'PICTURE',
      async () =>
        sharp(await samples.png(9, 9))
          .tiff()
          .toBuffer(),
      wrong,
    ],
    ['a PDF for a picture', 'PICTURE', () => samples.pdf(), wrong],
    ['a picture for slides', 'SLIDES', () => samples.png(9, 9), wrong],
    [
      'a truncated picture',
      'PICTURE',
      async () => (await samples.photograph(400, 400)).subarray(0, 900),
      'DAMAGED',
    ],
    [
      'a picture of which only the beginning is one',
      'PICTURE',
      () => Buffer.from('GIF89a=1;alert(1)'),
      'DAMAGED',
    ],
    ['a picture of 30,000 × 30,000', 'PICTURE', () => samples.bomb(30_000, 30_000), 'TOO_MANY_PIXELS'],
    [
      'a picture of 2³¹ pixels in a line',
      'PICTURE',
      () => samples.bomb(2 ** 31 - 1, 1),
      /TOO_MANY_PIXELS|DAMAGED/,
    ],
    ['an archive', 'DOCUMENT', () => samples.zip({ '../../etc/passwd': 'x' }), wrong],
    [
      'an archive in a presentation’s name',
      'SLIDES',
      () => samples.zip({ 'ppt/presentation.xml': 'x' }),
      wrong,
    ],
    ['a presentation with macros', 'SLIDES', () => samples.pptm(), wrong],
    ['half a presentation', 'SLIDES', () => samples.pptx().subarray(0, -60), 'DAMAGED'],
    ['half a PDF', 'SLIDES', () => samples.pdf().subarray(0, 12), 'DAMAGED'],
    ['a program', 'DOCUMENT', () => Buffer.from('#!/bin/sh\nreboot\n'), wrong],
    ['EICAR', 'DOCUMENT', () => samples.eicar, wrong],
    ['a document of 5 MiB and one byte', 'DOCUMENT', () => samples.pdf(' '.repeat(5 * 2 ** 20)), 'TOO_LARGE'],
  ])('and changes nothing: %s', async (_, purpose, content, reason) => {
    const uploadId = await handIn(client, await content(), 'x.png');
    const before = [await app.sql('SELECT * FROM files ORDER BY id'), keptFiles()];

    const { data } = await client.mutate(SHELVE, { uploadId, purpose });

    expect(data.shelve.file).toBeNull();
    expect(data.shelve.userErrors).toEqual([
      {
        __typename: 'FileNotAcceptable',
        reason: expect.stringMatching(reason),
        accepted: expect.arrayContaining([purpose === 'PICTURE' ? 'png' : 'pdf']),
        maxBytes: (purpose === 'DOCUMENT' ? 5 : 10) * 2 ** 20,
        message: expect.any(String),
      },
    ]);
    expect([await app.sql('SELECT * FROM files ORDER BY id'), keptFiles()]).toEqual(before);
    expect(await app.sql('SELECT id FROM uploads WHERE id = $1', [uploadId])).toHaveLength(1);
  });

  it.each(['unknown', 'of somebody else', 'used already'])(
    'as not there when its upload is %s',
    async (which) => {
      const stranger = await app.as(await app.given.user());
      const ids: Record<string, () => Promise<string>> = {
        unknown: () => Promise.resolve(newId()),
        'of somebody else': () => handIn(stranger, samples.pdf()),
        'used already': async () => {
          const id = await handIn(client, samples.pdf());
          await client.mutate(SHELVE, { uploadId: id, purpose: 'SLIDES' });
          return id;
        },
      };
      const uploadId = await ids[which]?.();
      const before = await app.sql('SELECT * FROM files ORDER BY id');
      const { errors } = await client.mutate(SHELVE, { uploadId, purpose: 'SLIDES' });
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      expect(await app.sql('SELECT * FROM files ORDER BY id')).toEqual(before);
    },
  );
});

it('makes one file of an upload that is attached twice at once', async () => {
  const uploadId = await handIn(client, samples.pdf());
  const answers = await Promise.all([1, 2].map(() => client.mutate(SHELVE, { uploadId, purpose: 'SLIDES' })));
  expect(answers.map(({ errors }) => errors?.length ?? 0).sort()).toEqual([0, 1]);
});

it('lists three files with as many statements as one', async () => {
  const files = [];
  for (const name of ['a', 'b', 'c']) files.push(await shelve(client, samples.pdf(), 'SLIDES', name));
  const ids = files.map(({ id }) => id);
  const list = (some: string[]) =>
    client.request('query ($ids: [ID!]!) { shelved(ids: $ids) { name url } }', { ids: some });

  const one = await statementsOf(app, () => list(ids.slice(0, 1)));
  const three = await statementsOf(app, async () => {
    const { data } = await list(ids);
    expect(data.shelved.map(({ name }: { name: string }) => name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  });
  expect(one).toHaveLength(1);
  expect(three).toHaveLength(1);
});
