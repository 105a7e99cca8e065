import { Injectable } from '@nestjs/common';
import { refuseAll } from '../kernel/user-error.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Admission, type OpenCall } from './admission.js';
import { CoSpeakerInvitationsRepository } from './data/co-speaker-invitations.repository.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { expiryFrom } from './domain/co-speakers.js';
import { Submission } from './domain/proposal-state.js';
import { faultsOfSubmission, ProposalAlreadySubmitted } from './domain/proposal-text.js';
import { type OwnProfile, OwnSpeakers } from './own-speakers.js';
import { ProposalSubmitted } from './proposals.facts.js';
import { MailCoSpeakerInvitation } from './proposals.jobs.js';

/** Makes a draft a submission, in the transaction of whoever has locked the event and found its call open. */
@Injectable()
export class Offering {
  constructor(
    private readonly admission: Admission,
    private readonly speakers: OwnSpeakers,
    private readonly proposals: ProposalsRepository,
    private readonly invitations: CoSpeakerInvitationsRepository,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Everything that a submission has to have, and what the call takes, is asked for here; the same title twice of one
   * person is refused. Makes the viewer a speaker of the event who was none, with this profile or else under the account's
   * name, counts the proposal, and lets the invitations of co-speakers go.
   */
  async offer(
    viewer: SignedInViewer,
    draft: Proposal,
    profile: OwnProfile | null,
    open: OpenCall,
  ): Promise<void> {
    const { id, eventId } = draft;
    const { now, code } = open;
    refuseAll(faultsOfSubmission(draft));
    await this.admission.requireOffered(open, draft);
    const twin = await this.proposals.findSubmittedTwin(draft);
    if (twin) throw new ProposalAlreadySubmitted(twin.id);
    await this.admission.take(open, viewer.userId);
    const speaker = await this.speakers.ensure(viewer, eventId, profile);
    Object.assign(draft, {
      submission: Submission.SUBMITTED,
      accessCodeId: code?.id ?? null,
      submittedAt: now,
      updatedAt: now,
    });
    await this.proposals.save(draft);
    await this.proposals.replaceSpeakers(draft, [speaker.id]);
    for (const invitationId of await this.invitations.release(id, expiryFrom(now)))
      await this.jobs.enqueue(MailCoSpeakerInvitation, { invitationId });
    await this.jobs.tell(new ProposalSubmitted(id, eventId));
  }
}
