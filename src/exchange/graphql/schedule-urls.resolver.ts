import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventStatus, EventType } from '../../events/index.js';
import { OrganizationsLoader } from '../../organizations/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { Config } from '../../platform/config/config.js';
import { ScheduleUrlsType } from './schedule-urls.type.js';

/** What files for other systems add to an event. */
@Resolver(() => EventType)
export class EventScheduleResolver {
  constructor(
    private readonly config: Config,
    private readonly organizations: OrganizationsLoader,
  ) {}

  @ResolveField(() => ScheduleUrlsType, {
    nullable: true,
    description: 'Its published agenda as files for other systems; null while the event is a draft.',
  })
  async scheduleUrls(
    @Parent() { organizationId, slug, status }: EventType,
    @Context() context: GraphqlContext,
  ): Promise<ScheduleUrlsType | null> {
    if (status === EventStatus.DRAFT) return null;
    const organization = await this.organizations.load(context, organizationId);
    return (
      organization && new ScheduleUrlsType(`${this.config.baseUrl}/schedules/${organization.slug}/${slug}`)
    );
  }
}
