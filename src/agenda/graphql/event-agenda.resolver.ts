import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EventType } from '../../events/index.js';
import type { Page } from '../../kernel/page.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AgendaService } from '../agenda.service.js';
import { ReleasesService } from '../releases.service.js';
import { AgendaFilters } from './agenda-filters.js';
import { AgendaArgs } from './agenda.args.js';
import { AgendaLoader } from './agenda.loaders.js';
import { AgendaDraftType, AgendaType, ReleaseConnection, type ReleaseType } from './agenda.type.js';

/** What agendas add to an event. */
@Resolver(() => EventType)
export class EventAgendaResolver {
  constructor(
    private readonly service: AgendaService,
    private readonly releasesService: ReleasesService,
    private readonly load: AgendaLoader,
    private readonly filters: AgendaFilters,
  ) {}

  @ResolveField(() => AgendaType, {
    nullable: true,
    description: 'What is published. Null before the first release, and where there is none of that number.',
  })
  async agenda(
    @Parent() { id, timeZone }: EventType,
    @Args() { release: number, ...filter }: AgendaArgs,
    @Context() context: GraphqlContext,
  ): Promise<AgendaType | null> {
    await this.filters.check(filter, id, context);
    const release = await this.load.release(context, id, number ?? null);
    return release && { release, filter: { ...filter, timeZone } };
  }

  @ResolveField(() => AgendaDraftType, { nullable: true, description: 'Null to everybody but organizers.' })
  agendaDraft(@CurrentViewer() viewer: Viewer, @Parent() event: EventType): Promise<AgendaDraftType | null> {
    return this.service.draft(viewer, event);
  }

  @ResolveField(() => ReleaseConnection, { description: 'What was published of the agenda, newest first.' })
  releases(@Parent() { id }: EventType, @Args() page: PageArgs): Promise<Page<ReleaseType>> {
    return this.releasesService.page(id, page);
  }
}
