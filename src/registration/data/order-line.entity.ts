import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../../platform/database/bigint-column.js';

/** So many places of one ticket type in an order, at the price of the day on which it was placed. */
@Entity('order_lines')
export class OrderLine {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'order_lines_pkey' })
  orderId: string;

  /** From 0. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'order_lines_pkey' })
  position: number;

  @Column('uuid', { name: 'ticket_type_id' })
  ticketTypeId: string;

  @Column('integer')
  quantity: number;

  /** Of one place, in the order's currency. */
  @Column('bigint', { name: 'unit_minor', transformer: bigintColumn })
  unitMinor: bigint;

  @Column('bigint', { name: 'total_minor', transformer: bigintColumn })
  totalMinor: bigint;
}
