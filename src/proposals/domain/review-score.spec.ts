import { criteriaOf, faultsOfScale, faultsOfScores, weightedMean } from './review-score.js';

const scale = { minimum: 1, maximum: 5 };
const content = { id: 'c', name: 'Content', weight: 1, trackIds: [], ...scale };
const depth = { ...content, id: 'd', name: 'Depth', trackIds: ['web'] };

describe('the weighted mean', () => {
  it.each([
    ['of nothing is nothing', [], null],
    ['of the worst is 0', [{ ...scale, weight: 3, value: 1 }], 0],
    ['of the best is 100', [{ ...scale, weight: 3, value: 5 }], 100],
    [
      'counts by weight',
      [
        { ...scale, weight: 3, value: 5 },
        { ...scale, weight: 1, value: 1 },
      ],
      75,
    ],
    [
      'compares scales of different length',
      [
        { minimum: 0, maximum: 10, weight: 1, value: 5 },
        { minimum: 0, maximum: 1, weight: 1, value: 1 },
      ],
      75,
    ],
  ])('%s', (_, scores, mean) => {
    expect(weightedMean(scores)).toBe(mean);
  });
});

describe('the criteria of a proposal', () => {
  it('are those of its track and those of all', () => {
    expect(criteriaOf([content, depth], 'web')).toEqual([content, depth]);
    expect(criteriaOf([content, depth], 'other')).toEqual([content]);
    expect(criteriaOf([content, depth], null)).toEqual([content]);
  });
});

describe('the scores of a review', () => {
  const faults = (scores: { scoreCategoryId: string; value: number }[]) =>
    faultsOfScores(scores, [content, depth], 'scores').map(({ path, message }) => [path.join('.'), message]);
  const c = { scoreCategoryId: 'c', value: 1 };
  const d = { scoreCategoryId: 'd', value: 5 };

  it('are one for each criterion, on its scale, both ends included', () => {
    expect(faults([c, d])).toEqual([]);
    expect(faultsOfScores([], [], 'scores')).toEqual([]);
  });

  it('are refused where they are missing, twice, of something else or off the scale', () => {
    expect(faults([])).toEqual([['scores', 'Scores are missing: Content, Depth.']]);
    expect(faults([c, d, c])).toEqual([['scores.2.scoreCategoryId', expect.any(String)]]);
    expect(faults([c, d, { scoreCategoryId: 'x', value: 1 }])).toEqual([
      ['scores.2.scoreCategoryId', expect.any(String)],
    ]);
    for (const value of [0, 6, 1.5, NaN])
      expect(faults([c, { ...d, value }])).toEqual([['scores.1.value', 'Depth is scored from 1 to 5.']]);
  });
});

describe('a scale', () => {
  it('goes up', () => {
    expect(faultsOfScale(scale)).toEqual([]);
    expect(faultsOfScale({ minimum: 3, maximum: 3 }, ['changes']).map(({ path }) => path)).toEqual([
      ['changes', 'maximum'],
    ]);
  });
});
