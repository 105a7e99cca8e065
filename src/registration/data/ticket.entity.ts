import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TicketStatus } from '../domain/ticket-status.js';

/** One person's admission to one event. */
@Entity('tickets')
export class Ticket {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tickets_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'order_id' })
  orderId: string;

  @Column('uuid', { name: 'ticket_type_id' })
  ticketTypeId: string;

  @Column('text', { name: 'attendee_name' })
  attendeeName: string;

  /** Lower case. Null: not known, of a speaker whom organizers added by hand; nothing is mailed. */
  @Column('text', { name: 'attendee_email', nullable: true })
  attendeeEmail: string | null;

  /** Whose acceptance the ticket goes with; null: it was registered for. A speaker has one that is valid at most. */
  @Column('uuid', { name: 'speaker_id', nullable: true })
  speakerId: string | null;

  /** The acceptance is not published: the place is taken, and the speaker must not learn why. */
  @Column('boolean', { name: 'is_private' })
  isPrivate: boolean;

  /** Opens the ticket; stored as it is, because its page and its mail show it again. */
  @Column('text')
  secret: string;

  @Column('text')
  status: TicketStatus;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt: Date | null;
}
