import { domainToASCII } from 'node:url';

/** One mailbox; `name` is what a mail program shows beside the address. */
export interface MailAddress {
  readonly name?: string;
  readonly address: string;
}

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one rule for e-mail addresses: `local@domain` without spaces, at most 254 characters; the local part is an
 * unquoted ASCII dot-atom of at most 64 (RFC 5321 §4.1.2); the domain has two labels or more, not an IP address.
 * Answers the address with its domain in lower-case ASCII (`bücher.example` → `xn--bcher-kva.example`), or null.
 */
export function parseMailAddress(text: string): string | null {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const typed = text.slice(at + 1);
  if (local.length > 64 || typed.length > 255 || !localPart.test(local) || /[\s%]/.test(typed)) return null;
  const domain = domainToASCII(typed).toLowerCase();
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || /^\d+$/.test(last) || !labels.every((part) => label.test(part))) return null;
  const address = `${local}@${domain}`;
  return address.length <= 254 ? address : null;
}

/** `Name <local@domain>` or a bare address, as operators write a sender; null if the address breaks the rule. */
export function parseMailbox(text: string): MailAddress | null {
  const named = /^([^<>\r\n]*)<([^<>]+)>$/.exec(text.trim());
  if (!named) {
    const address = parseMailAddress(text.trim());
    return address === null ? null : { address };
  }
  const name = (named[1] ?? '').trim().replace(/^"(.*)"$/, '$1');
  const address = parseMailAddress(named[2] ?? '');
  if (address === null) return null;
  return name === '' ? { address } : { name, address };
}
