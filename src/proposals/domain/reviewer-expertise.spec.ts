import { expertsFor } from './reviewer-expertise.js';

const ada = { reviewerId: 'ada', tagIds: ['web', 'data'], trackIds: [] };
const bob = { reviewerId: 'bob', tagIds: [], trackIds: ['main'] };

describe('the experts for a proposal', () => {
  it.each([
    ['a tag', { tagIds: ['x', 'data'], trackId: null }, ['ada']],
    ['the track', { tagIds: [], trackId: 'main' }, ['bob']],
    ['either', { tagIds: ['web'], trackId: 'main' }, ['ada', 'bob']],
    ['nothing', { tagIds: ['x'], trackId: 'y' }, []],
    ['nothing said', { tagIds: [], trackId: null }, []],
  ])('know much of %s', (_, topic, experts) => {
    expect([...expertsFor(topic, [ada, bob])]).toEqual(experts);
  });
});
