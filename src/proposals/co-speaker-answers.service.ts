import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { hashOf } from '../kernel/secret.js';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import type { CoSpeakerInvitation } from './data/co-speaker-invitation.entity.js';
import { CoSpeakerInvitationsRepository } from './data/co-speaker-invitations.repository.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { AlreadyCoSpeaker, CoSpeakerInvitationNotValid } from './domain/co-speakers.js';
import { allows, ProposalAction } from './domain/proposal-actions.js';
import { type OwnProfile, OwnSpeakers } from './own-speakers.js';
import { ProposalCast } from './proposal-cast.js';

interface Invited {
  readonly event: Event;
  readonly proposal: Proposal;
  readonly invitation: CoSpeakerInvitation;
}

/** What people say who were asked to give a talk together: whoever has the link, whatever address the account has. */
@Injectable()
export class CoSpeakerAnswersService {
  constructor(
    private readonly access: EventAccess,
    private readonly proposals: ProposalsRepository,
    private readonly invitations: CoSpeakerInvitationsRepository,
    private readonly speakers: OwnSpeakers,
    private readonly cast: ProposalCast,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the viewer a speaker of the event who was none, and the last of the proposal's and of its talk's, with a ticket
   * if it is accepted.
   */
  accept(viewer: SignedInViewer, secret: string, profile: OwnProfile | null): Promise<Proposal> {
    return this.answer(viewer, secret, async ({ event, proposal, invitation }) => {
      const speaker = await this.speakers.ensure(viewer, event.id, profile, invitation.name);
      const present = await this.cast.idsOf(proposal);
      if (present.includes(speaker.id)) throw new AlreadyCoSpeaker();
      await this.cast.requirePlace(event, speaker.id);
      await this.invitations.delete(invitation.id);
      await this.cast.change(proposal, present, [...present, speaker.id]);
      await this.cast.settleTickets(viewer, event, [speaker.id]);
      const changes = { speakerId: speaker.id };
      const joined = { action: 'proposal.co-speaker-joined', subjectId: proposal.id, changes };
      await this.access.record(viewer, event, joined);
      return proposal;
    });
  }

  /** The inviter sees the no. */
  decline(viewer: SignedInViewer, secret: string): Promise<Event> {
    return this.answer(viewer, secret, async ({ event, invitation }) => {
      await this.invitations.save({ ...invitation, declinedAt: this.clock.now() });
      return event;
    });
  }

  private answer<T>(
    viewer: SignedInViewer,
    secret: string,
    work: (invited: Invited) => Promise<T>,
  ): Promise<T> {
    return this.proposals.sayingWhatIsMissing(async () => {
      const tokenHash = hashOf(secret);
      const known = await this.invitations.findFresh(tokenHash, this.clock.now());
      if (!known) throw new CoSpeakerInvitationNotValid();
      const event = await this.access.lockForOwn(viewer, known.eventId);
      const [proposal] = await this.proposals.lockAll(event.id, [known.proposalId]);
      // Once more, now that nobody else can use it.
      const invitation = await this.invitations.findFresh(tokenHash, this.clock.now());
      if (!proposal || !invitation || !allows(ProposalAction.CHANGE_SPEAKERS, proposal))
        throw new CoSpeakerInvitationNotValid();
      return work({ event, proposal, invitation });
    });
  }
}
