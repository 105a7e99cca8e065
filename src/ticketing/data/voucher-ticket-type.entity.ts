import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ticket type that a voucher is for. */
@Entity('voucher_ticket_types')
export class VoucherTicketType {
  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'voucher_id', primaryKeyConstraintName: 'voucher_ticket_types_pkey' })
  voucherId: string;

  @PrimaryColumn('uuid', { name: 'ticket_type_id', primaryKeyConstraintName: 'voucher_ticket_types_pkey' })
  ticketTypeId: string;
}
