import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { DraftRestore } from '../draft-restore.js';
import { DraftSessions } from '../draft-sessions.js';
import { RestoreReleaseInput, RestoreReleasePayload } from './restore-release.js';

/** The way back. */
@Resolver()
export class RestoreReleaseResolver {
  constructor(
    private readonly drafts: DraftRestore,
    private readonly sessions: DraftSessions,
  ) {}

  @Allow('agenda:edit')
  @Mutation(() => RestoreReleasePayload, {
    nullable: true,
    description:
      'Returns the draft to what a release had on the agenda, in one step. Talks are as they are today, and what is gone ' +
      'since stays gone; nothing is published.',
  })
  async restoreRelease(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RestoreReleaseInput,
  ): Promise<RestoreReleasePayload> {
    const { edits, ...rest } = await this.drafts.restore(viewer, input);
    return { ...rest, edits: await this.sessions.completeEdits(edits) };
  }
}
