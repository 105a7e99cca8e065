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

  /** Lower case. */
  @Column('text', { name: 'attendee_email' })
  attendeeEmail: string;

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
