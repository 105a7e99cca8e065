import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A recurring meetup: the parent of its events. */
@Entity('series')
export class Series {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'series_pkey' })
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  description: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
