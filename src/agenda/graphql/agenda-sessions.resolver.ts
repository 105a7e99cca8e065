import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { AgendaLoader } from './agenda.loaders.js';
import { AgendaType } from './agenda.type.js';
import { SessionType, wholeAgenda } from './session.type.js';

/** What is published, without what was cancelled. */
@Resolver(() => AgendaType)
export class AgendaSessionsResolver {
  constructor(private readonly load: AgendaLoader) {}

  @ResolveField(() => [SessionType], {
    description: 'In order of time; at most 5,000.',
    complexity: wholeAgenda,
  })
  async sessions(@Parent() { release }: AgendaType, @Context() context: GraphqlContext) {
    return (await this.load.sessionsOf.load(context, release.id)) ?? [];
  }
}
