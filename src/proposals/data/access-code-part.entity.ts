import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A track or a session format that an access code is limited to. */
@Entity('access_code_parts')
export class AccessCodePart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_code_parts_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'access_code_id' })
  accessCodeId: string;

  /** Either this or the session format. */
  @Column('uuid', { name: 'track_id', nullable: true })
  trackId: string | null;

  @Column('uuid', { name: 'session_format_id', nullable: true })
  sessionFormatId: string | null;
}
