import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tag that a proposal has. */
@Entity('proposal_tags')
export class ProposalTag {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'proposal_id', primaryKeyConstraintName: 'proposal_tags_pkey' })
  proposalId: string;

  @PrimaryColumn('uuid', { name: 'tag_id', primaryKeyConstraintName: 'proposal_tags_pkey' })
  tagId: string;
}
