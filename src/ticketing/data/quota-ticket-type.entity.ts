import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ticket type draws its places from a quota: from each one, if from several. */
@Entity('quota_ticket_types')
export class QuotaTicketType {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'quota_id', primaryKeyConstraintName: 'quota_ticket_types_pkey' })
  quotaId: string;

  @PrimaryColumn('uuid', { name: 'ticket_type_id', primaryKeyConstraintName: 'quota_ticket_types_pkey' })
  ticketTypeId: string;
}
