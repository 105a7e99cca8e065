import { Injectable } from '@nestjs/common';
import type { SignedInViewer } from '../platform/auth/viewer.js';
import { DemoCallTerms } from './demo-call-terms.js';
import { DemoDecisions } from './demo-decisions.js';
import type { DemoParts } from './demo-programme.js';
import { DemoProposals, type Offered } from './demo-proposals.js';
import { type Committee, DemoReviews } from './demo-reviews.js';
import { DemoSpeakerPasses } from './demo-speaker-passes.js';
import type { Named } from './domain/by-name.js';

/** The conference's call in full swing. */
export interface RunningCall {
  readonly eventId: string;
  readonly offered: Named<Offered>;
  /** Of the accepted proposals. */
  readonly talks: readonly (readonly [title: string, id: string])[];
}

/** The open call, what came in, and what the committee has made of it. */
@Injectable()
export class DemoCall {
  constructor(
    private readonly terms: DemoCallTerms,
    private readonly proposals: DemoProposals,
    private readonly reviews: DemoReviews,
    private readonly decisions: DemoDecisions,
    private readonly passes: DemoSpeakerPasses,
  ) {}

  async load(
    organizer: SignedInViewer,
    committee: Committee,
    eventId: string,
    parts: DemoParts,
  ): Promise<RunningCall> {
    const category = await this.terms.set(organizer, eventId, parts);
    const offered = await this.proposals.load(eventId, parts);
    await this.reviews.load(committee, offered, category);
    await this.reviews.sort(organizer, eventId, offered);
    await this.reviews.talk(organizer, offered);
    const talks = await this.decisions.load(organizer, eventId, offered);
    return { eventId, offered, talks };
  }

  announce(organizer: SignedInViewer, { eventId, offered }: RunningCall): Promise<void> {
    return this.decisions.announce(organizer, eventId, offered);
  }

  admitSpeakers(organizer: SignedInViewer, { eventId }: RunningCall): Promise<void> {
    return this.passes.give(organizer, eventId);
  }
}
