import { UserError } from '../../kernel/user-error.js';

/** Who stands behind a proposal: its submitter and its speakers. */
export interface Parties {
  readonly userIds: ReadonlySet<string>;
  /** Lower case. */
  readonly emails: readonly string[];
}

/** Hosters at which everybody has an address: the same one says nothing of the organization. */
const freeHosters: ReadonlySet<string> = new Set(
  `aol.com duck.com fastmail.com free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com
  hotmail.com hotmail.co.uk hotmail.fr hushmail.com icloud.com laposte.net libero.it live.com mac.com mail.com mail.ru
  mailbox.org me.com msn.com naver.com orange.fr outlook.com outlook.de outlook.fr pm.me posteo.de posteo.net
  proton.me protonmail.com qq.com riseup.net seznam.cz t-online.de tuta.com tutanota.com web.de wp.pl yahoo.co.jp
  yahoo.co.uk yahoo.com yahoo.de yahoo.fr yandex.com yandex.ru ymail.com zoho.com 126.com 163.com`.split(
    /\s+/,
  ),
);

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** Addresses at one domain, or at one below the other (`dev.example.com` and `example.com`), unless at a free hoster. */
export function sameOrganization(one: string, other: string): boolean {
  const [a, b] = [domainOf(one), domainOf(other)];
  if (freeHosters.has(a) || freeHosters.has(b)) return false;
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** The reviewer is a party, or works where one does. */
export function hasConflict(
  { id, email }: { readonly id: string; readonly email: string },
  { userIds, emails }: Parties,
): boolean {
  return userIds.has(id) || emails.some((each) => sameOrganization(email, each));
}

/** The reviewer has to do with who proposes, by what is known or by the own word. It does not say with whom. */
export class ConflictOfInterest extends UserError {
  constructor(deed = 'review') {
    super(`You have a conflict of interest with this proposal and cannot ${deed} it.`);
  }
}
