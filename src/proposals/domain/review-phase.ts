import { InvalidInput, UserError } from '../../kernel/user-error.js';
import { OtherReviews, type ReviewRules } from './review-settings.js';

/** From the first instant, null: from the beginning, up to, not including, the last, null: open end. */
export interface PhaseTime {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/** A part of the time in which an event's proposals are reviewed. Those of one event do not overlap. */
export interface Phase extends PhaseTime, ReviewRules {}

/** What holds at one instant. */
export interface RulesNow<P extends Phase = Phase> extends ReviewRules {
  /** Null: between phases, or there are none. */
  readonly phase: P | null;
  /** When reviews are taken again; null: they are taken, or that is not planned. */
  readonly opensAt: Date | null;
  /** When they were taken last; null: they are taken, or were not. */
  readonly closesAt: Date | null;
}

/** For events that have no phases. */
export const usualReviewRules: ReviewRules = {
  isBlind: false,
  showsOtherReviews: OtherReviews.AFTER_OWN,
  allowsReviews: true,
  allowsComments: true,
  reviewersDecide: false,
};

const hasOpened = ({ opensAt }: PhaseTime, now: Date): boolean => opensAt === null || opensAt <= now;
const hasClosed = ({ closesAt }: PhaseTime, now: Date): boolean => closesAt !== null && closesAt <= now;

/**
 * The rules of the phase that runs. Between phases nobody writes or decides, and reading stays as it was in the phase
 * that ended last, or as it will be in the first: a gap gives no names away. `phases` are in the order of time.
 */
export function rulesAt<P extends Phase>(phases: readonly P[], now: Date): RulesNow<P> {
  const phase = phases.find((each) => hasOpened(each, now) && !hasClosed(each, now)) ?? null;
  const rules = phase ?? betweenPhases(phases, now);
  const reviewing = rules.allowsReviews ? [] : phases.filter(({ allowsReviews }) => allowsReviews);
  return {
    phase,
    isBlind: rules.isBlind,
    showsOtherReviews: rules.showsOtherReviews,
    allowsReviews: rules.allowsReviews,
    allowsComments: rules.allowsComments,
    reviewersDecide: rules.reviewersDecide,
    opensAt: reviewing.find((each) => !hasOpened(each, now))?.opensAt ?? null,
    closesAt: reviewing.findLast((each) => hasClosed(each, now))?.closesAt ?? null,
  };
}

function betweenPhases(phases: readonly Phase[], now: Date): ReviewRules {
  const nearest = phases.findLast((each) => hasClosed(each, now)) ?? phases[0];
  if (!nearest) return usualReviewRules;
  return { ...nearest, allowsReviews: false, allowsComments: false, reviewersDecide: false };
}

/** What somebody's role allows. */
export interface DecidingRole {
  readonly decides: boolean;
  readonly reviews: boolean;
}

/** Who decides upon proposals: organizers always, reviewers while the phase lets them. Publishing is for organizers. */
export const mayDecide = (role: DecidingRole, { reviewersDecide }: Pick<ReviewRules, 'reviewersDecide'>) =>
  role.decides || (role.reviews && reviewersDecide);

/**
 * Nobody decides blindly: whoever accepts sees the names of the talk, and could take it back. `above` leads to the fields
 * in the input.
 */
export function faultsOfPhase(
  {
    opensAt,
    closesAt,
    isBlind,
    reviewersDecide,
  }: PhaseTime & Pick<ReviewRules, 'isBlind' | 'reviewersDecide'>,
  above: readonly string[] = [],
): InvalidInput[] {
  const fault = (message: string, field: string) => new InvalidInput(message, [...above, field]);
  const isBackwards = opensAt !== null && closesAt !== null && closesAt <= opensAt;
  return [
    ...(isBackwards ? [fault('A phase closes after it opens.', 'closesAt')] : []),
    ...(isBlind && reviewersDecide
      ? [fault('Reviewers decide only where they see names: an acceptance shows them.', 'reviewersDecide')]
      : []),
  ];
}

/** Another phase of the event has some of the time. */
export class ReviewPhasesOverlap extends UserError {
  constructor() {
    super('Another phase runs at that time. Phases follow each other.');
  }
}
