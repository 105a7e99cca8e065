import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../../platform/database/bigint-column.js';
import type { InvoiceAddress } from '../domain/invoice-address.js';
import type { OrderStatus } from '../domain/order-status.js';

/** A purchase, also a free one. */
@Entity('orders')
export class Order {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'orders_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** What people say on the phone. It opens nothing. */
  @Column('text')
  code: string;

  /** Opens the order; stored as it is, because its mail shows it again. */
  @Column('text')
  secret: string;

  @Column('text')
  status: OrderStatus;

  @Column('text', { name: 'buyer_name' })
  buyerName: string;

  /** Lower case; not proved to be the buyer's. Null: not known, of a speaker whom organizers added by hand. */
  @Column('text', { name: 'buyer_email', nullable: true })
  buyerEmail: string | null;

  /** Null: the invoice is made out to the buyer. */
  @Column('jsonb', { name: 'invoice_address', nullable: true })
  invoiceAddress: InvoiceAddress | null;

  @Column('bigint', { name: 'total_minor', transformer: bigintColumn })
  totalMinor: bigint;

  @Column('text')
  currency: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
