import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound } from '../../kernel/denial.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { type Order as ListOrder, paginate } from '../../platform/database/keyset.js';
import { TicketStatus } from '../domain/ticket-status.js';
import { OrderLine } from './order-line.entity.js';
import { Order } from './order.entity.js';
import { Ticket } from './ticket.entity.js';

const byName: ListOrder<Ticket> = {
  name: 'attendees',
  column: 'ticket.attendee_name',
  type: 'text',
  key: ({ attendeeName }) => attendeeName,
};

const newestFirst: ListOrder<Ticket> = {
  name: 'own-tickets',
  column: 'ticket.created_at',
  type: 'timestamptz',
  descending: true,
  key: ({ createdAt }) => createdAt,
};

/** Orders and their tickets. */
@Injectable()
export class RegistrationsRepository {
  constructor(private readonly db: Database) {}

  /** False if the code is another order's; then nothing is stored. */
  async insertOrder(order: Order): Promise<boolean> {
    const { id, eventId, code, secret, status, buyerName, buyerEmail, currency, createdAt } = order;
    const totalMinor = order.totalMinor.toString();
    const address = order.invoiceAddress && JSON.stringify(order.invoiceAddress);
    const inserted = await this.db.sql(
      `INSERT INTO orders (id, event_id, code, secret, status, buyer_name, buyer_email, invoice_address, total_minor,
                           currency, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (code) DO NOTHING RETURNING id`,
      [id, eventId, code, secret, status, buyerName, buyerEmail, address, totalMinor, currency, createdAt],
    );
    return inserted.length === 1;
  }

  async insertLines(lines: OrderLine[]): Promise<void> {
    await this.db.repository(OrderLine).insert(lines);
  }

  async insertTickets(tickets: Ticket[]): Promise<void> {
    await this.db.repository(Ticket).insert(tickets);
  }

  /** The valid ones, locked until the transaction ends. */
  lockTicketsOfSpeakers(speakerIds: readonly string[]): Promise<Ticket[]> {
    const where = { speakerId: In(speakerIds), status: TicketStatus.VALID };
    const lock = { mode: 'pessimistic_write' } as const;
    return this.db.repository(Ticket).find({ where, order: { id: 'ASC' }, lock });
  }

  /** Lets the speakers know of their tickets. */
  async showTickets(ids: readonly string[]): Promise<void> {
    await this.db.sql('UPDATE tickets SET is_private = FALSE WHERE id = ANY($1::uuid[])', [ids]);
  }

  listOrders(ids: readonly string[]): Promise<Order[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Order).findBy({ id: In(ids) });
  }

  /** In any order. */
  listTickets(ids: readonly string[]): Promise<Ticket[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.repository(Ticket).findBy({ id: In(ids) });
  }

  findTicket(id: string): Promise<Ticket | null> {
    return this.db.repository(Ticket).findOneBy({ id });
  }

  /** A private one is nobody's to open. */
  findTicketBySecret(secret: string): Promise<Ticket | null> {
    return this.db.repository(Ticket).findOneBy({ secret, isPrivate: false });
  }

  /** Locked until the transaction ends, so that it is cancelled once. */
  async lockTicket(id: string): Promise<Ticket> {
    const ticket = await this.db
      .repository(Ticket)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!ticket) throw new NotFound('ticket');
    return ticket;
  }

  /** When it became void is told by the database's clock. */
  async saveStatus({ id, status }: Ticket): Promise<void> {
    await this.db.sql(
      `UPDATE tickets SET status = $2, voided_at = CASE $2 WHEN 'VOID' THEN clock_timestamp() END WHERE id = $1`,
      [id, status],
    );
  }

  /** Of an event, by the attendee's name. */
  pageOfEvent(
    eventId: string,
    { status, withPrivate }: { status: TicketStatus | null; withPrivate: boolean },
    request: PageRequest,
  ): Promise<Page<Ticket>> {
    const query = this.tickets().where('ticket.event_id = :eventId', { eventId });
    if (!withPrivate) query.andWhere('NOT ticket.is_private');
    if (status) query.andWhere('ticket.status = :status', { status });
    return paginate(query, byName, request);
  }

  /** Of the orders placed with this address, newest first, without private ones. */
  pageOfBuyer(email: string, request: PageRequest): Promise<Page<Ticket>> {
    const query = this.tickets().where(
      'NOT ticket.is_private AND ticket.order_id IN (SELECT id FROM orders WHERE buyer_email = :email)',
      { email },
    );
    return paginate(query, newestFirst, request);
  }

  /** Each event once to which there is a valid ticket of an order placed with this address, without private ones. */
  async listEventIdsOfBuyer(email: string): Promise<string[]> {
    const rows = await this.db.sql<{ eventId: string }>(
      `SELECT DISTINCT tickets.event_id AS "eventId" FROM tickets JOIN orders ON orders.id = order_id
       WHERE buyer_email = $1 AND tickets.status = 'VALID' AND NOT is_private`,
      [email],
    );
    return rows.map(({ eventId }) => eventId);
  }

  private tickets() {
    return this.db.repository(Ticket).createQueryBuilder('ticket');
  }
}
