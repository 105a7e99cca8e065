import { RecordingConsent } from '../../src/speakers/domain/recording-consent.js';
import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const links = [
  { label: 'Home', url: 'https://ada.example/' },
  { label: 'Code', url: 'https://code.example/' },
];

describe('the export of speakers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const as = async (role: Role) =>
      app.as((await app.given.member(role, { organizationId: organization.id })).user);
    const path = (ending: string) => `/exports/${organization.slug}/${event.slug}/speakers.${ending}`;
    return { event, as, path, organizer: await as(Role.ORGANIZER) };
  };
  const interval = (speakerId: string) =>
    app.sql(
      `INSERT INTO availability_intervals VALUES ($1, '2027-05-10T08:00:00Z', '2027-05-10T10:00:00Z')`,
      [speakerId],
    );

  it('is a CSV file without formulas, by name', async () => {
    const { event, path, organizer } = await scene();
    const [eventId, said] = [event.id, new Date('2027-01-02T03:04:05Z')];
    await app.given.speaker({ eventId, slug: 'zoe', name: '=HYPERLINK("https://bad.example")' });
    const ada = await app.given.speaker({
      ...{ eventId, slug: 'ada', name: 'Ada', email: 'ada@example.org', pronouns: 'she', company: 'A, B' },
      ...{
        tagline: '-1',
        biography: 'One\ntwo',
        links,
        hotel: 'Inn',
        internalNotes: '@home',
        arrivesAt: said,
      },
      ...{ recordingConsent: RecordingConsent.GRANTED, recordingConsentAt: said },
    });
    await interval(ada.id);
    await app.given.speaker({ eventId: (await app.given.event()).id, name: 'Elsewhere' });
    const response = await organizer.fetch(path('csv'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="speakers.csv"');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    const [names, first, ...rest] = text.split('\r\n');
    expect(names).toBe(
      '\uFEFFid,slug,name,email,pronouns,company,tagline,biography,links,has_account,availability,' +
        'arrives_at,departs_at,hotel,internal_notes,recording_consent,recording_consent_at',
    );
    expect([first, ...rest].join('\r\n')).toMatch(/,zoe,"'=HYPERLINK\(""https:\/\/bad\.example""\)",/);
    expect(text).toContain(
      `${ada.id},ada,Ada,ada@example.org,she,"A, B",'-1,"One\ntwo","Home: https://ada.example/\n` +
        `Code: https://code.example/",no,2027-05-10T08:00:00.000Z/2027-05-10T10:00:00.000Z,` +
        `2027-01-02T03:04:05.000Z,,Inn,'@home,GRANTED,2027-01-02T03:04:05.000Z\r\n`,
    );
    expect(text).not.toContain('Elsewhere');
  });

  it('is a JSON file of the same', async () => {
    const { event, path, organizer } = await scene();
    const user = await app.given.user();
    const speaker = await app.given.speaker({ eventId: event.id, name: 'Ada', userId: user.id, links });
    await interval(speaker.id);
    const response = await organizer.fetch(path('json'));
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const {
      userId: _userId,
      eventId: _eventId,
      createdAt: _createdAt,
      pictureId: _pictureId,
      ...fields
    } = speaker;
    const availability = [{ startsAt: '2027-05-10T08:00:00.000Z', endsAt: '2027-05-10T10:00:00.000Z' }];
    expect(await response.json()).toEqual({ speakers: [{ ...fields, hasAccount: true, availability }] });
  });

  it('is for organizers only', async () => {
    const { event, as, path } = await scene();
    const draft = await scene();
    await app.sql(`UPDATE events SET status = 'DRAFT' WHERE id = $1`, [draft.event.id]);
    await app.given.speaker({ eventId: event.id, name: 'Ada', email: 'ada@example.org' });
    const stranger = await app.as((await app.given.member(Role.OWNER)).user);
    for (const ending of ['csv', 'json'])
      for (const [client, status] of [
        [app.anyone(), 401],
        [stranger, 404],
        [await as(Role.REVIEWER), 403],
        [await as(Role.DOOR), 403],
        [await as(Role.OWNER), 200],
      ] as const) {
        const response = await client.fetch(path(ending));
        expect([response.status, (await response.text()).includes('ada@')]).toEqual([status, status === 200]);
      }
    expect((await stranger.fetch(draft.path('csv'))).status).toBe(404);
    expect((await stranger.fetch('/exports/none/none/speakers.csv')).status).toBe(404);
  });

  it('costs as many statements for three speakers as for one', async () => {
    const { event, path, organizer } = await scene();
    const cost = async () => (await statementsOf(app, () => organizer.fetch(path('csv')))).length;
    const add = async () => interval((await app.given.speaker({ eventId: event.id })).id);
    await add();
    const one = await cost();
    await add();
    await add();
    expect(await cost()).toBe(one);
  });
});
