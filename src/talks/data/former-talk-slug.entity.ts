import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that a talk had: it leads to the talk for good, so nothing else gets it. */
@Entity('former_talk_slugs')
export class FormerTalkSlug {
  /** In which it was the address; the talk may be in another one now. */
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'former_talk_slugs_pkey' })
  eventId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'former_talk_slugs_pkey' })
  slug: string;

  @Column('uuid', { name: 'talk_id' })
  talkId: string;
}
