import { Role } from '../../src/organizations/index.js';
import { Submission } from '../../src/proposals/domain/proposal-state.js';
import { Deliberation, type Proposal } from '../../src/proposals/index.js';
import { type Cases, forRoles, forTheSignedIn, type Scene } from './case.js';

const byOrganizers = forRoles(Role.ORGANIZER, Role.OWNER);

const eventIdOf = async ({ app, organizationId }: Scene) => (await app.given.event({ organizationId })).id;
const calledIdOf = async (scene: Scene) => {
  const eventId = await eventIdOf(scene);
  await scene.app.given.callForProposals({ eventId });
  return eventId;
};

const proposalOf = async (scene: Scene, fields: Partial<Proposal> = {}) =>
  scene.app.given.proposal({ eventId: await eventIdOf(scene), ...fields });
const somebodys = async (scene: Scene) => ({ proposalId: (await proposalOf(scene)).id });
const rejected = async (scene: Scene) => ({
  proposalId: (await proposalOf(scene, { deliberation: Deliberation.REJECTED })).id,
});
const ownAccepted = async (scene: Scene) => {
  const accepted = { deliberation: Deliberation.ACCEPTED, publishedAt: scene.app.clock.now() };
  return { proposalId: (await proposalOf(scene, { ...accepted, userId: scene.user.id })).id };
};
const own = async (scene: Scene) => {
  const proposal = { eventId: await calledIdOf(scene), userId: scene.user.id };
  return { proposalId: (await scene.app.given.proposal(proposal)).id };
};

const ownDraft = async (scene: Scene) => {
  const draft = { eventId: await calledIdOf(scene), userId: scene.user.id, submission: Submission.DRAFT };
  return { proposalId: (await scene.app.given.proposal(draft)).id };
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
  draftProposal: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ eventId: await calledIdOf(scene) }),
  },
  submitDraft: { outcomes: forTheSignedIn, input: ownDraft },
  discardDraft: { outcomes: forTheSignedIn, input: ownDraft },
  updateProposal: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ ...(await own(scene)), changes: { title: 'On time' } }),
  },
  withdrawProposal: { outcomes: forTheSignedIn, input: own },
  acceptProposal: { outcomes: byOrganizers, input: somebodys },
  rejectProposal: { outcomes: byOrganizers, input: somebodys },
  putProposalOnStandby: {
    outcomes: byOrganizers,
    input: async (scene) => ({ ...(await somebodys(scene)), rank: 1 }),
  },
  resetProposalDecision: { outcomes: byOrganizers, input: rejected },
  decideProposals: {
    outcomes: byOrganizers,
    input: async (scene) => {
      const { eventId, id: proposalId } = await proposalOf(scene);
      return { eventId, decisions: [{ proposalId, deliberation: Deliberation.ACCEPTED }] };
    },
  },
  publishDecisions: {
    outcomes: byOrganizers,
    input: async (scene) => {
      const { eventId, id } = await proposalOf(scene, { deliberation: Deliberation.REJECTED });
      return { eventId, proposalIds: [id] };
    },
  },
  confirmProposal: { outcomes: forTheSignedIn, input: ownAccepted },
  declineProposal: { outcomes: forTheSignedIn, input: ownAccepted },
};
