import { EventStatus } from '../../src/events/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { arranged, at, pause } from './placements.js';
import { stageIn } from './stage.js';

const CHANGES = 'kinds session { title startsAt rooms { name } speakers { name } } before { title startsAt }';

describe('the releases of an agenda', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** Two talks and a break on the first release; one talk moves and moves back, the break goes, another comes. */
  const history = async () => {
    const stage = await stageIn(app);
    const { eventId, place, publish } = stage;
    const hall = await app.given.room({ eventId, name: 'Hall' });
    const speaker = await app.given.speaker({ eventId, name: 'Ada' });
    const moving = await app.given.talk({ eventId, title: 'Moving', speakerIds: [speaker.id] });
    const staying = await app.given.talk({ eventId, title: 'Staying' });
    const [first, , coffee] = await place([
      arranged(moving.id, { roomIds: [hall.id] }),
      arranged(staying.id, { startsAt: at(60), endsAt: at(90) }),
      pause({ startsAt: at(90), endsAt: at(100) }),
    ]);
    await publish('Here it is.');
    if (!first || !coffee) throw new Error('Three were placed.');
    await place([{ ...first, startsAt: at(10) }]);
    await stage.remove(coffee.sessionId);
    await publish('Later.');
    await place([{ ...first }, pause({ title: 'Tea', startsAt: at(90), endsAt: at(100) })]);
    await publish();
    return stage;
  };

  let stage: Awaited<ReturnType<typeof history>>;
  beforeAll(async () => {
    stage = await history();
  });

  const agendaOf = async (args: string) =>
    (await stage.ask(`agenda${args} { release { number } sessions { title startsAt } }`)).data.event.agenda;
  /** Who is signed in may read more in one operation. */
  const askAsMember = (selection: string) => stage.client.request(stage.ofEvent(selection));
  const titlesOf = ({ sessions }: { sessions: { title: string }[] }) => sessions.map(({ title }) => title);

  it('stay what they were, for everybody', async () => {
    expect(await agendaOf('(release: 1)')).toEqual({
      release: { number: 1 },
      sessions: [
        { title: 'Moving', startsAt: at(0).toISOString() },
        { title: 'Staying', startsAt: at(60).toISOString() },
        { title: 'Coffee', startsAt: at(90).toISOString() },
      ],
    });
    expect((await agendaOf('(release: 2)')).sessions).toEqual([
      { title: 'Moving', startsAt: at(10).toISOString() },
      { title: 'Staying', startsAt: at(60).toISOString() },
    ]);
    expect(titlesOf(await agendaOf(''))).toEqual(['Moving', 'Staying', 'Tea']);
    const { data } = await askAsMember('releases(first: 3) { nodes { number sessions { title } } }');
    expect(data.event.releases.nodes.map(titlesOf)).toEqual([
      ['Moving', 'Staying', 'Tea'],
      ['Moving', 'Staying'],
      ['Moving', 'Staying', 'Coffee'],
    ]);
  });

  it.each([0, 4, -1])('have no number %i', async (number) => {
    expect(await agendaOf(`(release: ${String(number)})`)).toBeNull();
  });

  it('tell what each changed against the one before', async () => {
    const { data } = await stage.ask(`releases { nodes { number note changes { ${CHANGES} } } }`);
    const moved = { rooms: [{ name: 'Hall' }], speakers: [{ name: 'Ada' }] };
    expect(data.event.releases.nodes).toMatchObject([
      {
        number: 3,
        changes: [
          {
            kinds: ['MOVED'],
            session: { ...moved, title: 'Moving', startsAt: at(0).toISOString() },
            before: { startsAt: at(10).toISOString() },
          },
          { kinds: ['NEW'], session: { title: 'Tea' }, before: null },
        ],
      },
      {
        number: 2,
        note: 'Later.',
        changes: [
          { kinds: ['MOVED'], session: { title: 'Moving', startsAt: at(10).toISOString() } },
          { kinds: ['CANCELLED'], session: { title: 'Coffee' }, before: { title: 'Coffee' } },
        ],
      },
      { number: 1, note: 'Here it is.', changes: [{}, {}, {}].map(() => ({ kinds: ['NEW'], before: null })) },
    ]);
  });

  it('are compared with any earlier one: what came back is no change', async () => {
    const { data } = await stage.ask(
      'releases(first: 1) { nodes { changesSince(number: 1) { kinds session { title } } } }',
    );
    expect(data.event.releases.nodes[0].changesSince).toEqual([
      { kinds: ['NEW'], session: { title: 'Tea' } },
      { kinds: ['CANCELLED'], session: { title: 'Coffee' } },
    ]);
  });

  it.each([0, 3, 4])('are not compared with release %i, which is not earlier than 3', async (number) => {
    const { errors } = await stage.ask(
      `releases(first: 1) { nodes { changesSince(number: ${String(number)}) { kinds } } }`,
    );
    expect(errors).toMatchObject([
      {
        message: `There is no release ${String(number)} before release 3.`,
        extensions: { code: 'BAD_USER_INPUT', field: 'number' },
      },
    ]);
  });

  it('cost as many statements one or three', async () => {
    const FIELDS = `nodes { sessions { title } changes { ${CHANGES} } }`;
    const count = async (first: number) =>
      (await statementsOf(app, () => askAsMember(`releases(first: ${String(first)}) { ${FIELDS} }`))).length;
    expect(await count(3)).toBe(await count(1));
  });

  it('are for nobody else while the event is a draft', async () => {
    const hidden = await stageIn(app, { status: EventStatus.DRAFT });
    await hidden.place([pause()]);
    await hidden.publish();
    const QUERY =
      'agenda(release: 1) { sessions { title } } releases(first: 1) { nodes { changes { kinds } } }';
    expect((await hidden.ask(QUERY)).data.event).toBeNull();
    const { data } = await hidden.client.request(hidden.ofEvent(QUERY));
    expect(data.event).toEqual({
      agenda: { sessions: [{ title: 'Coffee' }] },
      releases: { nodes: [{ changes: [{ kinds: ['NEW'] }] }] },
    });
  });
});

describe('a part of an agenda', () => {
  let app: TestApp;
  let stage: Awaited<ReturnType<typeof stageIn>>;
  let ids: Record<'hall' | 'attic' | 'tools' | 'people' | 'foreignRoom' | 'foreignTrack', string>;

  beforeAll(async () => {
    app = await startApp();
    stage = await stageIn(app, { timeZone: 'Europe/Berlin' });
    const { eventId } = stage;
    const foreign = await app.given.event();
    const part = async (kind: 'room' | 'track', event = eventId) =>
      (await app.given[kind]({ eventId: event })).id;
    ids = {
      hall: await part('room'),
      attic: await part('room'),
      tools: await part('track'),
      people: await part('track'),
      foreignRoom: await part('room', foreign.id),
      foreignTrack: await part('track', foreign.id),
    };
    const talk = async (title: string, trackId: string) =>
      arranged((await app.given.talk({ eventId, title, trackId })).id);
    const midnight = { startsAt: new Date('2027-05-10T21:50:00Z'), endsAt: new Date('2027-05-10T22:20:00Z') };
    const nextDay = { startsAt: new Date('2027-05-10T22:00:00Z'), endsAt: new Date('2027-05-10T22:30:00Z') };
    await stage.place([
      { ...(await talk('Early', ids.tools)), roomIds: [ids.hall] },
      { ...(await talk('Over midnight', ids.people)), ...midnight, roomIds: [ids.hall] },
      { ...(await talk('Next day', ids.tools)), ...nextDay, roomIds: [ids.attic] },
      pause({ title: 'Everywhere', isInAllRooms: true, startsAt: at(60), endsAt: at(90) }),
    ]);
    await stage.publish();
  });
  afterAll(() => app.close());

  const ask = (args: string) => stage.ask(`agenda(${args}) { sessions { title } }`);

  it.each([
    [() => 'day: "2027-05-10"', ['Early', 'Everywhere', 'Over midnight']],
    [() => 'day: "2027-05-11"', ['Next day']],
    [() => 'day: "2027-05-12"', []],
    [() => `room: "${ids.hall}"`, ['Early', 'Everywhere', 'Over midnight']],
    [() => `room: "${ids.attic}"`, ['Everywhere', 'Next day']],
    [() => `track: "${ids.tools}"`, ['Early', 'Next day']],
    [() => `track: "${ids.tools}", day: "2027-05-10", room: "${ids.hall}", release: 1`, ['Early']],
    [
      () => 'day: null, room: null, track: null, release: null',
      ['Early', 'Everywhere', 'Over midnight', 'Next day'],
    ],
  ])('is asked for by %s', async (args, titles) => {
    const { data, errors } = await ask(args());
    expect(errors).toBeUndefined();
    expect(data.event.agenda.sessions.map(({ title }: { title: string }) => title)).toEqual(titles);
  });

  it('holds no talk that was hidden since', async () => {
    await app.sql(`UPDATE talks SET is_visible = FALSE WHERE title = 'Next day' AND event_id = $1`, [
      stage.eventId,
    ]);
    const { data } = await ask(`track: "${ids.tools}"`);
    await app.sql(`UPDATE talks SET is_visible = TRUE WHERE event_id = $1`, [stage.eventId]);
    expect(data.event.agenda.sessions).toEqual([{ title: 'Early' }]);
  });

  it.each([
    ["another event's room", () => `room: "${ids.foreignRoom}"`, 'room'],
    ['a track as a room', () => `room: "${ids.tools}"`, 'room'],
    ["another event's track", () => `track: "${ids.foreignTrack}"`, 'track'],
    ['what is no id', () => 'track: "tools"', 'track'],
  ])('is refused for %s, by the name of the argument', async (_, args, field) => {
    const { errors } = await ask(args());
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });

  it('is refused for a day that no calendar has', async () => {
    const { errors } = await ask('day: "2027-02-29"');
    expect(errors).toMatchObject([{ message: expect.stringMatching(/^LocalDate expected/) }]);
  });
});
