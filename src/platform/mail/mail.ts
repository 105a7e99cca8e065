import { normalizeLine } from '../../kernel/text.js';
import { type MailAddress, parseMailAddress } from './mail-address.js';

/** A mail to one person. */
export interface Mail {
  readonly to: MailAddress;
  readonly subject: string;
  /** The whole message for a reader without HTML; never left out. */
  readonly text: string;
  readonly html?: string;
  /** `<unique@host>`: give the same one at a second try, and the receiver can tell that it is the same mail. */
  readonly messageId?: string;
  /** When it was written; now, when absent. */
  readonly date?: Date;
}

const messageId = /^<[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+>$/;

/**
 * The mail as it may travel: names and subject on one line without control characters, so that no header can be
 * slipped in, and an address that keeps the rule of `parseMailAddress`. Throws when the caller let through what cannot
 * be sent.
 */
export function prepareMail(mail: Mail): Mail {
  const address = parseMailAddress(mail.to.address);
  if (address === null) throw new Error('A mail needs a valid address; check it where it enters.');
  if (mail.text.trim() === '') throw new Error('A mail needs a text.');
  if (mail.messageId !== undefined && !messageId.test(mail.messageId))
    throw new Error(`A Message-ID has the form <unique@host>, not ${JSON.stringify(mail.messageId)}.`);
  const name = normalizeLine(mail.to.name ?? '');
  return { ...mail, to: name === '' ? { address } : { name, address }, subject: normalizeLine(mail.subject) };
}
