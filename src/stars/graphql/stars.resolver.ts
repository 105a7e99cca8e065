import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type SignedInViewer } from '../../platform/auth/viewer.js';
import { StarsService } from '../stars.service.js';
import { StarTalksInput, StarTalksPayload } from './star-talks.js';
import { UnstarTalkInput, UnstarTalkPayload } from './unstar-talk.js';

/** What people do with their stars. */
@Resolver()
export class StarsResolver {
  constructor(private readonly stars: StarsService) {}

  @Allow('own:write')
  @Mutation(() => StarTalksPayload, {
    nullable: true,
    description:
      'Puts talks on the list of what the viewer wants to see, and their sessions into the own calendar.',
  })
  async starTalks(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { talkIds }: StarTalksInput,
  ): Promise<StarTalksPayload> {
    return { talks: await this.stars.star(viewer, talkIds) };
  }

  @Allow('own:write')
  @Mutation(() => UnstarTalkPayload, {
    nullable: true,
    description: 'Takes a talk off the list of what the viewer wants to see.',
  })
  async unstarTalk(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { talkId }: UnstarTalkInput,
  ): Promise<UnstarTalkPayload> {
    return { talk: await this.stars.unstar(viewer, talkId) };
  }
}
