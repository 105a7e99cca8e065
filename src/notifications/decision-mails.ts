import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { EventsService } from '../events/index.js';
import { Config } from '../platform/config/config.js';
import { OnFact } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import {
  DecisionPublished,
  Deliberation,
  type Proposal,
  ProposalsService,
  ProposalStatus,
  statusOf,
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

  /** Only what still holds: of a decision that was published anew at once the last one is told. */
  @OnFact(DecisionPublished)
  async tell({ proposalId, publicationId }: DecisionPublished): Promise<void> {
    const [proposal] = await this.proposals.list([proposalId]);
    if (proposal?.publicationId !== publicationId || statusOf(proposal) === ProposalStatus.WITHDRAWN) return;
    const [event] = await this.events.list([proposal.eventId]);
    if (!event) return;
    const listed = await this.proposals.listSpeakers([proposalId]);
    const speakers = await this.speakers.list(listed.map(({ speakerId }) => speakerId));
    for (const speaker of speakers) await this.tellSpeaker(speaker, proposal, event);
  }

  private async tellSpeaker(
    speaker: Speaker,
    { id, title, deliberation, confirmBy, publicationId }: Proposal,
    event: { readonly title: string; readonly timeZone: string },
  ): Promise<void> {
    const address = await this.addressOf(speaker);
    if (address === null || deliberation === Deliberation.UNDECIDED) return;
    const names = { speakerName: speaker.name, proposalTitle: title, eventTitle: event.title };
    const news = { ...names, decision: deliberation, confirmBy, timeZone: event.timeZone };
    // A proposal may be decided upon more than once; the publication tells a new decision from another try.
    const about = ['decision', id, speaker.id, publicationId ?? ''];
    await this.mailer.send({
      ...decisionLetter(news),
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
