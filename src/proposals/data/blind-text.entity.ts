import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What reviewers of a blind review read instead of a text that gives its speakers away. */
@Entity('blind_texts')
export class BlindText {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'proposal_id', primaryKeyConstraintName: 'blind_texts_pkey' })
  proposalId: string;

  /** Null: the original one. */
  @Column('text', { nullable: true })
  title: string | null;

  /** Markdown; null: the original one. */
  @Column('text', { nullable: true })
  abstract: string | null;

  /** As it was when the organizer looked at it; what was written since, nobody has looked at. */
  @Column('text', { name: 'original_title' })
  originalTitle: string;

  /** As the title. */
  @Column('text', { name: 'original_abstract' })
  originalAbstract: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
