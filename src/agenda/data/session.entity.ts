import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionKind } from '../domain/session.js';

/** Something on an event's draft: what happens when. */
@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sessions_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  kind: SessionKind;

  @Column('uuid', { name: 'talk_id', nullable: true })
  talkId: string | null;

  /** Null where the talk gives it. */
  @Column('text', { nullable: true })
  title: string | null;

  /** Then it has no rows in `session_rooms`. */
  @Column('boolean', { name: 'is_in_all_rooms' })
  isInAllRooms: boolean;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;
}
