import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../../platform/database/bigint-column.js';

/** Another price of a ticket type for a while. */
@Entity('price_steps')
export class PriceStepRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'price_steps_pkey' })
  id: string;

  @Column('uuid', { name: 'ticket_type_id' })
  ticketTypeId: string;

  /** Null: from ever. */
  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt: Date | null;

  /** Null: for ever. */
  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column('bigint', { name: 'price_minor', transformer: bigintColumn })
  priceMinor: bigint;
}
