import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../../platform/database/bigint-column.js';
import type { CheckoutStatus } from '../domain/checkout-status.js';

/** Places held for somebody who is making an order. */
@Entity('checkouts')
export class Checkout {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'checkouts_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** Opens the checkout for whoever began it. */
  @Column('text')
  secret: string;

  @Column('text')
  status: CheckoutStatus;

  @Column('bigint', { name: 'total_minor', transformer: bigintColumn })
  totalMinor: bigint;

  @Column('text')
  currency: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** By the database's clock, as everything here. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** What it became; null: nothing so far, or nothing. */
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;
}
