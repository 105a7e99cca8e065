import { newId } from '../../src/kernel/id.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const mutation = (verb: string) =>
  `mutation ($input: ${verb}TalkInput!) {
    answer: ${verb.toLowerCase()}Talk(input: $input) {
      talk { id slug title abstract language level isVisible track { name } sessionFormat { name } speakers { name } }
      userErrors { __typename ... on UserError { message } ... on InvalidInput { path } }
    }
  }`;
const [ADD, UPDATE, REMOVE] = [mutation('Add'), mutation('Update'), mutation('Remove')];

describe('talks of an event', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    talks: await app.sql('SELECT * FROM talks ORDER BY id'),
    speakers: await app.sql('SELECT * FROM talk_speakers ORDER BY talk_id, position'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const eventId = event.id;
    const client = await app.as(user);
    const track = await app.given.track({ eventId });
    const format = await app.given.sessionFormat({ eventId });
    const speakers = [await app.given.speaker({ eventId }), await app.given.speaker({ eventId })];
    const speakerIds = speakers.map(({ id }) => id);
    const full = {
      title: 'On Tests',
      abstract: '*Why*',
      language: 'EN',
      level: 'ADVANCED',
      trackId: track.id,
      sessionFormatId: format.id,
      speakerIds,
    };
    const add = async (fields: Record<string, unknown> = full) =>
      (await client.mutate(ADD, { eventId, ...fields })).data.answer.talk;
    return { event, eventId, client, track, format, speakers, speakerIds, full, add };
  };

  it('are added hidden, with their speakers in order', async () => {
    const { eventId, client, track, format, speakers, speakerIds, full } = await scene();
    const { data } = await client.mutate(ADD, { eventId, ...full, speakerIds: [...speakerIds].reverse() });
    expect(data.answer).toEqual({
      talk: {
        id: expect.any(String),
        slug: 'on-tests',
        title: 'On Tests',
        abstract: '*Why*',
        language: 'en',
        level: 'ADVANCED',
        isVisible: false,
        track: { name: track.name },
        sessionFormat: { name: format.name },
        speakers: [{ name: speakers[1]?.name }, { name: speakers[0]?.name }],
      },
      userErrors: [],
    });
  });

  it('need nothing but a title', async () => {
    const { add } = await scene();
    expect(await add({ title: '日本語' })).toMatchObject({
      slug: 'talk',
      abstract: '',
      language: null,
      level: null,
      track: null,
      sessionFormat: null,
      speakers: [],
    });
  });

  it('get addresses of their own, twenty of one title at once', async () => {
    const { eventId, client } = await scene();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.mutate(ADD, { eventId, title: 'The same title' })),
    );
    const slugs = answers.map(({ data }) => data.answer.talk.slug as string);
    expect(new Set(slugs).size).toBe(20);
    expect(slugs).toContain('the-same-title-20');
  });

  it('keep what a change leaves out, and their address when the title changes', async () => {
    const { client, add } = await scene();
    const talk = await add();
    const renamed = await client.mutate(UPDATE, { talkId: talk.id, changes: { title: 'New' } });
    expect(renamed.data.answer).toEqual({ talk: { ...talk, title: 'New' }, userErrors: [] });
    const same = await client.mutate(UPDATE, { talkId: talk.id, changes: {} });
    expect(same.data.answer.talk).toEqual(renamed.data.answer.talk);
  });

  it('are cleared by null and by empty lists where they can be empty', async () => {
    const { client, add } = await scene();
    const { id: talkId } = await add();
    const changes = {
      abstract: '',
      language: null,
      level: null,
      trackId: null,
      sessionFormatId: null,
      speakerIds: [],
    };
    const { data } = await client.mutate(UPDATE, { talkId, changes });
    expect(data.answer.talk).toMatchObject({
      abstract: '',
      language: null,
      level: null,
      track: null,
      sessionFormat: null,
      speakers: [],
    });
    const before = await stored();
    const needed = { title: null, abstract: null, speakerIds: null, isVisible: null };
    const refused = await client.mutate(UPDATE, { talkId, changes: needed });
    const paths = refused.data.answer.userErrors.map(({ path }: { path: string[] }) =>
      path.at(-1),
    ) as string[];
    expect(new Set(paths)).toEqual(new Set(Object.keys(needed)));
    expect(await stored()).toEqual(before);
  });

  it('change their speakers and are shown and hidden', async () => {
    const { client, speakers, speakerIds, add } = await scene();
    const { id: talkId } = await add();
    const changes = { speakerIds: [speakerIds[1]], isVisible: true };
    const shown = await client.mutate(UPDATE, { talkId, changes });
    expect(shown.data.answer.talk).toMatchObject({
      isVisible: true,
      speakers: [{ name: speakers[1]?.name }],
    });
    const hidden = await client.mutate(UPDATE, { talkId, changes: { isVisible: false } });
    expect(hidden.data.answer.talk).toMatchObject({
      isVisible: false,
      speakers: [{ name: speakers[1]?.name }],
    });
  });

  it('do not take what is too long, double or no id, and nothing is changed', async () => {
    const { eventId, client, speakerIds, add } = await scene();
    const { id: talkId } = await add();
    const before = await stored();
    const [id] = speakerIds;
    const bad = {
      title: 'x'.repeat(301),
      abstract: 'x'.repeat(20_001),
      trackId: 'x',
      sessionFormatId: '',
      speakerIds: [id, id],
    };
    for (const answer of [
      await client.mutate(ADD, { eventId, ...bad }),
      await client.mutate(UPDATE, { talkId, changes: bad }),
    ]) {
      expect(answer.data.answer.talk).toBeNull();
      const paths = answer.data.answer.userErrors.map(({ path }: { path: string[] }) => path.at(-1));
      expect(paths.sort()).toEqual(Object.keys(bad).sort());
    }
    const many = Array.from({ length: 21 }, () => newId());
    const { data } = await client.mutate(ADD, { eventId, title: 'x', speakerIds: many });
    expect(data.answer.userErrors).toMatchObject([{ path: ['speakerIds'] }]);
    expect(await stored()).toEqual(before);
  });

  it('know nothing of other events, and nothing is changed', async () => {
    const { eventId, client, full, add } = await scene();
    const other = await scene();
    const { id: talkId } = await add();
    const before = await stored();
    const cases = [
      [{ trackId: other.track.id }, 'track'],
      [{ trackId: newId() }, 'track'],
      [{ sessionFormatId: other.format.id }, 'session format'],
      [{ sessionFormatId: newId() }, 'session format'],
      [{ speakerIds: [...full.speakerIds, other.speakerIds[0]] }, 'speaker'],
      [{ speakerIds: [newId()] }, 'speaker'],
    ] as const;
    for (const [fields, what] of cases)
      for (const { data, errors } of [
        await client.mutate(ADD, { eventId, ...full, ...fields }),
        await client.mutate(UPDATE, { talkId, changes: fields }),
      ]) {
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([
          { message: `There is no such ${what}.`, extensions: { code: 'NOT_FOUND' } },
        ]);
      }
    expect(await stored()).toEqual(before);
  });

  it('are removed with their list of speakers', async () => {
    const { client, add } = await scene();
    const talk = await add();
    const { data } = await client.mutate(REMOVE, { talkId: talk.id });
    expect(data.answer).toMatchObject({ talk: { id: talk.id, title: talk.title }, userErrors: [] });
    expect(await app.sql('SELECT * FROM talk_speakers WHERE talk_id = $1', [talk.id])).toEqual([]);
    const again = await client.mutate(REMOVE, { talkId: talk.id });
    expect(again.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('are managed by organizers only, and nothing is changed', async () => {
    const { event, eventId, add } = await scene();
    const stranger = await scene();
    const { id: talkId } = await add();
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    const before = await stored();
    const cases: [Client, string][] = [
      [app.anyone(), 'UNAUTHENTICATED'],
      [stranger.client, 'NOT_FOUND'],
      [await app.as(reviewer.user), 'FORBIDDEN'],
    ];
    for (const [client, code] of cases)
      for (const [document, input] of [
        [ADD, { eventId, title: 'x' }],
        [UPDATE, { talkId, changes: { title: 'x' } }],
        [REMOVE, { talkId }],
      ] as const) {
        const { data, errors } = await client.mutate(document, input);
        expect(data).toEqual({ answer: null });
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    const foreign = await stranger.client.mutate(REMOVE, { talkId });
    expect(foreign).toEqual(await stranger.client.mutate(REMOVE, { talkId: newId() }));
    expect(await stored()).toEqual(before);
  });
});
