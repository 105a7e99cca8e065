import type { Mail } from '../../src/platform/mail/mail.js';

/** What stands behind the # of the link in a mail. */
export function secretIn(mail: Mail | undefined): string {
  const secret = /#([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (secret === undefined) throw new Error('There is no mail with a link.');
  return secret;
}
