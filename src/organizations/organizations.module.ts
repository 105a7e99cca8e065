import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { Access } from './access.js';
import { AuditLog } from './audit-log.js';
import { AuditEntry } from './data/audit-entry.entity.js';
import { AuditRepository } from './data/audit.repository.js';
import { Invitation } from './data/invitation.entity.js';
import { Member } from './data/member.entity.js';
import { MembersRepository } from './data/members.repository.js';
import { Organization } from './data/organization.entity.js';
import { OrganizationsRepository } from './data/organizations.repository.js';
import { ApiTokenOrganizationResolver } from './graphql/api-token-organization.resolver.js';
import { AuditActorResolver } from './graphql/audit-actor.resolver.js';
import { AuditResolver } from './graphql/audit.resolver.js';
import { MemberPersonResolver } from './graphql/member-person.resolver.js';
import { MembersResolver } from './graphql/members.resolver.js';
import { MembershipsLoader } from './graphql/memberships.loader.js';
import { OrganizationsLoader } from './graphql/organizations.loader.js';
import { OrganizationsResolver } from './graphql/organizations.resolver.js';
import { ViewerOrganizationsResolver } from './graphql/viewer-organizations.resolver.js';
import { InvitationAcceptanceService } from './invitation-acceptance.service.js';
import { InvitationMails } from './invitation-mails.js';
import { InvitationsService } from './invitations.service.js';
import { MembersService } from './members.service.js';
import { OrganizationsService } from './organizations.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Organization, Member, Invitation, AuditEntry]), AccountsModule],
  providers: [
    OrganizationsRepository,
    MembersRepository,
    AuditRepository,
    Access,
    AuditLog,
    OrganizationsService,
    MembersService,
    InvitationsService,
    InvitationAcceptanceService,
    InvitationMails,
    MembershipsLoader,
    OrganizationsLoader,
    OrganizationsResolver,
    ViewerOrganizationsResolver,
    ApiTokenOrganizationResolver,
    MembersResolver,
    MemberPersonResolver,
    AuditResolver,
    AuditActorResolver,
  ],
  exports: [Access, AuditLog, MembersService, OrganizationsService, OrganizationsLoader],
})
export class OrganizationsModule {}
