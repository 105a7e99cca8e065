import { Injectable } from '@nestjs/common';
import { EventAccess } from '../events/index.js';
import { NotFound } from '../kernel/denial.js';
import { newId } from '../kernel/id.js';
import { hashOf, newSecret } from '../kernel/secret.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { CoSpeakerLimits } from './co-speaker-limits.js';
import type { CoSpeakerInvitation } from './data/co-speaker-invitation.entity.js';
import { CoSpeakerInvitationsRepository } from './data/co-speaker-invitations.repository.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import {
  type CoSpeakerInvitationStatus,
  expiryFrom,
  invitationStatusOf,
  MAX_SPEAKERS,
  SpeakerLimitReached,
} from './domain/co-speakers.js';
import { ProposalAction, requireAllowed } from './domain/proposal-actions.js';
import { Submission } from './domain/proposal-state.js';
import { MailCoSpeakerInvitation } from './proposals.jobs.js';

/** An invitation and what became of it. */
export type OpenInvitation = CoSpeakerInvitation & { readonly status: CoSpeakerInvitationStatus };

/** How submitters ask others to give a talk with them. */
@Injectable()
export class CoSpeakerInvitationsService {
  constructor(
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly invitations: CoSpeakerInvitationsRepository,
    private readonly limits: CoSpeakerLimits,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Of several proposals, for their submitters alone: the addresses are theirs. */
  async listOf(proposalIds: readonly string[]): Promise<OpenInvitation[]> {
    const now = this.clock.now();
    const invitations = await this.invitations.listOf(proposalIds);
    return invitations.map((each) => ({ ...each, status: invitationStatusOf(each, now) }));
  }

  /** Mails a link; of a draft when it is submitted. A former link to the same address dies. */
  async invite(
    viewer: SignedInViewer,
    proposalId: string,
    { name, email }: Pick<CoSpeakerInvitation, 'name' | 'email'>,
  ): Promise<Proposal> {
    await this.limits.takeInvitation(viewer.userId);
    return this.proposals.sayingWhatIsMissing(async () => {
      const proposal = await this.lockOwn(viewer, proposalId);
      const { eventId, submission } = proposal;
      await this.requirePlace(proposalId, email);
      const createdAt = this.clock.now();
      const expiresAt = submission === Submission.DRAFT ? null : expiryFrom(createdAt);
      const unanswered = { tokenHash: null, declinedAt: null };
      const id = newId();
      await this.invitations.replace({
        id,
        eventId,
        proposalId,
        name,
        email,
        createdAt,
        expiresAt,
        ...unanswered,
      });
      if (expiresAt) await this.jobs.enqueue(MailCoSpeakerInvitation, { invitationId: id });
      return proposal;
    });
  }

  /** For whoever takes the link to the invited person; a former one dies. Null: the invitation is gone or parked. */
  async issueLink(id: string) {
    const secret = newSecret();
    const letter = await this.invitations.setToken(id, hashOf(secret));
    return letter && { letter, secret };
  }

  /** The link dies, also where its mail has not left yet. */
  revoke(viewer: SignedInViewer, id: string): Promise<Proposal> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const { proposalId } = await this.invitations.get(id);
      const proposal = await this.proposals.lock(proposalId);
      if (proposal.userId !== viewer.userId) throw new NotFound('invitation');
      await this.access.reachForOwn(viewer, proposal.eventId, 'invitation');
      await this.invitations.get(id);
      await this.invitations.delete(id);
      return proposal;
    });
  }

  private async lockOwn(viewer: SignedInViewer, proposalId: string): Promise<Proposal> {
    const { eventId } = await this.proposals.getOwn(proposalId, viewer.userId);
    await this.access.reachForOwn(viewer, eventId, 'proposal');
    const proposal = await this.proposals.lock(proposalId);
    requireAllowed(ProposalAction.CHANGE_SPEAKERS, proposal);
    return proposal;
  }

  /** A draft's one speaker is its writer. */
  private async requirePlace(proposalId: string, email: string): Promise<void> {
    const speakers = (await this.proposals.listSpeakers([proposalId])).length;
    const invited = await this.invitations.countOthers(proposalId, email);
    if (Math.max(speakers, 1) + invited >= MAX_SPEAKERS) throw new SpeakerLimitReached();
  }
}
