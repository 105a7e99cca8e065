import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ReleasesService } from '../releases.service.js';
import { AgendaDraftType } from './agenda.type.js';
import { SessionChangeType, wholeAgenda } from './session.type.js';

/** The draft beside what is published. */
@Resolver(() => AgendaDraftType)
export class AgendaDraftResolver {
  constructor(private readonly releases: ReleasesService) {}

  @ResolveField(() => [SessionChangeType], {
    description: 'What publishing the draft would change against the newest release.',
    complexity: wholeAgenda,
  })
  changes(@Parent() { eventId, sessions }: AgendaDraftType): Promise<SessionChangeType[]> {
    return this.releases.changesSince(eventId, sessions);
  }
}
