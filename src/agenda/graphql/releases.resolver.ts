import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { wholeList } from '../../platform/graphql/limits/cost.js';
import { requireEarlier } from '../release-history.js';
import { AgendaLoader } from './agenda.loaders.js';
import { ReleaseType } from './agenda.type.js';
import { SessionChangeType, SessionType, wholeAgenda } from './session.type.js';

/** For the changes of a release: only what differs is read, which is usually little. */
const fewChanges = wholeList({ items: 50, cost: 40 });

/** What a release froze, and what that changed. */
@Resolver(() => ReleaseType)
export class ReleasesResolver {
  constructor(private readonly load: AgendaLoader) {}

  @ResolveField(() => [SessionType], {
    description: 'What it has on the agenda, in order of time; at most 5,000.',
    complexity: wholeAgenda,
  })
  async sessions(@Parent() { id }: ReleaseType, @Context() context: GraphqlContext): Promise<SessionType[]> {
    return (await this.load.sessionsOf.load(context, id)) ?? [];
  }

  @ResolveField(() => [SessionChangeType], {
    description: 'What it changed against the release before it; of the first release everything is new.',
    complexity: fewChanges,
  })
  changes(
    @Parent() { id, number }: ReleaseType,
    @Context() context: GraphqlContext,
  ): Promise<readonly SessionChangeType[]> {
    return this.load.changes(context, { releaseId: id, since: number - 1 });
  }

  @ResolveField(() => [SessionChangeType], {
    description: 'What differs from an earlier release of the same event, whatever happened in between.',
    complexity: fewChanges,
  })
  changesSince(
    @Parent() release: ReleaseType,
    @Args('number', { type: () => Int, description: 'That of the earlier release.' }) number: number,
    @Context() context: GraphqlContext,
  ): Promise<readonly SessionChangeType[]> {
    requireEarlier(number, release);
    return this.load.changes(context, { releaseId: release.id, since: number });
  }
}
