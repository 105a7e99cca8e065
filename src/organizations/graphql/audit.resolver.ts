import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../kernel/page.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AuditLog } from '../audit-log.js';
import { AuditEntryConnection, AuditEntryType } from './audit-entry.type.js';
import { OrganizationType } from './organization.type.js';

/** The audit log of an organization. */
@Resolver(() => OrganizationType)
export class AuditResolver {
  constructor(private readonly audit: AuditLog) {}

  @ResolveField(() => AuditEntryConnection, {
    nullable: true,
    description: 'Newest first. Denied to everybody but owners.',
  })
  auditLog(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: OrganizationType,
    @Args() page: PageArgs,
  ): Promise<Page<AuditEntryType>> {
    return this.audit.read(viewer, id, page);
  }
}
