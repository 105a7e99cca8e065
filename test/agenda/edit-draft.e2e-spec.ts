import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';

const PLACE = `mutation ($input: PlaceSessionInput!) {
  placeSession(input: $input) {
    session { id kind title startsAt endsAt rooms { name } talk { title } speakers { name } track { name } }
    draftVersion
    userErrors {
      __typename ... on UserError { message } ... on InvalidInput { path }
      ... on DraftVersionConflict { version } ... on TalkAlreadyPlaced { session { id } }
    }
  }
}`;

const MOVE = `mutation ($input: MoveSessionInput!) {
  moveSession(input: $input) {
    session { startsAt endsAt rooms { name } }
    draftVersion
    userErrors { __typename ... on InvalidInput { path } ... on DraftVersionConflict { version } }
  }
}`;

const REMOVE = `mutation ($input: RemoveSessionInput!) {
  removeSession(input: $input) { session { id } draftVersion userErrors { __typename } }
}`;

const REMOVE_TALK = `mutation ($input: RemoveTalkInput!) {
  removeTalk(input: $input) { userErrors { __typename } }
}`;

const REMOVE_ROOM = `mutation ($input: RemoveRoomInput!) {
  removeRoom(input: $input) { userErrors { __typename } }
}`;

const PUBLISH = `mutation ($input: PublishAgendaInput!) {
  publishAgenda(input: $input) { userErrors { __typename } }
}`;

const PUBLISHED = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) { agenda { sessions { title startsAt rooms { name } talk { slug } } } }
}`;

const DRAFT = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) {
    agendaDraft {
      version
      sessions { id title }
      conflicts { kind message sessions { title } speaker { name } }
      changes { kinds session { title } before { startsAt } }
    }
  }
}`;

const start = '2027-05-10T09:00:00.000Z';
const end = '2027-05-10T09:30:00.000Z';

describe('the draft of an agenda', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stage = async (role = Role.ORGANIZER) => {
    const { event, user } = await app.given.eventWith(role);
    const eventId = event.id;
    const [room, track] = [await app.given.room({ eventId }), await app.given.track({ eventId })];
    const speaker = await app.given.speaker({ eventId });
    const talk = await app.given.talk({
      eventId,
      trackId: track.id,
      speakerIds: [speaker.id],
      isVisible: false,
    });
    const [{ slug: organization } = { slug: '' }] = await app.sql<{ slug: string }>(
      'SELECT slug FROM organizations WHERE id = $1',
      [event.organizationId],
    );
    const client = await app.as(user);
    const place = async (input: Record<string, unknown>) =>
      (await client.mutate(PLACE, { eventId, startsAt: start, endsAt: end, ...input })).data.placeSession;
    const draft = async () =>
      (await client.request(DRAFT, { organization, slug: event.slug })).data.event.agendaDraft;
    const published = async () =>
      (await client.request(PUBLISHED, { organization, slug: event.slug })).data.event.agenda.sessions;
    return { event, user, client, place, draft, published, room, track, speaker, talk };
  };

  const stored = () => app.sql('SELECT * FROM sessions ORDER BY id');

  it('takes a talk with its room, track and speakers', async () => {
    const { place, room, track, speaker, talk } = await stage();
    expect(await place({ talkId: talk.id, roomIds: [room.id] })).toEqual({
      session: {
        id: expect.any(String),
        kind: 'TALK',
        title: talk.title,
        startsAt: start,
        endsAt: end,
        rooms: [{ name: room.name }],
        talk: { title: talk.title },
        speakers: [{ name: speaker.name }],
        track: { name: track.name },
      },
      draftVersion: 1,
      userErrors: [],
    });
  });

  it('refuses a talk that is placed already, says where, and changes nothing', async () => {
    const { place, talk } = await stage();
    const { session } = await place({ talkId: talk.id });
    const before = await stored();
    expect((await place({ talkId: talk.id })).userErrors).toEqual([
      {
        __typename: 'TalkAlreadyPlaced',
        message: `“${talk.title}” is on the agenda already. Move it instead.`,
        session: { id: session.id },
      },
    ]);
    expect(await stored()).toEqual(before);
  });

  it.each([
    [
      'an end before the start',
      { kind: 'BREAK', title: 'Coffee', endsAt: '2027-05-10T08:59:00Z' },
      ['endsAt'],
    ],
    ['an end at the start', { kind: 'BREAK', title: 'Coffee', endsAt: start }, ['endsAt']],
    ['more than a day', { kind: 'BREAK', title: 'Coffee', endsAt: '2027-05-11T09:00:01Z' }, ['endsAt']],
    ['neither talk nor title', { kind: 'WORKSHOP' }, ['title']],
    ['a talk without its talk', { title: 'A Talk' }, ['talkId']],
    ['an empty title', { kind: 'BREAK', title: ' \u200b ' }, ['title']],
  ])('refuses %s and changes nothing', async (_, input, path) => {
    const { place } = await stage();
    const before = await stored();
    expect(await place(input)).toMatchObject({
      session: null,
      userErrors: [{ __typename: 'InvalidInput', path }],
    });
    expect(await stored()).toEqual(before);
  });

  it('moves a session, keeps its length, and puts it in no room', async () => {
    const { place, client, talk, room } = await stage();
    const { session } = await place({ talkId: talk.id, roomIds: [room.id] });
    const move = async (input: Record<string, unknown>) =>
      (await client.mutate(MOVE, { sessionId: session.id, ...input })).data.moveSession;
    expect(await move({ startsAt: '2027-05-10T23:45:00Z' })).toEqual({
      session: {
        startsAt: '2027-05-10T23:45:00.000Z',
        endsAt: '2027-05-11T00:15:00.000Z',
        rooms: [{ name: room.name }],
      },
      draftVersion: 2,
      userErrors: [],
    });
    expect((await move({ endsAt: '2027-05-11T01:00:00Z', roomIds: [] })).session).toEqual({
      startsAt: '2027-05-10T23:45:00.000Z',
      endsAt: '2027-05-11T01:00:00.000Z',
      rooms: [],
    });
    const before = await stored();
    expect((await move({ endsAt: start })).userErrors).toEqual([
      { __typename: 'InvalidInput', path: ['endsAt'] },
    ]);
    expect((await move({ startsAt: null })).userErrors).toMatchObject([{ path: ['startsAt'] }]);
    expect(await stored()).toEqual(before);
  });

  it('lets go of a session, whose talk can be placed again', async () => {
    const { place, client, talk } = await stage();
    const { session } = await place({ talkId: talk.id });
    expect((await client.mutate(REMOVE, { sessionId: session.id })).data.removeSession).toEqual({
      session: { id: session.id },
      draftVersion: 2,
      userErrors: [],
    });
    expect((await place({ talkId: talk.id })).userErrors).toEqual([]);
  });

  it('refuses an edit of what the editor has not seen', async () => {
    const { place, client } = await stage();
    const { session, draftVersion } = await place({ kind: 'BREAK', title: 'Coffee', draftVersion: 0 });
    expect(draftVersion).toBe(1);
    const before = await stored();
    expect((await place({ kind: 'BREAK', title: 'Tea', draftVersion: 0 })).userErrors).toMatchObject([
      { __typename: 'DraftVersionConflict', version: 1 },
    ]);
    const input = { sessionId: session.id, startsAt: end, draftVersion: 0 };
    expect((await client.mutate(MOVE, input)).data.moveSession.userErrors).toEqual([
      { __typename: 'DraftVersionConflict', version: 1 },
    ]);
    expect(
      (await client.mutate(REMOVE, { sessionId: session.id, draftVersion: 2 })).data.removeSession,
    ).toEqual({
      session: null,
      draftVersion: null,
      userErrors: [{ __typename: 'DraftVersionConflict' }],
    });
    expect(await stored()).toEqual(before);
  });

  it('takes one of several simultaneous edits of the same version', async () => {
    const { place } = await stage();
    const answers = await Promise.all(
      ['Tea', 'Coffee', 'Water'].map((title) => place({ kind: 'BREAK', title, draftVersion: 0 })),
    );
    const counts = answers.map(({ userErrors }) => (userErrors as unknown[]).length);
    expect(counts.sort()).toEqual([0, 1, 1]);
  });

  it('places a talk once, however many try at the same time', async () => {
    const { place, talk, draft } = await stage();
    const answers = await Promise.all([1, 2, 3, 4].map(() => place({ talkId: talk.id })));
    expect(answers.filter(({ session }) => session !== null)).toHaveLength(1);
    expect((await draft()).sessions).toHaveLength(1);
  });

  it('shows its conflicts and what publishing would change', async () => {
    const { place, draft, room, speaker, talk, event } = await stage();
    const other = await app.given.talk({ eventId: event.id, speakerIds: [speaker.id] });
    await place({ talkId: talk.id, roomIds: [room.id] });
    await place({
      talkId: other.id,
      roomIds: [room.id],
      startsAt: '2027-05-10T09:29:00Z',
      endsAt: '2027-05-10T10:00:00Z',
    });
    await place({
      kind: 'BREAK',
      title: 'Lunch',
      roomIds: [room.id],
      startsAt: '2027-05-10T10:00:00Z',
      endsAt: '2027-05-10T11:00:00Z',
    });
    await place({
      kind: 'BREAK',
      title: 'Next year',
      startsAt: '2028-05-10T10:00:00Z',
      endsAt: '2028-05-10T11:00:00Z',
    });
    const { version, sessions, conflicts, changes } = await draft();
    expect(version).toBe(4);
    expect(sessions).toHaveLength(4);
    const both = [{ title: talk.title }, { title: other.title }];
    expect(conflicts).toEqual([
      {
        kind: 'ROOM_OVERLAP',
        message: `“${talk.title}” and “${other.title}” are in the same room at the same time.`,
        sessions: both,
        speaker: null,
      },
      {
        kind: 'SPEAKER_OVERLAP',
        message: `“${talk.title}” and “${other.title}” have a speaker in common and overlap.`,
        sessions: both,
        speaker: { name: speaker.name },
      },
      {
        kind: 'OUTSIDE_EVENT',
        message: '“Next year” is more than a day before or after the event.',
        sessions: [{ title: 'Next year' }],
        speaker: null,
      },
    ]);
    expect(changes.map(({ kinds }: { kinds: string[] }) => kinds)).toEqual(Array(4).fill(['NEW']));
  });

  it('is nothing to outsiders', async () => {
    const { place, talk, event } = await stage();
    const { session } = await place({ talkId: talk.id });
    const [{ slug: organization } = { slug: '' }] = await app.sql<{ slug: string }>(
      'SELECT slug FROM organizations WHERE id = $1',
      [event.organizationId],
    );
    const before = await stored();
    const reviewer = await app.given.member(Role.REVIEWER, { organizationId: event.organizationId });
    for (const [user, code] of [
      [await app.given.user(), 'NOT_FOUND'],
      [reviewer.user, 'FORBIDDEN'],
    ] as const) {
      const client = await app.as(user);
      for (const [query, input] of [
        [PLACE, { eventId: event.id, kind: 'BREAK', title: 'x', startsAt: start, endsAt: end }],
        [MOVE, { sessionId: session.id, startsAt: end }],
        [REMOVE, { sessionId: session.id }],
      ] as const)
        expect((await client.mutate(query, input)).errors).toMatchObject([{ extensions: { code } }]);
      const { data } = await client.request(DRAFT, { organization, slug: event.slug });
      expect(data.event.agendaDraft).toBeNull();
    }
    expect(await stored()).toEqual(before);
  });

  it('keeps a talk and a room until it lets go of them, also if they were published', async () => {
    const { place, client, room, talk, event, published } = await stage();
    const { session } = await place({ talkId: talk.id, roomIds: [room.id] });
    const gone = async () => [
      (await client.mutate(REMOVE_TALK, { talkId: talk.id })).data.removeTalk.userErrors,
      (await client.mutate(REMOVE_ROOM, { roomId: room.id })).data.removeRoom.userErrors,
    ];
    expect(await gone()).toEqual([[{ __typename: 'TalkInUse' }], [{ __typename: 'PartInUse' }]]);
    await client.mutate(PUBLISH, { eventId: event.id });
    await client.mutate(REMOVE, { sessionId: session.id });
    expect(await gone()).toEqual([[], []]);
    expect(await published()).toEqual([{ title: talk.title, startsAt: start, rooms: [], talk: null }]);
  });
});
