import { Role } from '../../src/organizations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const CONSENT = `mutation ($input: SetRecordingConsentInput!) {
  answer: setRecordingConsent(input: $input) {
    speaker { recordingConsent recordingConsentAt } userErrors { __typename }
  }
}`;
const UPDATE = `mutation ($input: UpdateSpeakerInput!) {
  answer: updateSpeaker(input: $input) {
    speaker { organizerNotes { arrivesAt departsAt hotel internalNotes } }
    userErrors { __typename ... on InvalidInput { path } }
  }
}`;
const READ = `query ($organization: String!, $slug: String!, $speaker: String!) {
  event(organization: $organization, slug: $slug) { speaker(slug: $speaker) {
    recordingConsent recordingConsentAt organizerNotes { arrivesAt departsAt hotel internalNotes }
  } }
}`;
const notes = {
  arrivesAt: '2027-05-09T18:00:00.000Z',
  departsAt: '2027-05-13T09:00:00.000Z',
  hotel: 'Grand Hotel, two nights',
  internalNotes: 'Vegan.\nNeeds a clicker.',
};

describe('what is noted of a speaker', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stored = async () => ({
    speakers: await app.sql('SELECT * FROM speakers ORDER BY id'),
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
      return (await client.request(READ, address)).data.event.speaker;
    };
    return {
      speakerId: speaker.id,
      person: await app.as(user),
      organizer: await as(Role.ORGANIZER),
      as,
      read,
    };
  };

  it('is seen by organizers only, the consent by the speaker too', async () => {
    const { speakerId, person, organizer, as, read } = await scene();
    const { data } = await organizer.mutate(UPDATE, { speakerId, changes: notes });
    expect(data.answer).toEqual({ speaker: { organizerNotes: notes }, userErrors: [] });
    await person.mutate(CONSENT, { speakerId, consent: 'REFUSED' });
    const consent = { recordingConsent: 'REFUSED', recordingConsentAt: app.clock.now().toISOString() };
    for (const client of [organizer, await as(Role.OWNER)])
      expect(await read(client)).toEqual({ ...consent, organizerNotes: notes });
    expect(await read(person)).toEqual({ ...consent, organizerNotes: null });
    const nothing = { recordingConsent: null, recordingConsentAt: null, organizerNotes: null };
    const stranger = await app.as(await app.given.user());
    for (const client of [app.anyone(), stranger, await as(Role.REVIEWER), await as(Role.DOOR)])
      expect(await read(client)).toEqual(nothing);
  });

  it('is changed field by field, and cleared', async () => {
    const { speakerId, organizer } = await scene();
    const change = async (changes: object) =>
      (await organizer.mutate(UPDATE, { speakerId, changes })).data.answer.speaker.organizerNotes;
    await change(notes);
    expect(await change({ hotel: 'Inn' })).toEqual({ ...notes, hotel: 'Inn' });
    const none = { arrivesAt: null, departsAt: null, hotel: '', internalNotes: '' };
    expect(await change(none)).toEqual(none);
  });

  it('is no departure before the arrival and nothing too long, or nothing is changed', async () => {
    const { speakerId, organizer } = await scene();
    await organizer.mutate(UPDATE, { speakerId, changes: { arrivesAt: notes.arrivesAt } });
    const before = await stored();
    for (const [changes, field] of [
      [{ departsAt: notes.arrivesAt }, 'departsAt'],
      [{ hotel: 'x'.repeat(201) }, 'hotel'],
      [{ internalNotes: 'x'.repeat(5_001) }, 'internalNotes'],
    ] as const) {
      const { data } = await organizer.mutate(UPDATE, { speakerId, changes });
      const userErrors = [{ __typename: 'InvalidInput', path: ['changes', field] }];
      expect(data.answer).toEqual({ speaker: null, userErrors });
    }
    expect(await stored()).toEqual(before);
  });

  it('is a consent with its time, of the speaker or of organizers, who leave a trace', async () => {
    const { speakerId, person, organizer } = await scene();
    const set = async (client: Client, consent: string | null) =>
      (await client.mutate(CONSENT, { speakerId, consent })).data.answer.speaker;
    const actions = () =>
      app.sql('SELECT action, details FROM audit_entries WHERE subject_id = $1', [speakerId]);
    const recordingConsentAt = app.clock.now().toISOString();
    expect(await set(person, 'GRANTED')).toEqual({ recordingConsent: 'GRANTED', recordingConsentAt });
    expect(await actions()).toEqual([]);
    expect(await set(organizer, null)).toEqual({ recordingConsent: null, recordingConsentAt: null });
    expect(await actions()).toEqual([
      { action: 'speaker.recording-consent-set', details: ['consent: null'] },
    ]);
  });
});
