import { Injectable } from '@nestjs/common';
import type { SignedInViewer, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock/clock.js';
import {
  CallsService,
  ConfirmationsService,
  DecisionsService,
  SubmissionsService,
} from '../proposals/index.js';
import { call } from './content/lightning-call.js';
import { proposals } from './content/proposals.js';
import { proposers } from './content/proposers.js';
import type { DemoProposal, DemoSpeaker } from './content/shapes.js';
import { DemoPeople } from './demo-people.js';
import type { DemoParts } from './demo-programme.js';
import { daysAfter } from './domain/demo-dates.js';

/** The open call, what came in, and what the committee has made of it. */
@Injectable()
export class DemoCall {
  constructor(
    private readonly calls: CallsService,
    private readonly submissions: SubmissionsService,
    private readonly decisions: DecisionsService,
    private readonly confirmations: ConfirmationsService,
    private readonly people: DemoPeople,
    private readonly clock: Clock,
  ) {}

  /** Answers with the talks of the accepted proposals: title and id. */
  async load(
    organizer: Viewer,
    eventId: string,
    parts: DemoParts,
  ): Promise<(readonly [title: string, id: string])[]> {
    const opensAt = daysAfter(this.clock.now(), -call.openSinceDays);
    const closesAt = daysAfter(opensAt, call.openForDays);
    const introduction = call.introduction.join(' ');
    await this.calls.open(organizer, { eventId }, { opensAt, closesAt, introduction });
    const talks: [string, string][] = [];
    for (const proposer of proposers) {
      const viewer = await this.people.signUp(proposer.name);
      for (const proposal of proposals.filter(({ by }) => by === proposer.name)) {
        const id = await this.submit(viewer, eventId, parts, proposal, proposer);
        const talkId = await this.decide(organizer, viewer, id, proposal);
        if (talkId !== null) talks.push([proposal.title, talkId]);
      }
    }
    return talks;
  }

  private async submit(
    viewer: SignedInViewer,
    eventId: string,
    parts: DemoParts,
    proposal: DemoProposal,
    { name, tagline, biography }: DemoSpeaker,
  ): Promise<string> {
    const details = {
      title: proposal.title,
      abstract: proposal.abstract.join(' '),
      language: 'en',
      level: null,
      trackId: parts.track(proposal.track),
      sessionFormatId: parts.sessionFormat('Lightning talk'),
    };
    const profile = { name, tagline, biography: biography.join(' ') };
    return (await this.submissions.submit(viewer, { eventId }, details, profile)).id;
  }

  private async decide(
    organizer: Viewer,
    proposer: SignedInViewer,
    id: string,
    { outcome }: DemoProposal,
  ): Promise<string | null> {
    if (outcome === 'ACCEPTED') return (await this.decisions.accept(organizer, id)).talkId;
    if (outcome === 'REJECTED') await this.decisions.reject(organizer, id);
    if (outcome === 'WITHDRAWN') await this.confirmations.withdraw(proposer, id);
    return null;
  }
}
