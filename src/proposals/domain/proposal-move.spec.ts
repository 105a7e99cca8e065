import { faultsOfMove } from './proposal-move.js';

const at = (id: string, organizationId = 'ours') => ({ id, organizationId });

describe('proposals move', () => {
  it.each([
    [[at('a'), at('b')], at('c'), false, []],
    [[at('a'), at('c')], at('c'), false, ['A proposal is at this event already.']],
    [[at('a'), at('b', 'theirs')], at('c'), false, ['A proposal stays in its organization.']],
    [[at('a')], at('c'), true, ['This event is cancelled.']],
  ])('from %j to %j, cancelled: %s, with the faults %j', (from, to, isCancelled, faults) => {
    expect(faultsOfMove(from, to, isCancelled).map(({ message }) => message)).toEqual(faults);
  });
});
