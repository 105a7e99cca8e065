import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { AuditEntryType } from './audit-entry.type.js';

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
