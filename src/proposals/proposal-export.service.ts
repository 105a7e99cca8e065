import { Injectable } from '@nestjs/common';
import { EventPartsService, EventsService } from '../events/index.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { ProposalExportsRepository } from './data/proposal-exports.repository.js';
import { offeredAt } from './data/offered.js';
import type { Proposal } from './data/proposal.entity.js';
import type { ExportedProposal } from './domain/exported-proposal.js';
import { unreviewed } from './domain/review-summary.js';
import { ExportedAnswers } from './exported-answers.js';
import { ExportedSpeakers } from './exported-speakers.js';

/** The proposals of an event for files of those who decide: blindness does not hold for them. */
@Injectable()
export class ProposalExportService {
  constructor(
    private readonly events: EventsService,
    private readonly parts: EventPartsService,
    private readonly exports: ProposalExportsRepository,
    private readonly speakers: ExportedSpeakers,
    private readonly answers: ExportedAnswers,
  ) {}

  /** All of them in the order in which they were made; a few statements for each 500. */
  async read(viewer: Viewer, organization: string, slug: string): Promise<AsyncIterable<ExportedProposal>> {
    const { id } = await this.events.requireAt(viewer, 'proposal:decide', organization, slug);
    return this.rows(id);
  }

  private async *rows(eventId: string): AsyncGenerator<ExportedProposal> {
    const tracks = await this.parts.list('track', [eventId]);
    const formats = await this.parts.list('session format', [eventId]);
    const names = new Map([...tracks, ...formats].map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    const summaries = await this.exports.listSummaries(eventId);
    const reviewsOf = new Map(summaries.map(({ proposalId, ...each }) => [proposalId, each]));
    const tagsOf = await this.exports.mapTags(eventId);
    for await (const chunk of this.exports.proposals(eventId)) {
      const ids = chunk.map(({ id }) => id);
      const speakersOf = await this.speakers.of(ids);
      const answersOf = await this.answers.of(ids);
      for (const proposal of chunk) {
        const { count, mean, spread } = reviewsOf.get(proposal.id) ?? unreviewed;
        yield {
          ...stated(proposal),
          track: nameOf(proposal.trackId),
          sessionFormat: nameOf(proposal.sessionFormatId),
          tags: tagsOf.get(proposal.id) ?? [],
          speakers: speakersOf.get(proposal.id) ?? [],
          reviews: {
            count,
            mean: mean === null ? null : Number(mean),
            spread: spread === null ? null : Number(spread),
          },
          answers: answersOf.get(proposal.id) ?? [],
        };
      }
    }
  }
}

/** What the proposal says of itself. */
const stated = (proposal: Proposal) => ({
  id: proposal.id,
  title: proposal.title,
  abstract: proposal.abstract,
  language: proposal.language,
  level: proposal.level,
  submission: proposal.submission,
  deliberation: proposal.deliberation,
  standbyRank: proposal.standbyRank,
  decidedAt: proposal.decidedAt,
  publishedAt: proposal.publishedAt,
  confirmation: proposal.confirmation,
  confirmBy: proposal.confirmBy,
  submittedAt: offeredAt(proposal),
  updatedAt: proposal.updatedAt,
});
