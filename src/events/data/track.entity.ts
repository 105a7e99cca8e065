import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A thread of the programme that sessions share. */
@Entity('tracks')
export class Track {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tracks_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  /** Orders them; ties by id. */
  @Column('integer')
  position: number;

  /** `#rrggbb`. */
  @Column('text', { nullable: true })
  color: string | null;
}
