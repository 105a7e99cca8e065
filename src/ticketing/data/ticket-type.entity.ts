import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../../platform/database/bigint-column.js';

/** What is sold or given at an event. */
@Entity('ticket_types')
export class TicketType {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ticket_types_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  /** Markdown. */
  @Column('text')
  description: string;

  @Column('integer')
  position: number;

  /** In the event's currency. */
  @Column('bigint', { name: 'price_minor', transformer: bigintColumn })
  priceMinor: bigint;

  /** Null: from the day the event is published. */
  @Column('timestamptz', { name: 'sales_start_at', nullable: true })
  salesStartAt: Date | null;

  /** Null: until the event is over. */
  @Column('timestamptz', { name: 'sales_end_at', nullable: true })
  salesEndAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
