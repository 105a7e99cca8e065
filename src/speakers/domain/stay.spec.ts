import { faultsOfStay } from './stay.js';

const [first, second] = [new Date('2027-05-09T18:00:00Z'), new Date('2027-05-13T09:00:00Z')];

describe('the stay of a speaker', () => {
  it.each([
    [null, null],
    [first, null],
    [null, second],
    [first, second],
  ])('may be from %s to %s', (arrivesAt, departsAt) => {
    expect(faultsOfStay({ arrivesAt, departsAt }, [])).toEqual([]);
  });

  it.each([
    [second, first],
    [first, first],
  ])('is not from %s to %s', (arrivesAt, departsAt) => {
    expect(faultsOfStay({ arrivesAt, departsAt }, ['changes'])).toMatchObject([
      { path: ['changes', 'departsAt'] },
    ]);
  });
});
