import { inert } from '../../kernel/inert.js';
import type { Letter } from './letter.js';

/** What a buyer is told of an order. */
export interface OrderNews {
  readonly buyerName: string;
  readonly eventTitle: string;
  readonly orderCode: string;
  readonly lines: readonly { readonly quantity: number; readonly ticketTypeName: string }[];
  /** With its currency, as people read it. */
  readonly total: string;
  readonly orderUrl: string;
}

/** Names are inert; only our own address becomes a link. */
export function orderLetter(news: OrderNews): Letter {
  const text = [
    `Hello ${inert(news.buyerName)},`,
    '',
    `your order ${news.orderCode} for ${inert(news.eventTitle)} is confirmed:`,
    '',
    ...news.lines.map(({ quantity, ticketTypeName }) => `${String(quantity)} × ${inert(ticketTypeName)}`),
    `Total: ${news.total}`,
    '',
    'Everybody who comes is sent their own ticket. All of them are here:',
    news.orderUrl,
    '',
    'Whoever has this link has the tickets. Keep it to yourself.',
  ];
  return { subject: `Your order ${news.orderCode} for ${news.eventTitle}`, text: text.join('\n') };
}
