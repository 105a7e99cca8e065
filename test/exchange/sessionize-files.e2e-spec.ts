import { startApp, type TestApp } from '../support/app.js';
import { publishedIn } from './schedule-stage.js';

interface Identified {
  readonly id: number;
  readonly name: string;
}

interface AllView {
  readonly sessions: readonly {
    id: string;
    speakers: string[];
    categoryItems: number[];
    roomId: number | null;
  }[];
  readonly speakers: readonly object[];
  readonly rooms: readonly Identified[];
  readonly categories: readonly { title: string; items: Identified[] }[];
}

interface GridDay {
  readonly rooms: readonly { name: string; sessions: readonly { title: string }[] }[];
  readonly timeSlots: readonly { slotStart: string; rooms: readonly { session: { title: string } }[] }[];
}

describe('files in the shape of Sessionize', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('in the All view refer to rooms, speakers and categories', async () => {
    const { read, ...given } = await publishedIn(app);
    const { sessions, speakers, rooms, categories } = JSON.parse(
      await read('sessionize-all.json'),
    ) as AllView;
    const labels = new Map(
      categories.flatMap(({ title, items }) => items.map(({ id, name }) => [id, `${title}: ${name}`])),
    );
    const roomNames = new Map(rooms.map(({ id, name }) => [id, name]));
    expect(sessions).toMatchObject([
      {
        id: given.talk.id,
        title: 'Ada speaks',
        description: '**Ada**',
        startsAt: '2027-05-10T09:00:00',
        endsAt: '2027-05-10T09:30:00',
        isServiceSession: false,
        isPlenumSession: false,
      },
      { id: given.lunch?.id, isServiceSession: true, isPlenumSession: true },
      { id: given.opening?.id, isServiceSession: true, isPlenumSession: false },
      { id: given.walk?.id, startsAt: '2027-05-11T01:00:00', roomId: null },
    ]);
    const [talk, lunch] = sessions;
    expect(talk?.categoryItems.map((id) => labels.get(id))).toEqual([
      'Track: Ada Track',
      'Session format: Long Talk',
      'Language: en',
    ]);
    expect([talk, lunch].map((each) => roomNames.get(each?.roomId ?? 0))).toEqual([
      'Ada Cellar',
      'Ada Attic',
    ]);
    expect(talk?.speakers).toEqual([given.ada.id, given.grace.id]);
    expect(speakers).toMatchObject([
      { id: given.ada.id, fullName: 'Ada', tagLine: given.ada.tagline, sessions: [given.talk.id] },
      { id: given.grace.id, fullName: 'Ada too', sessions: [given.talk.id] },
    ]);
  });

  it('in the GridSmart view have each session in its room and in its time slot', async () => {
    const { read, ...given } = await publishedIn(app);
    const days = JSON.parse(await read('sessionize-gridsmart.json')) as GridDay[];
    expect(days).toMatchObject([{ date: '2027-05-10T00:00:00', isDefault: true }]);
    const [day] = days;
    expect(day?.rooms.map(({ name, sessions }) => [name, ...sessions.map(({ title }) => title)])).toEqual([
      ['Ada Attic', 'Lunch', 'Opening'],
      ['Ada Cellar', 'Ada speaks'],
      ['', 'Walk'],
    ]);
    expect(
      day?.timeSlots.map(({ slotStart, rooms }) => [slotStart, ...rooms.map(({ session }) => session.title)]),
    ).toEqual([
      ['09:00:00', 'Ada speaks'],
      ['10:00:00', 'Lunch'],
      ['10:30:00', 'Opening'],
      ['01:00:00', 'Walk'],
    ]);
    expect(day?.rooms[1]?.sessions[0]).toMatchObject({
      room: 'Ada Cellar',
      speakers: [
        { id: given.ada.id, name: 'Ada' },
        { id: given.grace.id, name: 'Ada too' },
      ],
      categories: [
        { name: 'Track', categoryItems: [{ name: 'Ada Track' }] },
        { name: 'Session format', categoryItems: [{ name: 'Long Talk' }] },
        { name: 'Language', categoryItems: [{ name: 'en' }] },
      ],
    });
  });
});
