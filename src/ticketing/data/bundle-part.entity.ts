import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What comes with each ticket of a bundle. */
@Entity('bundle_parts')
export class BundlePartRow {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'bundle_id', primaryKeyConstraintName: 'bundle_parts_pkey' })
  bundleId: string;

  @PrimaryColumn('uuid', { name: 'part_id', primaryKeyConstraintName: 'bundle_parts_pkey' })
  partId: string;

  @Column('integer')
  quantity: number;
}
