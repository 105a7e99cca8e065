import { type Scale, weightedMean } from './review-score.js';

/** One score with what it weighs. */
export interface WeighedScore extends Scale {
  readonly eventId: string;
  readonly reviewId: string;
  readonly proposalId: string;
  readonly reviewerId: string;
  readonly value: number;
  readonly weight: number;
}

/** What one reviewer gave one proposal. */
export interface ScoredReview {
  readonly proposalId: string;
  readonly reviewerId: string;
  /** From 0 to 100; see `weightedMean`. */
  readonly score: number;
}

export interface ReviewSummary {
  /** Of reviews with scores. */
  readonly count: number;
  readonly mean: number | null;
  /** The standard deviation of the scores: how much the reviewers disagree. */
  readonly spread: number | null;
  readonly normalizedMean: number | null;
}

interface Distribution {
  readonly mean: number;
  readonly deviation: number;
}

export const unreviewed: ReviewSummary = { count: 0, mean: null, spread: null, normalizedMean: null };

/** From all scores of some events, by proposal; proposals without scores are not in it. */
export function summariesOf(scores: readonly WeighedScore[]): Map<string, ReviewSummary> {
  const events = [...Map.groupBy(scores, ({ eventId }) => eventId).values()];
  return new Map(events.flatMap((ofEvent) => [...summarize(reviewsOf(ofEvent))]));
}

function reviewsOf(scores: readonly WeighedScore[]): ScoredReview[] {
  return [...Map.groupBy(scores, ({ reviewId }) => reviewId).values()].flatMap((ofReview) => {
    const [first] = ofReview;
    const score = weightedMean(ofReview);
    if (!first || score === null) return [];
    return [{ proposalId: first.proposalId, reviewerId: first.reviewerId, score }];
  });
}

/**
 * From all scored reviews of one event, by proposal. A normalized score tells strict from generous reviewers: how many
 * of the reviewer's own standard deviations it lies above the reviewer's own mean (the z-score), put back on the scale
 * of the event by its mean and deviation; so it may leave 0 to 100. Who scores everything alike gives the event's mean.
 * One review alone says nothing about how its reviewer scores, and counts as it is.
 */
export function summarize(reviews: readonly ScoredReview[]): Map<string, ReviewSummary> {
  const event = distributionOf(reviews);
  const reviewers = mapEach(by(reviews, 'reviewerId'), distributionOf);
  const counts = mapEach(by(reviews, 'reviewerId'), ({ length }) => length);
  return mapEach(by(reviews, 'proposalId'), (own) => {
    const { mean, deviation } = distributionOf(own);
    const normalized = own.map(({ reviewerId, score }) => {
      const reviewer = reviewers.get(reviewerId);
      return !reviewer || counts.get(reviewerId) === 1 ? score : onScaleOf(event, zScore(score, reviewer));
    });
    return { count: own.length, mean, spread: deviation, normalizedMean: meanOf(normalized) };
  });
}

const zScore = (score: number, { mean, deviation }: Distribution): number =>
  deviation === 0 ? 0 : (score - mean) / deviation;

const onScaleOf = ({ mean, deviation }: Distribution, z: number): number => mean + z * deviation;

function distributionOf(reviews: readonly ScoredReview[]): Distribution {
  const scores = reviews.map(({ score }) => score);
  const mean = meanOf(scores);
  return { mean, deviation: Math.sqrt(meanOf(scores.map((score) => (score - mean) ** 2))) };
}

/** Zero for none; nothing is asked of an empty list. */
const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function by(reviews: readonly ScoredReview[], key: 'reviewerId' | 'proposalId'): Map<string, ScoredReview[]> {
  return Map.groupBy(reviews, (review) => review[key]);
}

const mapEach = <A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): Map<string, B> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
