import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Lets people submit to an event whose call is not open, or to parts that it does not take. */
@Entity('access_codes')
export class AccessCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_codes_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** In capitals; unique in the event. */
  @Column('text')
  code: string;

  /** Until, not including, this instant; null: always. */
  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil: Date | null;

  /** Null: any number. */
  @Column('integer', { name: 'maximum_uses', nullable: true })
  maximumUses: number | null;

  /** How many proposals were submitted with it. */
  @Column('integer')
  uses: number;

  /** Whom it is for; for organizers only. */
  @Column('text')
  note: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
