import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { at } from './placements.js';

const SESSION = 'id title startsAt endsAt rooms { name }';
const EDIT = `mutation ($input: EditAgendaInput!) {
  editAgenda(input: $input) {
    edits { before { ${SESSION} } after { ${SESSION} } }
    draftVersion
    userErrors { __typename ... on UserError { message } ... on InvalidInput { path } ... on DraftVersionConflict { version }
      ... on TalkAlreadyPlaced { session { title } } }
  }
}`;

describe('editing an agenda in several steps', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stage = async () => {
    const { event, user } = await app.given.eventWith(Role.ORGANIZER);
    const eventId = event.id;
    const client = await app.as(user);
    const hall = await app.given.room({ eventId, name: 'Hall', turnoverMinutes: 10 });
    const send = (operations: unknown[], rest: Record<string, unknown> = {}) =>
      client.mutate(EDIT, { eventId, operations, ...rest });
    const edit = async (...args: Parameters<typeof send>) => (await send(...args)).data.editAgenda;
    return { eventId, client, hall, send, edit };
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
  const stored = () => app.sql('SELECT * FROM sessions ORDER BY id');
  const whole = async () => [
    await stored(),
    await app.sql('SELECT * FROM agendas ORDER BY event_id'),
    await app.sql('SELECT * FROM session_rooms ORDER BY session_id, room_id'),
  ];
  const told = (edits: { before: Told; after: Told }[]) =>
    edits.map(({ before, after }) => [before, after].map((each) => each && [each.title, minutesOf(each)]));
  type Told = { title: string; startsAt: string } | null;
  const minutesOf = ({ startsAt }: { startsAt: string }) => (Date.parse(startsAt) - at(0).getTime()) / 60_000;

  it('does all steps in order, tells what each session was and is, and raises the version once', async () => {
    const { hall, edit } = await stage();
    const roomIds = [hall.id];
    const first = await edit([
      pause('One', 0, 30, { roomIds }),
      pause('Two', 60, 90, { roomIds }),
      pause('Three', 90, 120),
    ]);
    expect(first).toMatchObject({ draftVersion: 1, userErrors: [] });
    const [one, , three] = first.edits.map(({ after }: { after: { id: string } }) => after.id);
    const second = await edit(
      [
        { swap: { sessionId: one, withSessionId: three } },
        { remove: { sessionId: one } },
        { compact: { roomId: hall.id } },
        { shift: { day: '2027-05-10', minutes: 5 } },
        pause('Four', 200, 210),
      ],
      { draftVersion: 1 },
    );
    expect(told(second.edits)).toEqual([
      [['One', 0], null],
      [
        ['Two', 60],
        ['Two', 45],
      ],
      [
        ['Three', 90],
        ['Three', 5],
      ],
      [null, ['Four', 200]],
    ]);
    expect(second.edits[2].after.rooms).toEqual([{ name: 'Hall' }]);
    expect(second.draftVersion).toBe(2);
  });

  it('places a talk again that it takes off', async () => {
    const { eventId, edit } = await stage();
    const talk = await app.given.talk({ eventId });
    const place = { ...pause('', 0, 30).place, kind: 'TALK', title: null, talkId: talk.id };
    const [{ after }] = (await edit([{ place }])).edits;
    const again = await edit([{ remove: { sessionId: after.id } }, { place }]);
    expect(again).toMatchObject({ edits: [{ after: null }, { before: null }], userErrors: [] });
  });

  it('changes nothing and keeps the version where nothing is to do', async () => {
    const { edit } = await stage();
    await edit([pause('One', 0, 30)]);
    const before = await whole();
    expect(await edit([{ compact: {} }, { shift: { minutes: 0 } }])).toEqual({
      edits: [],
      draftVersion: 1,
      userErrors: [],
    });
    expect(await whole()).toEqual(before);
  });

  it('refuses all steps when one makes no sense, says which, and changes nothing', async () => {
    const { edit, hall } = await stage();
    await edit([pause('One', 0, 30)]);
    const before = await whole();
    const bad = await edit([pause('Two', 0, 30, { roomIds: [hall.id] }), pause('Three', 30, 30)]);
    expect(bad).toEqual({
      edits: null,
      draftVersion: null,
      userErrors: [
        {
          __typename: 'InvalidInput',
          message: 'A session ends after it starts.',
          path: ['operations', '1', 'place', 'endsAt'],
        },
      ],
    });
    expect(await whole()).toEqual(before);
  });

  it('refuses a talk that is on the agenda already', async () => {
    const { eventId, edit } = await stage();
    const talk = await app.given.talk({ eventId });
    const place = { ...pause('', 0, 30).place, kind: 'TALK', title: null, talkId: talk.id };
    const before = await whole();
    const { userErrors } = await edit([{ place }, { place }]);
    expect(userErrors).toMatchObject([{ __typename: 'TalkAlreadyPlaced', session: { title: talk.title } }]);
    expect(await whole()).toEqual(before);
  });

  it('refuses what was meant for another version, so that the first of two editors wins', async () => {
    const { edit } = await stage();
    await edit([pause('One', 0, 30)]);
    const both = await Promise.all(
      ['Two', 'Three'].map((title) => edit([pause(title, 30, 60)], { draftVersion: 1 })),
    );
    const refused = both.filter(({ userErrors }) => userErrors.length > 0);
    expect(refused).toMatchObject([
      { edits: null, userErrors: [{ __typename: 'DraftVersionConflict', version: 2 }] },
    ]);
  });

  it.each([
    ['no step', [], ['operations']],
    ['too many steps', Array.from({ length: 501 }, () => ({ compact: {} })), ['operations']],
    ['a long shift', [{ shift: { minutes: 10_081 } }], ['operations', '0', 'shift', 'minutes']],
    ['what is no id', [{ remove: { sessionId: 'x' } }], ['operations', '0', 'remove', 'sessionId']],
  ])('refuses %s', async (_, operations, path) => {
    const { edit } = await stage();
    const before = await whole();
    expect((await edit(operations)).userErrors).toMatchObject([{ __typename: 'InvalidInput', path }]);
    expect(await whole()).toEqual(before);
  });

  it('refuses two steps in one, none, and a day that does not exist', async () => {
    const { send } = await stage();
    for (const wrong of [{ compact: {}, shift: { minutes: 1 } }, {}, { compact: { day: '2027-02-29' } }]) {
      const { errors } = await send([wrong]);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it("knows neither other events' sessions nor their rooms, and changes nothing", async () => {
    const { send } = await stage();
    const other = await app.given.event();
    const session = await app.given.session({ eventId: other.id });
    const room = await app.given.room({ eventId: other.id });
    const before = await whole();
    for (const operation of [
      { remove: { sessionId: session.id } },
      { move: { sessionId: session.id, startsAt: at(5).toISOString() } },
      pause('One', 0, 30, { roomIds: [room.id] }),
    ]) {
      const { errors } = await send([operation]);
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    expect(await whole()).toEqual(before);
  });
});
