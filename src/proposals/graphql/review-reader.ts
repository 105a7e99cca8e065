import { Injectable } from '@nestjs/common';
import { PeopleLoader } from '../../accounts/index.js';
import { EventAccess, EventsLoader } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { hasConflict } from '../domain/review-conflict.js';
import { hidesNames, seesOtherReviews } from '../domain/review-settings.js';
import { ReviewKind } from '../domain/review.js';
import type { ProposalType } from './proposal.type.js';
import { ReviewsLoader, ReviewTermsLoader } from './reviews.loaders.js';
import type { ReviewType } from './review.type.js';

/** What a viewer may read of a proposal's reviews. */
interface Readable {
  readonly reviews: ReviewType[];
  /** Whether these are all. */
  readonly areAll: boolean;
}

/** Who sees reviews, and names in a blind review. A list of proposals costs as many statements as one proposal. */
@Injectable()
export class ReviewReader {
  constructor(
    private readonly access: EventAccess,
    private readonly events: EventsLoader,
    private readonly people: PeopleLoader,
    private readonly terms: ReviewTermsLoader,
    private readonly load: ReviewsLoader,
  ) {}

  /** Null to those who neither review nor decide, such as the proposal's submitter. */
  async read(viewer: Viewer, proposal: ProposalType, context: GraphqlContext): Promise<Readable | null> {
    const { id, eventId } = proposal;
    const event = await this.events.load(context, eventId);
    const settings = await this.terms.settings.load(context, eventId);
    if (!event || !settings) return null;
    const decides = await this.access.allows(viewer, 'proposal:decide', event);
    const reviews = await this.access.allows(viewer, 'proposal:review', event);
    if (!decides && !reviews) return null;
    const all = (await this.load.of.load(context, id)) ?? [];
    const own = all.filter(({ reviewerId }) => reviewerId === viewer.userId);
    const hasScored = own.some(({ kind }) => kind === ReviewKind.SCORED);
    const declared = own.some(({ kind }) => kind === ReviewKind.CONFLICT);
    const isPartial = declared || (!decides && (await this.isParty(viewer, id, context)));
    const reader = { decides, reviews, hasConflict: isPartial, hasScored };
    const areAll = seesOtherReviews(reader, settings.showsOtherReviews);
    return { reviews: areAll ? all : own, areAll };
  }

  async seesNames(viewer: Viewer, proposal: ProposalType, context: GraphqlContext): Promise<boolean> {
    const event = await this.events.load(context, proposal.eventId);
    const settings = await this.terms.settings.load(context, proposal.eventId);
    const decides = event !== null && (await this.access.allows(viewer, 'proposal:decide', event));
    if (settings === null) return false;
    const isParty = settings.isBlind && !decides && (await this.load.isParty(viewer, proposal.id, context));
    return !hidesNames({ decides, isParty }, settings.isBlind, proposal);
  }

  private async isParty(viewer: Viewer, proposalId: string, context: GraphqlContext): Promise<boolean> {
    const person = viewer.userId === null ? null : await this.people.load(context, viewer.userId);
    const parties = await this.load.parties.load(context, proposalId);
    return person !== null && parties !== null && hasConflict(person, parties);
  }
}
