import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a proposal went from one event to another; where to says the next move, or the proposal. */
@Entity('proposal_moves')
export class ProposalMove {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'proposal_moves_pkey' })
  id: string;

  @Column('uuid', { name: 'proposal_id' })
  proposalId: string;

  @Column('uuid', { name: 'from_event_id' })
  fromEventId: string;

  /** Null when the account is gone. */
  @Column('uuid', { name: 'moved_by', nullable: true })
  movedBy: string | null;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt: Date;

  /** How many had scored it there. */
  @Column('integer', { name: 'review_count' })
  reviewCount: number;

  /** What they gave it, from 0 to 100; null: nobody did. */
  @Column('double precision', { name: 'review_mean', nullable: true })
  reviewMean: number | null;
}
