import { ConflictOfInterest, hasConflict, sameOrganization } from './review-conflict.js';

describe('two mail addresses', () => {
  it.each([
    ['ada@example.com', 'bob@example.com', true],
    ['ada@example.com', 'bob@dev.example.com', true],
    ['ada@dev.example.com', 'bob@example.com', true],
    ['ada@example.com', 'bob@example.org', false],
    ['ada@myexample.com', 'bob@example.com', false],
    ['ada@gmail.com', 'bob@gmail.com', false],
    ['ada@posteo.de', 'bob@posteo.de', false],
    ['"a@gmail.com"@example.com', 'bob@example.com', true],
  ])('%s and %s are of the same organization: %s', (one, other, same) => {
    expect([sameOrganization(one, other), sameOrganization(other, one)]).toEqual([same, same]);
  });
});

describe('a reviewer', () => {
  const reviewer = { id: 'r', email: 'r@example.com' };
  it.each([
    ['is one of the parties', { userIds: new Set(['x', 'r']), emails: [] }, true],
    ['works with a party', { userIds: new Set(['x']), emails: ['x@example.net', 'y@example.com'] }, true],
    ['has nothing to do with them', { userIds: new Set(['x']), emails: ['x@example.net'] }, false],
    ['reviews what nobody stands behind', { userIds: new Set<string>(), emails: [] }, false],
  ])('who %s has a conflict: %#', (_, parties, expected) => {
    expect(hasConflict(reviewer, parties)).toBe(expected);
  });

  it('is not told with whom', () => {
    expect(new ConflictOfInterest()).toMatchObject({
      message: 'You have a conflict of interest with this proposal and cannot review it.',
    });
  });
});
