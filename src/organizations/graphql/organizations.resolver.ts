import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiTokenType, ViewerType } from '../../accounts/index.js';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { Role } from '../domain/roles.js';
import { OrganizationsService } from '../organizations.service.js';
import { CreateOrganizationInput, CreateOrganizationPayload } from './create-organization.js';
import { MembershipsLoader } from './memberships.loader.js';
import { OrganizationType } from './organization.type.js';
import { OrganizationsLoader } from './organizations.loader.js';
import { UpdateOrganizationInput, UpdateOrganizationPayload } from './update-organization.js';

@Resolver(() => OrganizationType)
export class OrganizationsResolver {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly memberships: MembershipsLoader,
  ) {}

  @Allow('public')
  @Query(() => OrganizationType, { nullable: true, description: 'The organization of this address.' })
  organization(@Args('slug') slug: string): Promise<OrganizationType | null> {
    return this.organizations.findBySlug(slug);
  }

  @Allow('own:write')
  @Mutation(() => CreateOrganizationPayload, {
    nullable: true,
    description: 'Makes an organization; the viewer becomes its first owner.',
  })
  async createOrganization(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: CreateOrganizationInput,
  ): Promise<CreateOrganizationPayload> {
    return { organization: await this.organizations.create(viewer, input) };
  }

  @Allow('organization:update')
  @Mutation(() => UpdateOrganizationPayload, {
    nullable: true,
    description: 'Changes what an organization says of itself.',
  })
  async updateOrganization(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organizationId, changes }: UpdateOrganizationInput,
  ): Promise<UpdateOrganizationPayload> {
    return { organization: await this.organizations.update(viewer, organizationId, changes) };
  }

  @ResolveField(() => Role, { nullable: true, description: "The viewer's own role; null: none." })
  viewerRole(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: OrganizationType,
    @Context() context: GraphqlContext,
  ): Promise<Role | null> {
    return this.memberships.roleOf(viewer, id, context);
  }
}

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

/** What organizations add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerOrganizationsResolver {
  constructor(private readonly organizations: OrganizationsService) {}

  @ResolveField('organizations', () => [OrganizationType], {
    description: 'Those in which the viewer has a role.',
  })
  mine(@CurrentViewer() viewer: SignedInViewer): Promise<OrganizationType[]> {
    return this.organizations.listMine(viewer);
  }
}
