import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { Role } from '../domain/roles.js';
import { OrganizationsService } from '../organizations.service.js';
import { CreateOrganizationInput, CreateOrganizationPayload } from './create-organization.js';
import { MembershipsLoader } from './memberships.loader.js';
import { OrganizationType } from './organization.type.js';
import { UpdateOrganizationInput, UpdateOrganizationPayload } from './update-organization.js';

/** Organizations, and what the viewer is in them. */
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
