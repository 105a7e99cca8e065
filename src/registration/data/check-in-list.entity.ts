import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdmissionRule } from '../domain/check-in-rules.js';

/** Whom a door lets in, and how often. */
@Entity('check_in_lists')
export class CheckInList {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_in_lists_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  /** The day in the event's zone on which it is used, as `2027-05-10`; null: every day. */
  @Column('text', { nullable: true })
  day: string | null;

  @Column('text')
  admission: AdmissionRule;

  /** By the database's clock: nobody was checked in before. */
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
