import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A length and style of session that the event offers. */
@Entity('session_formats')
export class SessionFormat {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_formats_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  /** Orders them; ties by id. */
  @Column('integer')
  position: number;

  @Column('integer', { name: 'duration_minutes' })
  durationMinutes: number;
}
