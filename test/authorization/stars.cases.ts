import { type Cases, forTheSignedIn, type Scene } from './case.js';

const talkIdOf = async ({ app, organizationId }: Scene) => {
  const { id: eventId } = await app.given.event({ organizationId });
  return (await app.given.talk({ eventId })).id;
};

export const stars: Cases = {
  starTalks: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ talkIds: [await talkIdOf(scene)] }),
  },
  unstarTalk: {
    outcomes: forTheSignedIn,
    input: async (scene) => {
      const talkId = await talkIdOf(scene);
      await scene.app.given.star({ talkId, userId: scene.user.id });
      return { talkId };
    },
  },
};
