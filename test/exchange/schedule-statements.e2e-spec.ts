import { arranged, at } from '../agenda/placements.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { stageIn } from './schedule-stage.js';

describe('writing schedule files', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** So many talks one after the other, all of the same speaker. */
  const published = async (count: number) => {
    const stage = await stageIn(app);
    const eventId = stage.event.id;
    const room = await app.given.room({ eventId });
    const speaker = await app.given.speaker({ eventId });
    const talk = await app.given.talk({ eventId });
    const talks = await app.sql<{ id: string }>(
      `WITH copies AS (
         INSERT INTO talks SELECT (jsonb_populate_record(talks, jsonb_build_object(
           'id', gen_random_uuid(), 'slug', 'copy-' || n))).*
         FROM talks, generate_series(1, $2) AS n WHERE talks.id = $1 RETURNING id),
       giving AS (INSERT INTO talk_speakers (event_id, talk_id, speaker_id, position) SELECT $3, id, $4, 0 FROM copies)
       SELECT id FROM copies`,
      [talk.id, count, eventId, speaker.id],
    );
    await stage.publish(
      talks.map(({ id }, n) => arranged(id, { roomIds: [room.id], startsAt: at(n), endsAt: at(n + 1) })),
    );
    return stage;
  };

  it('costs as many statements for a thousand sessions as for ten', async () => {
    const [ten, thousand] = [await published(10), await published(1_000)];
    const counts = [];
    for (const { read } of [ten, thousand])
      for (const name of ['schedule.xml', 'sessionize-all.json'])
        counts.push((await statementsOf(app, () => read(name))).length);
    expect(new Set(counts)).toEqual(new Set([9]));
    expect((await thousand.read('schedule.xml')).match(/<event /g)).toHaveLength(1_000);
  });
});
