import { UserError } from '../../kernel/user-error.js';

/** When reviewers see what others wrote of a proposal. */
export enum OtherReviews {
  AFTER_OWN = 'AFTER_OWN',
  ALWAYS = 'ALWAYS',
  NEVER = 'NEVER',
}

/** How an event's proposals are reviewed. */
export interface ReviewRules {
  readonly isBlind: boolean;
  /** Null: from the beginning. */
  readonly opensAt: Date | null;
  /** Open until, not including, this instant; null: until the proposal is decided upon. */
  readonly closesAt: Date | null;
  readonly showsOtherReviews: OtherReviews;
}

/** For events that say nothing else. */
export const usualReviewRules: ReviewRules = {
  isBlind: false,
  opensAt: null,
  closesAt: null,
  showsOtherReviews: OtherReviews.AFTER_OWN,
};

/** Whether reviews are taken at this instant; a cancelled event needs none. */
export function isReviewingOpen(
  { opensAt, closesAt }: Pick<ReviewRules, 'opensAt' | 'closesAt'>,
  isCancelled: boolean,
  now: Date,
): boolean {
  return !isCancelled && (opensAt === null || opensAt <= now) && (closesAt === null || now < closesAt);
}

/** What somebody is to a proposal whose reviews are asked for. */
export interface ReviewReader {
  /** Belongs to those who decide: sees all. */
  readonly decides: boolean;
  readonly reviews: boolean;
  /** Found or declared. */
  readonly hasConflict: boolean;
  /** Has given scores; an abstention does not open the others' reviews. */
  readonly hasScored: boolean;
}

export function seesOtherReviews(reader: ReviewReader, shows: OtherReviews): boolean {
  if (reader.decides) return true;
  if (!reader.reviews || reader.hasConflict) return false;
  return shows === OtherReviews.ALWAYS || (shows === OtherReviews.AFTER_OWN && reader.hasScored);
}

/** What somebody is to a proposal whose speakers are asked for. */
export interface NameReader {
  readonly decides: boolean;
  /** Submitted it, or is a speaker of it. */
  readonly isParty: boolean;
}

/** Blindness ends when the proposal becomes a talk: then its names belong to the programme. */
export function hidesNames(
  { decides, isParty }: NameReader,
  isBlind: boolean,
  { talkId }: { readonly talkId: string | null },
): boolean {
  return isBlind && talkId === null && !decides && !isParty;
}

/** Reviews are not taken: not yet, not any more, or the proposal does not wait for a decision. */
export class ReviewingClosed extends UserError {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;

  constructor({ opensAt, closesAt }: Pick<ReviewRules, 'opensAt' | 'closesAt'>) {
    super('This proposal cannot be reviewed now.');
    this.opensAt = opensAt;
    this.closesAt = closesAt;
  }
}
