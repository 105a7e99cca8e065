import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const mutation = (verb: string) =>
  `mutation ($input: ${verb}SpeakerInput!) {
    answer: ${verb.toLowerCase()}Speaker(input: $input) {
      speaker { id slug name email tagline biography }
      userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }
    }
  }`;
const [ADD, UPDATE, REMOVE] = [mutation('Add'), mutation('Update'), mutation('Remove')];

describe('speakers of an event', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const client = await app.as(user);
    const add = async (fields: Record<string, unknown>) =>
      (await client.mutate(ADD, { eventId: event.id, ...fields })).data.answer.speaker;
    return { event, client, add };
  };

  it('are added with an address that reads like the name', async () => {
    const { event, client } = await scene();
    const details = {
      name: ' Zoë  Ångström ',
      email: 'Zoe@Example.ORG',
      tagline: 'Physicist',
      biography: '*Hi*',
    };
    const { data } = await client.mutate(ADD, { eventId: event.id, ...details });
    expect(data.answer).toEqual({
      speaker: {
        id: expect.any(String),
        slug: 'zoe-angstrom',
        name: 'Zoë Ångström',
        email: 'zoe@example.org',
        tagline: 'Physicist',
        biography: '*Hi*',
      },
      userErrors: [],
    });
    const audit = await app.sql('SELECT action, subject_id AS id FROM audit_entries WHERE event_id = $1', [
      event.id,
    ]);
    expect(audit).toEqual([{ action: 'speaker.added', id: data.answer.speaker.id }]);
  });

  it('get an address also when nothing of the name is left for one', async () => {
    const { add } = await scene();
    expect(await add({ name: '山田' })).toMatchObject({ slug: 'speaker', email: null, tagline: '' });
    expect(await add({ name: '鈴木' })).toMatchObject({ slug: 'speaker-2' });
    expect((await add({ name: 'x'.repeat(200) })).slug).toHaveLength(80);
  });

  it('get addresses of their own, twenty of one name at once', async () => {
    const { event, client } = await scene();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.mutate(ADD, { eventId: event.id, name: 'Ada Lovelace' })),
    );
    const slugs = answers.map(({ data }) => data.answer.speaker.slug as string);
    expect(new Set(slugs).size).toBe(20);
    expect(slugs).toContain('ada-lovelace-20');
  });

  it('keep what a change leaves out, and their address when the name changes', async () => {
    const { add, client } = await scene();
    const speaker = await add({
      name: 'Ada',
      email: 'ada@example.org',
      tagline: 'Analyst',
      biography: 'Born.',
    });
    const renamed = await client.mutate(UPDATE, { speakerId: speaker.id, changes: { name: 'Augusta' } });
    expect(renamed.data.answer).toEqual({ speaker: { ...speaker, name: 'Augusta' }, userErrors: [] });
    const changes = { email: null, tagline: '', biography: '' };
    const cleared = await client.mutate(UPDATE, { speakerId: speaker.id, changes });
    expect(cleared.data.answer.speaker).toEqual({ ...speaker, ...changes, name: 'Augusta' });
    const same = await client.mutate(UPDATE, { speakerId: speaker.id, changes: {} });
    expect(same.data.answer.speaker).toEqual(cleared.data.answer.speaker);
  });

  it('do not take what is too long, empty or no address, and nothing is changed', async () => {
    const { event, add, client } = await scene();
    const { id: speakerId } = await add({ name: 'Ada' });
    const before = await stored();
    const bad = {
      name: '',
      email: 'a@b\r\nBcc: c@d',
      tagline: 'x'.repeat(201),
      biography: 'x'.repeat(5_001),
    };
    const paths = (answer: { userErrors: { path: string[] }[] }) =>
      answer.userErrors.map(({ path }) => path.at(-1)).sort();
    const added = await client.mutate(ADD, { eventId: event.id, ...bad });
    expect(paths(added.data.answer)).toEqual(['biography', 'email', 'name', 'tagline']);
    const updated = await client.mutate(UPDATE, { speakerId, changes: bad });
    expect(paths(updated.data.answer)).toEqual(['biography', 'email', 'name', 'tagline']);
    const changes = { name: null, tagline: null, biography: null };
    const cleared = await client.mutate(UPDATE, { speakerId, changes });
    expect(paths(cleared.data.answer)).toEqual(['biography', 'name', 'tagline']);
    expect(await stored()).toEqual(before);
  });

  it('are removed, but not while they have talks or proposals', async () => {
    const { event, add, client } = await scene();
    const [speaker, withTalk] = [await add({ name: 'Ada' }), await add({ name: 'Grace' })];
    await app.given.talk({ eventId: event.id, speakerIds: [withTalk.id] });
    const proposal = await app.given.proposal({ eventId: event.id });
    const [row] = await app.sql<{ id: string }>(
      'SELECT speaker_id AS id FROM proposal_speakers WHERE proposal_id = $1',
      [proposal.id],
    );
    const before = await stored();
    for (const speakerId of [withTalk.id, row?.id]) {
      const { data } = await client.mutate(REMOVE, { speakerId });
      expect(data.answer).toMatchObject({ speaker: null, userErrors: [{ __typename: 'SpeakerInUse' }] });
    }
    expect(await stored()).toEqual(before);
    const { data } = await client.mutate(REMOVE, { speakerId: speaker.id });
    expect(data.answer).toEqual({ speaker, userErrors: [] });
    const again = await client.mutate(REMOVE, { speakerId: speaker.id });
    expect(again.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('are managed by organizers only, and nothing is changed', async () => {
    const { event, add } = await scene();
    const stranger = await scene();
    const { id: speakerId } = await add({ name: 'Ada' });
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    const before = await stored();
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [stranger.client, 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases)
      for (const [document, input] of [
        [ADD, { eventId: event.id, name: 'x' }],
        [UPDATE, { speakerId, changes: { name: 'x' } }],
        [REMOVE, { speakerId }],
      ] as const) {
        const { data, errors } = await client.mutate(document, input);
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    const foreign = await stranger.client.mutate(UPDATE, { speakerId, changes: { name: 'x' } });
    expect(foreign).toEqual(
      await stranger.client.mutate(UPDATE, { speakerId: newId(), changes: { name: 'x' } }),
    );
    expect(await stored()).toEqual(before);
  });
});
