import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The address of a person's own calendar; one at a time. */
@Entity('calendar_feeds')
export class CalendarFeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_feeds_pkey' })
  id: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  /** Opens the calendar; stored as it is, because the settings page shows it again. */
  @Column('text')
  secret: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
