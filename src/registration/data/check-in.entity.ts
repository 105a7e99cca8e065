import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckInDirection, CheckInResult } from '../domain/check-in-rules.js';

/** The note that something was shown at a door, and what came of it. Once, it may be made void; else it never changes. */
@Entity('check_ins')
export class CheckIn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_ins_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'list_id' })
  listId: string;

  /** Null: what was shown is no ticket to the event. */
  @Column('uuid', { name: 'ticket_id', nullable: true })
  ticketId: string | null;

  @Column('text')
  direction: CheckInDirection;

  @Column('text')
  result: CheckInResult;

  /** What the ticket is admitted once for: a day in the event's zone, or null for the whole event. */
  @Column('text', { nullable: true })
  day: string | null;

  /** Which time in and out of the period it is; null: nobody moved as far as the rules go. */
  @Column('integer', { nullable: true })
  cycle: number | null;

  @Column('boolean', { name: 'is_offline' })
  isOffline: boolean;

  @Column('boolean', { name: 'was_let_through' })
  wasLetThrough: boolean;

  @Column('text')
  device: string;

  @Column('text')
  nonce: string;

  /** Of what was shown, where and which way: the same nonce with another one is refused. */
  @Column('bytea')
  fingerprint: Buffer;

  /** What the device's clock showed; null: it did not say. */
  @Column('timestamptz', { name: 'device_time', nullable: true })
  deviceTime: Date | null;

  /** By our clock, as far as it can be known. */
  @Column('timestamptz', { name: 'attempted_at' })
  attemptedAt: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('uuid', { name: 'checked_by' })
  checkedBy: string;

  /** The one that stood in the way. */
  @Column('uuid', { name: 'contradicts_id', nullable: true })
  contradictsId: string | null;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt: Date | null;

  /** An earlier one, of which we heard later; null where it was undone by hand. */
  @Column('uuid', { name: 'displaced_by_id', nullable: true })
  displacedById: string | null;
}
