import { Column, Entity, PrimaryColumn } from 'typeorm';

const key = { primaryKeyConstraintName: 'session_hosts_pkey' };

/** Who leads through a session of a draft. */
@Entity('session_hosts')
export class SessionHost {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { ...key, name: 'session_id' })
  sessionId: string;

  @PrimaryColumn('uuid', { ...key, name: 'speaker_id' })
  speakerId: string;

  @Column('integer')
  position: number;
}
