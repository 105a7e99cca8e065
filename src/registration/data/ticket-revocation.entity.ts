import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The code of a ticket with this mark opens nothing any more. Written by a trigger on tickets. */
@Entity('ticket_revocations')
export class TicketRevocation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ticket_revocations_pkey' })
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'ticket_id' })
  ticketId: string;

  @Column('text')
  mark: string;

  @Column('timestamptz', { name: 'revoked_at' })
  revokedAt: Date;
}
