import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody handed in and has not used yet; nothing in it was looked at. */
@Entity('uploads')
export class Upload {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'uploads_pkey' })
  id: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  /** For people; see `fileNameOf`. */
  @Column('text')
  name: string;

  @Column('bytea')
  bytes: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
