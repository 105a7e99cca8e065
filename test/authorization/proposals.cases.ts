import { Role } from '../../src/organizations/index.js';
import { type Cases, forRoles, forTheSignedIn, type Scene } from './case.js';

const byOrganizers = forRoles(Role.ORGANIZER, Role.OWNER);

const eventIdOf = async ({ app, organizationId }: Scene) => (await app.given.event({ organizationId })).id;
const calledIdOf = async (scene: Scene) => {
  const eventId = await eventIdOf(scene);
  await scene.app.given.callForProposals({ eventId });
  return eventId;
};

const somebodys = async (scene: Scene) => ({
  proposalId: (await scene.app.given.proposal({ eventId: await eventIdOf(scene) })).id,
});
const own = async (scene: Scene) => {
  const proposal = { eventId: await calledIdOf(scene), userId: scene.user.id };
  return { proposalId: (await scene.app.given.proposal(proposal)).id };
};

export const proposals: Cases = {
  openCallForProposals: {
    outcomes: byOrganizers,
    input: async (scene) => ({
      eventId: await eventIdOf(scene),
      opensAt: '2027-01-01T00:00:00Z',
      closesAt: '2027-02-01T00:00:00Z',
    }),
  },
  updateCallForProposals: {
    outcomes: byOrganizers,
    input: async (scene) => ({ eventId: await calledIdOf(scene), changes: { introduction: 'Hello' } }),
  },
  submitProposal: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({
      eventId: await calledIdOf(scene),
      title: 'On time',
      abstract: 'And how to keep it.',
      speaker: { name: 'Ada' },
    }),
  },
  updateProposal: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ ...(await own(scene)), changes: { title: 'On time' } }),
  },
  withdrawProposal: { outcomes: forTheSignedIn, input: own },
  acceptProposal: { outcomes: byOrganizers, input: somebodys },
  rejectProposal: { outcomes: byOrganizers, input: somebodys },
};
