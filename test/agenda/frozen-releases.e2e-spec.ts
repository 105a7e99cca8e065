import { AgendaService, PublishingService } from '../../src/agenda/index.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { arranged, at, viewerFor } from './placements.js';

describe('the database', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** A release that holds a talk with its speaker in a room, from 0 to 30. */
  const release = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const speaker = await app.given.speaker({ eventId: event.id });
    const talk = await app.given.talk({ eventId: event.id, speakerIds: [speaker.id] });
    const room = await app.given.room({ eventId: event.id });
    const agenda = app.nest.get(AgendaService);
    const viewer = viewerFor(user.id);
    await agenda.applyPlacements(viewer, event.id, [arranged(talk.id, { roomIds: [room.id] })]);
    const { release } = await app.nest.get(PublishingService).publish(viewer, event.id, { note: '' });
    return { release, talk, room, speaker, event };
  };

  /** In one transaction: a release, two sessions and their speakers. */
  const twoSessions = (
    { event, room, speaker }: Awaited<ReturnType<typeof release>>,
    where: { starts: [Date, Date]; inRoom: boolean; withSpeaker: boolean; strict?: boolean },
  ) =>
    app.sql(
      `WITH release AS (
         INSERT INTO releases (id, event_id, number, note, published_by, published_at)
         VALUES (gen_random_uuid(), $1, 1000 + random() * 1e6, '', gen_random_uuid(), now()) RETURNING id
       ), frozen AS (
         INSERT INTO release_sessions (release_id, entry_id, session_id, kind, title, is_in_all_rooms, starts_at,
           ends_at, sequence, changed_at, is_cancelled)
         SELECT release.id, entry, entry, 'BREAK', 'x', FALSE, starts, starts + interval '30 minutes', 0, now(), FALSE
         FROM release, (SELECT gen_random_uuid() AS entry, starts FROM unnest($4::timestamptz[]) AS starts) AS entries
         RETURNING *
       ), located AS (
         INSERT INTO release_session_rooms (release_id, entry_id, room_id, starts_at, ends_at, strict)
         SELECT release_id, entry_id, $2, starts_at, ends_at, $5 FROM frozen WHERE $2::uuid IS NOT NULL
       )
       INSERT INTO release_session_speakers (release_id, entry_id, speaker_id, role, position, starts_at, ends_at, strict)
       SELECT release_id, entry_id, $3, 'SPEAKER', 0, starts_at, ends_at, $5 FROM frozen WHERE $3::uuid IS NOT NULL`,
      [
        event.id,
        where.inRoom ? room.id : null,
        where.withSpeaker ? speaker.id : null,
        where.starts,
        where.strict ?? true,
      ],
    );

  const overlapping: [Date, Date] = [at(0), at(29)];

  it('refuses two sessions of a release in one room at once', async () => {
    const stage = await release();
    const rows = twoSessions(stage, { starts: overlapping, inRoom: true, withSpeaker: false });
    await expect(rows).rejects.toMatchObject({ code: '23P01', constraint: 'release_session_rooms_excl' });
  });

  it('refuses a speaker in two sessions of a release at once', async () => {
    const stage = await release();
    const rows = twoSessions(stage, { starts: overlapping, inRoom: false, withSpeaker: true });
    await expect(rows).rejects.toMatchObject({ code: '23P01', constraint: 'release_session_speakers_excl' });
  });

  it('takes one session after the other, and overlaps that were accepted', async () => {
    const stage = await release();
    const both = { inRoom: true, withSpeaker: true };
    await expect(twoSessions(stage, { ...both, starts: [at(0), at(30)] })).resolves.toBeDefined();
    await expect(twoSessions(stage, { ...both, starts: overlapping, strict: false })).resolves.toBeDefined();
  });

  it.each([
    ['UPDATE releases SET note = $2 WHERE id = $1', 'changed'],
    ['DELETE FROM releases WHERE id = $1 AND $2 <> note', 'x'],
    ['UPDATE release_sessions SET title = $2 WHERE release_id = $1', 'changed'],
    ['DELETE FROM release_sessions WHERE release_id = $1 AND $2 <> title', 'x'],
    ['UPDATE release_session_rooms SET strict = $2::boolean WHERE release_id = $1', 'false'],
    ['DELETE FROM release_session_rooms WHERE release_id = $1 AND strict = $2::boolean', 'true'],
    ['UPDATE release_session_speakers SET position = $2::int WHERE release_id = $1', '7'],
    ['DELETE FROM release_session_speakers WHERE release_id = $1 AND $2::int > position', '1'],
  ])('refuses %s', async (statement, value) => {
    const { release: frozen } = await release();
    const contents = () =>
      app.sql(
        `SELECT *, rooms.strict AS in_room FROM release_sessions
         JOIN release_session_rooms AS rooms USING (release_id, entry_id)
         JOIN release_session_speakers USING (release_id, entry_id)`,
      );
    const before = await contents();
    await expect(app.sql(statement, [frozen.id, value])).rejects.toMatchObject({ code: '23001' });
    expect(await contents()).toEqual(before);
  });

  it('refuses what comes into a release after it was published', async () => {
    const { release: frozen, speaker } = await release();
    const late = app.sql(
      `INSERT INTO release_sessions (release_id, entry_id, session_id, kind, title, is_in_all_rooms, starts_at, ends_at,
         sequence, changed_at, is_cancelled)
       VALUES ($1, $2, $2, 'BREAK', 'x', FALSE, now(), now() + interval '1 hour', 0, now(), FALSE)`,
      [frozen.id, speaker.id],
    );
    await expect(late).rejects.toMatchObject({ code: '23001' });
  });

  it('refuses to empty the tables', async () => {
    for (const table of ['releases', 'release_sessions', 'release_session_rooms', 'release_session_speakers'])
      await expect(app.sql(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '23001' });
  });

  it('refuses a placed session that makes no sense', async () => {
    const { event, talk } = await release();
    const insert = (kind: string, talkId: string | null, title: string | null, hours: number) =>
      app.sql(
        `INSERT INTO sessions (id, event_id, kind, talk_id, title, is_in_all_rooms, starts_at, ends_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, FALSE, now(), now() + $5 * interval '1 hour')`,
        [event.id, kind, talkId, title, hours],
      );
    const refused = { code: '23514' };
    await expect(insert('TALK', null, 'x', 1)).rejects.toMatchObject(refused);
    await expect(insert('BREAK', talk.id, null, 1)).rejects.toMatchObject(refused);
    await expect(insert('WORKSHOP', null, null, 1)).rejects.toMatchObject(refused);
    await expect(insert('BREAK', null, 'x', 0)).rejects.toMatchObject(refused);
    await expect(insert('BREAK', null, 'x', 25)).rejects.toMatchObject(refused);
    await expect(insert('TALK', talk.id, null, 1)).rejects.toMatchObject({ code: '23505' });
  });
});
