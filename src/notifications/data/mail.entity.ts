import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailKind } from '../domain/mail-kind.js';
import type { MailStatus } from '../domain/mail-status.js';

/** A mail of an event's outbox to one person. */
@Entity('mails')
export class Mail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mails_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  kind: MailKind;

  @Column('text')
  status: MailStatus;

  @Column('text', { name: 'recipient_name' })
  recipientName: string;

  @Column('text', { name: 'recipient_address' })
  recipientAddress: string;

  /** Null: the recipient is no speaker of the event, or not any more. */
  @Column('uuid', { name: 'speaker_id', nullable: true })
  speakerId: string | null;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  /** Of a mail about a decision, like the publication that it tells of. */
  @Column('uuid', { name: 'proposal_id', nullable: true })
  proposalId: string | null;

  @Column('uuid', { name: 'publication_id', nullable: true })
  publicationId: string | null;

  /** Until when the recipient is asked to answer; null: there is nothing to answer, or time enough. */
  @Column('timestamptz', { nullable: true })
  deadline: Date | null;

  /** How often it was handed to the mail server since it was last sent off. */
  @Column('integer')
  tries: number;

  /** Why the last try failed, for people. */
  @Column('text', { nullable: true })
  error: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt: Date | null;

  @Column('uuid', { name: 'edited_by', nullable: true })
  editedBy: string | null;

  /** When the mail server accepted it. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
