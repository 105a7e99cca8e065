import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text for an address or a header. Store only its hash where it need not be shown again. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Whether the text could be such a secret. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** SHA-256: enough for secrets of 256 random bits, which nobody can try out. Passwords need Argon2 instead. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
