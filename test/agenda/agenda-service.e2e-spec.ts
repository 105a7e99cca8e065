import { AgendaService, type Placement, PublishingService, SessionKind } from '../../src/agenda/index.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { arranged, at, pause, viewerFor } from './placements.js';

describe('the agenda for other modules', () => {
  let app: TestApp;
  let agenda: AgendaService;
  beforeAll(async () => {
    app = await startApp();
    agenda = app.nest.get(AgendaService);
  });
  afterAll(() => app.close());

  const draft = (eventId: string) =>
    app.sql<{ id: string; title: string | null; talk_id: string | null }>(
      'SELECT * FROM sessions WHERE event_id = $1 ORDER BY starts_at, id',
      [eventId],
    );

  it('places many sessions, then changes only those that differ', async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const room = await app.given.room({ eventId: event.id });
    const talk = await app.given.talk({ eventId: event.id });
    const viewer = viewerFor(user.id);
    const wanted = [
      arranged(talk.id, { roomIds: [room.id] }),
      ...Array.from({ length: 700 }, (_, n) => pause({ title: `Break ${String(n)}` })),
    ];
    const first = await agenda.applyPlacements(viewer, event.id, wanted);
    expect(first.changed).toBe(701);
    expect(first.sessions.map(({ title }) => title)).toEqual(wanted.map(({ title }) => title));

    const again = first.sessions.map(({ id, ...session }) => ({ ...session, sessionId: id }));
    expect((await agenda.applyPlacements(viewer, event.id, again)).changed).toBe(0);

    const later = again.map((each, n) => (n < 2 ? { ...each, endsAt: at(45) } : each));
    const third = await agenda.applyPlacements(viewer, event.id, later);
    expect(third.changed).toBe(2);
    expect(third.sessions.map(({ id }) => id)).toEqual(first.sessions.map(({ id }) => id));
    expect(await draft(event.id)).toHaveLength(701);
    expect(await app.sql('SELECT version FROM agendas WHERE event_id = $1', [event.id])).toEqual([
      { version: 2 },
    ]);
  });

  it('lets two sessions swap their talks in one go', async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const talks = [await app.given.talk({ eventId: event.id }), await app.given.talk({ eventId: event.id })];
    const viewer = viewerFor(user.id);
    const placed = talks.map(({ id }) => arranged(id));
    const { sessions } = await agenda.applyPlacements(viewer, event.id, placed);
    const swapped = sessions.map(({ id, ...session }, n) => ({
      ...session,
      sessionId: id,
      talkId: talks[1 - n]?.id ?? null,
    }));
    expect((await agenda.applyPlacements(viewer, event.id, swapped)).changed).toBe(2);
  });

  it.each([
    ['an end before the start', pause({ endsAt: at(-1) }), 'A session ends after it starts.'],
    ['more than a day', pause({ endsAt: at(24 * 60 + 1) }), 'A session lasts at most 24 hours.'],
    ['a talk without its talk', pause({ kind: SessionKind.TALK }), 'Say which talk is given.'],
    ['a break without a title', pause({ title: null }), 'Say what the session is called.'],
  ])('refuses %s and places nothing', async (_, wrong, message) => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const attempt = agenda.applyPlacements(viewerFor(user.id), event.id, [pause(), wrong]);
    await expect(attempt).rejects.toMatchObject({
      errors: [{ message, path: ['placements', '1', expect.any(String)] }],
    });
    expect(await draft(event.id)).toEqual([]);
  });

  it("refuses another event's room, talk and session like ones that do not exist", async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const foreign = await app.given.event();
    const viewer = viewerFor(user.id);
    const room = await app.given.room({ eventId: foreign.id });
    const talk = await app.given.talk({ eventId: foreign.id });
    const place = (wrong: Placement) => agenda.applyPlacements(viewer, event.id, [pause(), wrong]);
    await expect(place(pause({ roomIds: [room.id] }))).rejects.toThrow('There is no such room.');
    await expect(place(arranged(talk.id))).rejects.toThrow('There is no such talk.');
    await expect(place(pause({ sessionId: room.id }))).rejects.toThrow('There is no such session.');
    expect(await draft(event.id)).toEqual([]);
  });

  it('publishes, and numbers the releases of an event', async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const talk = await app.given.talk({ eventId: event.id, isVisible: false });
    const viewer = viewerFor(user.id);
    await agenda.applyPlacements(viewer, event.id, [arranged(talk.id)]);
    const publishing = app.nest.get(PublishingService);
    const numbers = [];
    for (const note of ['First', 'Second'])
      numbers.push((await publishing.publish(viewer, event.id, { note })).release.number);
    expect(numbers).toEqual([1, 2]);
    expect(await app.sql('SELECT is_visible FROM talks WHERE id = $1', [talk.id])).toEqual([
      { is_visible: true },
    ]);
  });
});
