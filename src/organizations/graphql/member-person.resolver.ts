import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleLoader, PersonType } from '../../accounts/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { MemberType } from './member.type.js';

/** The person behind a member. */
@Resolver(() => MemberType)
export class MemberPersonResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Null: the account was deleted.' })
  person(@Parent() { userId }: MemberType, @Context() context: GraphqlContext): Promise<PersonType | null> {
    return this.people.load(context, userId);
  }
}
