import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { handIn } from '../files/hand-in.js';
import * as samples from '../files/samples.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { statementsOf } from '../support/statements.js';

const SET = `mutation ($input: SetSpeakerPictureInput!) {
  answer: setSpeakerPicture(input: $input) {
    speaker { picture { url width contentType } } userErrors { __typename }
  }
}`;
const REMOVE = `mutation ($input: RemoveSpeakerInput!) {
  answer: removeSpeaker(input: $input) { userErrors { __typename } }
}`;
const dataDir = mkdtempSync(join(tmpdir(), 'conductor-pictures-'));

describe('the picture of a speaker', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ dataDir });
  });
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true });
  });

  const stored = async () => ({
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
    files: await app.sql('SELECT * FROM files ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const { event, user: manager } = await app.given.eventWith(Role.ORGANIZER);
    const user = await app.given.user();
    const { id: speakerId } = await app.given.speaker({ eventId: event.id, userId: user.id });
    return { event, speakerId, person: await app.as(user), organizer: await app.as(manager) };
  };
  const set = async (client: Client, speakerId: string, bytes: Buffer | null) => {
    const uploadId = bytes && (await handIn(client, bytes, 'me.jpeg'));
    return (await client.mutate(SET, { speakerId, uploadId })).data.answer;
  };
  const statusOf = async ({ url }: { url: string }) =>
    (await app.anyone().fetch(new URL(url).pathname)).status;

  it('is set by the speaker or by organizers, in place of the former one, and taken away', async () => {
    const { speakerId, person, organizer } = await scene();
    const first = await set(person, speakerId, await samples.photograph(60, 40));
    expect(first).toMatchObject({
      speaker: { picture: { width: 40, contentType: 'image/webp' } },
      userErrors: [],
    });
    expect(await statusOf(first.speaker.picture)).toBe(200);
    const second = await set(organizer, speakerId, await samples.photograph(20, 10));
    expect(await statusOf(first.speaker.picture)).toBe(404);
    expect(await statusOf(second.speaker.picture)).toBe(200);
    const actions = await app.sql('SELECT action FROM audit_entries WHERE subject_id = $1', [speakerId]);
    expect(actions).toEqual([{ action: 'speaker.picture-set' }]);
    expect(await set(person, speakerId, null)).toEqual({ speaker: { picture: null }, userErrors: [] });
    expect(await statusOf(second.speaker.picture)).toBe(404);
  });

  it('goes with the speaker', async () => {
    const { speakerId, organizer } = await scene();
    const { speaker } = await set(organizer, speakerId, await samples.photograph());
    await organizer.mutate(REMOVE, { speakerId });
    expect(await statusOf(speaker.picture)).toBe(404);
  });

  it("is no page, no drawing and nobody else's upload, or nothing is changed", async () => {
    const { speakerId, person, organizer } = await scene();
    await set(person, speakerId, await samples.photograph());
    const foreign = await handIn(organizer, await samples.photograph());
    const before = await stored();
    for (const bytes of [samples.html, samples.svg, samples.pdf()])
      expect(await set(person, speakerId, bytes)).toEqual({
        speaker: null,
        userErrors: [{ __typename: 'FileNotAcceptable' }],
      });
    for (const uploadId of [foreign, newId()])
      expect((await person.mutate(SET, { speakerId, uploadId })).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    expect(await stored()).toEqual(before);
  });

  it('is not set by anybody else, and nothing is computed for them', async () => {
    const { event, speakerId } = await scene();
    const stranger = await scene();
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    const cases = [
      [stranger.person, 'NOT_FOUND'],
      [stranger.organizer, 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ] as const;
    const before = await stored();
    for (const [client, code] of cases) {
      const uploadId = await handIn(client, await samples.photograph());
      const { errors } = await client.mutate(SET, { speakerId, uploadId });
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await stored()).toEqual(before);
  });

  it('costs as many statements for three speakers as for one', async () => {
    const { event, speakerId, organizer } = await scene();
    const LIST = `query ($id: String!, $organization: String!) {
      event(organization: $organization, slug: $id) { speakers { nodes { picture { url } } } }
    }`;
    const [owner] = await app.sql<{ slug: string }>('SELECT slug FROM organizations WHERE id = $1', [
      event.organizationId,
    ]);
    const address = { id: event.slug, organization: owner?.slug };
    await set(organizer, speakerId, await samples.photograph());
    const cost = async () => (await statementsOf(app, () => organizer.request(LIST, address))).length;
    const one = await cost();
    for (let n = 0; n < 2; n++) {
      const { id } = await app.given.speaker({ eventId: event.id });
      await set(organizer, id, await samples.photograph());
    }
    expect(await cost()).toBe(one);
  });
});
