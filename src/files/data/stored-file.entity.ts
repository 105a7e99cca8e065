import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileKind } from '../domain/file-kind.js';

/** A checked file. Its bytes lie in the storage under its id: there before it is attached, never changed. */
@Entity('files')
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'files_pkey' })
  id: string;

  /** In its address; whoever has it may read the file. */
  @Column('text')
  secret: string;

  @Column('text')
  kind: FileKind;

  /** With the extension of its kind. */
  @Column('text')
  name: string;

  /** In bytes. */
  @Column('integer')
  size: number;

  /** In pixels; null for what is no picture. */
  @Column('integer', { nullable: true })
  width: number | null;

  @Column('integer', { nullable: true })
  height: number | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Null while it is attached to something; otherwise the instant from which it is removed, bytes first. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;
}
