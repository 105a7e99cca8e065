import { CheckInListTicketType } from '../data/check-in-list-ticket-type.entity.js';
import { CheckInList } from '../data/check-in-list.entity.js';
import { CheckIn } from '../data/check-in.entity.js';
import { CheckoutLine } from '../data/checkout-line.entity.js';
import { Checkout } from '../data/checkout.entity.js';
import { OrderLine } from '../data/order-line.entity.js';
import { Order } from '../data/order.entity.js';
import { TicketRevocation } from '../data/ticket-revocation.entity.js';
import { TicketSigningKey } from '../data/ticket-signing-key.entity.js';
import { Ticket } from '../data/ticket.entity.js';

/** The tables of orders, checkouts, tickets and check-ins. */
export const entities = [
  Order,
  OrderLine,
  Ticket,
  Checkout,
  CheckoutLine,
  CheckInList,
  CheckIn,
  TicketRevocation,
  CheckInListTicketType,
  TicketSigningKey,
];
