import { Column, Entity, PrimaryColumn } from 'typeorm';

export type StageRole = 'SPEAKER' | 'HOST';

const key = { primaryKeyConstraintName: 'release_session_speakers_pkey' };

/** Who was on stage in a session when its release was published; the times are those of the session. */
@Entity('release_session_speakers')
export class ReleaseSessionSpeaker {
  @PrimaryColumn('uuid', { ...key, name: 'release_id' })
  releaseId: string;

  @PrimaryColumn('uuid', { ...key, name: 'entry_id' })
  entryId: string;

  @PrimaryColumn('uuid', { ...key, name: 'speaker_id' })
  speakerId: string;

  @Column('text')
  role: StageRole;

  /** Among those of the same role. */
  @Column('integer')
  position: number;

  @PrimaryColumn('timestamptz', { ...key, name: 'starts_at' })
  startsAt: Date;

  @PrimaryColumn('timestamptz', { ...key, name: 'ends_at' })
  endsAt: Date;

  /** Whether the database refuses another session with this speaker at the same time. */
  @Column('boolean')
  strict: boolean;
}
