import { InvalidInput } from '../../kernel/user-error.js';
import { goesByReviews, type ProposalFilter, ProposalOrder, wordsOf } from './proposal-list.js';

const order = ProposalOrder.NEWEST_FIRST;

it.each(Object.values(ProposalOrder))('the order %s tells of reviews if it goes by them', (each) => {
  expect(goesByReviews({ filter: {}, order: each })).toBe(/MEAN|SPREAD|REVIEWS/.test(each));
});

it.each<[ProposalFilter, boolean]>([
  [{}, false],
  [{ minimumMean: null, maximumMean: null, fewerReviewsThan: null }, false],
  [{ search: 'x', isReviewedByViewer: true, excludesConflicts: true }, false],
  [{ minimumMean: 0 }, true],
  [{ maximumMean: 100 }, true],
  [{ fewerReviewsThan: 1 }, true],
])('a filter tells of reviews if it asks for them: %j', (filter, tells) => {
  expect(goesByReviews({ filter, order })).toBe(tells);
});

it('a search is for up to ten words, each once', () => {
  expect(wordsOf('')).toEqual([]);
  expect(wordsOf(' a  b\ta ')).toEqual(['a', 'b']);
  expect(wordsOf('1 2 3 4 5 6 7 8 9 10')).toHaveLength(10);
  expect(() => wordsOf('1 2 3 4 5 6 7 8 9 10 11')).toThrow(InvalidInput);
});
