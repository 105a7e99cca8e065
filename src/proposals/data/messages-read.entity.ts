import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageSide } from '../domain/conversation.js';

/** How far one side has read what the other wrote of a proposal. */
@Entity('proposal_messages_read')
export class MessagesRead {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'proposal_id', primaryKeyConstraintName: 'proposal_messages_read_pkey' })
  proposalId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'proposal_messages_read_pkey' })
  side: MessageSide;

  @Column('timestamptz', { name: 'read_until' })
  readUntil: Date;
}
