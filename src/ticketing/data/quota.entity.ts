import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A shared number of places. */
@Entity('quotas')
export class Quota {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quotas_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  /** Null: unlimited. */
  @Column('integer', { nullable: true })
  capacity: number | null;

  /** How many places the live tickets take; changed by `take` and `giveBack` only. */
  @Column('integer')
  sold: number;

  /** How many are kept for vouchers. */
  @Column('integer')
  held: number;

  /** How many tickets were sold although there was no place. */
  @Column('integer')
  beyond: number;

  /** Every admission of the event draws from it. */
  @Column('boolean', { name: 'is_event_capacity' })
  isEventCapacity: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
