import { newId } from '../../src/kernel/id.js';
import { hashOf, newSecret } from '../../src/kernel/secret.js';
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
const tried = async (scene: Scene) => {
  const eventId = await eventIdOf(scene);
  const hidden = { isVisible: false, isConfirmed: false };
  const talk = await scene.app.given.talk({ eventId, isTentative: true, ...hidden });
  return { proposalId: (await scene.app.given.proposal({ eventId, triedTalkId: talk.id })).id };
};
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

const invited = async (scene: Scene, proposal: Partial<Proposal>) => {
  const { app } = scene;
  const { id: proposalId, eventId } = await proposalOf(scene, proposal);
  const secret = newSecret();
  const id = newId();
  const expiresAt = new Date(app.clock.now().getTime() + 3_600_000);
  await app.sql(
    `INSERT INTO co_speaker_invitations (id, event_id, proposal_id, name, email, token_hash, created_at, expires_at)
     VALUES ($1, $2, $3, 'Grace', 'grace@example.org', $4, $5, $6)`,
    [id, eventId, proposalId, hashOf(secret), app.clock.now(), expiresAt],
  );
  return { id, secret };
};
const byLink = async (scene: Scene) => ({ secret: (await invited(scene, {})).secret });
const ownTogether = async (scene: Scene) => {
  const { app, user } = scene;
  const { id: proposalId, eventId } = await proposalOf(scene, { userId: user.id });
  const { id: speakerId } = await app.given.speaker({ eventId });
  const [first] = await app.sql<{ id: string }>(
    'SELECT speaker_id AS id FROM proposal_speakers WHERE proposal_id = $1',
    [proposalId],
  );
  await app.sql('INSERT INTO proposal_speakers VALUES ($1, $2, $3, 1)', [eventId, proposalId, speakerId]);
  return { proposalId, speakerId, speakerIds: [speakerId, first?.id] };
};

const ownMessage = async (scene: Scene) => {
  const { proposalId } = await own(scene);
  return { messageId: (await scene.app.given.proposalMessage({ proposalId })).id };
};
const codeOf = async (scene: Scene) => ({
  accessCodeId: (await scene.app.given.accessCode({ eventId: await eventIdOf(scene) })).id,
});

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
  addAccessCode: {
    outcomes: byOrganizers,
    input: async (scene) => ({ eventId: await eventIdOf(scene) }),
  },
  updateAccessCode: {
    outcomes: byOrganizers,
    input: async (scene) => ({ ...(await codeOf(scene)), changes: { note: 'For the keynote' } }),
  },
  removeAccessCode: { outcomes: byOrganizers, input: async (scene) => codeOf(scene) },
  reopenProposal: {
    outcomes: byOrganizers,
    input: async (scene) => ({ ...(await somebodys(scene)), until: '2999-01-01T00:00:00Z' }),
  },
  moveProposals: {
    outcomes: byOrganizers,
    input: async (scene) => {
      const { proposalId } = await somebodys(scene);
      return { proposalIds: [proposalId], eventId: await eventIdOf(scene) };
    },
  },
  tryProposal: { outcomes: byOrganizers, input: somebodys },
  dropTriedProposal: { outcomes: byOrganizers, input: tried },
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
  copyProposal: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ ...(await own(scene)), eventId: await calledIdOf(scene) }),
  },
  submitDraft: { outcomes: forTheSignedIn, input: ownDraft },
  discardDraft: { outcomes: forTheSignedIn, input: ownDraft },
  inviteCoSpeaker: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ ...(await own(scene)), name: 'Grace', email: 'grace@example.org' }),
  },
  revokeCoSpeakerInvitation: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ invitationId: (await invited(scene, { userId: scene.user.id })).id }),
  },
  acceptCoSpeakerInvitation: { outcomes: forTheSignedIn, input: byLink },
  declineCoSpeakerInvitation: { outcomes: forTheSignedIn, input: byLink },
  removeCoSpeaker: {
    outcomes: forTheSignedIn,
    input: async (scene) => {
      const { proposalId, speakerId } = await ownTogether(scene);
      return { proposalId, speakerId };
    },
  },
  reorderProposalSpeakers: {
    outcomes: forTheSignedIn,
    input: async (scene) => {
      const { proposalId, speakerIds } = await ownTogether(scene);
      return { proposalId, speakerIds };
    },
  },
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
  setSpeakerTicketType: {
    outcomes: byOrganizers,
    input: async (scene) => {
      const eventId = await eventIdOf(scene);
      return { eventId, ticketTypeId: (await scene.app.given.ticketType({ eventId })).id };
    },
  },
  confirmProposal: { outcomes: forTheSignedIn, input: ownAccepted },
  declineProposal: { outcomes: forTheSignedIn, input: ownAccepted },
  sendMessageToSpeakers: {
    outcomes: byOrganizers,
    input: async (scene) => ({ ...(await somebodys(scene)), text: 'Shorter?' }),
  },
  sendMessageToOrganizers: {
    outcomes: forTheSignedIn,
    input: async (scene) => ({ ...(await own(scene)), text: 'Yes.' }),
  },
  markMessagesRead: { outcomes: forTheSignedIn, input: ownMessage },
};
