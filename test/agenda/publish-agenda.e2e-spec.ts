import { AgendaService, type Placement } from '../../src/agenda/index.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { arranged, at, pause, viewerFor } from './placements.js';

const PUBLISH = `mutation ($input: PublishAgendaInput!) {
  publishAgenda(input: $input) {
    release { number note publishedAt }
    changes { kinds session { title } before { startsAt rooms { name } } }
    userErrors {
      __typename ... on UserError { message }
      ... on AgendaHasConflicts { conflicts { key kind sessions { title rooms { name } } } }
    }
  }
}`;

const ACCEPT = `mutation ($input: AcceptConflictInput!) { acceptConflict(input: $input) { userErrors { __typename } } }`;

const AGENDA = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) {
    agenda { release { number } sessions { title startsAt rooms { name } talk { slug } speakers { name } } }
    releases { nodes { number note } }
  }
}`;

describe('publishing an agenda', () => {
  let app: TestApp;
  let agenda: AgendaService;
  beforeAll(async () => {
    app = await startApp();
    agenda = app.nest.get(AgendaService);
  });
  afterAll(() => app.close());

  const stage = async () => {
    const organization = await app.given.organization();
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
    const event = await app.given.event({ organizationId: organization.id });
    const viewer = viewerFor(user.id);
    const client = await app.as(user);
    return {
      event,
      user,
      room: await app.given.room({ eventId: event.id }),
      apply: (placements: readonly Placement[]) => agenda.applyPlacements(viewer, event.id, placements),
      publish: async (input: Record<string, unknown> = {}) =>
        (await client.mutate(PUBLISH, { eventId: event.id, ...input })).data.publishAgenda,
      accept: (conflictKey: string) =>
        client.mutate(ACCEPT, { eventId: event.id, conflictKey, reason: 'They share it.' }),
      published: async () =>
        (await app.anyone().request(AGENDA, { organization: organization.slug, slug: event.slug })).data
          .event,
    };
  };

  const releases = () => app.sql('SELECT * FROM releases ORDER BY id');

  it('shows everybody what was frozen, not what is drafted since', async () => {
    const { event, room, apply, publish, published } = await stage();
    const speaker = await app.given.speaker({ eventId: event.id });
    const talk = await app.given.talk({ eventId: event.id, speakerIds: [speaker.id], isVisible: false });
    const { sessions } = await apply([
      arranged(talk.id, { roomIds: [room.id] }),
      pause({ startsAt: at(30), endsAt: at(45) }),
    ]);
    expect(await published()).toEqual({ agenda: null, releases: { nodes: [] } });

    expect(await publish({ note: 'The first one.' })).toMatchObject({
      release: { number: 1, note: 'The first one.', publishedAt: app.clock.now().toISOString() },
      changes: [{ kinds: ['NEW'] }, { kinds: ['NEW'] }],
      userErrors: [],
    });
    await apply(sessions.map(({ id, ...each }) => ({ ...each, sessionId: id, roomIds: [] })));
    await app.sql('UPDATE talks SET title = $2 WHERE id = $1', [talk.id, 'Renamed']);

    const first = { startsAt: at(0).toISOString(), rooms: [{ name: room.name }] };
    expect(await published()).toEqual({
      agenda: {
        release: { number: 1 },
        sessions: [
          { ...first, title: talk.title, talk: { slug: talk.slug }, speakers: [{ name: speaker.name }] },
          { title: 'Coffee', startsAt: at(30).toISOString(), rooms: [], talk: null, speakers: [] },
        ],
      },
      releases: { nodes: [{ number: 1, note: 'The first one.' }] },
    });

    const { release, changes } = await publish();
    expect(release.number).toBe(2);
    expect(changes).toEqual([{ kinds: ['MOVED', 'RETITLED'], session: { title: 'Renamed' }, before: first }]);
    expect((await published()).releases.nodes.map(({ number }: { number: number }) => number)).toEqual([
      2, 1,
    ]);
  });

  it('does not show a talk that was hidden since', async () => {
    const { event, apply, publish, published } = await stage();
    const talk = await app.given.talk({ eventId: event.id });
    await apply([arranged(talk.id)]);
    await publish();
    await app.sql('UPDATE talks SET is_visible = FALSE WHERE id = $1', [talk.id]);
    expect((await published()).agenda.sessions).toMatchObject([{ title: talk.title, talk: null }]);
  });

  it('is refused with the list of conflicts, and nothing is published', async () => {
    const { room, apply, publish } = await stage();
    await apply([pause({ title: 'One', roomIds: [room.id] }), pause({ title: 'Two', roomIds: [room.id] })]);
    const before = await releases();
    expect(await publish()).toEqual({
      release: null,
      changes: null,
      userErrors: [
        {
          __typename: 'AgendaHasConflicts',
          message: 'The agenda has a conflict. Solve or accept them.',
          conflicts: [
            {
              key: expect.any(String),
              kind: 'ROOM_OVERLAP',
              sessions: expect.arrayContaining(
                ['One', 'Two'].map((title) => ({ title, rooms: [{ name: room.name }] })),
              ),
            },
          ],
        },
      ],
    });
    expect(await releases()).toEqual(before);
    expect(await app.sql(`SELECT 1 FROM audit_entries WHERE action = 'agenda.published'`)).toEqual(
      await app.sql(`SELECT 1 FROM releases`),
    );
  });

  it('lets accepted sessions overlap and nothing else', async () => {
    const { event, room, apply, publish, accept } = await stage();
    const eventId = event.id;
    const speakers = [await app.given.speaker({ eventId }), await app.given.speaker({ eventId })];
    const speakerIds = speakers.map(({ id }) => id);
    const both = await app.given.talk({ eventId, title: 'Both', speakerIds });
    const one = await app.given.talk({ eventId, title: 'One', speakerIds: speakerIds.slice(0, 1) });
    await apply([
      arranged(both.id),
      arranged(one.id),
      pause({ title: 'Crowded', roomIds: [room.id] }),
      pause({ title: 'Crowded too', roomIds: [room.id] }),
      pause({ title: 'Alone', roomIds: [room.id], startsAt: at(30), endsAt: at(60) }),
    ]);
    const [{ conflicts }] = (await publish()).userErrors;
    for (const { key } of conflicts) await accept(key);
    expect((await publish()).release).toMatchObject({ number: 1 });
    const strict = await app.sql(
      `SELECT title, strict FROM release_sessions JOIN release_session_rooms USING (release_id, entry_id)
       JOIN releases ON releases.id = release_id WHERE event_id = $1 ORDER BY title`,
      [eventId],
    );
    expect(strict).toEqual([
      { title: 'Alone', strict: true },
      { title: 'Crowded', strict: false },
      { title: 'Crowded too', strict: false },
    ]);
    const ofSpeakers = await app.sql(
      `SELECT title, position, speakers.strict FROM release_session_speakers AS speakers
       JOIN release_sessions USING (release_id, entry_id) JOIN releases ON releases.id = release_id
       WHERE event_id = $1 ORDER BY title, position`,
      [eventId],
    );
    expect(ofSpeakers).toEqual([
      { title: 'Both', position: 0, strict: false },
      { title: 'Both', position: 1, strict: true },
      { title: 'One', position: 0, strict: false },
    ]);
  });

  it('numbers releases one by one, however many are published at once', async () => {
    const { apply, publish } = await stage();
    await apply([pause()]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => publish()));
    const numbers = answers.map(({ release }: { release: { number: number } }) => release.number);
    expect(numbers.sort()).toEqual([1, 2, 3, 4]);
  });

  it('freezes whole edits while others go on', async () => {
    const { apply, publish, published, event } = await stage();
    const { sessions } = await apply([pause({ title: 'One' }), pause({ title: 'Two' })]);
    const shift = (minutes: number) =>
      apply(
        sessions.map(({ id, ...each }) => ({
          ...each,
          sessionId: id,
          startsAt: at(minutes),
          endsAt: at(minutes + 30),
        })),
      );
    await Promise.all([publish(), shift(60), publish(), shift(120), publish(), shift(180)]);
    const starts = await app.sql(
      `SELECT count(DISTINCT starts_at)::int AS starts FROM release_sessions JOIN releases ON releases.id = release_id WHERE event_id = $1 GROUP BY release_id`,
      [event.id],
    );
    expect(starts).toEqual(Array(3).fill({ starts: 1 }));
    expect((await published()).agenda.release.number).toBe(3);
  });

  it('is for organizers, and nothing of it happens to others', async () => {
    const { event, apply } = await stage();
    await apply([pause()]);
    const before = await releases();
    const { user: reviewer } = await app.given.member(Role.REVIEWER, {
      organizationId: event.organizationId,
    });
    for (const [user, code] of [
      [reviewer, 'FORBIDDEN'],
      [await app.given.user(), 'NOT_FOUND'],
    ] as const) {
      const answer = await (await app.as(user)).mutate(PUBLISH, { eventId: event.id });
      expect(answer.errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await releases()).toEqual(before);
  });
});
