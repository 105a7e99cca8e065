import { ReleaseHistory, TouchedPeople } from '../../src/agenda/index.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { arranged, at, pause } from './placements.js';
import { stageIn } from './stage.js';

const COUNTS = 'impact { speakers starred booked }';
const GIVE = `mutation ($input: SetSessionPlacesInput!) { setSessionPlaces(input: $input) { userErrors { __typename } } }`;
const BOOK = `mutation ($input: BookSessionInput!) { bookSession(input: $input) { userErrors { __typename } } }`;
const PREVIEW = `agendaDraft { ${COUNTS} changes { kinds session { title } ${COUNTS} } }`;

describe('what publishing would bring', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /**
   * Released: two talks of Ada, one of them with Bo, and coffee. On the draft the first talk has moved and is led by a
   * host, the other is given by Cy, and coffee is gone. Three people starred the talks, one of them both; two of them
   * booked the one place of the first, one of them coffee too.
   */
  const stage = async () => {
    const it = await stageIn(app);
    const { eventId, place, publish, remove } = it;
    const person = async (name: string) => (await app.given.speaker({ eventId, name })).id;
    const [ada, bo, cy, host] = [
      await person('Ada'),
      await person('Bo'),
      await person('Cy'),
      await person('Di'),
    ];
    const one = await app.given.talk({ eventId, title: 'One', speakerIds: [ada, bo] });
    const two = await app.given.talk({ eventId, title: 'Two', speakerIds: [ada] });
    const staying = await app.given.talk({ eventId, title: 'Staying', speakerIds: [host] });
    const fans = [await app.given.user(), await app.given.user(), await app.given.user()];
    const ids = fans.map(({ id }) => id);
    for (const userId of ids.slice(0, 2)) await app.given.star({ talkId: one.id, userId });
    for (const userId of ids.slice(1)) await app.given.star({ talkId: two.id, userId });
    await app.given.star({ talkId: staying.id, userId: it.user.id });
    const [first, , coffee] = await place([
      arranged(one.id),
      arranged(two.id, { startsAt: at(30), endsAt: at(60) }),
      pause({ startsAt: at(60), endsAt: at(90) }),
      arranged(staying.id, { startsAt: at(200), endsAt: at(230) }),
    ]);
    await publish();
    if (!first || !coffee) throw new Error('Four were placed.');
    for (const { sessionId } of [first, coffee]) await it.client.mutate(GIVE, { sessionId, places: 1 });
    for (const fan of fans.slice(0, 2))
      await (await app.as(fan)).mutate(BOOK, { sessionId: first.sessionId });
    await (await app.as(fans[0] ?? { id: '' })).mutate(BOOK, { sessionId: coffee.sessionId });
    await place([{ ...first, startsAt: at(90), endsAt: at(120), hostIds: [host] }]);
    await remove(coffee.sessionId);
    await app.sql('UPDATE talk_speakers SET speaker_id = $2 WHERE talk_id = $1', [two.id, cy]);
    return { ...it, ids, people: { ada, bo, cy, host } };
  };

  it('is told with the people whom each change touches and all together, each counted once', async () => {
    const { client, ofEvent, publish } = await stage();
    const { data } = await client.request(ofEvent(PREVIEW));
    const touching = (speakers: number, starred: number, booked: number) => ({
      impact: { speakers, starred, booked },
    });
    expect(data.event.agendaDraft).toEqual({
      ...touching(4, 3, 2),
      changes: [
        { kinds: ['SPEAKERS_CHANGED'], session: { title: 'Two' }, ...touching(2, 2, 0) },
        { kinds: ['MOVED', 'SPEAKERS_CHANGED'], session: { title: 'One' }, ...touching(3, 2, 2) },
        { kinds: ['CANCELLED'], session: { title: 'Coffee' }, ...touching(0, 0, 1) },
      ],
    });

    await publish();
    const { data: after } = await client.request(
      ofEvent(`${PREVIEW} releases(first: 1) { nodes { changes { session { title } ${COUNTS} } } }`),
    );
    expect(after.event.agendaDraft).toEqual({ ...touching(0, 0, 0), changes: [] });
    expect(after.event.releases.nodes[0].changes).toContainEqual({ session: { title: 'Two' }, impact: null });
  });

  it('is for organizers alone', async () => {
    const { ask, ofEvent, organization } = await stage();
    const { user: reviewer } = await app.given.member(Role.REVIEWER, { organizationId: organization.id });
    for (const { data } of [await ask(PREVIEW), await (await app.as(reviewer)).request(ofEvent(PREVIEW))])
      expect(data.event.agendaDraft).toBeNull();
  });

  it('costs as many statements for one change as for many', async () => {
    const { eventId, client, ofEvent, place } = await stage();
    const count = async () => (await statementsOf(app, () => client.request(ofEvent(PREVIEW)))).length;
    const before = await count();
    const talks = [await app.given.talk({ eventId }), await app.given.talk({ eventId })];
    await place(
      talks.map(({ id }, n) => arranged(id, { startsAt: at(300 + n * 30), endsAt: at(330 + n * 30) })),
    );
    expect(await count()).toBe(before);
  });

  it('can be found again for mails by the id that the fact of the release has, whatever was published since', async () => {
    const { publish, ids, people } = await stage();
    const { release } = await publish();
    await publish();
    const [changes = []] = await app.nest
      .get(ReleaseHistory)
      .listChanges([{ releaseId: release.id, since: null }]);
    const touched = await app.nest.get(TouchedPeople).listOf(changes);
    const told = touched.map(({ speakers, starred, booked }, index) => [
      changes[index]?.session.title,
      [...speakers].sort(),
      [...starred].sort(),
      [...booked].sort(),
    ]);
    expect(told).toEqual([
      ['Two', [people.ada, people.cy].sort(), ids.slice(1).sort(), []],
      ['One', [people.ada, people.bo, people.host].sort(), ids.slice(0, 2).sort(), ids.slice(0, 2).sort()],
      ['Coffee', [], [], ids.slice(0, 1)],
    ]);
  });
});
