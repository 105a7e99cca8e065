import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiTokenType } from '../../accounts/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { OrganizationType } from './organization.type.js';
import { OrganizationsLoader } from './organizations.loader.js';

/** What organizations add to API tokens. */
@Resolver(() => ApiTokenType)
export class ApiTokenOrganizationResolver {
  constructor(private readonly organizations: OrganizationsLoader) {}

  @ResolveField(() => OrganizationType, {
    nullable: true,
    description: 'The only one that the token opens; null: whatever its person may open.',
  })
  organization(
    @Parent() { organizationId }: ApiTokenType,
    @Context() context: GraphqlContext,
  ): Promise<OrganizationType | null> {
    return organizationId === null ? Promise.resolve(null) : this.organizations.load(context, organizationId);
  }
}
