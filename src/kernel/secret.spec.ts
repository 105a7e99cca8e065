import { hashOf, isSecret, newSecret } from './secret.js';

describe('a secret', () => {
  it('is 256 bits in characters that need no escaping in an address', () => {
    const secrets = Array.from({ length: 100 }, newSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) {
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    }
  });

  it('is told from whatever else an address may hold', () => {
    expect(isSecret(newSecret())).toBe(true);
    for (const text of ['', 'x', `${newSecret()}x`, `${newSecret().slice(1)}\n`, '\0'.repeat(43)])
      expect(isSecret(text)).toBe(false);
  });

  it('is stored as its SHA-256', () => {
    expect(hashOf('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
