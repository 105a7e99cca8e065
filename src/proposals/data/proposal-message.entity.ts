import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageSide } from '../domain/conversation.js';

/** What a committee and a proposal's speakers write to each other. */
@Entity('proposal_messages')
export class ProposalMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'proposal_messages_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'proposal_id' })
  proposalId: string;

  /** That wrote it. */
  @Column('text')
  side: MessageSide;

  /** A user; null when the account is gone. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  /** Plain. */
  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
