import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../../platform/database/bigint-column.js';
import type { TicketKind } from '../domain/ticket-kind.js';

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

  @Column('text')
  kind: TicketKind;

  /** In the event's currency, where no price step applies; of a donation what is proposed. */
  @Column('bigint', { name: 'price_minor', transformer: bigintColumn })
  priceMinor: bigint;

  /** The bounds of a donation. Null: none. */
  @Column('bigint', { name: 'minimum_minor', nullable: true, transformer: bigintColumn })
  minimumMinor: bigint | null;

  @Column('bigint', { name: 'maximum_minor', nullable: true, transformer: bigintColumn })
  maximumMinor: bigint | null;

  /** In thousandths of a percent. */
  @Column('integer', { name: 'tax_rate' })
  taxRate: number;

  @Column('boolean', { name: 'is_tax_included' })
  isTaxIncluded: boolean;

  @Column('integer', { name: 'minimum_per_order' })
  minimumPerOrder: number;

  /** Null: any number. */
  @Column('integer', { name: 'maximum_per_order', nullable: true })
  maximumPerOrder: number | null;

  /** Null: any number. */
  @Column('integer', { name: 'maximum_per_buyer', nullable: true })
  maximumPerBuyer: number | null;

  /** Shown to organizers, and by vouchers. */
  @Column('boolean', { name: 'is_hidden' })
  isHidden: boolean;

  @Column('boolean', { name: 'needs_approval' })
  needsApproval: boolean;

  /** Local dates of the event, in order. None: all of them. */
  @Column('text', { name: 'valid_days', array: true })
  validDays: string[];

  @Column('text', { array: true })
  benefits: string[];

  /** Null: none. */
  @Column('text', { name: 'badge_role', nullable: true })
  badgeRole: string | null;

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
