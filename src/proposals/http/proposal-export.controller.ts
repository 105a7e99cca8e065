import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentViewer, type Viewer } from '../../platform/auth/viewer.js';
import { sendCsv, sendJson } from '../../platform/http/export-file.js';
import { proposalColumns } from '../domain/exported-proposal.js';
import { reviewColumns } from '../domain/exported-review.js';
import { ProposalExportService } from '../proposal-export.service.js';
import { ReviewExportService } from '../review-export.service.js';

/** Files for those who decide; asked for by a link, checked at every download. */
@Allow('proposal:decide')
@Controller('exports/:organization/:event')
export class ProposalExportController {
  constructor(
    private readonly proposals: ProposalExportService,
    private readonly reviews: ReviewExportService,
  ) {}

  @Get('proposals.csv')
  async proposalsCsv(
    @CurrentViewer() viewer: Viewer,
    @Param('organization') organization: string,
    @Param('event') event: string,
    @Res() response: Response,
  ): Promise<void> {
    const proposals = await this.proposals.read(viewer, organization, event);
    await sendCsv(response, 'proposals', proposalColumns, proposals);
  }

  @Get('proposals.json')
  async proposalsJson(
    @CurrentViewer() viewer: Viewer,
    @Param('organization') organization: string,
    @Param('event') event: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendJson(response, 'proposals', await this.proposals.read(viewer, organization, event));
  }

  @Get('reviews.csv')
  async reviewsCsv(
    @CurrentViewer() viewer: Viewer,
    @Param('organization') organization: string,
    @Param('event') event: string,
    @Res() response: Response,
  ): Promise<void> {
    const { categories, reviews } = await this.reviews.read(viewer, organization, event);
    await sendCsv(response, 'reviews', reviewColumns(categories), reviews);
  }

  @Get('reviews.json')
  async reviewsJson(
    @CurrentViewer() viewer: Viewer,
    @Param('organization') organization: string,
    @Param('event') event: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendJson(response, 'reviews', (await this.reviews.read(viewer, organization, event)).reviews);
  }
}
