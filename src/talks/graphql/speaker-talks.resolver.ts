import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../platform/auth/request.js';
import { upTo } from '../../platform/graphql/limits/cost.js';
import { SpeakerType } from '../../speakers/index.js';
import { TalkType } from './talk.type.js';
import { TalksLoader } from './talks.loaders.js';

/** What talks add to a speaker. */
@Resolver(() => SpeakerType)
export class SpeakerTalksResolver {
  constructor(private readonly load: TalksLoader) {}

  @ResolveField(() => [TalkType], {
    description: 'Those that everybody may see, by title.',
    complexity: upTo(3),
  })
  async talks(@Parent() { id }: SpeakerType, @Context() context: GraphqlContext): Promise<TalkType[]> {
    return (await this.load.talksOf.load(context, id)) ?? [];
  }
}
