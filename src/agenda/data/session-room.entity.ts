import { Column, Entity, PrimaryColumn } from 'typeorm';

const key = { primaryKeyConstraintName: 'session_rooms_pkey' };

/** A room that a session of a draft is in. */
@Entity('session_rooms')
export class SessionRoom {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { ...key, name: 'session_id' })
  sessionId: string;

  @PrimaryColumn('uuid', { ...key, name: 'room_id' })
  roomId: string;
}
