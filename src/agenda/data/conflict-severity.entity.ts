import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConflictKind, ConflictSeverity } from '../domain/conflict-kind.js';

/** What conflicts of a kind mean at an event whose organizers have said so. */
@Entity('conflict_severities')
export class ConflictSeverityRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'conflict_severities_pkey' })
  eventId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'conflict_severities_pkey' })
  kind: ConflictKind;

  @Column('text')
  severity: ConflictSeverity;
}
