import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/denial.js';
import { Database } from '../../platform/database/database.js';
import type { CheckoutStatus } from '../domain/checkout-status.js';
import type { PricedLine } from '../domain/line-price.js';
import { CheckoutLine } from './checkout-line.entity.js';
import { Checkout } from './checkout.entity.js';

/** A checkout with its lines in their order, as of one instant of the database's clock. */
export type CheckoutWithLines = Checkout & { readonly asOf: Date; readonly lines: readonly CheckoutLine[] };

type NewCheckout = Pick<Checkout, 'id' | 'eventId' | 'secret' | 'status' | 'totalMinor' | 'currency'>;

const columns = `id, event_id AS "eventId", secret, status, total_minor AS "totalMinor", currency,
  created_at AS "createdAt", expires_at AS "expiresAt", ended_at AS "endedAt", order_id AS "orderId",
  clock_timestamp() AS "asOf"`;

type Row = Omit<CheckoutWithLines, 'totalMinor' | 'lines'> & { readonly totalMinor: string };

/** For how long places are held from now on, and from the beginning at most. */
const HELD = `clock_timestamp() + interval '15 minutes'`;
const LONGEST = `interval '1 hour'`;

/** Checkouts, whose every time is told by the database's clock. */
@Injectable()
export class CheckoutsRepository {
  constructor(private readonly db: Database) {}

  /** Tells until when the places are held. */
  async insert(checkout: NewCheckout, lines: readonly PricedLine[]): Promise<Date> {
    const { id, eventId, secret, status, totalMinor, currency } = checkout;
    const [row] = await this.db.sql<{ expiresAt: Date }>(
      `INSERT INTO checkouts (id, event_id, secret, status, total_minor, currency, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp(), ${HELD}) RETURNING expires_at AS "expiresAt"`,
      [id, eventId, secret, status, totalMinor.toString(), currency],
    );
    if (!row) throw new NotFound('checkout');
    const rows = lines.map((line, position) => ({ ...line, eventId, checkoutId: id, position }));
    await this.db.repository(CheckoutLine).insert(rows);
    return row.expiresAt;
  }

  async get(id: string): Promise<CheckoutWithLines> {
    const found = await this.find('id = $1', id);
    if (!found) throw new NotFound('checkout');
    return found;
  }

  findBySecret(secret: string): Promise<CheckoutWithLines | null> {
    return this.find('secret = $1', secret);
  }

  /** Locked until the transaction ends, so that it ends once. What it says of the time is said under the lock. */
  async lock(id: string): Promise<CheckoutWithLines> {
    await this.db.sql('SELECT id FROM checkouts WHERE id = $1 FOR UPDATE', [id]);
    return this.get(id);
  }

  /** Tells until when. */
  async extend(id: string): Promise<Date> {
    const [row] = await this.db.sql<{ expiresAt: Date }>(
      `UPDATE checkouts SET expires_at = least(${HELD}, created_at + ${LONGEST}) WHERE id = $1
       RETURNING expires_at AS "expiresAt"`,
      [id],
    );
    if (!row) throw new NotFound('checkout');
    return row.expiresAt;
  }

  async end(id: string, status: CheckoutStatus, orderId: string | null): Promise<void> {
    await this.db.sql(
      `UPDATE checkouts SET status = $2, order_id = $3, ended_at = clock_timestamp() WHERE id = $1`,
      [id, status, orderId],
    );
  }

  private async find(condition: string, value: string): Promise<CheckoutWithLines | null> {
    const [row] = await this.db.sql<Row>(`SELECT ${columns} FROM checkouts WHERE ${condition}`, [value]);
    if (!row) return null;
    const lines = await this.db
      .repository(CheckoutLine)
      .find({ where: { checkoutId: row.id }, order: { position: 'ASC' } });
    return { ...row, totalMinor: BigInt(row.totalMinor), lines };
  }
}
