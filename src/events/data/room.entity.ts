import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place at the event in which one session runs at a time. */
@Entity('rooms')
export class Room {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rooms_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  /** Orders them; ties by id. */
  @Column('integer')
  position: number;

  /** People; null: unknown. */
  @Column('integer', { nullable: true })
  capacity: number | null;
}
