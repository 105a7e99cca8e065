import { Injectable } from '@nestjs/common';
import type { Proposal } from './data/proposal.entity.js';
import { ReviewerExpertiseRepository } from './data/reviewer-expertise.repository.js';
import { TagsRepository } from './data/tags.repository.js';
import { expertsFor } from './domain/reviewer-expertise.js';

/** Finds who knows much of what proposals are about, with three statements for any number of them. */
@Injectable()
export class ReviewTopics {
  constructor(
    private readonly expertise: ReviewerExpertiseRepository,
    private readonly tags: TagsRepository,
  ) {}

  /** By the ids of the proposals, which are all of this event. */
  async expertsOf(
    eventId: string,
    proposals: readonly Pick<Proposal, 'id' | 'trackId'>[],
  ): Promise<Map<string, ReadonlySet<string>>> {
    const expertise = await this.expertise.listOf(eventId);
    const tags = await this.tags.listOfProposals(proposals.map(({ id }) => id));
    const tagsOf = Map.groupBy(tags, ({ proposalId }) => proposalId);
    return new Map(
      proposals.map(({ id, trackId }) => {
        const tagIds = (tagsOf.get(id) ?? []).map(({ tagId }) => tagId);
        return [id, expertsFor({ tagIds, trackId }, expertise)];
      }),
    );
  }
}
