import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { EventsService } from '../events/index.js';
import { Config } from '../platform/config/config.js';
import { OnFact } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import {
  type Proposal,
  ProposalAccepted,
  ProposalRejected,
  ProposalsService,
  ProposalStatus,
} from '../proposals/index.js';
import { type Speaker, SpeakersService } from '../speakers/index.js';
import { decisionLetter } from './domain/decision-letter.js';
import { messageIdOf } from './domain/message-id.js';

/** Tells the speakers of a proposal what became of it. */
@Injectable()
export class DecisionMails {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly speakers: SpeakersService,
    private readonly accounts: AccountsService,
    private readonly events: EventsService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  @OnFact(ProposalAccepted)
  async tellYes({ proposalId }: ProposalAccepted): Promise<void> {
    await this.tell(proposalId, ProposalStatus.ACCEPTED);
  }

  @OnFact(ProposalRejected)
  async tellNo({ proposalId }: ProposalRejected): Promise<void> {
    await this.tell(proposalId, ProposalStatus.REJECTED);
  }

  /** Only what still holds: of a decision that was changed at once the last one is told. */
  private async tell(proposalId: string, decided: ProposalStatus): Promise<void> {
    const [proposal] = await this.proposals.list([proposalId]);
    if (proposal?.status !== decided) return;
    const [event] = await this.events.list([proposal.eventId]);
    const listed = await this.proposals.listSpeakers([proposalId]);
    const speakers = await this.speakers.list(listed.map(({ speakerId }) => speakerId));
    for (const speaker of speakers) await this.tellSpeaker(speaker, proposal, event?.title ?? '');
  }

  private async tellSpeaker(speaker: Speaker, proposal: Proposal, eventTitle: string): Promise<void> {
    const address = await this.addressOf(speaker);
    if (address === null) return;
    const isAccepted = proposal.status === ProposalStatus.ACCEPTED;
    const names = { speakerName: speaker.name, proposalTitle: proposal.title, eventTitle };
    // A proposal may be decided upon more than once; the time tells a new decision from another try.
    const about = ['decision', proposal.id, speaker.id, String(proposal.updatedAt.getTime())];
    await this.mailer.send({
      ...decisionLetter({ ...names, isAccepted }),
      to: { name: speaker.name, address },
      messageId: messageIdOf(about, this.config.mailFrom.address),
    });
  }

  private async addressOf({ email, userId }: Speaker): Promise<string | null> {
    if (email !== null || userId === null) return email;
    const [user] = await this.accounts.list([userId]);
    return user?.email ?? null;
  }
}
