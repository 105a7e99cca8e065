import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BookingStatus } from '../domain/booking.js';

/** Somebody's place in a session or in the line for one. */
@Entity('session_bookings')
export class SessionBooking {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_bookings_pkey' })
  id: string;

  @Column('uuid', { name: 'entry_id' })
  entryId: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  status: BookingStatus;

  /** In the order of joining, within the session. */
  @Column('integer')
  number: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
