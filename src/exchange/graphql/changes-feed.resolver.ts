import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventStatus, EventType } from '../../events/index.js';
import { OrganizationsLoader } from '../../organizations/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { Config } from '../../platform/config/config.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';

/** What the feed of changes adds to an event. */
@Resolver(() => EventType)
export class EventChangesFeedResolver {
  constructor(
    private readonly config: Config,
    private readonly organizations: OrganizationsLoader,
  ) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description:
      'An Atom feed of what its newest 50 releases changed; there is one once an agenda is published. Null while the ' +
      'event is a draft.',
  })
  async agendaChangesUrl(
    @Parent() { organizationId, slug, status }: EventType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    if (status === EventStatus.DRAFT) return null;
    const organization = await this.organizations.load(context, organizationId);
    return organization && `${this.config.baseUrl}/agendas/${organization.slug}/${slug}/changes.atom`;
  }
}
