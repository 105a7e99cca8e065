import { Injectable } from '@nestjs/common';
import { PeopleLoader } from '../../accounts/index.js';
import { EventAccess, EventsLoader } from '../../events/index.js';
import type { GraphqlContext } from '../../platform/auth/request.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { hasConflict } from '../domain/review-conflict.js';
import { mayDecide } from '../domain/review-phase.js';
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
    const rules = await this.terms.rules.load(context, eventId);
    if (!event || !rules) return null;
    const decides = await this.access.allows(viewer, 'proposal:decide', event);
    const reviews = await this.access.allows(viewer, 'proposal:review', event);
    if (!decides && !reviews) return null;
    const all = (await this.load.of.load(context, id)) ?? [];
    const own = all.filter(({ reviewerId }) => reviewerId === viewer.userId);
    const hasScored = own.some(({ kind }) => kind === ReviewKind.SCORED);
    const hasConflict = !decides && (await this.isPartial(viewer, id, context));
    const areAll = seesOtherReviews({ decides, reviews, hasConflict, hasScored }, rules.showsOtherReviews);
    return { reviews: areAll ? all : own, areAll };
  }

  /** Whether the viewer is an organizer, who sees all of it. */
  async decides(viewer: Viewer, { eventId }: ProposalType, context: GraphqlContext): Promise<boolean> {
    const event = await this.events.load(context, eventId);
    return event !== null && this.access.allows(viewer, 'proposal:decide', event);
  }

  async seesNames(viewer: Viewer, proposal: ProposalType, context: GraphqlContext): Promise<boolean> {
    const decides = await this.decides(viewer, proposal, context);
    const rules = await this.terms.rules.load(context, proposal.eventId);
    if (rules === null) return false;
    const isParty = rules.isBlind && !decides && (await this.load.isParty(viewer, proposal.id, context));
    return !hidesNames({ decides, isParty }, rules.isBlind, proposal);
  }

  /** Whether the viewer may decide upon it now, and no conflict of interest, found or declared, is in the way. */
  async mayDecide(viewer: Viewer, { id, eventId }: ProposalType, context: GraphqlContext): Promise<boolean> {
    const event = await this.events.load(context, eventId);
    const rules = await this.terms.rules.load(context, eventId);
    if (!event || !rules) return false;
    const decides = await this.access.allows(viewer, 'proposal:decide', event);
    const reviews = covers(viewer) && (await this.access.allows(viewer, 'proposal:review', event));
    return (
      mayDecide({ decides, reviews }, rules) && (decides || !(await this.isPartial(viewer, id, context)))
    );
  }

  /** Whether reviewers of the event do not see who proposes. */
  async isBlind(eventId: string, context: GraphqlContext): Promise<boolean> {
    return (await this.terms.rules.load(context, eventId))?.isBlind ?? true;
  }

  /** A conflict of interest was declared or is found. */
  private async isPartial(viewer: Viewer, proposalId: string, context: GraphqlContext): Promise<boolean> {
    const reviews = (await this.load.of.load(context, proposalId)) ?? [];
    const own = reviews.filter(({ reviewerId }) => reviewerId === viewer.userId);
    if (own.some(({ kind }) => kind === ReviewKind.CONFLICT)) return true;
    const person = viewer.userId === null ? null : await this.people.load(context, viewer.userId);
    const parties = await this.load.parties.load(context, proposalId);
    return person !== null && parties !== null && hasConflict(person, parties);
  }
}

/** An API token decides only with the scope for it, whatever lets its user. */
const covers = ({ scopes }: Viewer): boolean => scopes?.has('proposal:decide') ?? true;
