import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many people a session takes, and how many have booked; a trigger counts them. */
@Entity('session_places')
export class SessionPlacesRow {
  /** See `entryIdOf`. */
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'session_places_pkey' })
  entryId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('integer')
  capacity: number;

  @Column('integer', { default: 0 })
  booked: number;
}
