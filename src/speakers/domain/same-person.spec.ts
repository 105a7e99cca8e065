import { samePerson } from './same-person.js';

const person = (name: string, userId: string | null = null, email: string | null = null) => ({
  name,
  userId,
  email,
});

describe('the same person at another event', () => {
  it.each([
    [person('Ada', 'u', 'a@x'), person('Countess', 'u'), true],
    [person('Ada', 'u', 'a@x'), person('Ada', null, 'a@x'), false],
    [person('Ada', null, 'a@x'), person('Countess', 'u', 'a@x'), true],
    [person('Ada', null, 'a@x'), person('Ada', null, 'b@x'), false],
    [person('Ada', null, 'a@x'), person('Ada'), false],
    [person('Ada'), person('Ada'), true],
    [person('Ada'), person('Ada', 'u'), false],
    [person('Ada'), person('Ada', null, 'a@x'), false],
    [person('Ada'), person('Bob'), false],
  ])('%j and %j: %s', (one, other, isSame) => {
    expect(samePerson(one, [other])).toBe(isSame ? other : undefined);
  });
});
