import { ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../accounts/index.js';
import { CurrentViewer, type SignedInViewer } from '../../platform/auth/viewer.js';
import { OrganizationsService } from '../organizations.service.js';
import { OrganizationType } from './organization.type.js';

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
