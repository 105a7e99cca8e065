import { Column, Entity, PrimaryColumn } from 'typeorm';

const key = { primaryKeyConstraintName: 'release_session_rooms_pkey' };

/** Where a session was when its release was published; the times are those of the session. */
@Entity('release_session_rooms')
export class ReleaseSessionRoom {
  @PrimaryColumn('uuid', { ...key, name: 'release_id' })
  releaseId: string;

  @PrimaryColumn('uuid', { ...key, name: 'entry_id' })
  entryId: string;

  @PrimaryColumn('uuid', { ...key, name: 'room_id' })
  roomId: string;

  @PrimaryColumn('timestamptz', { ...key, name: 'starts_at' })
  startsAt: Date;

  @PrimaryColumn('timestamptz', { ...key, name: 'ends_at' })
  endsAt: Date;

  /** Whether the database refuses another session in this room at the same time: not where it was accepted. */
  @Column('boolean')
  strict: boolean;
}
