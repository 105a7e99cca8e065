import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SeriesType } from '../../events/index.js';
import { OrganizationsLoader, OrganizationType } from '../../organizations/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { Config } from '../../platform/config/config.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';

/** What calendars add to an organization. */
@Resolver(() => OrganizationType)
export class OrganizationCalendarResolver {
  constructor(private readonly config: Config) {}

  @ResolveField(() => UrlScalar, {
    description:
      'An iCalendar feed of its public events, each as one entry: those to come and those that ended less than 90 days ago.',
  })
  calendarUrl(@Parent() { slug }: OrganizationType): string {
    return `${this.config.baseUrl}/calendar/${slug}.ics`;
  }
}

/** What calendars add to a series. */
@Resolver(() => SeriesType)
export class SeriesCalendarResolver {
  constructor(
    private readonly config: Config,
    private readonly organizations: OrganizationsLoader,
  ) {}

  @ResolveField(() => UrlScalar, {
    nullable: true,
    description:
      'An iCalendar feed of its public events, each as one entry: those to come and those that ended less than 90 days ago.',
  })
  async calendarUrl(
    @Parent() { organizationId, slug }: SeriesType,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    const organization = await this.organizations.load(context, organizationId);
    return organization && `${this.config.baseUrl}/calendar/${organization.slug}/${slug}/series.ics`;
  }
}
