import { UserError } from '../../kernel/user-error.js';

/** When reviewers see what others wrote of a proposal. */
export enum OtherReviews {
  AFTER_OWN = 'AFTER_OWN',
  ALWAYS = 'ALWAYS',
  NEVER = 'NEVER',
}

/** What reviewers see and do at an event. */
export interface ReviewRules {
  readonly isBlind: boolean;
  readonly showsOtherReviews: OtherReviews;
  readonly allowsReviews: boolean;
  /** Among each other. */
  readonly allowsComments: boolean;
  /** Beside the organizers. */
  readonly reviewersDecide: boolean;
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
  /** When they are taken again. */
  readonly opensAt: Date | null;
  /** When they were taken last. */
  readonly closesAt: Date | null;

  constructor({ opensAt, closesAt }: { readonly opensAt: Date | null; readonly closesAt: Date | null }) {
    super('This proposal cannot be reviewed now.');
    this.opensAt = opensAt;
    this.closesAt = closesAt;
  }
}
