import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionKind } from '../domain/session.js';

/** A session as a release froze it. */
@Entity('release_sessions')
export class ReleaseSession {
  @PrimaryColumn('uuid', { name: 'release_id', primaryKeyConstraintName: 'release_sessions_pkey' })
  releaseId: string;

  /** The talk's id, or the session's where it has no talk: see `entryIdOf`. */
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'release_sessions_pkey' })
  entryId: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('text')
  kind: SessionKind;

  @Column('uuid', { name: 'talk_id', nullable: true })
  talkId: string | null;

  @Column('text')
  title: string;

  @Column('boolean', { name: 'is_in_all_rooms' })
  isInAllRooms: boolean;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('integer')
  sequence: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('boolean', { name: 'is_cancelled' })
  isCancelled: boolean;
}
