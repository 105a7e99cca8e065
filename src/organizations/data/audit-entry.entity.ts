import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who changed what, and when. The table refuses UPDATE, DELETE and TRUNCATE. */
@Entity('audit_entries')
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entries_pkey' })
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id', nullable: true })
  eventId: string | null;

  /** Null: the program itself. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  /** `thing.verb` in the past tense: `event.published`. */
  @Column('text')
  action: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  /** What changed, each as `name: value`, without personal data. */
  @Column('text', { array: true })
  details: string[];

  @Column('timestamptz', { name: 'happened_at' })
  happenedAt: Date;
}
