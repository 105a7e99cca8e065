import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import { CallsService, DraftsService, SubmissionsService } from '../proposals/index.js';
import { proposers } from './content/proposers.js';
import { copiedDraft, seriesCall, seriesProposal } from './content/series-call.js';
import type { Offered } from './demo-proposals.js';
import { byName, type Named } from './domain/by-name.js';
import { daysAfter } from './domain/demo-dates.js';

/** The meetup's call, which never closes, with what two people of the conference's call sent to it. */
@Injectable()
export class DemoSeriesCall {
  constructor(
    private readonly calls: CallsService,
    private readonly submissions: SubmissionsService,
    private readonly drafts: DraftsService,
    private readonly clock: Clock,
  ) {}

  async load(organizer: Viewer, seriesId: string, offered: Named<Offered>): Promise<void> {
    const opensAt = daysAfter(this.clock.now(), -seriesCall.openSinceDays);
    const introduction = seriesCall.introduction.join(' ');
    await this.calls.open(organizer, { seriesId }, { opensAt, closesAt: null, introduction });
    const { eventId } = await this.submit(seriesId, offered);
    const { id, proposer } = offered(copiedDraft.of);
    await this.drafts.copy(proposer, id, eventId);
  }

  private submit(seriesId: string, offered: Named<Offered>) {
    const { by, offeredBefore, title, abstract, language } = seriesProposal;
    const { proposer } = offered(offeredBefore);
    const { tagline, biography } = byName(proposers.map((each) => [each.name, each]))(by);
    const details = {
      title,
      abstract: abstract.join(' '),
      language,
      level: null,
      trackId: null,
      sessionFormatId: null,
    };
    const profile = { name: by, tagline, biography: biography.join(' ') };
    return this.submissions.submit(proposer, { seriesId }, details, profile);
  }
}
