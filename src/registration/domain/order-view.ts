import type { Page } from '../../kernel/page.js';
import type { InvoiceAddress } from './invoice-address.js';
import { forHolder, forList } from './ticket-view.js';

interface Confidential {
  readonly secret: string | null;
  readonly buyerName: string | null;
  readonly invoiceAddress: InvoiceAddress | null;
}

/** What whoever looks at an order may see of it, beyond code, status and total. */
export enum OrderView {
  /** Who has its secret: everything, the tickets' secrets included. */
  WHOLE = 'WHOLE',
  /** Its buyer, in a list: everything that lets nobody in. */
  LISTED = 'LISTED',
  /** Who came by one of its tickets: nothing about the others. */
  OF_TICKET = 'OF_TICKET',
}

const { WHOLE, LISTED, OF_TICKET } = OrderView;

export const wholeOrder = <T extends object>(order: T) => ({ ...order, view: WHOLE });

const listedOrder = <T extends Confidential>(order: T) => ({ ...order, secret: null, view: LISTED });

/** The same for a page of them. */
export const listedOrders = <T extends Confidential>(page: Page<T>) => ({
  ...page,
  nodes: page.nodes.map(listedOrder),
  edges: page.edges.map(({ node, cursor }) => ({ node: listedOrder(node), cursor })),
});

export const orderOfTicket = <T extends Confidential>(order: T) => ({
  ...order,
  secret: null,
  buyerName: null,
  invoiceAddress: null,
  view: OF_TICKET,
});

interface Ticket {
  readonly secret: string | null;
  readonly attendeeEmail: string | null;
}

/** The tickets of an order as its view shows them; null: not at all. */
export function ticketsIn<T extends Ticket>(view: OrderView, tickets: readonly T[]) {
  if (view === OF_TICKET) return null;
  return view === WHOLE ? tickets.map(forHolder) : tickets.map(forList);
}
