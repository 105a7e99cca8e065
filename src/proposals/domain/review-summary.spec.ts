import { summariesOf, summarize } from './review-summary.js';

const review = (reviewerId: string, proposalId: string, score: number) => ({ reviewerId, proposalId, score });

describe('the summary of reviews', () => {
  it('has count, mean and standard deviation of each proposal', () => {
    const summaries = summarize([review('a', 'p', 100), review('b', 'p', 50), review('a', 'q', 20)]);
    expect(summaries.get('p')).toMatchObject({ count: 2, mean: 75, spread: 25 });
    expect(summaries.get('q')).toMatchObject({ count: 1, mean: 20, spread: 0 });
    expect(summaries.get('r')).toBeUndefined();
  });

  it('makes strict and generous reviewers equal', () => {
    const summaries = summarize([
      review('strict', 'good', 40),
      review('strict', 'bad', 0),
      review('generous', 'good', 100),
      review('generous', 'bad', 60),
    ]);
    const [good, bad] = [summaries.get('good'), summaries.get('bad')];
    const deviation = Math.sqrt((10 ** 2 + 50 ** 2 + 50 ** 2 + 10 ** 2) / 4);
    expect(good?.normalizedMean).toBeCloseTo(50 + deviation);
    expect(bad?.normalizedMean).toBeCloseTo(50 - deviation);
  });

  it('ranks by the reviewers’ own scales where means mislead', () => {
    const summaries = summarize([
      review('strict', 'best', 30),
      review('strict', 'other', 0),
      review('generous', 'worst', 70),
      review('generous', 'another', 100),
    ]);
    const best = summaries.get('best')?.normalizedMean ?? NaN;
    expect(best).toBeGreaterThan(summaries.get('worst')?.normalizedMean ?? NaN);
    expect(summaries.get('worst')?.mean).toBeGreaterThan(summaries.get('best')?.mean ?? NaN);
  });

  it('takes a reviewer’s only review as it is, and equal scores as the event’s mean', () => {
    const summaries = summarize([
      review('once', 'p', 90),
      review('same', 'q', 30),
      review('same', 'r', 30),
      review('other', 'r', 0),
      review('other', 's', 100),
    ]);
    expect(summaries.get('p')?.normalizedMean).toBe(90);
    expect(summaries.get('q')?.normalizedMean).toBe(50);
  });

  it('weighs the scores of each review and keeps events apart', () => {
    const score = { minimum: 1, maximum: 5, weight: 1 };
    const at = (eventId: string, reviewId: string, value: number, weight = 1) => ({
      ...score,
      ...{ eventId, reviewId, proposalId: `of ${reviewId}`, reviewerId: 'a', value, weight },
    });
    const summaries = summariesOf([at('one', 'x', 5, 3), at('one', 'x', 1), at('two', 'y', 1)]);
    expect([...summaries]).toEqual([
      ['of x', { count: 1, mean: 75, spread: 0, normalizedMean: 75 }],
      ['of y', { count: 1, mean: 0, spread: 0, normalizedMean: 0 }],
    ]);
    expect(summariesOf([]).size).toBe(0);
  });
});
