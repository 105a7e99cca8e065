import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A track or a session format that a call is limited to. */
@Entity('call_parts')
export class CallPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_parts_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'call_id' })
  callId: string;

  /** Either this or the session format. */
  @Column('uuid', { name: 'track_id', nullable: true })
  trackId: string | null;

  @Column('uuid', { name: 'session_format_id', nullable: true })
  sessionFormatId: string | null;

  /** Null: with the call. */
  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt: Date | null;
}
