import { AgendaService, PublishingService } from '../../src/agenda/index.js';
import { Role } from '../../src/organizations/index.js';
import type { Talk } from '../../src/talks/data/talk.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { arranged, at, viewerFor } from './placements.js';

const session = `id kind title startsAt endsAt rooms { name } track { name } speakers { name }
  talk { title abstract speakers { name tagline } track { name } sessionFormat { name } }`;

const AGENDA = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) { agenda { release { number publishedAt } sessions { ${session} } } }
}`;

/** The same of a release, a day, a room and a track. */
const PART = `query ($organization: String!, $slug: String!, $room: ID, $track: ID) {
  event(organization: $organization, slug: $slug) {
    agenda(release: 1, day: "2027-05-10", room: $room, track: $track) { release { number } sessions { ${session} } }
  }
}`;

const DRAFT = `query ($organization: String!, $slug: String!) {
  event(organization: $organization, slug: $slug) {
    agendaDraft { version sessions { ${session} } conflicts { message sessions { title } } changes { kinds } }
  }
}`;

describe('reading an agenda', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** Copies of the talk in turn on each track, each with a speaker of its own: a thousand by factories take long. */
  const talksLike = async (talk: Talk, count: number, tracks: readonly { id: string }[]) => {
    const speaker = await app.given.speaker({ eventId: talk.eventId });
    const rows = await app.sql<{ talk_id: string }>(
      `WITH numbers AS (SELECT n, gen_random_uuid() AS talk, gen_random_uuid() AS person FROM generate_series(1, $3) AS n),
       people AS (
         INSERT INTO speakers SELECT (jsonb_populate_record(speakers, jsonb_build_object('id', person, 'slug', 'copy-' || n))).*
         FROM speakers, numbers WHERE speakers.id = $2),
       copies AS (
         INSERT INTO talks SELECT (jsonb_populate_record(talks, jsonb_build_object(
           'id', talk, 'slug', 'copy-' || n, 'track_id', ($4::uuid[])[1 + n % cardinality($4::uuid[])]))).*
         FROM talks, numbers WHERE talks.id = $1)
       INSERT INTO talk_speakers (event_id, talk_id, speaker_id, position)
       SELECT $5, talk, person, 0 FROM numbers RETURNING talk_id`,
      [talk.id, speaker.id, count, tracks.map(({ id }) => id), talk.eventId],
    );
    return rows.map(({ talk_id }) => talk_id);
  };

  /** An event with so many talks, each with a speaker of its own, in ten rooms and tracks. */
  const published = async (count: number) => {
    const organization = await app.given.organization();
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
    const event = await app.given.event({ organizationId: organization.id });
    const eventId = event.id;
    const rooms = await Promise.all(Array.from({ length: 10 }, () => app.given.room({ eventId })));
    const tracks = await Promise.all(Array.from({ length: 10 }, () => app.given.track({ eventId })));
    const talkIds = await talksLike(await app.given.talk({ eventId }), count, tracks);
    const placements = talkIds.map((id, n) => {
      const start = Math.floor(n / 10) * 30;
      const roomIds = rooms.slice(n % 10, (n % 10) + 1).map((room) => room.id);
      return arranged(id, { roomIds, startsAt: at(start), endsAt: at(start + 30) });
    });
    const agenda = app.nest.get(AgendaService);
    const viewer = viewerFor(user.id);
    await agenda.applyPlacements(viewer, eventId, placements);
    await app.nest.get(PublishingService).publish(viewer, eventId, { note: '', acceptBecause: 'So be it.' });
    return {
      user,
      variables: { organization: organization.slug, slug: event.slug },
      part: { room: rooms[0]?.id, track: tracks[1]?.id },
    };
  };

  it('costs as many statements for a thousand sessions as for ten', async () => {
    const [ten, thousand] = [await published(10), await published(1_000)];
    const anyone = app.anyone();
    const counts = [];
    for (const { variables } of [ten, thousand])
      counts.push(
        (
          await statementsOf(app, async () => {
            const { data, errors } = await anyone.request(AGENDA, variables);
            expect(errors).toBeUndefined();
            expect(data.event.agenda.sessions.length % 10).toBe(0);
          })
        ).length,
      );
    expect(counts).toEqual([10, 10]);

    const parts = [];
    for (const { variables, part } of [ten, thousand])
      parts.push(
        (
          await statementsOf(app, async () => {
            const { data } = await anyone.request(PART, { ...variables, ...part });
            expect(data.event.agenda.sessions.length).toBeGreaterThan(0);
          })
        ).length,
      );
    expect(parts[0]).toBe(parts[1]);

    const drafts = [];
    for (const { variables, user } of [ten, thousand]) {
      const client = await app.as(user);
      drafts.push((await statementsOf(app, () => client.request(DRAFT, variables))).length);
    }
    expect(drafts[0]).toBe(drafts[1]);
  });

  it('of several events costs as many statements as of one', async () => {
    const LIST = `{ events(first: 3) { nodes { agenda { release { number } sessions { ${session} } } } } }`;
    const client = await app.as(await app.given.user());
    const count = async () => (await statementsOf(app, () => client.request(LIST))).length;
    await published(1);
    const before = await count();
    await published(3);
    await published(3);
    expect(await count()).toBe(before);
  });
});
