import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
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

/** The person behind an entry. */
@Resolver(() => AuditEntryType)
export class AuditActorResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Null: the program itself, or somebody whose account is gone.',
  })
  actor(
    @Parent() { actorId }: AuditEntryType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return actorId === null ? Promise.resolve(null) : this.people.load(context, actorId);
  }
}
