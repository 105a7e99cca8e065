import { earlierEventIds, faultsOfMove } from './talk-move.js';

const at = (id: string, organizationId = 'ours') => ({ id, organizationId });
const from = (fromEventId: string, wasVisible = true) => ({ fromEventId, wasVisible });

describe('a talk moves', () => {
  it.each([
    [at('a'), at('b'), 0],
    [at('a'), at('a'), 1],
    [at('a'), at('b', 'theirs'), 1],
  ])('from %j to %j with %d faults', (before, after, faults) => {
    expect(faultsOfMove(before, after)).toHaveLength(faults);
  });

  it.each([
    [[], []],
    [
      [from('b'), from('a')],
      ['b', 'a'],
    ],
    [[from('b', false), from('a')], ['a']],
    [
      [from('b'), from('a'), from('b'), from('now')],
      ['b', 'a'],
    ],
  ])('by %j and was seen before at %j', (moves, expected) => {
    expect(earlierEventIds(moves, 'now')).toEqual(expected);
  });
});
