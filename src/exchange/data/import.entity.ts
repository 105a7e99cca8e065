import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportReport } from '../domain/import-report.js';
import type { TableReading } from '../domain/table.js';
import type { ScheduleFormat } from '../domain/schedule-format.js';
import type { ImportStatus, ImportStep } from '../domain/import-status.js';

/** One run that brings an upload into an event. */
@Entity('imports')
export class Import {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'imports_pkey' })
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  /** Into which; null until a run finds or makes it. */
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId: string | null;

  /** Whose rights it has; null: their account is gone. */
  @Column('uuid', { name: 'started_by', nullable: true })
  startedBy: string | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  /** The file until the import has ended; read and written by itself, for it is large. */
  @Column('bytea', { nullable: true, select: false })
  bytes?: Buffer | null;

  /** IANA name, for local times where the file names none. */
  @Column('text', { name: 'time_zone', nullable: true })
  timeZone: string | null;

  /** In which format it is read; null: its content decides. */
  @Column('text', { nullable: true })
  format: ScheduleFormat | null;

  /** How a table is read; null: its names say everything. */
  @Column('jsonb', { name: 'table_reading', nullable: true })
  table: TableReading | null;

  /** The address of the event, where none was given and the conference's name is not to decide. */
  @Column('text', { name: 'event_slug', nullable: true })
  eventSlug: string | null;

  @Column('boolean')
  publish: boolean;

  @Column('text')
  status: ImportStatus;

  @Column('integer')
  tries: number;

  @Column('text')
  step: ImportStep;

  /** Of the `total` things of the file; both are 0 until it is read. */
  @Column('integer')
  done: number;

  @Column('integer')
  total: number;

  /** A sentence that says why it failed. */
  @Column('text', { nullable: true })
  failure: string | null;

  /** From 1; null where no single line is at fault. */
  @Column('integer', { name: 'failure_line', nullable: true })
  failureLine: number | null;

  @Column('jsonb', { nullable: true })
  report: ImportReport | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
