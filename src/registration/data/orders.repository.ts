import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order as ListOrder, paginate } from '../../platform/database/keyset.js';
import { OrderLine } from './order-line.entity.js';
import { Order } from './order.entity.js';
import { Ticket } from './ticket.entity.js';

const newestFirst: ListOrder<Order> = {
  name: 'own-orders',
  column: 'placed.created_at',
  type: 'timestamptz',
  descending: true,
  key: ({ createdAt }) => createdAt,
};

/** An order of a private ticket is nobody's to know of: it would tell of the ticket. */
const isKnown = `NOT EXISTS (SELECT 1 FROM tickets WHERE order_id = placed.id AND is_private)`;

/** Orders as their buyers see them. */
@Injectable()
export class OrdersRepository {
  constructor(private readonly db: Database) {}

  async get(id: string): Promise<Order> {
    const order = await this.db.repository(Order).findOneBy({ id });
    if (!order) throw new NotFound('order');
    return order;
  }

  findBySecret(secret: string): Promise<Order | null> {
    return this.orders().where(`placed.secret = :secret AND ${isKnown}`, { secret }).getOne();
  }

  /** Placed with this address, newest first. */
  pageOfBuyer(email: string, request: PageRequest): Promise<Page<Order>> {
    const query = this.orders().where(`placed.buyer_email = :email AND ${isKnown}`, { email });
    return paginate(query, newestFirst, request);
  }

  /** Of several orders, each list in its order. */
  listLines(orderIds: readonly string[]): Promise<OrderLine[]> {
    return this.db
      .repository(OrderLine)
      .find({ where: { orderId: In(orderIds) }, order: { position: 'ASC' } });
  }

  /** Of several orders, by the name of the attendee. */
  listTickets(orderIds: readonly string[]): Promise<Ticket[]> {
    return this.db
      .repository(Ticket)
      .find({ where: { orderId: In(orderIds) }, order: { attendeeName: 'ASC', id: 'ASC' } });
  }

  /** Whoever makes an order of the same event with the same address waits until the transaction ends. */
  async lockBuyer(eventId: string, email: string): Promise<void> {
    await this.db.sql(`SELECT pg_advisory_xact_lock(hashtextextended('buyer ' || $1 || ' ' || $2, 0))`, [
      eventId,
      email,
    ]);
  }

  /** Valid ones, by ticket type. */
  async countTicketsOfBuyer(eventId: string, email: string): Promise<Map<string, number>> {
    const rows = await this.db.sql<{ ticketTypeId: string; count: number }>(
      `SELECT ticket_type_id AS "ticketTypeId", count(*)::integer AS count
       FROM tickets JOIN orders ON orders.id = order_id
       WHERE buyer_email = $2 AND orders.event_id = $1 AND tickets.status = 'VALID' AND speaker_id IS NULL
       GROUP BY ticket_type_id`,
      [eventId, email],
    );
    return new Map(rows.map(({ ticketTypeId, count }) => [ticketTypeId, count]));
  }

  private orders() {
    return this.db.repository(Order).createQueryBuilder('placed');
  }
}
