import { hashOf } from '../../src/kernel/secret.js';
import { Role } from '../../src/organizations/index.js';
import { type Cases, forRoles, forTheSignedIn, type Scene } from './case.js';

const outcomes = forRoles(Role.ORGANIZER, Role.OWNER);

const eventIdOf = async ({ app, organizationId }: Scene) => (await app.given.event({ organizationId })).id;
const talkOf = async (scene: Scene) => scene.app.given.talk({ eventId: await eventIdOf(scene) });
const resourceOf = async (scene: Scene) =>
  (await scene.app.given.talkResource({ talkId: (await talkOf(scene)).id })).id;
const speakerOf = async (scene: Scene) => scene.app.given.speaker({ eventId: await eventIdOf(scene) });
const ownOf = async (scene: Scene) =>
  scene.app.given.speaker({ eventId: await eventIdOf(scene), userId: scene.user.id });
/** A link to a profile that organizers made. */
const linkIn = async (scene: Scene): Promise<string> => {
  const speaker = await scene.app.given.speaker({
    eventId: await eventIdOf(scene),
    email: 'ada@example.org',
  });
  const token = `link-${speaker.id}`;
  await scene.app.sql(
    `INSERT INTO speaker_claims (speaker_id, email, token_hash, created_at, expires_at)
     VALUES ($1, $2, $3, now(), now() + interval '1 day')`,
    [speaker.id, speaker.email, hashOf(token)],
  );
  return token;
};

export const speakers: Cases = {
  addSpeaker: { outcomes, input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'Ada' }) },
  updateSpeaker: {
    outcomes,
    input: async (scene) => ({ speakerId: (await speakerOf(scene)).id, changes: { name: 'Ada' } }),
  },
  removeSpeaker: { outcomes, input: async (scene) => ({ speakerId: (await speakerOf(scene)).id }) },
  updateMySpeakerProfile: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ speakerId: (await ownOf(scene)).id, changes: { company: 'Engines' } }),
  },
  setSpeakerAvailability: {
    outcomes,
    input: async (scene) => ({
      speakerId: (await speakerOf(scene)).id,
      intervals: [{ startsAt: '2027-05-10T08:00:00Z', endsAt: '2027-05-10T12:00:00Z' }],
    }),
  },
  setRecordingConsent: {
    outcomes,
    input: async (scene) => ({ speakerId: (await speakerOf(scene)).id, consent: 'GRANTED' }),
  },
  setSpeakerPicture: {
    outcomes,
    input: async (scene) => ({ speakerId: (await speakerOf(scene)).id, uploadId: null }),
  },
  inviteSpeakerToClaim: {
    outcomes,
    input: async (scene) => {
      const speaker = { eventId: await eventIdOf(scene), email: 'ada@example.org' };
      return { speakerId: (await scene.app.given.speaker(speaker)).id };
    },
  },
  claimSpeakerProfile: { outcomes: forTheSignedIn, input: async (scene) => ({ token: await linkIn(scene) }) },
};

export const talks: Cases = {
  addTalk: { outcomes, input: async (scene) => ({ eventId: await eventIdOf(scene), title: 'On time' }) },
  updateTalk: {
    outcomes,
    input: async (scene) => ({ talkId: (await talkOf(scene)).id, changes: { title: 'On time' } }),
  },
  moveTalk: {
    outcomes,
    input: async (scene) => ({ talkId: (await talkOf(scene)).id, eventId: await eventIdOf(scene) }),
  },
  addTalkResource: {
    outcomes,
    input: async (scene) => ({
      talkId: (await talkOf(scene)).id,
      kind: 'SLIDES',
      label: 'Slides',
      url: 'https://example.org/slides',
    }),
  },
  updateTalkResource: {
    outcomes,
    input: async (scene) => ({ resourceId: await resourceOf(scene), changes: { label: 'The slides' } }),
  },
  removeTalkResource: { outcomes, input: async (scene) => ({ resourceId: await resourceOf(scene) }) },
  removeTalk: { outcomes, input: async (scene) => ({ talkId: (await talkOf(scene)).id }) },
};
