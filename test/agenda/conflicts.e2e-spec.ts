import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { at } from './placements.js';

const CONFLICT = `key kind severity message explanation sessions { title } speaker { name } room { name }
  acceptance { reason acceptedAt acceptedBy { id } }`;
const ERRORS = 'userErrors { __typename ... on UserError { message } }';
const mutation = (name: string, selection: string) => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return `mutation ($input: ${input}) { ${name}(input: $input) { ${selection} ${ERRORS} } }`;
};
const EDIT = mutation('editAgenda', `edits { after { id } } conflicts { made { kind } solved { kind } }`);
const ACCEPT = mutation('acceptConflict', `conflict { ${CONFLICT} }`);
const REOPEN = mutation('reopenConflict', `conflict { ${CONFLICT} }`);
const WEIGH = mutation('setConflictSeverity', 'event { conflictRules { kind severity defaultSeverity } }');
const PUBLISH = mutation(
  'publishAgenda',
  'release { number } userErrors { ... on AgendaHasConflicts { conflicts { key } } }',
);
const READ = `query ($organization: String!, $slug: String!, $withIgnored: Boolean! = false) {
  event(organization: $organization, slug: $slug) {
    agendaDraft { conflicts(withIgnored: $withIgnored) { ${CONFLICT} } }
    conflictRules { kind severity defaultSeverity }
  }
}`;

describe('the conflicts of an agenda', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stage = async () => {
    const organization = await app.given.organization();
    const { user } = await app.given.member(Role.ORGANIZER, { organizationId: organization.id });
    const event = await app.given.event({ organizationId: organization.id });
    const eventId = event.id;
    const client = await app.as(user);
    const send = async (query: string, name: string, input: Record<string, unknown> = {}) =>
      (await client.mutate(query, { eventId, ...input })).data[name];
    const read = async (withIgnored = false, as = client) => {
      const variables = { organization: organization.slug, slug: event.slug, withIgnored };
      return (await as.request(READ, variables)).data.event;
    };
    return {
      eventId,
      user,
      edit: (...operations: unknown[]) => send(EDIT, 'editAgenda', { operations }),
      accept: (conflictKey: string, reason = 'They share it.') =>
        send(ACCEPT, 'acceptConflict', { conflictKey, reason }),
      reopen: (conflictKey: string) => send(REOPEN, 'reopenConflict', { conflictKey }),
      weigh: (kind: string, severity: string) => send(WEIGH, 'setConflictSeverity', { kind, severity }),
      publish: () => send(PUBLISH, 'publishAgenda'),
      read,
      conflicts: async (withIgnored = false) => (await read(withIgnored)).agendaDraft.conflicts,
    };
  };

  const pause = (title: string, from: number, to: number, fields: Record<string, unknown> = {}) => ({
    place: {
      kind: 'BREAK',
      title,
      startsAt: at(from).toISOString(),
      endsAt: at(to).toISOString(),
      ...fields,
    },
  });
  const talkAt = (talkId: string, from: number, to: number, roomIds: string[] = []) =>
    pause('', from, to, { kind: 'TALK', title: null, talkId, roomIds });
  const move = (sessionId: string, minutes: number) => ({
    move: { sessionId, startsAt: at(minutes).toISOString() },
  });
  /** Two sessions that overlap in a room. */
  const crowded = async () => {
    const scene = await stage();
    const { id } = await app.given.room({ eventId: scene.eventId, name: 'Hall' });
    const { edits } = await scene.edit(
      pause('One', 0, 30, { roomIds: [id] }),
      pause('Two', 20, 50, { roomIds: [id] }),
    );
    const [one, two] = edits.map(({ after }: { after: { id: string } }) => after.id);
    const [conflict] = await scene.conflicts();
    return { ...scene, one, two, conflict, key: conflict.key };
  };

  const stored = async () => [
    await app.sql('SELECT * FROM accepted_conflicts ORDER BY key'),
    await app.sql('SELECT * FROM conflict_severities ORDER BY event_id, kind'),
    await app.sql('SELECT id FROM releases ORDER BY id'),
    await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  ];

  it('are told with what they are about and what would solve them', async () => {
    const { eventId, edit, conflicts } = await stage();
    const hall = await app.given.room({
      eventId,
      name: 'Hall',
      turnoverMinutes: 10,
      hours: [{ startsAt: at(0), endsAt: at(120) }],
    });
    const track = await app.given.track({ eventId });
    const format = await app.given.sessionFormat({ eventId, durationMinutes: 45 });
    const ada = await app.given.speaker({ eventId, name: 'Ada' });
    await app.sql('INSERT INTO availability_intervals VALUES ($1, $2, $3)', [ada.id, at(0), at(60)]);
    const long = await app.given.talk({
      eventId,
      title: 'Long',
      trackId: track.id,
      sessionFormatId: format.id,
      isConfirmed: false,
    });
    const late = await app.given.talk({ eventId, title: 'Late', trackId: track.id, speakerIds: [ada.id] });
    await edit(
      talkAt(long.id, 0, 40, [hall.id]),
      pause('Next', 45, 60, { roomIds: [hall.id] }),
      talkAt(late.id, 30, 90),
      pause('Night', 110, 130, { roomIds: [hall.id] }),
    );
    const told = (await conflicts()).map(
      ({ kind, severity, sessions, speaker, room }: Record<string, unknown>) => ({
        kind,
        severity,
        titles: (sessions as { title: string }[]).map(({ title }) => title),
        of: speaker ?? room,
      }),
    );
    expect(told).toEqual([
      { kind: 'TRACK_OVERLAP', severity: 'WARN', titles: ['Long', 'Late'], of: null },
      { kind: 'TURNOVER_TOO_SHORT', severity: 'WARN', titles: ['Long', 'Next'], of: { name: 'Hall' } },
      { kind: 'TOO_SHORT', severity: 'WARN', titles: ['Long'], of: null },
      { kind: 'UNCONFIRMED_TALK', severity: 'WARN', titles: ['Long'], of: null },
      { kind: 'OUTSIDE_AVAILABILITY', severity: 'BLOCK', titles: ['Late'], of: { name: 'Ada' } },
      { kind: 'OUTSIDE_ROOM_HOURS', severity: 'BLOCK', titles: ['Night'], of: { name: 'Hall' } },
    ]);
  });

  it('are accepted for a reason, and then in the way of nothing as long as they are the same', async () => {
    const { key, conflict, user, accept, conflicts, publish, edit, one, two } = await crowded();
    expect(conflict).toMatchObject({
      severity: 'BLOCK',
      message: '“One” and “Two” are in the same room at the same time.',
      explanation: 'Move one of the two to another room or time.',
      acceptance: null,
    });
    expect((await publish()).userErrors).toMatchObject([
      { __typename: 'AgendaHasConflicts', conflicts: [{ key }] },
    ]);
    const acceptance = {
      reason: 'They share it.',
      acceptedAt: app.clock.now().toISOString(),
      acceptedBy: { id: user.id },
    };
    expect(await accept(key)).toEqual({ conflict: { ...conflict, acceptance }, userErrors: [] });
    expect(await conflicts()).toEqual([{ ...conflict, acceptance }]);
    expect(await publish()).toEqual({ release: { number: 1 }, userErrors: [] });

    await edit(move(one, 60), move(two, 80));
    expect(await conflicts()).toMatchObject([{ key, acceptance }]);
    await edit(move(two, 79));
    const [other] = await conflicts();
    expect(other).toMatchObject({ kind: 'ROOM_OVERLAP', acceptance: null });
    expect(other.key).not.toBe(key);
    await edit(move(two, 80));
    expect(await conflicts()).toMatchObject([{ key, acceptance }]);
  });

  it('are forgotten by a release that does not have them', async () => {
    const { key, accept, conflicts, publish, edit, two } = await crowded();
    await accept(key);
    await edit(move(two, 30));
    await publish();
    await edit(move(two, 20));
    expect(await conflicts()).toMatchObject([{ key, acceptance: null }]);
  });

  it('are in the way again when they are reopened', async () => {
    const { eventId, key, accept, reopen, conflict, publish } = await crowded();
    await accept(key);
    expect(await reopen(key)).toEqual({ conflict, userErrors: [] });
    expect((await publish()).release).toBeNull();
    const told = await app.sql(
      `SELECT action, subject_id FROM audit_entries WHERE event_id = $1 AND action LIKE 'agenda.conflict%' ORDER BY id`,
      [eventId],
    );
    expect(told).toEqual(
      ['agenda.conflict-accepted', 'agenda.conflict-reopened'].map((action) => ({
        action,
        subject_id: eventId,
      })),
    );
  });

  it('that are gone, or always block, are not accepted, and nothing changes', async () => {
    const { eventId, key, accept, reopen, weigh, edit, two, conflicts } = await crowded();
    const talk = await app.given.talk({ eventId, isTentative: true, isConfirmed: false, isVisible: false });
    await edit(move(two, 30), talkAt(talk.id, 100, 130));
    const [tentative] = await conflicts();
    const before = await stored();
    const gone = {
      conflict: null,
      userErrors: [{ __typename: 'ConflictGone', message: expect.any(String) }],
    };
    expect(await accept(key)).toEqual(gone);
    expect(await reopen(key)).toEqual(gone);
    expect(await accept(tentative.key)).toMatchObject({
      conflict: null,
      userErrors: [{ __typename: 'ConflictAlwaysBlocks' }],
    });
    expect(await weigh('TENTATIVE_TALK', 'WARN')).toMatchObject({
      event: null,
      userErrors: [{ __typename: 'ConflictAlwaysBlocks' }],
    });
    expect(await accept(key, '')).toMatchObject({ userErrors: [{ __typename: 'InvalidInput' }] });
    expect(await stored()).toEqual(before);
  });

  it('of a kind that only warns are published, and the database lets just these overlap', async () => {
    const { eventId, weigh, publish, edit, one, conflicts } = await crowded();
    await edit(pause('Three', 50, 60));
    const { event } = await weigh('ROOM_OVERLAP', 'WARN');
    expect(event.conflictRules).toContainEqual({
      kind: 'ROOM_OVERLAP',
      severity: 'WARN',
      defaultSeverity: 'BLOCK',
    });
    expect(await conflicts()).toMatchObject([{ severity: 'WARN' }]);
    expect((await publish()).release).toEqual({ number: 1 });
    const strict = await app.sql(
      `SELECT session_id = $2 AS is_one, strict FROM release_sessions JOIN release_session_rooms
       USING (release_id, entry_id) JOIN releases ON releases.id = release_id WHERE event_id = $1`,
      [eventId, one],
    );
    expect(strict).toEqual(
      expect.arrayContaining([true, false].map((is_one) => ({ is_one, strict: false }))),
    );
  });

  it('of a kind that is ignored are told to whom asks for them', async () => {
    const { weigh, conflicts, edit, two } = await crowded();
    await weigh('ROOM_OVERLAP', 'IGNORE');
    expect(await conflicts()).toEqual([]);
    expect(await conflicts(true)).toMatchObject([{ kind: 'ROOM_OVERLAP', severity: 'IGNORE' }]);
    expect((await edit(move(two, 30))).conflicts).toEqual({ made: [], solved: [] });
  });

  it('have rules that organizers alone read', async () => {
    const { read } = await stage();
    const { conflictRules } = await read();
    expect(conflictRules).toHaveLength(11);
    expect(conflictRules).toContainEqual({
      kind: 'TOO_SHORT',
      severity: 'WARN',
      defaultSeverity: 'WARN',
    });
    const other = await read(false, await app.as(await app.given.user()));
    expect(other).toEqual({ agendaDraft: null, conflictRules: null });
  });

  it('are answered by every edit as far as it made or solved them', async () => {
    const { edit, two } = await crowded();
    const kinds = { kind: 'ROOM_OVERLAP' };
    expect((await edit(move(two, 25))).conflicts).toEqual({ made: [kinds], solved: [kinds] });
    expect((await edit(move(two, 30))).conflicts).toEqual({ made: [], solved: [kinds] });
    expect((await edit({ compact: {} })).conflicts).toEqual({ made: [], solved: [] });
    expect((await edit(move(two, 10))).conflicts).toEqual({ made: [kinds], solved: [] });
    expect((await edit({ remove: { sessionId: two } })).conflicts).toEqual({ made: [], solved: [kinds] });
  });
});
