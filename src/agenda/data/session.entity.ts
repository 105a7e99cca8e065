import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionKind } from '../domain/session.js';

/** Something on an event's draft: what happens when and where. */
@Entity('sessions')
export class Session {
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

  /** Null: in no room of its own. */
  @Column('uuid', { name: 'room_id', nullable: true })
  roomId: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;
}
