import { generateKeyPairSync } from 'node:crypto';
import { newId } from '../../kernel/id.js';
import { newSecret } from '../../kernel/secret.js';
import { isGenuine, markOf, readTicketCode, type SigningKey, writeTicketCode } from './ticket-code.js';

function newKey(number: number): SigningKey {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { number, publicKey: x, privateKey: d };
}

const key = newKey(1);
const secret = newSecret();
const ticketTypeId = newId();
const content = {
  eventId: newId(),
  ticketId: newId(),
  ticketTypeId,
  mark: markOf(secret, ticketTypeId),
  validDays: ['2027-05-10', '2027-05-12', '2100-02-28'],
};
const text = writeTicketCode(content, key);

describe('the code of a ticket', () => {
  it('says what was written and is genuine', () => {
    const code = readTicketCode(text);
    expect(code).toMatchObject({ ...content, keyNumber: 1 });
    expect(code && isGenuine(code, [newKey(2), key])).toBe(true);
  });

  it('fits a small QR code', () => {
    expect(writeTicketCode({ ...content, validDays: [] }, key)).toHaveLength(162);
    expect(text).toHaveLength(170);
  });

  it('changes with the secret and with the type, and tells neither', () => {
    expect(markOf(newSecret(), ticketTypeId)).not.toBe(content.mark);
    expect(markOf(secret, newId())).not.toBe(content.mark);
    expect(content.mark).toMatch(/^[0-9a-f]{12}$/);
  });

  it('is verified by a browser with the public key alone', async () => {
    const { signed, signature } = readTicketCode(text) ?? {};
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey };
    const imported = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
    const isVerified = await crypto.subtle.verify(
      'Ed25519',
      imported,
      new Uint8Array(signature ?? []),
      new Uint8Array(signed ?? []),
    );
    expect(isVerified).toBe(true);
  });

  it('is not genuine after any byte of it was changed', () => {
    const bytes = Buffer.from(text, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const forged = Buffer.from(bytes);
      forged.writeUInt8((forged.readUInt8(at) + 1) & 255, at);
      const code = readTicketCode(forged.toString('base64url'));
      expect(code !== null && isGenuine(code, [key])).toBe(false);
    }
  });

  it('is not genuine by another key of the same number', () => {
    const code = readTicketCode(text);
    expect(code && isGenuine(code, [newKey(1)])).toBe(false);
    expect(code && isGenuine(code, [])).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['a ticket secret', secret],
    ['one that was cut', text.slice(0, -1)],
    ['one with more behind it', `${text}AAAA`],
    ['padding', `${text}==`],
    ['control characters', `\u0000${text.slice(1)}`],
    ['an address', `https://example.org/${text}`],
    ['another version', `AQ${text.slice(2)}`.replace(/^AQ/, 'Ag')],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('is not %s', (_, given) => {
    expect(readTicketCode(given)).toBeNull();
  });
});
