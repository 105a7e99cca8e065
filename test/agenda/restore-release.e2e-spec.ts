import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { arranged, at, pause } from './placements.js';
import { stageIn } from './stage.js';

const RESTORE = `mutation ($input: RestoreReleaseInput!) {
  restoreRelease(input: $input) {
    edits { before { title startsAt } after { id title startsAt rooms { name } } }
    losses { kinds session { title } }
    draftVersion
    userErrors { __typename ... on DraftVersionConflict { version } }
  }
}`;

describe('returning to a release', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** Released: a talk in the hall with a host, and coffee. Since then the talk moved, coffee went, and tea came. */
  const stage = async () => {
    const it = await stageIn(app);
    const { eventId, place, publish, remove, client } = it;
    const hall = await app.given.room({ eventId, name: 'Hall' });
    const host = await app.given.speaker({ eventId });
    const talk = await app.given.talk({ eventId, title: 'Talk' });
    const [given, coffee] = await place([
      arranged(talk.id, { roomIds: [hall.id], hostIds: [host.id] }),
      pause({ startsAt: at(30), endsAt: at(45) }),
    ]);
    if (!given || !coffee) throw new Error('Two were placed.');
    await publish();
    await place([
      { ...given, startsAt: at(60), endsAt: at(90), roomIds: [], hostIds: [] },
      pause({ title: 'Tea' }),
    ]);
    await remove(coffee.sessionId);
    const restore = async (input: Record<string, unknown> = {}) =>
      (await client.mutate(RESTORE, { eventId, number: 1, ...input })).data?.restoreRelease;
    return { ...it, hall, host, talk, given, coffee, restore };
  };

  const stored = async (eventId: string) => [
    await app.sql('SELECT * FROM sessions WHERE event_id = $1 ORDER BY id', [eventId]),
    await app.sql('SELECT * FROM session_rooms WHERE event_id = $1 ORDER BY session_id', [eventId]),
    await app.sql('SELECT * FROM session_hosts WHERE event_id = $1 ORDER BY session_id', [eventId]),
    await app.sql('SELECT version FROM agendas WHERE event_id = $1', [eventId]),
    await app.sql('SELECT action FROM audit_entries WHERE event_id = $1 ORDER BY id', [eventId]),
  ];

  it('brings back times, rooms and sessions under their ids, and nothing else', async () => {
    const { eventId, user, restore, given, coffee, publish } = await stage();
    const answer = await restore({ draftVersion: 3 });
    expect(answer).toMatchObject({ draftVersion: 4, losses: [], userErrors: [] });
    const start = { startsAt: at(0).toISOString() };
    expect(answer.edits).toEqual([
      { before: { title: 'Tea', ...start }, after: null },
      {
        before: { title: 'Talk', startsAt: at(60).toISOString() },
        after: { id: given.sessionId, title: 'Talk', ...start, rooms: [{ name: 'Hall' }] },
      },
      {
        before: null,
        after: { id: coffee.sessionId, title: 'Coffee', startsAt: at(30).toISOString(), rooms: [] },
      },
    ]);
    const audit = `SELECT actor_id, details FROM audit_entries WHERE event_id = $1 AND action = 'agenda.restored'`;
    expect(await app.sql(audit, [eventId])).toEqual([
      { actor_id: user.id, details: ['number: 1', 'losses: 0', 'sessions: 3'] },
    ]);
    expect((await publish()).changes).toEqual([]);
  });

  it('lets the next release count from what is published, so that calendars follow', async () => {
    const { eventId, restore, publish, talk, coffee } = await stage();
    await publish();
    await restore();
    expect((await publish()).changes.map(({ kinds, session }) => [session.title, kinds])).toEqual([
      ['Talk', ['MOVED', 'SPEAKERS_CHANGED']],
      ['Coffee', ['NEW']],
      ['Tea', ['CANCELLED']],
    ]);
    const sequences = await app.sql(
      `SELECT title, entry_id, sequence FROM release_sessions JOIN releases ON releases.id = release_id
       WHERE event_id = $1 AND number = 3 AND title <> 'Tea' ORDER BY title`,
      [eventId],
    );
    expect(sequences).toEqual([
      { title: 'Coffee', entry_id: coffee.sessionId, sequence: 2 },
      { title: 'Talk', entry_id: talk.id, sequence: 2 },
    ]);
  });

  it('is no edit where nothing differs', async () => {
    const { eventId, restore } = await stage();
    await restore();
    const before = await stored(eventId);
    expect(await restore()).toMatchObject({ edits: [], draftVersion: 4 });
    expect(await stored(eventId)).toEqual(before);
  });

  it('tells what did not come back because it is gone', async () => {
    const { eventId, hall, host, talk, restore, given, remove } = await stage();
    await remove(given.sessionId);
    await app.sql('DELETE FROM talks WHERE id = $1', [talk.id]);
    const answer = await restore();
    expect(answer.losses).toEqual([{ kinds: ['TALK'], session: { title: 'Talk' } }]);
    expect(await app.sql('SELECT title FROM sessions WHERE event_id = $1', [eventId])).toEqual([
      { title: 'Coffee' },
    ]);
    await app.sql('DELETE FROM rooms WHERE id = $1', [hall.id]);
    await app.sql('DELETE FROM speakers WHERE id = $1', [host.id]);
    expect((await restore()).losses).toMatchObject([{ kinds: ['TALK', 'ROOM', 'HOST'] }]);
  });

  it('brings back seven hundred talks that went from session to session', async () => {
    const { eventId, place, publish, client } = await stageIn(app);
    const talk = await app.given.talk({ eventId });
    const talks = await app.sql<{ id: string }>(
      `INSERT INTO talks SELECT (jsonb_populate_record(talks, jsonb_build_object(
         'id', gen_random_uuid(), 'slug', 'copy-' || n))).*
       FROM talks, generate_series(1, 700) AS n WHERE talks.id = $1 RETURNING id`,
      [talk.id],
    );
    const placed = await place(
      talks.map(({ id }, n) => arranged(id, { startsAt: at(n), endsAt: at(n + 1) })),
    );
    await publish();
    const turned = placed.map((each, n) => ({ ...each, talkId: placed.at(n - 400)?.talkId ?? null }));
    await place(turned);
    const answer = (await client.mutate(RESTORE, { eventId, number: 1 })).data.restoreRelease;
    expect(answer.edits).toHaveLength(700);
    expect((await publish()).changes).toEqual([]);
  });

  it('is refused to those who have not seen the draft, and changes nothing', async () => {
    const { eventId, restore } = await stage();
    const before = await stored(eventId);
    expect(await restore({ draftVersion: 2 })).toEqual({
      edits: null,
      losses: null,
      draftVersion: null,
      userErrors: [{ __typename: 'DraftVersionConflict', version: 3 }],
    });
    expect(await stored(eventId)).toEqual(before);
  });

  it('lets one of several at once win who saw the same draft', async () => {
    const { restore } = await stage();
    const answers = await Promise.all([1, 2, 3].map(() => restore({ draftVersion: 3 })));
    expect(answers.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1, 1]);
  });

  it('is denied for a number that there is not, and to others than organizers', async () => {
    const { eventId, organization, client } = await stage();
    const before = await stored(eventId);
    const { user: reviewer } = await app.given.member(Role.REVIEWER, { organizationId: organization.id });
    for (const [who, number, code] of [
      [client, 2, 'NOT_FOUND'],
      [await app.as(reviewer), 1, 'FORBIDDEN'],
      [await app.as(await app.given.user()), 1, 'NOT_FOUND'],
    ] as const) {
      const { errors } = await who.mutate(RESTORE, { eventId, number });
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await stored(eventId)).toEqual(before);
  });
});
