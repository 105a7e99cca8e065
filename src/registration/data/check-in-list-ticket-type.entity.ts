import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ticket type that a check-in list is for. */
@Entity('check_in_list_ticket_types')
export class CheckInListTicketType {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'list_id', primaryKeyConstraintName: 'check_in_list_ticket_types_pkey' })
  listId: string;

  @PrimaryColumn('uuid', {
    name: 'ticket_type_id',
    primaryKeyConstraintName: 'check_in_list_ticket_types_pkey',
  })
  ticketTypeId: string;
}
