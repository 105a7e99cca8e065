import { passwordFault } from './password.js';

describe('a new password', () => {
  it.each([
    '0123456789',
    'p'.repeat(128),
    '🔑'.repeat(10),
    '🔑'.repeat(128),
    'пароль из слов',
    ' spaces around it ',
  ])('may be %j', (password) => {
    expect(passwordFault(password)).toBeNull();
  });

  it.each([
    ['', 'A password has 10 to 128 characters.'],
    ['123456789', 'A password has 10 to 128 characters.'],
    ['🔑'.repeat(9), 'A password has 10 to 128 characters.'],
    ['p'.repeat(129), 'A password has 10 to 128 characters.'],
    [' '.repeat(10), 'A password is more than spaces.'],
    ['\u00A0\u3000'.repeat(5), 'A password is more than spaces.'],
    ['0123456789\u0000', 'A password has no control characters.'],
    ['01234\n56789', 'A password has no control characters.'],
    ['01234\u008556789', 'A password has no control characters.'],
  ])('may not be %j', (password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });
});
