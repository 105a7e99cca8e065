import { type Placement, SessionKind } from '../../src/agenda/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { arranged, at, pause } from './placements.js';
import { stageIn as stageOf } from './stage.js';

/** Row by row what pretalx tests of its releases and their differences (DIF); ours are numbered. */
describe('a release', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const CHANGES = 'kinds session { title startsAt rooms { name } } before { startsAt rooms { name } }';
  const PUBLISH = `mutation ($input: PublishAgendaInput!) {
    publishAgenda(input: $input) { release { number note } changes { ${CHANGES} } }
  }`;
  const RESTORE = `mutation ($input: RestoreReleaseInput!) { restoreRelease(input: $input) { draftVersion } }`;

  const stage = async () => {
    const it = await stageOf(app, { timeZone: 'Asia/Kathmandu' });
    const talkIn = async (title: string, fields: Partial<Placement> = {}): Promise<Placement> =>
      arranged((await app.given.talk({ eventId: it.eventId, title, isVisible: false })).id, fields);
    const [hall, attic] = [
      await app.given.room({ eventId: it.eventId, name: 'Hall' }),
      await app.given.room({ eventId: it.eventId, name: 'Attic' }),
    ];
    const send = (input: Record<string, unknown>) =>
      it.client.mutate(PUBLISH, { eventId: it.eventId, ...input });
    const release = async (input: Record<string, unknown> = {}) => (await send(input)).data.publishAgenda;
    const changes = async () => told((await release()).changes);
    const agenda = async (args = '') =>
      (await it.ask(`agenda${args} { release { number publishedAt } sessions { title } }`)).data.event.agenda;
    return { ...it, talkIn, hall, attic, send, release, changes, agenda };
  };
  const told = (changes: { kinds: string[]; session: { title: string } }[]) =>
    changes.map(({ kinds, session }) => [session.title, ...kinds]);
  const titlesOf = ({ sessions }: { sessions: { title: string }[] }) => sessions.map(({ title }) => title);
  const one = <T>([first]: readonly (T | undefined)[]): T => {
    if (!first) throw new Error('There is one.');
    return first;
  };

  it('DIF-01 on purpose otherwise: of the first one everything is new, for who follows it has seen nothing', async () => {
    const { place, talkIn, changes } = await stage();
    await place([await talkIn('Talk')]);
    expect(await changes()).toEqual([['Talk', 'NEW']]);
  });

  it('DIF-02 the same: has no change where talk, room and time are the same', async () => {
    const { place, talkIn, hall, changes } = await stage();
    await place([await talkIn('Talk', { roomIds: [hall.id] })]);
    await changes();
    expect(await changes()).toEqual([]);
  });

  it('DIF-03 the same: one talk more is one that is new', async () => {
    const { place, talkIn, changes } = await stage();
    await place([await talkIn('Talk')]);
    await changes();
    await place([await talkIn('Added')]);
    expect(await changes()).toEqual([['Added', 'NEW']]);
  });

  it('DIF-04 the same: one talk less is one that is cancelled', async () => {
    const { place, talkIn, changes, remove } = await stage();
    const [gone] = await place([await talkIn('Gone'), await talkIn('Staying')]);
    await changes();
    await remove(one([gone]).sessionId);
    expect(await changes()).toEqual([['Gone', 'CANCELLED']]);
  });

  it('DIF-05 the same: another room is one that moved, with the old room and the new', async () => {
    const { place, talkIn, release, hall, attic } = await stage();
    const given = one(await place([await talkIn('Talk', { roomIds: [hall.id] })]));
    await release();
    await place([{ ...given, roomIds: [attic.id] }]);
    expect((await release()).changes).toMatchObject([
      { kinds: ['MOVED'], session: { rooms: [{ name: 'Attic' }] }, before: { rooms: [{ name: 'Hall' }] } },
    ]);
  });

  it('DIF-06 the same: another time is one that moved, from instant to instant, and in the zone of the event to read', async () => {
    const { place, talkIn, release, organization, event } = await stage();
    const given = one(await place([await talkIn('Talk')]));
    await release();
    await place([{ ...given, startsAt: at(60), endsAt: at(90) }]);
    expect((await release()).changes).toMatchObject([
      {
        kinds: ['MOVED'],
        session: { startsAt: at(60).toISOString() },
        before: { startsAt: at(0).toISOString() },
      },
    ]);
    const feed = await app.anyone().fetch(`/agendas/${organization.slug}/${event.slug}/changes.atom`);
    expect(await feed.text()).toContain(
      'from 2027-05-10, 12:45–13:15 (UTC+05:45) to 2027-05-10, 13:45–14:15 (UTC+05:45).',
    );
  });

  it('DIF-07 the same: one moved, one new and one gone are three', async () => {
    const { place, talkIn, changes, remove } = await stage();
    const [moving, gone] = await place([await talkIn('Moving'), await talkIn('Gone')]);
    await changes();
    await place([{ ...one([moving]), startsAt: at(10), endsAt: at(40) }]);
    await remove(one([gone]).sessionId);
    await place([await talkIn('Added', { startsAt: at(50), endsAt: at(80) })]);
    expect(await changes()).toEqual([
      ['Moving', 'MOVED'],
      ['Added', 'NEW'],
      ['Gone', 'CANCELLED'],
    ]);
  });

  /** A talk is on our agenda once; what is given twice is a workshop with a title of its own, twice. */
  const twice = async () => {
    const it = await stage();
    const workshop = pause({ kind: SessionKind.WORKSHOP, title: 'Twice' });
    const again = { ...workshop, startsAt: at(60), endsAt: at(90) };
    return { ...it, workshop, again };
  };

  it('DIF-08 the same, by a workshop, for a talk is on our agenda once: of two sessions one goes, which is cancelled', async () => {
    const { place, changes, remove, workshop, again } = await twice();
    const [, second] = await place([workshop, again]);
    await changes();
    await remove(one([second]).sessionId);
    expect(await changes()).toEqual([['Twice', 'CANCELLED']]);
  });

  it('DIF-09 the same, by a workshop: a second session is one that is new', async () => {
    const { place, changes, workshop, again } = await twice();
    await place([workshop]);
    await changes();
    await place([again]);
    expect(await changes()).toEqual([['Twice', 'NEW']]);
  });

  it('DIF-10 the same, by a workshop: both sessions an hour later are two that moved', async () => {
    const { place, changes, workshop, again } = await twice();
    const both = await place([workshop, again]);
    await changes();
    const later = (date: Date) => new Date(date.getTime() + 3_600_000);
    await place(
      both.map((each) => ({ ...each, startsAt: later(each.startsAt), endsAt: later(each.endsAt) })),
    );
    expect(await changes()).toEqual([
      ['Twice', 'MOVED'],
      ['Twice', 'MOVED'],
    ]);
  });

  it('DIF-11 on purpose otherwise: nobody guesses the next name, for the next number is one more', async () => {
    const { release } = await stage();
    expect((await release()).release.number).toBe(1);
    expect((await release()).release.number).toBe(2);
  });

  it('DIF-12 the same: holds the talk and when it was published, and the draft goes on with it', async () => {
    const { place, talkIn, release, agenda, client, ofEvent } = await stage();
    await place([await talkIn('Talk')]);
    await release();
    expect(await agenda()).toEqual({
      release: { number: 1, publishedAt: app.clock.now().toISOString() },
      sessions: [{ title: 'Talk' }],
    });
    const { data } = await client.request(ofEvent('agendaDraft { sessions { title } }'));
    expect(titlesOf(data.event.agendaDraft)).toEqual(['Talk']);
  });

  it('DIF-13 on purpose otherwise: has no name that could be refused, and nobody chooses the number', async () => {
    const { send, release } = await stage();
    for (const field of ['number', 'name', 'version'])
      expect((await send({ [field]: 'latest' })).errors).toMatchObject([
        { message: expect.stringContaining(`Field "${field}" is not defined`) },
      ]);
    expect(await release({ note: '' })).toMatchObject({ release: { number: 1, note: '' } });
  });

  it('DIF-14 on purpose otherwise: a release cannot be released again; the draft can, and then tells of no change', async () => {
    const { place, talkIn, release, agenda } = await stage();
    await place([await talkIn('Talk')]);
    await release();
    const first = await agenda('(release: 1)');
    expect(await release()).toMatchObject({ release: { number: 2 }, changes: [] });
    expect(await agenda('(release: 1)')).toEqual(first);
  });

  it('DIF-15 the same by numbers: no number comes twice, and the database refuses one that does', async () => {
    const { eventId, release } = await stage();
    const answers = await Promise.all([1, 2, 3].map(() => release()));
    expect(answers.map((each) => each.release.number).sort()).toEqual([1, 2, 3]);
    await expect(app.given.release({ eventId, number: 2 })).rejects.toMatchObject({
      constraint: 'releases_event_id_number_key',
    });
  });

  it('DIF-16 on purpose otherwise: shows whatever is on it, talks and breaks; a talk that is only tried stays off', async () => {
    const { eventId, place, talkIn, release, agenda } = await stage();
    await talkIn('Not placed');
    await place([await talkIn('Placed'), pause({ startsAt: at(30), endsAt: at(60) })]);
    await release();
    expect(titlesOf(await agenda())).toEqual(['Placed', 'Coffee']);
    const visible = 'SELECT title FROM talks WHERE event_id = $1 AND is_visible';
    expect(await app.sql(visible, [eventId])).toEqual([{ title: 'Placed' }]);
  });

  it('DIF-17 on purpose otherwise: there are no blockers, for rooms have hours and gaps, so all that is drawn up comes out', async () => {
    const { place, release, agenda } = await stage();
    await place([pause({ title: 'Break' }), pause({ kind: SessionKind.CEREMONY, title: 'Opening' })]);
    await release();
    expect(titlesOf(await agenda()).sort()).toEqual(['Break', 'Opening']);
  });

  it('DIF-18 on purpose otherwise: going back brings the old talks alone, for the draft becomes what was published', async () => {
    const { eventId, place, talkIn, release, remove, client, ofEvent } = await stage();
    const first = one(await place([await talkIn('First')]));
    await release();
    await remove(first.sessionId);
    await place([await talkIn('Second')]);
    await release();
    await client.mutate(RESTORE, { eventId, number: 1 });
    const { data } = await client.request(ofEvent('agendaDraft { sessions { title } }'));
    expect(titlesOf(data.event.agendaDraft)).toEqual(['First']);
    expect((await client.request(ofEvent('talks { nodes { title } }'))).data.event.talks.nodes).toEqual([
      { title: 'First' },
      { title: 'Second' },
    ]);
  });

  it('DIF-19 so far the same that a speaker of two sessions that changed is one person to be told', async () => {
    const { eventId, place, client, ofEvent } = await stage();
    const speakerIds = [(await app.given.speaker({ eventId })).id];
    const talks = [
      await app.given.talk({ eventId, speakerIds }),
      await app.given.talk({ eventId, speakerIds }),
    ];
    await place(talks.map(({ id }, n) => arranged(id, { startsAt: at(n * 30), endsAt: at(n * 30 + 30) })));
    const { data } = await client.request(
      ofEvent('agendaDraft { impact { speakers } changes { impact { speakers } } }'),
    );
    const touching = { impact: { speakers: 1 } };
    expect(data.event.agendaDraft).toEqual({ ...touching, changes: [touching, touching] });
  });
});
