import { Injectable } from '@nestjs/common';
import { type Event, EventAccess } from '../events/index.js';
import { nobody } from '../platform/auth/viewer.js';
import { Database } from '../platform/database/database.js';
import { OnFact } from '../platform/jobs/job.js';
import {
  Confirmation,
  DecisionMailing,
  DecisionPublished,
  DecisionTakenBack,
  Deliberation,
  type Proposal,
  ProposalDeclined,
  ProposalLapsed,
  ProposalsService,
  ProposalStatus,
  ProposalWithdrawn,
  StandbyAccepted,
  statusOf,
} from '../proposals/index.js';
import type { Mail } from './data/mail.entity.js';
import { decisionLetter } from './domain/decision-letter.js';
import { MailKind } from './domain/mail-kind.js';
import { type MailDetails, Outbox } from './outbox.js';
import { type Recipient, Recipients } from './recipients.js';

/** What was told of a proposal. */
type Told = Pick<DecisionTakenBack, 'proposalId' | 'eventId'>;
type About = Pick<Mail, 'proposalId' | 'publicationId'>;
type Meant = About & Pick<Mail, 'speakerId'>;

/**
 * Puts mails into the outbox that tell the speakers of a proposal what became of it, and takes those out that tell what
 * holds no longer. Both lock the event, as decisions do: of the two the later one knows of the earlier.
 */
@Injectable()
export class DecisionMails {
  constructor(
    private readonly db: Database,
    private readonly access: EventAccess,
    private readonly proposals: ProposalsService,
    private readonly recipients: Recipients,
    private readonly outbox: Outbox,
  ) {}

  @OnFact(DecisionPublished)
  async write({ proposalId, eventId, publicationId, mails }: DecisionPublished): Promise<void> {
    await this.db.transaction(async () => {
      const event = await this.access.lockForOwn(nobody, eventId);
      const [proposal] = await this.proposals.list([proposalId]);
      if (!proposal || !holds(proposal, { proposalId, publicationId })) return;
      const listed = await this.proposals.listSpeakers([proposalId]);
      const recipients = await this.recipients.of(listed.map(({ speakerId }) => speakerId));
      const leaves = mails === DecisionMailing.SEND;
      await this.outbox.add(
        recipients.flatMap((recipient) => detailsOf(recipient, proposal, event)),
        { leaves },
      );
    });
  }

  @OnFact(DecisionTakenBack)
  takeBack(fact: DecisionTakenBack): Promise<void> {
    return this.outdate(fact);
  }

  /** Who is on standby may have been told so. */
  @OnFact(StandbyAccepted)
  acceptStandby(fact: StandbyAccepted): Promise<void> {
    return this.outdate(fact);
  }

  @OnFact(ProposalWithdrawn)
  withdraw(fact: ProposalWithdrawn): Promise<void> {
    return this.outdate(fact);
  }

  @OnFact(ProposalDeclined)
  decline(fact: ProposalDeclined): Promise<void> {
    return this.outdate(fact);
  }

  @OnFact(ProposalLapsed)
  lapse(fact: ProposalLapsed): Promise<void> {
    return this.outdate(fact);
  }

  /** Whether what a mail tells is still true, and still meant for its recipient: a speaker of the proposal. */
  async stillHolds(mail: Meant): Promise<boolean> {
    if (mail.proposalId === null) return false;
    const [proposal] = await this.proposals.list([mail.proposalId]);
    if (!proposal || !holds(proposal, mail)) return false;
    const listed = await this.proposals.listSpeakers([proposal.id]);
    return listed.some(({ speakerId }) => speakerId === mail.speakerId);
  }

  private outdate({ proposalId, eventId }: Told): Promise<void> {
    return this.db.transaction(async () => {
      await this.access.lockForOwn(nobody, eventId);
      const [proposal] = await this.proposals.list([proposalId]);
      if (proposal) await this.outbox.outdate(eventId, proposalId, (mail) => holds(proposal, mail));
    });
  }
}

/** Until the decision changes, or its speakers say no: then nobody need be told to confirm. */
function holds(proposal: Proposal, { publicationId }: About): boolean {
  const { confirmation } = proposal;
  const isNo = confirmation === Confirmation.DECLINED || confirmation === Confirmation.LAPSED;
  return proposal.publicationId === publicationId && statusOf(proposal) !== ProposalStatus.WITHDRAWN && !isNo;
}

function detailsOf(
  { speakerId, name, address }: Recipient,
  { id: proposalId, title, deliberation, confirmBy, publicationId }: Proposal,
  { id: eventId, title: eventTitle, timeZone }: Event,
): MailDetails[] {
  if (deliberation === Deliberation.UNDECIDED) return [];
  const names = { speakerName: name, proposalTitle: title, eventTitle };
  const letter = decisionLetter({ ...names, decision: deliberation, confirmBy, timeZone });
  const recipient = { speakerId, recipientName: name, recipientAddress: address };
  const about = { proposalId, publicationId, deadline: confirmBy };
  return [{ ...letter, ...recipient, ...about, eventId, kind: MailKind.DECISION }];
}
