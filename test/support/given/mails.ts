import { newId } from '../../../src/kernel/id.js';
import { Mail } from '../../../src/notifications/data/mail.entity.js';
import { MailKind } from '../../../src/notifications/domain/mail-kind.js';
import { MailStatus } from '../../../src/notifications/domain/mail-status.js';
import { Deliberation } from '../../../src/proposals/domain/proposal-state.js';
import { ProposalSpeaker } from '../../../src/proposals/data/proposal-speaker.entity.js';
import type { givenProposals } from './proposals.js';
import type { Rows } from './rows.js';

/** Outboxes of events. */
export const givenMails = (rows: Rows, proposals: ReturnType<typeof givenProposals>) => ({
  /** A draft about a published rejection of a new proposal, to its speaker. */
  async mail(fields: Partial<Mail> & { eventId: string }): Promise<Mail> {
    const { eventId, status = MailStatus.DRAFT } = fields;
    const now = rows.now();
    const { id: proposalId, publicationId } = await proposals.proposal({
      eventId,
      deliberation: Deliberation.REJECTED,
      publishedAt: now,
    });
    const { speakerId } = await rows.source.getRepository(ProposalSpeaker).findOneByOrFail({ proposalId });
    const n = String(rows.next());
    return rows.save(Mail, {
      id: newId(),
      kind: MailKind.DECISION,
      status,
      recipientName: `Recipient ${n}`,
      recipientAddress: `recipient-${n}@example.org`,
      speakerId,
      subject: `About a proposal ${n}`,
      text: 'It was decided.',
      proposalId,
      publicationId,
      deadline: null,
      tries: status === MailStatus.FAILED ? 10 : 0,
      error: status === MailStatus.FAILED ? 'The mail could not be sent.' : null,
      createdAt: now,
      editedAt: null,
      editedBy: null,
      sentAt: status === MailStatus.SENT ? now : null,
      ...fields,
    });
  },
});
