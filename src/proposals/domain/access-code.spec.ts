import { faultsOfCode, isUsable, isValid, newAccessCode, readCode } from './access-code.js';

const now = new Date('2027-01-01T00:00:00Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);

describe('an access code', () => {
  it.each([
    [null, null, 5, true, true],
    [after, 2, 1, true, true],
    [after, 2, 2, true, false],
    [now, null, 0, false, false],
    [before, 2, 0, false, false],
  ])(
    'until %s, of %s uses %s, is valid: %s, and usable: %s',
    (validUntil, maximumUses, uses, valid, usable) => {
      expect(isValid({ validUntil }, now)).toBe(valid);
      expect(isUsable({ validUntil, maximumUses, uses }, now)).toBe(usable);
    },
  );

  it('is read as people type it', () => {
    expect(readCode(' late-2027 ')).toBe('LATE-2027');
    expect(faultsOfCode({ code: newAccessCode(), validUntil: null, maximumUses: null, uses: 0 })).toEqual([]);
  });

  it.each([
    ['ABC', null, 'code'],
    ['ÄÖÜß', null, 'code'],
    ['WITH SPACE', null, 'code'],
    ['A'.repeat(41), null, 'code'],
    ['GOOD', 1, 'maximumUses'],
  ])('refuses %s with %s uses', (code, maximumUses, field) => {
    const faults = faultsOfCode({ code, maximumUses, uses: 2, validUntil: null }, ['changes']);
    expect(faults.map(({ path }) => path)).toEqual([['changes', field]]);
  });
});
