import { parseMailAddress, parseMailbox } from './mail-address.js';

describe('parseMailAddress', () => {
  it.each([
    ['ada@conf.example', 'ada@conf.example'],
    ['Ada.Lovelace+talks@Conf.Example', 'Ada.Lovelace+talks@conf.example'],
    ["o'brien@conf.example", "o'brien@conf.example"],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    [`${'a'.repeat(64)}@conf.example`, `${'a'.repeat(64)}@conf.example`],
  ])('accepts %s', (text, address) => {
    expect(parseMailAddress(text)).toBe(address);
  });

  it.each([
    '',
    'ada',
    '@conf.example',
    'ada@',
    'a@b',
    'ada@@conf.example',
    'ada@x@conf.example',
    ' ada@conf.example',
    'ada@conf.example ',
    'ada@conf.example,eve@evil.example',
    'ada@conf.example\r\nBcc: eve@evil.example',
    'ada\n@conf.example',
    '"ada lovelace"@conf.example',
    'ada(x)@conf.example',
    '.ada@conf.example',
    'ada..l@conf.example',
    'ädä@conf.example',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'ada@-conf.example',
    'ada@conf..example',
    'ada@conf.example.',
    'ada@conf%2eexample.org',
    `${'a'.repeat(65)}@conf.example`,
    `ada@${'a'.repeat(64)}.example`,
    `${'a'.repeat(64)}@${'a.'.repeat(95)}example`,
  ])('refuses %j', (text) => {
    expect(parseMailAddress(text)).toBeNull();
  });
});

describe('parseMailbox', () => {
  it.each([
    ['ada@conf.example', { address: 'ada@conf.example' }],
    ['Ada <ada@conf.example>', { name: 'Ada', address: 'ada@conf.example' }],
    ['"Ada, Countess" <ada@conf.example>', { name: 'Ada, Countess', address: 'ada@conf.example' }],
    ['<ada@conf.example>', { address: 'ada@conf.example' }],
    ['Ada <ada>', null],
    ['Ada\r\nBcc: x <ada@conf.example>', null],
  ])('reads %j', (text, mailbox) => {
    expect(parseMailbox(text)).toEqual(mailbox);
  });
});
