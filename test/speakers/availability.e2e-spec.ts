import { Role } from '../../src/organizations/index.js';
import { SpeakersService } from '../../src/speakers/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const SET = `mutation ($input: SetSpeakerAvailabilityInput!) {
  answer: setSpeakerAvailability(input: $input) {
    speaker { availability { startsAt endsAt } } userErrors { __typename ... on InvalidInput { path } }
  }
}`;
const READ = `query ($organization: String!, $slug: String!, $speaker: String!) {
  event(organization: $organization, slug: $slug) { speaker(slug: $speaker) { availability { startsAt endsAt } } }
}`;
/** Of `given.event()`, which lasts from 2027-05-10 07:00 to 2027-05-12 16:00 in UTC. */
const interval = (day: number, from: string, to: string) => ({
  startsAt: `2027-05-${String(day).padStart(2, '0')}T${from}:00.000Z`,
  endsAt: `2027-05-${String(day).padStart(2, '0')}T${to}:00.000Z`,
});

describe('the availability of a speaker', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    intervals: await app.sql('SELECT * FROM availability_intervals ORDER BY speaker_id, starts_at'),
    audit: await app.sql('SELECT id FROM audit_entries ORDER BY id'),
  });
  const scene = async () => {
    const organization = await app.given.organization();
    const event = await app.given.event({ organizationId: organization.id });
    const user = await app.given.user();
    const speaker = await app.given.speaker({ eventId: event.id, userId: user.id });
    await app.given.talk({ eventId: event.id, speakerIds: [speaker.id] });
    const as = async (role: Role) =>
      app.as((await app.given.member(role, { organizationId: organization.id })).user);
    const read = async (client: Client) => {
      const address = { organization: organization.slug, slug: event.slug, speaker: speaker.slug };
      return (await client.request(READ, address)).data.event.speaker.availability;
    };
    return { event, speaker, speakerId: speaker.id, person: await app.as(user), as, read };
  };
  const set = async (client: Client, speakerId: string, intervals: object[]) =>
    (await client.mutate(SET, { speakerId, intervals })).data.answer;

  it('is said by the speaker or by organizers, in place of what was said before, and merged', async () => {
    const { speakerId, person, as } = await scene();
    const said = [
      interval(11, '12:00', '15:00'),
      interval(10, '08:00', '10:00'),
      interval(11, '14:00', '16:00'),
    ];
    const merged = [interval(10, '08:00', '10:00'), interval(11, '12:00', '16:00')];
    expect(await set(person, speakerId, said)).toEqual({ speaker: { availability: merged }, userErrors: [] });
    const actions = () =>
      app.sql('SELECT action, details FROM audit_entries WHERE subject_id = $1 ORDER BY id', [speakerId]);
    expect(await actions()).toEqual([]);
    const organizer = await as(Role.ORGANIZER);
    const later = [interval(12, '09:00', '10:00')];
    expect((await set(organizer, speakerId, later)).speaker.availability).toEqual(later);
    expect(await actions()).toEqual([{ action: 'speaker.availability-set', details: ['intervals: 1'] }]);
    expect(await app.nest.get(SpeakersService).listAvailability([speakerId])).toMatchObject([
      { speakerId, startsAt: new Date('2027-05-12T09:00:00Z'), endsAt: new Date('2027-05-12T10:00:00Z') },
    ]);
    expect((await set(person, speakerId, [])).speaker.availability).toEqual([]);
    expect(await app.nest.get(SpeakersService).listAvailability([speakerId])).toEqual([]);
  });

  it('is told to organizers and the speaker only', async () => {
    const { speakerId, person, as, read } = await scene();
    const said = [interval(10, '08:00', '10:00')];
    await set(person, speakerId, said);
    for (const client of [person, await as(Role.ORGANIZER), await as(Role.OWNER)])
      expect(await read(client)).toEqual(said);
    const stranger = await app.as(await app.given.user());
    for (const client of [app.anyone(), stranger, await as(Role.REVIEWER), await as(Role.DOOR)])
      expect(await read(client)).toBeNull();
  });

  it('is of the event and two days around it, forwards, at most a hundred times, or nothing is changed', async () => {
    const { speakerId, person } = await scene();
    await set(person, speakerId, [interval(10, '08:00', '10:00')]);
    const before = await stored();
    const fine = interval(8, '07:00', '08:00');
    const hundredAndOne = Array.from({ length: 101 }, () => fine);
    for (const [intervals, path] of [
      [
        [fine, interval(10, '10:00', '10:00')],
        ['intervals', '1', 'endsAt'],
      ],
      [
        [fine, interval(8, '06:59', '08:00')],
        ['intervals', '1', 'startsAt'],
      ],
      [
        [fine, interval(14, '15:00', '16:01')],
        ['intervals', '1', 'endsAt'],
      ],
      [hundredAndOne, ['intervals']],
    ] as const)
      expect(await set(person, speakerId, [...intervals])).toEqual({
        speaker: null,
        userErrors: [{ __typename: 'InvalidInput', path }],
      });
    expect(await stored()).toEqual(before);
  });

  it('is for nobody else to say, and nothing is changed', async () => {
    const { event, speakerId, as } = await scene();
    const other = await app.given.user();
    await app.given.speaker({ eventId: event.id, userId: other.id });
    const before = await stored();
    for (const [client, code] of [
      [app.anyone(), 'UNAUTHENTICATED'],
      [await app.as(other), 'NOT_FOUND'],
      [await as(Role.REVIEWER), 'FORBIDDEN'],
    ] as const) {
      const { data, errors } = await client.mutate(SET, { speakerId, intervals: [] });
      expect(data).toEqual({ answer: null });
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await stored()).toEqual(before);
  });

  it('is one of two said at once, not a mixture', async () => {
    const { speakerId, person, as, read } = await scene();
    const organizer = await as(Role.ORGANIZER);
    const one = [interval(10, '08:00', '09:00'), interval(11, '08:00', '09:00')];
    const two = [interval(10, '10:00', '11:00'), interval(12, '08:00', '09:00')];
    await Promise.all([set(person, speakerId, one), set(organizer, speakerId, two)]);
    expect([one, two]).toContainEqual(await read(person));
  });
});
