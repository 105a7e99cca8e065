import { Injectable } from '@nestjs/common';
import { EventPartsService } from '../events/index.js';
import { newId } from '../kernel/id.js';
import { Clock } from '../platform/clock/clock.js';
import { SpeakersService } from '../speakers/index.js';
import { ProposalMovesRepository } from './data/proposal-moves.repository.js';
import type { Proposal } from './data/proposal.entity.js';
import { ProposalsRepository } from './data/proposals.repository.js';
import { ReviewsRepository } from './data/reviews.repository.js';
import { type ReviewSummary, summariesOf, unreviewed } from './domain/review-summary.js';

/** What becomes of a proposal at another event: both are locked, and whoever calls has asked for permission. */
@Injectable()
export class ProposalSettlement {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly moves: ProposalMovesRepository,
    private readonly reviews: ReviewsRepository,
    private readonly parts: EventPartsService,
    private readonly speakers: SpeakersService,
    private readonly clock: Clock,
  ) {}

  /** What the reviewers of these events have given, by proposal. */
  async summariesOf(eventIds: readonly string[]): Promise<Map<string, ReviewSummary>> {
    return summariesOf(await this.reviews.listWeighedScores(eventIds));
  }

  /**
   * With the track and the session format of the same name there, if there is one, and profiles of its speakers there.
   * Reviews and assignments belong to the categories and reviewers of the old event: they go, their summary is kept.
   */
  async settle(
    proposal: Proposal,
    eventId: string,
    { movedBy, summary = unreviewed }: { movedBy: string; summary?: ReviewSummary | undefined },
  ): Promise<void> {
    const { id: proposalId, eventId: fromEventId } = proposal;
    const listed = await this.proposals.listSpeakers([proposalId]);
    await this.moves.strip(proposalId);
    const trackId = await this.parts.findNamesake('track', proposal.trackId, eventId);
    const sessionFormatId = await this.parts.findNamesake(
      'session format',
      proposal.sessionFormatId,
      eventId,
    );
    Object.assign(proposal, { eventId, trackId, sessionFormatId, accessCodeId: null });
    const there = await this.speakers.bring(
      eventId,
      listed.map(({ speakerId }) => speakerId),
    );
    const { count: reviewCount, mean: reviewMean } = summary;
    const move = { id: newId(), proposalId, fromEventId, movedBy, movedAt: this.clock.now() };
    await this.moves.settle(proposal, there, { ...move, reviewCount, reviewMean });
  }
}
