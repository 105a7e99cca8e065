import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word by which the committee of an event sorts its proposals. */
@Entity('tags')
export class Tag {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tags_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  name: string;

  /** The name as it is compared: unique in the event. */
  @Column('text')
  key: string;
}
