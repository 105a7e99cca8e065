import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { AgendaFilters } from './agenda-filters.js';
import { AgendaLoader } from './agenda.loaders.js';
import { AgendaType } from './agenda.type.js';
import { SessionType, wholeAgenda } from './session.type.js';

/** What is published, without what was cancelled. */
@Resolver(() => AgendaType)
export class AgendaSessionsResolver {
  constructor(
    private readonly load: AgendaLoader,
    private readonly filters: AgendaFilters,
  ) {}

  @ResolveField(() => [SessionType], {
    description: 'Those that were asked for, in order of time; at most 5,000.',
    complexity: wholeAgenda,
  })
  async sessions(@Parent() { release, filter }: AgendaType, @Context() context: GraphqlContext) {
    const sessions = (await this.load.sessionsOf.load(context, release.id)) ?? [];
    return this.filters.narrow(sessions, filter, context);
  }
}
