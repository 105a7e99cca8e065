import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a conflict on an event's draft may stay, as long as it is the same. */
@Entity('accepted_conflicts')
export class AcceptedConflict {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'accepted_conflicts_pkey' })
  eventId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'accepted_conflicts_pkey' })
  key: string;

  @Column('text')
  reason: string;

  /** Null when the account is gone. */
  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy: string | null;

  @Column('timestamptz', { name: 'accepted_at' })
  acceptedAt: Date;
}
