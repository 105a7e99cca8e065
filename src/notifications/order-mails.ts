import { Injectable } from '@nestjs/common';
import { EventsService } from '../events/index.js';
import { toDecimal } from '../kernel/money.js';
import { Config } from '../platform/config/config.js';
import { OnFact } from '../platform/jobs/job.js';
import { Mailer } from '../platform/mail/mailer.js';
import { OrderConfirmed, OrdersService } from '../registration/index.js';
import { TicketingService } from '../ticketing/index.js';
import { messageIdOf } from './domain/message-id.js';
import { orderLetter } from './domain/order-letter.js';

/** Sends orders to their buyers. */
@Injectable()
export class OrderMails {
  constructor(
    private readonly orders: OrdersService,
    private readonly ticketing: TicketingService,
    private readonly events: EventsService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  @OnFact(OrderConfirmed)
  async sendOrder({ orderId, eventId }: OrderConfirmed): Promise<void> {
    const order = await this.orders.get(orderId);
    const [event] = await this.events.list([eventId]);
    if (!event || order.buyerEmail === null) return;
    const { baseUrl, mailFrom } = this.config;
    const letter = orderLetter({
      buyerName: order.buyerName,
      eventTitle: event.title,
      orderCode: order.code,
      lines: await this.linesOf(orderId),
      total: `${toDecimal({ minor: order.totalMinor, currency: order.currency })} ${order.currency}`,
      orderUrl: `${baseUrl}/orders/${order.secret}`,
    });
    await this.mailer.send({
      ...letter,
      to: { name: order.buyerName, address: order.buyerEmail },
      messageId: messageIdOf(['order', orderId], mailFrom.address),
    });
  }

  private async linesOf(orderId: string): Promise<{ quantity: number; ticketTypeName: string }[]> {
    const lines = await this.orders.listLines([orderId]);
    const types = await this.ticketing.list(lines.map(({ ticketTypeId }) => ticketTypeId));
    const names = new Map(types.map(({ id, name }) => [id, name]));
    return lines.map(({ quantity, ticketTypeId }) => ({
      quantity,
      ticketTypeName: names.get(ticketTypeId) ?? '',
    }));
  }
}
