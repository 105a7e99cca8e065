import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../../platform/database/bigint-column.js';

/** So many held places of one ticket type, at the price at which they were taken. */
@Entity('checkout_lines')
export class CheckoutLine {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'checkout_id', primaryKeyConstraintName: 'checkout_lines_pkey' })
  checkoutId: string;

  /** From 0. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'checkout_lines_pkey' })
  position: number;

  @Column('uuid', { name: 'ticket_type_id' })
  ticketTypeId: string;

  @Column('integer')
  quantity: number;

  /** Of one place, in the checkout's currency. */
  @Column('bigint', { name: 'unit_minor', transformer: bigintColumn })
  unitMinor: bigint;

  @Column('bigint', { name: 'total_minor', transformer: bigintColumn })
  totalMinor: bigint;
}
