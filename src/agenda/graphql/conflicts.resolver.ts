import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { SpeakersLoader, SpeakerType } from '../../speakers/index.js';
import { ConflictType } from './session.type.js';

/** Whom a conflict is about. */
@Resolver(() => ConflictType)
export class ConflictsResolver {
  constructor(private readonly people: SpeakersLoader) {}

  @ResolveField(() => SpeakerType, { nullable: true, description: 'Who would be in two places at once.' })
  async speaker(
    @Parent() { speakerId }: ConflictType,
    @Context() context: GraphqlContext,
  ): Promise<SpeakerType | null> {
    return speakerId === null ? null : this.people.load(context, speakerId);
  }
}
