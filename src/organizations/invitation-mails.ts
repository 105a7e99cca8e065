import { Injectable } from '@nestjs/common';
import { inert } from '../kernel/inert.js';
import { hashOf, newSecret } from '../kernel/secret.js';
import { Config } from '../platform/config/config.js';
import { HandlesJob } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import { MembersRepository } from './data/members.repository.js';
import { MailInvitation } from './organizations.jobs.js';
import { OrganizationsService } from './organizations.service.js';

/** Writes the invitations into mails. */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly members: MembersRepository,
    private readonly organizations: OrganizationsService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  @HandlesJob(MailInvitation)
  async mailInvitation({ invitationId }: { invitationId: string }): Promise<void> {
    const secret = newSecret();
    const invitation = await this.members.setInvitationToken(invitationId, hashOf(secret));
    if (!invitation) return;
    const organization = await this.organizations.get(invitation.organizationId);
    await this.mailer.send({
      to: { address: invitation.email },
      subject: `You are invited to ${organization.name}`,
      text: [
        'Hello,',
        '',
        `you are invited to join ${inert(organization.name)} on Conductor as ${invitation.role.toLowerCase()}.`,
        'Sign in or sign up with this address and open the link within two weeks. It works once:',
        '',
        `${this.config.baseUrl}/invitations#${secret}`,
      ].join('\n'),
    });
  }
}
