import { slugOf } from '../../kernel/slug.js';

/** A mail address for an invented person, under a domain that is reserved so that nobody can have it (RFC 2606). */
export const demoMail = (name: string): string => `${slugOf(name, 'somebody')}@example.org`;

/** Of one who answers the call: at the reviewers' domain, none of them could review without a conflict of interest. */
export const proposerMail = (name: string): string => `${slugOf(name, 'somebody')}@example.net`;

/** A network address for documentation (RFC 3849), one for each number: no real client's tries are used up. */
export const demoNetworkAddress = (number: number): string => `2001:db8::${number.toString(16)}`;
