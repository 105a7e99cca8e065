import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, sign, verify } from 'node:crypto';

/** What the code of a ticket says. docs/adr/0038 has its bytes. */
export interface TicketCode {
  /** Which of the event's keys signed it, 1 to 255. */
  readonly keyNumber: number;
  readonly eventId: string;
  readonly ticketId: string;
  readonly ticketTypeId: string;
  /** Of the ticket's secret and type: another one kills the code. */
  readonly mark: string;
  /** Days of the event as `2027-05-10`; none: every day. */
  readonly validDays: readonly string[];
}

/** A code with what its signature covers. */
export interface ReadTicketCode extends TicketCode {
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** A pair of Ed25519 keys, each as 32 bytes in base64url (RFC 8037: `d` and `x`). */
export interface SigningKey {
  readonly number: number;
  readonly publicKey: string;
  readonly privateKey: string;
}

const VERSION = 1;
const HEAD = 57;
const SIGNATURE = 64;
const LONGEST = HEAD + 2 * 255 + SIGNATURE;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1);

/** Twelve hexadecimal digits that change with the secret or the type of a ticket, and tell neither. */
export const markOf = (secret: string, ticketTypeId: string): string =>
  createHash('sha256').update(`${secret} ${ticketTypeId}`).digest('hex').slice(0, 12);

/** The code as text: 162 characters of base64url, and about three more for each valid day. */
export function writeTicketCode(code: Omit<TicketCode, 'keyNumber'>, key: SigningKey): string {
  const days = Buffer.alloc(2 * code.validDays.length);
  for (const [index, day] of code.validDays.entries())
    days.writeUInt16BE((Date.parse(day) - FIRST_DAY) / DAY, 2 * index);
  const signed = Buffer.concat([
    Buffer.of(VERSION, key.number),
    ...[code.eventId, code.ticketId, code.ticketTypeId].map((id) =>
      Buffer.from(id.replaceAll('-', ''), 'hex'),
    ),
    Buffer.from(code.mark, 'hex'),
    Buffer.of(code.validDays.length),
    days,
  ]);
  const jwk: JsonWebKey = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey, d: key.privateKey };
  const signature = sign(null, signed, createPrivateKey({ key: jwk, format: 'jwk' }));
  return Buffer.concat([signed, signature]).toString('base64url');
}

/** What the text says, whoever wrote it; null where it is no such code. Needs nothing that a browser lacks. */
export function readTicketCode(text: string): ReadTicketCode | null {
  const bytes = bytesOf(text);
  if (bytes?.[0] !== VERSION || bytes.length < HEAD + SIGNATURE) return null;
  const dayCount = bytes[HEAD - 1] ?? 0;
  const end = HEAD + 2 * dayCount;
  if (bytes.length !== end + SIGNATURE) return null;
  const view = new DataView(bytes.buffer);
  return {
    keyNumber: view.getUint8(1),
    eventId: idAt(bytes, 2),
    ticketId: idAt(bytes, 18),
    ticketTypeId: idAt(bytes, 34),
    mark: hex(bytes.slice(50, 56)),
    validDays: Array.from({ length: dayCount }, (_, n) => dayOf(view.getUint16(HEAD + 2 * n))),
    signed: bytes.slice(0, end),
    signature: bytes.slice(end),
  };
}

/** Whether one of the keys, the one that the code names, signed it. */
export function isGenuine(code: ReadTicketCode, keys: readonly Omit<SigningKey, 'privateKey'>[]): boolean {
  const key = keys.find(({ number }) => number === code.keyNumber);
  if (!key) return false;
  const jwk: JsonWebKey = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey };
  return verify(null, code.signed, createPublicKey({ key: jwk, format: 'jwk' }), code.signature);
}

function bytesOf(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length > LONGEST * 2 || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const idAt = (bytes: Uint8Array, start: number): string =>
  hex(bytes.slice(start, start + 16)).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const dayOf = (count: number): string => new Date(FIRST_DAY + count * DAY).toISOString().slice(0, 10);
