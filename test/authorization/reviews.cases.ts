import { Role } from '../../src/organizations/index.js';
import { type Cases, forRoles, type Scene } from './case.js';

const byOrganizers = forRoles(Role.ORGANIZER, Role.OWNER);
const byReviewers = forRoles(Role.REVIEWER, Role.ORGANIZER, Role.OWNER);

const eventIdOf = async ({ app, organizationId }: Scene) => (await app.given.event({ organizationId })).id;
const category = async (scene: Scene) => ({
  scoreCategoryId: (await scene.app.given.scoreCategory({ eventId: await eventIdOf(scene) })).id,
});

const phase = async (scene: Scene) => ({
  reviewPhaseId: (await scene.app.given.reviewPhase({ eventId: await eventIdOf(scene) })).id,
});

const tag = async (scene: Scene) => ({
  tagId: (await scene.app.given.tag({ eventId: await eventIdOf(scene) })).id,
});

/** Of somebody with whom no reviewer has to do. */
const proposal = async (scene: Scene) => {
  const submitter = await scene.app.given.user({ email: `${scene.user.id}@elsewhere.example` });
  const fields = { eventId: await eventIdOf(scene), userId: submitter.id };
  return { proposalId: (await scene.app.given.proposal(fields)).id };
};
const reviewed = async (scene: Scene) => {
  const { proposalId } = await proposal(scene);
  await scene.app.given.review({ proposalId, reviewerId: scene.user.id });
  return { proposalId };
};

const comment = async (scene: Scene) => {
  const { proposalId } = await reviewed(scene);
  const { id } = await scene.app.given.reviewComment({ proposalId, authorId: scene.user.id });
  return { reviewCommentId: id };
};

export const reviews: Cases = {
  addReviewPhase: {
    outcomes: byOrganizers,
    input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'Blind', isBlind: true }),
  },
  updateReviewPhase: {
    outcomes: byOrganizers,
    input: async (scene) => ({ ...(await phase(scene)), changes: { isBlind: true } }),
  },
  removeReviewPhase: { outcomes: byOrganizers, input: phase },
  setBlindText: {
    outcomes: byOrganizers,
    input: async (scene) => ({ ...(await proposal(scene)), title: 'On time' }),
  },
  addTag: {
    outcomes: byOrganizers,
    input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'Web' }),
  },
  renameTag: {
    outcomes: byOrganizers,
    input: async (scene) => ({ ...(await tag(scene)), name: 'Data' }),
  },
  removeTag: { outcomes: byOrganizers, input: tag },
  tagProposals: {
    outcomes: byOrganizers,
    input: async ({ app, organizationId }) => {
      const { id: eventId } = await app.given.event({ organizationId });
      return { eventId, proposalIds: [(await app.given.proposal({ eventId })).id], add: ['Web'] };
    },
  },
  setReviewerExpertise: {
    outcomes: byReviewers,
    input: async (scene) => {
      const { eventId, id } = await scene.app.given.tag({ eventId: await eventIdOf(scene) });
      return { eventId, tagIds: [id], trackIds: [] };
    },
  },
  addScoreCategory: {
    outcomes: byOrganizers,
    input: async (scene) => ({ eventId: await eventIdOf(scene), name: 'Content' }),
  },
  updateScoreCategory: {
    outcomes: byOrganizers,
    input: async (scene) => ({ ...(await category(scene)), changes: { weight: 2 } }),
  },
  removeScoreCategory: { outcomes: byOrganizers, input: category },
  assignReviews: {
    outcomes: byOrganizers,
    input: async (scene) => ({ eventId: await eventIdOf(scene), reviewsPerProposal: 1 }),
  },
  reviewProposal: {
    outcomes: byReviewers,
    input: async (scene) => ({ ...(await proposal(scene)), scores: [], comment: 'Yes' }),
  },
  abstainFromProposal: { outcomes: byReviewers, input: proposal },
  declareConflictOfInterest: { outcomes: byReviewers, input: proposal },
  addReviewComment: {
    outcomes: byReviewers,
    input: async (scene) => ({ ...(await reviewed(scene)), text: 'Why not?' }),
  },
  updateReviewComment: {
    outcomes: byReviewers,
    input: async (scene) => ({ ...(await comment(scene)), text: 'Why not?' }),
  },
  removeReviewComment: { outcomes: byReviewers, input: comment },
  withdrawReview: { outcomes: byReviewers, input: reviewed },
};
