import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { RecordingConsent } from '../../src/speakers/index.js';
import { PublicFrom, ResourceKind } from '../../src/talks/domain/talk-resource.js';
import { handIn } from '../files/hand-in.js';
import * as samples from '../files/samples.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const errors = 'userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }';
const resource = 'resource { id kind label url publicFrom isPublic file { url contentType } }';
const ADD = `mutation ($input: AddTalkResourceInput!) {
  answer: addTalkResource(input: $input) { ${resource} ${errors} }
}`;
const UPDATE = `mutation ($input: UpdateTalkResourceInput!) { answer: updateTalkResource(input: $input) { ${resource} ${errors} } }`;
const REMOVE = `mutation ($input: RemoveTalkResourceInput!) {
  answer: removeTalkResource(input: $input) { talk { resources { label } } ${errors} }
}`;
const REMOVE_TALK = `mutation ($input: RemoveTalkInput!) { answer: removeTalk(input: $input) { talk { id } ${errors} } }`;
const READ = `query ($organization: String!, $event: String!) {
  event(organization: $organization, slug: $event) { talks { nodes { resources { label file { url } isPublic } } } }
}`;
const dataDir = mkdtempSync(join(tmpdir(), 'conductor-talk-resources-'));

describe('the resources of a talk', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ dataDir });
  });
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true });
  });

  const stored = async () => ({
    resources: await app.sql('SELECT * FROM talk_resources ORDER BY id'),
    files: await app.sql('SELECT * FROM files WHERE expires_at IS NULL ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
    const person = await app.given.user();
    const speaker = await app.given.speaker({ eventId: event.id, userId: person.id });
    const talk = await app.given.talk({ eventId: event.id, speakerIds: [speaker.id] });
    const address = { organization: organization.slug, event: event.slug };
    const clients = { organizer: await app.as(user), person: await app.as(person) };
    const read = async (client: Client) =>
      (await client.request(READ, address)).data.event.talks.nodes[0].resources as Record<string, unknown>[];
    return { organization, event, speaker, talk, talkId: talk.id, address, read, ...clients };
  };
  const labels = (list: Record<string, unknown>[]) => list.map(({ label }) => label);
  const link = { kind: 'SLIDES', label: 'Slides', url: 'https://example.org/slides' };
  const add = async (client: Client, input: object) => (await client.mutate(ADD, { ...input })).data.answer;
  const statusOf = async (url: string) => (await app.anyone().fetch(new URL(url).pathname)).status;

  it('are added in order by who gives it and by organizers, as links and as files', async () => {
    const { talkId, organizer, person, read } = await scene();
    expect(await add(person, { talkId, ...link })).toEqual({
      resource: { ...link, id: expect.any(String), publicFrom: 'AT_ONCE', isPublic: true, file: null },
      userErrors: [],
    });
    const uploadId = await handIn(person, samples.pdf(), 'slides.html');
    const file = await add(person, { talkId, kind: 'SLIDES', label: 'As a file', uploadId });
    expect(file.resource).toMatchObject({ url: null, file: { contentType: 'application/pdf' } });
    const recording = { kind: 'RECORDING', label: 'Film', url: 'https://example.org/film' };
    await add(organizer, { talkId, ...recording });
    expect(labels(await read(app.anyone()))).toEqual(['Slides', 'As a file', 'Film']);
    const served = await app.anyone().fetch(new URL(file.resource.file.url as string).pathname);
    expect(served.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(served.headers.get('content-type')).toBe('application/pdf');
    const audit = await app.sql('SELECT action FROM audit_entries WHERE subject_id = $1', [talkId]);
    expect(audit).toEqual(Array(3).fill({ action: 'talk.resource-added' }));
  });

  it('show pictures among the others', async () => {
    const { talkId, person } = await scene();
    const uploadId = await handIn(person, await samples.png(9, 9));
    const { resource: added } = await add(person, { talkId, kind: 'OTHER', label: 'Board', uploadId });
    expect(added.file.contentType).toBe('image/webp');
  });

  it('are public from the end of the event if that is wished; until then for members and who gives it', async () => {
    const { event, talkId, organizer, person, read } = await scene();
    const uploadId = await handIn(person, samples.pdf());
    await add(person, { talkId, kind: 'SLIDES', label: 'Later', uploadId, publicFrom: 'EVENT_END' });
    const other = await app.given.user();
    const outsiders = [app.anyone(), await app.as(other)];
    for (const client of outsiders) expect(await read(client)).toEqual([]);
    for (const client of [organizer, person])
      expect(await read(client)).toMatchObject([{ label: 'Later', isPublic: false }]);
    await app.sql('UPDATE events SET starts_at = $2, ends_at = $3 WHERE id = $1', [
      event.id,
      new Date(app.clock.now().getTime() - 2_000),
      app.clock.now(),
    ]);
    for (const client of outsiders) expect(await read(client)).toMatchObject([{ isPublic: true }]);
  });

  it('hold no recording of a speaker who refuses, and hide one when a speaker refuses later', async () => {
    const { speaker, talkId, organizer, read } = await scene();
    const say = (consent: RecordingConsent | null) =>
      app.sql('UPDATE speakers SET recording_consent = $2, recording_consent_at = $3 WHERE id = $1', [
        speaker.id,
        consent,
        consent && app.clock.now(),
      ]);
    const film = { talkId, kind: 'RECORDING', label: 'Film', url: 'https://example.org/film' };
    await say(RecordingConsent.REFUSED);
    const before = await stored();
    expect(await add(organizer, film)).toMatchObject({
      resource: null,
      userErrors: [{ __typename: 'RecordingRefused', message: expect.any(String) }],
    });
    expect(await stored()).toEqual(before);
    await say(RecordingConsent.GRANTED);
    const { resource: added } = await add(organizer, film);
    expect(labels(await read(app.anyone()))).toEqual(['Film']);
    await say(RecordingConsent.REFUSED);
    expect(await read(app.anyone())).toEqual([]);
    expect(await read(organizer)).toMatchObject([{ label: 'Film', isPublic: false }]);
    const changes = { url: 'https://example.org/other' };
    const { data } = await organizer.mutate(UPDATE, { resourceId: added.id, changes });
    expect(data.answer.userErrors).toMatchObject([{ __typename: 'RecordingRefused' }]);
    await say(null);
    expect(labels(await read(app.anyone()))).toEqual(['Film']);
  });

  it('are changed and ordered; what a change leaves out stays', async () => {
    const { talkId, person, read } = await scene();
    const { resource: first } = await add(person, { talkId, ...link, label: 'First' });
    await add(person, { talkId, ...link, label: 'Second' });
    const changes = {
      label: 'Now last',
      url: 'https://example.org/n',
      publicFrom: 'EVENT_END',
      position: 9,
    };
    const { data } = await person.mutate(UPDATE, { resourceId: first.id, changes });
    expect(data.answer).toMatchObject({
      resource: { label: 'Now last', url: 'https://example.org/n', publicFrom: 'EVENT_END', isPublic: false },
      userErrors: [],
    });
    expect(labels(await read(person))).toEqual(['Second', 'Now last']);
    const same = await person.mutate(UPDATE, { resourceId: first.id, changes: {} });
    expect(same.data.answer.resource).toEqual(data.answer.resource);
  });

  it('are removed with their files, one by one and with the talk', async () => {
    const { talkId, organizer, person } = await scene();
    const uploaded = async () => {
      const uploadId = await handIn(person, samples.pdf());
      return (await add(person, { talkId, kind: 'SLIDES', label: 'File', uploadId })).resource;
    };
    const [first, second] = [await uploaded(), await uploaded()];
    const { data } = await person.mutate(REMOVE, { resourceId: first.id });
    expect(data.answer).toEqual({ talk: { resources: [{ label: 'File' }] }, userErrors: [] });
    expect(await statusOf(first.file.url)).toBe(404);
    expect(await statusOf(second.file.url)).toBe(200);
    const again = await person.mutate(REMOVE, { resourceId: first.id });
    expect(again.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    await organizer.mutate(REMOVE_TALK, { talkId });
    expect(await statusOf(second.file.url)).toBe(404);
    expect(await app.sql('SELECT id FROM talk_resources WHERE talk_id = $1', [talkId])).toEqual([]);
  });

  it('are no unsafe links, no pages and no more than 20, and nothing is changed', async () => {
    const { talkId, organizer, person } = await scene();
    const { id: linkId } = await app.given.talkResource({ talkId });
    const ofFile = await handIn(person, samples.pdf());
    const file = await add(person, { talkId, kind: 'SLIDES', label: 'File', uploadId: ofFile });
    const page = await handIn(person, samples.html, 'page.pdf');
    const foreign = await handIn(organizer, samples.pdf());
    const before = await stored();
    const refusals: [object, object][] = [
      [{ url: 'http://example.org/' }, { path: ['url'] }],
      [{ url: null }, { path: ['url'] }],
      [{ uploadId: page }, { path: ['url'] }],
      [{ kind: 'RECORDING', url: null, uploadId: page }, { path: ['uploadId'] }],
      [{ url: null, uploadId: page }, { __typename: 'FileNotAcceptable' }],
      [{ label: '' }, { path: ['label'] }],
      [{ label: 'x'.repeat(201) }, { path: ['label'] }],
      [{ talkId: 'x' }, { path: ['talkId'] }],
    ];
    for (const [fields, refusal] of refusals) {
      const answer = await add(person, { talkId, ...link, ...fields });
      expect(answer).toMatchObject({ resource: null, userErrors: [refusal] });
    }
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.org',
      'https://a:b@example.org/',
    ])
      expect((await person.mutate(ADD, { talkId, ...link, url })).data).toBeUndefined();
    const stolen = await person.mutate(ADD, {
      talkId,
      kind: 'SLIDES',
      label: 'Theirs',
      uploadId: foreign,
    });
    expect(stolen.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const changes: [string, object, string][] = [
      [linkId, { url: 'http://example.org/' }, 'url'],
      [linkId, { url: null }, 'url'],
      [linkId, { publicFrom: null }, 'publicFrom'],
      [linkId, { position: -1 }, 'position'],
      [file.resource.id, { url: 'https://example.org/' }, 'url'],
    ];
    for (const [resourceId, change, field] of changes) {
      const { data } = await person.mutate(UPDATE, { resourceId, changes: change });
      expect(data.answer.userErrors).toMatchObject([{ path: ['changes', field] }]);
    }
    expect(await stored()).toEqual(before);
    for (let n = 0; n < 17; n++) await app.given.talkResource({ talkId });
    const answers = await Promise.all([1, 2].map(() => add(person, { talkId, ...link })));
    expect(answers.map(({ userErrors }) => userErrors.length as number).sort()).toEqual([0, 1]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ path: ['talkId'] }]);
  });

  it("are nobody else's, and nothing is changed", async () => {
    const { organization, talkId } = await scene();
    const { id: resourceId } = await app.given.talkResource({ talkId, kind: ResourceKind.OTHER });
    const stranger = await scene();
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: organization.id });
    const before = await stored();
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [stranger.organizer, 'NOT_FOUND'],
      [stranger.person, 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases)
      for (const [document, input] of [
        [ADD, { talkId, ...link }],
        [UPDATE, { resourceId, changes: { label: 'Mine' } }],
        [REMOVE, { resourceId }],
      ] as const) {
        const { data, errors } = await client.mutate(document, input);
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    const unknown = await stranger.person.mutate(ADD, { talkId: newId(), ...link });
    expect(unknown).toEqual(await stranger.person.mutate(ADD, { talkId, ...link }));
    expect(await stored()).toEqual(before);
  });

  it('cost as many statements for three talks as for one', async () => {
    const { event, talkId, read, organizer, speaker } = await scene();
    const plant = (id: string) =>
      app.given.talkResource({ talkId: id, publicFrom: PublicFrom.EVENT_END, kind: ResourceKind.RECORDING });
    await plant(talkId);
    const cost = async () => (await statementsOf(app, () => read(organizer))).length;
    const one = await cost();
    for (let n = 0; n < 2; n++) {
      const { id } = await app.given.talk({ eventId: event.id, speakerIds: [speaker.id] });
      await plant(id);
      await plant(id);
    }
    expect(await cost()).toBe(one);
  });
});
