import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that somebody handed in for an import. */
@Entity('uploads')
export class Upload {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'uploads_pkey' })
  id: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  /** To be shown; never a path. */
  @Column('text')
  name: string;

  /** At most 10 MiB, as they came. */
  @Column('bytea')
  bytes: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
