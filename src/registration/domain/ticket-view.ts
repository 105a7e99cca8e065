import type { Page } from '../../kernel/page.js';

const secretForm = /^[A-Za-z0-9_-]{43}$/;

/** Whether the text could be a ticket secret. */
export const isTicketSecret = (text: string): boolean => secretForm.test(text);

interface Confidential {
  readonly secret: string | null;
  readonly attendeeEmail: string | null;
}

/** A ticket as whoever shows its secret sees it: the address stays with those who have it. */
export const forHolder = <T extends Confidential>(ticket: T): T & { attendeeEmail: null } => ({
  ...ticket,
  attendeeEmail: null,
});

/** A ticket in a list: whoever reads a list must not be let in by what stands there. */
export const forList = <T extends Confidential>(ticket: T): T & { secret: null } => ({
  ...ticket,
  secret: null,
});

/** The same for a page of them. */
export const pageForList = <T extends Confidential>(page: Page<T>): Page<T & { secret: null }> => ({
  ...page,
  nodes: page.nodes.map(forList),
  edges: page.edges.map(({ node, cursor }) => ({ node: forList(node), cursor })),
});
