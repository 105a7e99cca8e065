/**
 * The rule of domain/review-summary.ts in SQL, for lists that are sorted and filtered by it: of each proposal with
 * reviews in this event how many reviews it has, how many with scores, their mean and their spread. Numeric, so that the
 * sums do not depend on the order of the rows and a cursor finds its place again; rounded to millionths.
 */
export const summariesOfEvent = (eventId: string): string =>
  `(SELECT proposal_id, count(*) FILTER (WHERE kind = 'SCORED')::int AS reviews, count(score)::int AS count,
           round(avg(score), 6) AS mean, round(stddev_pop(score), 6) AS spread
    FROM (SELECT reviews.proposal_id, reviews.kind,
                 sum(weight * 100.0 * (value - minimum) / (maximum - minimum)) / sum(weight) AS score
          FROM reviews
          LEFT JOIN review_scores ON review_scores.review_id = reviews.id
          LEFT JOIN score_categories ON score_categories.id = review_scores.score_category_id
          WHERE reviews.event_id = ${eventId} GROUP BY reviews.id) AS scored
    GROUP BY proposal_id)`;
