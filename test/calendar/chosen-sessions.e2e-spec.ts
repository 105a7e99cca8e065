import { newSecret } from '../../src/kernel/secret.js';
import { newId } from '../../src/kernel/id.js';
import { arranged, at, pause } from '../agenda/placements.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { entriesOf, piecesOf, stage } from './stage.js';

const BOOK = `mutation ($input: BookSessionInput!) { bookSession(input: $input) { booking { id status } } }`;

describe('what somebody chose from an agenda', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** Somebody who starred a talk, booked a workshop, and waits for another. */
  const attendee = async () => {
    const scene = await stage(app, { title: 'Stage Days' });
    const eventId = scene.event.id;
    const user = await app.given.user({ name: 'Ada' });
    const own = await app.given.speaker({ eventId, userId: user.id });
    const starred = await app.given.talk({ eventId, title: 'Starred' });
    const mine = await app.given.talk({ eventId, title: 'Mine', speakerIds: [own.id] });
    const others = await app.given.talk({ eventId, title: 'Theirs' });
    const placements = await scene.publish([
      arranged(starred.id),
      arranged(mine.id, { startsAt: at(30), endsAt: at(60) }),
      arranged(others.id, { startsAt: at(60), endsAt: at(90) }),
      pause({ title: 'Booked', startsAt: at(90), endsAt: at(120) }),
      pause({ title: 'Full', startsAt: at(120), endsAt: at(150) }),
    ]);
    const idOf = (title: string) => placements.find((each) => each.title === title)?.sessionId ?? '';
    for (const title of ['Booked', 'Full'])
      await app.sql('INSERT INTO session_places (entry_id, event_id, capacity) VALUES ($1, $2, 1)', [
        idOf(title),
        eventId,
      ]);
    const client = await app.as(user);
    await (await app.as(await app.given.user())).mutate(BOOK, { sessionId: idOf('Full') });
    for (const title of ['Booked', 'Full']) await client.mutate(BOOK, { sessionId: idOf(title) });
    for (const talkId of [starred.id, mine.id]) await app.given.star({ talkId, userId: user.id });
    const secret = newSecret();
    await app.sql('INSERT INTO calendar_feeds (id, user_id, secret, created_at) VALUES ($1, $2, $3, now())', [
      newId(),
      user.id,
      secret,
    ]);
    const read = async () => (await app.anyone().fetch(`/calendar/agenda/${secret}.ics`)).text();
    return { ...scene, user, own, starred, placements, idOf, client, read };
  };
  const told = (text: string) =>
    entriesOf(text).map(({ summary, status }) => [String(summary), status] as const);

  it('is in the own calendar beside the own talks, each session once and with the bytes of the agenda', async () => {
    const { read, folder, starred } = await attendee();
    const text = await read();
    expect(told(text).map(([title]) => title)).toEqual(['Starred', 'Mine', 'Booked']);
    const agenda = piecesOf(await (await app.anyone().fetch(`${folder}/event.ics`)).text());
    const pieces = piecesOf(text);
    expect(pieces.get(`talk-${starred.id}@conductor`)).toBe(agenda.get(`talk-${starred.id}@conductor`));
    for (const [uid, piece] of pieces) expect(piece).toBe(agenda.get(uid));
  });

  it('says so when a starred session is cancelled, and lets a booked one go with its booking', async () => {
    const { read, starred, user, idOf, publish } = await attendee();
    await app.sql('DELETE FROM sessions WHERE talk_id = $1 OR id = $2', [starred.id, idOf('Booked')]);
    await publish([]);
    await app.settle();
    expect(told(await read())).toEqual([
      ['Starred', 'CANCELLED'],
      ['Mine', 'CONFIRMED'],
    ]);
    await app.sql('DELETE FROM talk_stars WHERE user_id = $1', [user.id]);
    expect(told(await read())).toEqual([['Mine', 'CONFIRMED']]);
  });

  it('costs as many statements for three stars as for one', async () => {
    const { read, event, user } = await attendee();
    const one = (await statementsOf(app, read)).length;
    for (let n = 0; n < 2; n++)
      await app.given.star({ talkId: (await app.given.talk({ eventId: event.id })).id, userId: user.id });
    expect((await statementsOf(app, read)).length).toBe(one);
  });
});
